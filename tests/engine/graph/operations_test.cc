// Every operation of the graph: a case worked by hand, its slope, and where it has no good answer.

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "graph/evaluate.h"
#include "graph/execution.h"

namespace microgpt {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Worked {
  double value;
  std::vector<double> gradients;  // of the leaves
};

// The last node of the graph, and the gradients it sends to the leaves.
Worked work(const Graph& graph, const std::vector<double>& leaves) {
  const GraphState state = evaluate(graph, leaves);
  return {state.value[graph.size() - 1], {state.grad.begin(), state.grad.begin() + leaves.size()}};
}

Graph binary(NodeId (Graph::*operation)(NodeId, NodeId)) {
  Graph graph;
  graph.leaves(2);
  (graph.*operation)(0, 1);
  return graph;
}

Graph unary(NodeId (Graph::*operation)(NodeId)) {
  Graph graph;
  graph.leaves(1);
  (graph.*operation)(0);
  return graph;
}

Graph power(double exponent) {
  Graph graph;
  graph.leaves(1);
  graph.pow(0, exponent);
  return graph;
}

TEST(Add, SendsItsGradientToBothInputs) {
  const Worked worked = work(binary(&Graph::add), {2.0, 3.0});
  EXPECT_EQ(worked.value, 5.0);
  EXPECT_EQ(worked.gradients, (std::vector<double>{1.0, 1.0}));
}

TEST(Add, HasTheSlopeItClaims) { expect_gradients_are_slopes(binary(&Graph::add), {0.7, -1.3}); }

TEST(Add, OfANumberAndItselfCountsTwice) {
  Graph graph;
  graph.leaves(1);
  graph.add(0, 0);
  const Worked worked = work(graph, {4.0});
  EXPECT_EQ(worked.value, 8.0);
  EXPECT_EQ(worked.gradients[0], 2.0);
}

TEST(Add, OfOppositeInfinitiesIsNoNumber) {
  EXPECT_TRUE(std::isnan(work(binary(&Graph::add), {kInfinity, -kInfinity}).value));
}

TEST(Mul, SendsEachInputTheValueOfTheOther) {
  const Worked worked = work(binary(&Graph::mul), {2.0, 3.0});
  EXPECT_EQ(worked.value, 6.0);
  EXPECT_EQ(worked.gradients, (std::vector<double>{3.0, 2.0}));
}

TEST(Mul, HasTheSlopeItClaims) { expect_gradients_are_slopes(binary(&Graph::mul), {0.7, -1.3}); }

TEST(Mul, OfANumberAndItselfIsItsSquare) {
  Graph graph;
  graph.leaves(1);
  graph.mul(0, 0);
  const Worked worked = work(graph, {-3.0});
  EXPECT_EQ(worked.value, 9.0);
  EXPECT_EQ(worked.gradients[0], -6.0);
}

TEST(Mul, ByZeroStopsTheGradientOfTheOther) {
  EXPECT_EQ(work(binary(&Graph::mul), {0.0, 3.0}).gradients, (std::vector<double>{3.0, 0.0}));
}

TEST(Pow, CubesWithSlopeThreeXSquared) {
  const Worked worked = work(power(3.0), {2.0});
  EXPECT_EQ(worked.value, 8.0);
  EXPECT_EQ(worked.gradients[0], 12.0);
}

TEST(Pow, OfMinusOneIsTheReciprocalToTheBit) {
  const Worked worked = work(power(-1.0), {3.0});
  EXPECT_EQ(worked.value, 1.0 / 3.0);
  EXPECT_EQ(worked.gradients[0], -(1.0 / 3.0) * (1.0 / 3.0));
}

TEST(Pow, OfMinusOneHalfIsTheReciprocalRootToTheBit) {
  const Worked worked = work(power(-0.5), {4.0});
  EXPECT_EQ(worked.value, 0.5);
  EXPECT_EQ(worked.gradients[0], -0.0625);
  EXPECT_EQ(work(power(-0.5), {3.0}).value, 1.0 / std::sqrt(3.0));
}

TEST(Pow, HasTheSlopeItClaims) {
  for (const double exponent : {-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.5}) {
    expect_gradients_are_slopes(power(exponent), {1.7});
  }
  expect_gradients_are_slopes(power(2.0), {-1.7});
  expect_gradients_are_slopes(power(-1.0), {-1.7});
}

TEST(Pow, OfZeroIsInfiniteForTheModelsExponents) {
  EXPECT_EQ(work(power(-1.0), {0.0}).value, kInfinity);
  EXPECT_EQ(work(power(-0.5), {0.0}).value, kInfinity);
}

TEST(Pow, OfZeroToTheZeroIsOneAndFlat) {
  const auto [value, slopes] = work(power(0.0), {0.0});
  EXPECT_EQ(value, 1.0);
  EXPECT_EQ(slopes[0], 0.0);
}

TEST(Pow, OfANegativeNumberHasNoRoot) { EXPECT_TRUE(std::isnan(work(power(-0.5), {-4.0}).value)); }

TEST(Log, OfOneIsZeroWithSlopeOne) {
  const Worked worked = work(unary(&Graph::log), {1.0});
  EXPECT_EQ(worked.value, 0.0);
  EXPECT_EQ(worked.gradients[0], 1.0);
}

TEST(Log, HasSlopeOneByX) {
  EXPECT_EQ(work(unary(&Graph::log), {4.0}).gradients[0], 0.25);
  expect_gradients_are_slopes(unary(&Graph::log), {2.5});
}

TEST(Log, OfZeroIsMinusInfinityAndOfLessNoNumber) {
  EXPECT_EQ(work(unary(&Graph::log), {0.0}).value, -kInfinity);
  EXPECT_TRUE(std::isnan(work(unary(&Graph::log), {-1.0}).value));
}

TEST(Exp, OfZeroIsOneWithSlopeOne) {
  const Worked worked = work(unary(&Graph::exp), {0.0});
  EXPECT_EQ(worked.value, 1.0);
  EXPECT_EQ(worked.gradients[0], 1.0);
}

TEST(Exp, IsItsOwnSlope) {
  const Worked worked = work(unary(&Graph::exp), {1.0});
  EXPECT_DOUBLE_EQ(worked.value, std::numbers::e);
  EXPECT_EQ(worked.gradients[0], worked.value);
  expect_gradients_are_slopes(unary(&Graph::exp), {-0.8});
}

TEST(Exp, OverflowsToInfinityAndUnderflowsToZero) {
  EXPECT_EQ(work(unary(&Graph::exp), {1000.0}).value, kInfinity);
  EXPECT_EQ(work(unary(&Graph::exp), {-1000.0}).value, 0.0);
}

TEST(Relu, LetsAPositiveNumberThrough) {
  const Worked worked = work(unary(&Graph::relu), {2.5});
  EXPECT_EQ(worked.value, 2.5);
  EXPECT_EQ(worked.gradients[0], 1.0);
}

TEST(Relu, StopsANegativeNumberAndItsGradient) {
  const Worked worked = work(unary(&Graph::relu), {-2.5});
  EXPECT_EQ(worked.value, 0.0);
  EXPECT_EQ(worked.gradients[0], 0.0);
}

TEST(Relu, HasTheSlopeItClaimsOnBothSides) {
  expect_gradients_are_slopes(unary(&Graph::relu), {0.3});
  expect_gradients_are_slopes(unary(&Graph::relu), {-0.3});
}

TEST(Relu, HasSlopeZeroAtItsKink) {
  for (const double zero : {0.0, -0.0}) {
    const Worked worked = work(unary(&Graph::relu), {zero});
    EXPECT_EQ(worked.value, 0.0);
    EXPECT_FALSE(std::signbit(worked.value));
    EXPECT_EQ(worked.gradients[0], 0.0);
  }
}

TEST(Constant, KeepsItsValueAndHasNoSlope) {
  Graph graph;
  graph.leaves(1);
  const NodeId five = graph.constant(5.0);
  graph.mul(0, five);
  const GraphState state = evaluate(graph, std::vector{3.0});
  EXPECT_EQ(state.value[five], 5.0);
  EXPECT_EQ(graph.constant_value(five), 5.0);
  EXPECT_EQ(local_gradient(graph, state.value.data(), five, 0), 0.0);
}

TEST(Constant, TellsZeroFromMinusZero) {
  Graph graph;
  const NodeId zero = graph.constant(0.0);
  const NodeId minus_zero = graph.constant(-0.0);
  EXPECT_FALSE(std::signbit(graph.constant_value(zero)));
  EXPECT_TRUE(std::signbit(graph.constant_value(minus_zero)));
}

TEST(Negative, IsAMultiplicationByMinusOne) {
  Graph graph = unary(&Graph::negative);
  ASSERT_EQ(graph.size(), 3u);
  EXPECT_EQ(graph.op(1), Op::constant);
  EXPECT_EQ(graph.op(2), Op::mul);
  const Worked worked = work(graph, {7.0});
  EXPECT_EQ(worked.value, -7.0);
  EXPECT_EQ(worked.gradients[0], -1.0);
}

TEST(Sub, IsTheSumWithTheNegative) {
  Graph graph = binary(&Graph::sub);
  EXPECT_EQ(graph.size(), 2u + 3u);
  const Worked worked = work(graph, {2.0, 5.0});
  EXPECT_EQ(worked.value, -3.0);
  EXPECT_EQ(worked.gradients, (std::vector<double>{1.0, -1.0}));
  expect_gradients_are_slopes(graph, {0.4, 0.9});
}

TEST(Sum, StartsFromTheConstantZeroAndAddsFromLeftToRight) {
  Graph graph;
  graph.leaves(3);
  graph.sum(std::vector<NodeId>{0, 1, 2});
  ASSERT_EQ(graph.size(), 3u + 4u);
  EXPECT_EQ(graph.op(3), Op::constant);
  // 1e16 + 1 loses the 1, so the order shows.
  EXPECT_EQ(work(graph, {1e16, 1.0, -1e16}).value, 0.0);
  EXPECT_EQ(work(graph, {1e16, -1e16, 1.0}).value, 1.0);
}

TEST(Sum, SendsOneToEveryTermAndToATermNamedTwiceTwo) {
  Graph graph;
  graph.leaves(2);
  graph.sum(std::vector<NodeId>{0, 1, 0});
  EXPECT_EQ(work(graph, {2.0, 3.0}).gradients, (std::vector<double>{2.0, 1.0}));
}

TEST(Sum, OfOneTermIsThatTerm) {
  Graph graph;
  graph.leaves(1);
  graph.sum(std::vector<NodeId>{0});
  EXPECT_EQ(work(graph, {-4.5}).value, -4.5);
}

class NegativeMax : public ::testing::Test {
 protected:
  // leaves 0 1 2, then -max(0, 1, 2) twice, then leaf 1 + second -max
  NegativeMax() {
    graph_.leaves(3);
    const std::uint32_t group = graph_.max_group(std::vector<NodeId>{0, 1, 2});
    first_ = graph_.negative_max(group);
    second_ = graph_.negative_max(group);
    graph_.add(1, second_);
  }

