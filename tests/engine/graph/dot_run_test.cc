// Dot runs: every form of their operands gives the bits of the node-by-node walk.

#include "graph/dot_run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "graph/evaluate.h"
#include "graph/execution.h"

namespace microgpt {
namespace {

using Nodes = std::vector<NodeId>;

Nodes from(NodeId first, std::uint32_t count) {
  Nodes nodes(count);
  std::iota(nodes.begin(), nodes.end(), first);
  return nodes;
}

// Every second node, the last first: in no order that could pass for a row.
Nodes scattered(NodeId first, std::uint32_t count) {
  Nodes nodes;
  for (std::uint32_t i = count; i-- > 0;) nodes.push_back(first + 2 * i);
  return nodes;
}

// Numbers whose sums and products round.
std::vector<double> leaves(std::uint32_t count) {
  std::vector<double> values;
  for (std::uint32_t i = 0; i < count; ++i) values.push_back(std::sin(1.0 + i));
  return values;
}

// The last node is squared, so that the run's gradient is not 1.
void expect_same_walks(Graph graph) {
  graph.mul(graph.size() - 1, graph.size() - 1);
  const std::vector<double> values = leaves(graph.leaf_count());
  const GraphState whole = evaluate(graph, values);
  const GraphState single = evaluate_node_by_node(graph, values);
  expect_same_values(graph, single, whole);
  expect_same_gradients(graph, single, whole);
}

TEST(Dot, RecordsProductsThenTheConstantZeroThenRunningSums) {
  Graph graph;
  graph.leaves(4);
  const NodeId out = graph.dot(from(0, 2), from(2, 2));
  const GraphState state = evaluate(graph, std::vector{2.0, 3.0, 5.0, 7.0});
  const std::vector<double> row(state.value.begin() + 4, state.value.begin() + 9);
  EXPECT_EQ(row, (std::vector<double>{10.0, 21.0, 0.0, 10.0, 31.0}));
  EXPECT_EQ(out, 8u);
  EXPECT_EQ(graph.op(4), Op::mul);
  EXPECT_EQ(graph.op(6), Op::constant);
  EXPECT_EQ(graph.op(7), Op::add);
}

TEST(Dot, SendsEachOperandItsPartner) {
  Graph graph;
  graph.leaves(4);
  graph.dot(from(0, 2), from(2, 2));
  const GraphState state = evaluate(graph, std::vector{2.0, 3.0, 5.0, 7.0});
  EXPECT_EQ(std::vector(state.grad.begin(), state.grad.begin() + 4),
            (std::vector<double>{5.0, 7.0, 2.0, 3.0}));
}

TEST(Dot, HasTheSlopeItClaims) {
  Graph graph;
  graph.leaves(9);
  graph.dot(scattered(0, 3), from(6, 3));
  expect_gradients_are_slopes(graph, leaves(9));
}

TEST(Dot, OfAVectorWithItselfSendsTwiceTheVector) {
  Graph graph;
  graph.leaves(3);
  graph.dot(from(0, 3), from(0, 3));
  const GraphState state = evaluate(graph, std::vector{2.0, -3.0, 5.0});
  EXPECT_EQ(state.value.back(), 38.0);
  EXPECT_EQ(std::vector(state.grad.begin(), state.grad.begin() + 3),
            (std::vector<double>{4.0, -6.0, 10.0}));
}

class DotColumns : public ::testing::TestWithParam<std::uint32_t> {};

TEST_P(DotColumns, MayBothBeInARow) {
  const std::uint32_t n = GetParam();
  Graph graph;
  graph.leaves(2 * n);
  graph.dot(from(0, n), from(n, n));
  EXPECT_TRUE(graph.run(0).left_contiguous);
  EXPECT_TRUE(graph.run(0).right_contiguous);
  expect_same_walks(graph);
}

TEST_P(DotColumns, MayBeInARowOnTheLeftOnly) {
  const std::uint32_t n = GetParam();
  Graph graph;
  graph.leaves(3 * n);
  graph.dot(from(0, n), scattered(n, n));
  EXPECT_EQ(graph.run(0).right_contiguous, n == 1);
  expect_same_walks(graph);
}

TEST_P(DotColumns, MayBeInARowOnTheRightOnly) {
  const std::uint32_t n = GetParam();
  Graph graph;
  graph.leaves(3 * n);
  graph.dot(scattered(0, n), from(2 * n, n));
  EXPECT_EQ(graph.run(0).left_contiguous, n == 1);
  expect_same_walks(graph);
}

TEST_P(DotColumns, MayBothBeListed) {
  const std::uint32_t n = GetParam();
  Graph graph;
  graph.leaves(4 * n);
  graph.dot(scattered(0, n), scattered(2 * n, n));
  expect_same_walks(graph);
}

TEST_P(DotColumns, MayBeTheSameNodes) {
  const std::uint32_t n = GetParam();
  for (const Nodes& nodes : {from(0, n), scattered(0, n)}) {
    Graph graph;
    graph.leaves(2 * n);
    graph.dot(nodes, nodes);
    expect_same_walks(graph);
  }
}

TEST_P(DotColumns, MayBeSharedByTheRowsOfAMatrix) {
  const std::uint32_t n = GetParam();
  constexpr std::uint32_t kRows = 5;
  for (const Nodes& x : {from(kRows * n, n), scattered(kRows * n, n)}) {
    Graph graph;
    graph.leaves((kRows + 2) * n);
    const Nodes y = graph.linear(0, kRows, x);
    ASSERT_EQ(y.size(), kRows);
    graph.dot(y, y);
    expect_same_walks(graph);
  }
}

INSTANTIATE_TEST_SUITE_P(Widths, DotColumns, ::testing::Values(1u, 2u, 3u, 4u, 7u, 16u, 33u),
                         ::testing::PrintToStringParamName());

TEST(Linear, IsOneDotProductForEachRow) {
  // [1 2; 3 4; 5 6] (7, 10)
  Graph graph;
  graph.leaves(8);
  const Nodes y = graph.linear(0, 3, from(6, 2));
  GraphState state = state_of(graph, std::vector{1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 10.0});
  forward(graph, state, 0, graph.size());
  EXPECT_EQ(state.value[y[0]], 27.0);
  EXPECT_EQ(state.value[y[1]], 61.0);
  EXPECT_EQ(state.value[y[2]], 95.0);
  EXPECT_EQ(graph.run(0).rows, 3u);
  EXPECT_EQ(graph.run(0).end(), graph.size());
}

TEST(Linear, HasTheSlopeItClaims) {
  Graph graph;
  graph.leaves(8);
  const Nodes y = graph.linear(0, 3, from(6, 2));
  graph.dot(y, y);
  expect_gradients_are_slopes(graph, leaves(8));
}

TEST(DotRun, PassesOnAGradientOfMinusZeroAsTheNodesDo) {
  Graph graph;
  graph.leaves(6);
  const NodeId out = graph.dot(from(0, 3), from(3, 3));
  const std::vector<double> values = leaves(6);
  GraphState whole = evaluate(graph, values);
  GraphState single = whole;
  for (GraphState* state : {&whole, &single}) {
    begin_backward(graph, *state, out);
    state->grad[out] = -0.0;
  }
  sweep(graph, whole, graph.size(), 0);
  for (NodeId id = graph.size(); id-- > 6;) sweep(graph, single, id + 1, id);
  expect_same_gradients(graph, single, whole);
}

TEST(DotRun, NeedsNoClearedGradientsButThoseOfItsOutputs) {
  Graph graph;
  graph.leaves(6);
  const NodeId out = graph.dot(from(0, 3), from(3, 3));
  const GraphState expected = evaluate(graph, leaves(6));
  GraphState state = expected;
  std::fill(state.grad.begin(), state.grad.begin() + 6, 0.0);
  std::fill(state.grad.begin() + 6, state.grad.end(), 99.0);
  state.grad[out] = 1.0;
  backward_dot_run(graph, graph.run(0), state);
  expect_same_gradients(graph, expected, state);
}

TEST(DotRun, AddsToTheGradientsOfItsOperands) {
  Graph graph;
  graph.leaves(2);
  graph.dot(from(0, 1), from(1, 1));
  GraphState state = evaluate(graph, std::vector{3.0, 5.0});
  state.grad[0] = 100.0;
  state.grad[1] = 200.0;
  backward_dot_run(graph, graph.run(0), state);
  EXPECT_EQ(state.grad[0], 105.0);
  EXPECT_EQ(state.grad[1], 203.0);
}

}  // namespace
}  // namespace microgpt