  Graph graph_;
  NodeId first_;
  NodeId second_;
};

TEST_F(NegativeMax, IsMinusTheLargestMemberInEveryNodeOfItsGroup) {
  const GraphState state = evaluate(graph_, std::vector{-3.0, 4.0, 1.0});
  EXPECT_EQ(state.value[first_], -4.0);
  EXPECT_EQ(state.value[second_], -4.0);
  EXPECT_EQ(graph_.max_leader(second_), first_);
  EXPECT_EQ(graph_.max_members(second_).size(), 3u);
}

TEST_F(NegativeMax, IsDetachedFromItsMembers) {
  const Worked worked = work(graph_, {-3.0, 4.0, 1.0});
  EXPECT_EQ(worked.gradients, (std::vector<double>{0.0, 1.0, 0.0}));
}

TEST_F(NegativeMax, OfEqualMembersIsMinusEither) {
  const GraphState state = evaluate(graph_, std::vector{2.0, 2.0, 2.0});
  EXPECT_EQ(state.value[first_], -2.0);
}

TEST_F(NegativeMax, OfNegativeMembersIsPositive) {
  const GraphState state = evaluate(graph_, std::vector{-5.0, -2.0, -7.0});
  EXPECT_EQ(state.value[first_], 2.0);
}

TEST(NegativeMaxOfOne, IsMinusThatOne) {
  Graph graph;
  graph.leaves(1);
  graph.negative_max(graph.max_group(std::vector<NodeId>{0}));
  EXPECT_EQ(work(graph, {6.0}).value, -6.0);
}

TEST(Op, HasAWordForEach) {
  EXPECT_STREQ(op_name(Op::leaf), "leaf");
  EXPECT_STREQ(op_name(Op::mul), "mul");
  EXPECT_STREQ(op_name(Op::negative_max), "negative max");
}

}  // namespace
}  // namespace microgpt
