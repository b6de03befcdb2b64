// The backward pass: what arrives where, and that it may stop and go on anywhere.

#include <gtest/gtest.h>

#include "graph/evaluate.h"
#include "graph/execution.h"
#include "graph/random_graph.h"

namespace microgpt {
namespace {

constexpr int kGraphs = 60;
constexpr int kOperations = 120;

// L = (a * b + c) * d at a = 2, b = -3, c = 10, d = -2.
struct Expression {
  Graph graph;
  NodeId a = 0, b = 1, c = 2, d = 3, product, sum, loss;

  Expression() {
    graph.leaves(4);
    product = graph.mul(a, b);
    sum = graph.add(product, c);
    loss = graph.mul(sum, d);
  }
};

const std::vector<double> kExpressionLeaves = {2.0, -3.0, 10.0, -2.0};

TEST(Forward, ComputesAnExpressionWorkedByHand) {
  const Expression e;
  const GraphState state = evaluate(e.graph, kExpressionLeaves);
  EXPECT_EQ(state.value[e.product], -6.0);
  EXPECT_EQ(state.value[e.sum], 4.0);
  EXPECT_EQ(state.value[e.loss], -8.0);
}

TEST(Backward, AppliesTheChainRuleToAnExpressionWorkedByHand) {
  const Expression e;
  const GraphState state = evaluate(e.graph, kExpressionLeaves);
  EXPECT_EQ(state.grad[e.loss], 1.0);
  EXPECT_EQ(state.grad[e.d], 4.0);
  EXPECT_EQ(state.grad[e.sum], -2.0);
  EXPECT_EQ(state.grad[e.c], -2.0);
  EXPECT_EQ(state.grad[e.product], -2.0);
  EXPECT_EQ(state.grad[e.a], 6.0);
  EXPECT_EQ(state.grad[e.b], -4.0);
}

TEST(Backward, AddsBothPathsWhenAValueIsUsedTwice) {
  // L = x * y + relu(x): d L / d x = y + 1.
  Graph graph;
  graph.leaves(2);
  const NodeId product = graph.mul(0, 1);
  const NodeId fired = graph.relu(0);
  graph.add(product, fired);
  const GraphState state = evaluate(graph, std::vector{3.0, 5.0});
  EXPECT_EQ(state.grad[0], 6.0);
  EXPECT_EQ(state.grad[1], 3.0);
}

TEST(Backward, LeavesNothingOfTheGradientsBefore) {
  const Expression e;
  GraphState state = evaluate(e.graph, kExpressionLeaves);
  std::fill(state.grad.begin(), state.grad.end(), 99.0);
  backward(e.graph, state, e.loss);
  expect_same_gradients(e.graph, evaluate(e.graph, kExpressionLeaves), state);
}

TEST(Backward, GivesNothingToWhatTheOutputDoesNotUse) {
  const Expression e;
  GraphState state = evaluate(e.graph, kExpressionLeaves);
  backward(e.graph, state, e.sum);
  EXPECT_EQ(state.grad[e.sum], 1.0);
  EXPECT_EQ(state.grad[e.a], -3.0);
  EXPECT_EQ(state.grad[e.d], 0.0);
  EXPECT_EQ(state.grad[e.loss], 0.0);
}

TEST(Sweep, SendsOneGradientAtATime) {
  const Expression e;
  GraphState state = evaluate(e.graph, kExpressionLeaves);
  begin_backward(e.graph, state, e.loss);
  sweep(e.graph, state, e.loss + 1, e.loss);
  EXPECT_EQ(state.grad[e.sum], -2.0);
  EXPECT_EQ(state.grad[e.d], 4.0);
  EXPECT_EQ(state.grad[e.c], 0.0);  // not reached yet
  sweep(e.graph, state, e.loss, e.sum);
  EXPECT_EQ(state.grad[e.c], -2.0);
}

TEST(Sweep, OfNothingDoesNothing) {
  const Expression e;
  GraphState state = evaluate(e.graph, kExpressionLeaves);
  const GraphState before = state;
  sweep(e.graph, state, e.graph.leaf_count(), 0);
  sweep(e.graph, state, e.loss, e.loss);
  expect_same_gradients(e.graph, before, state);
}

// What must hold for every graph.

TEST(AnyGraph, HasTheSameNumbersWalkedNodeByNode) {
  Random random(1);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    const GraphState whole = evaluate(drawn.graph, drawn.leaves);
    const GraphState single = evaluate_node_by_node(drawn.graph, drawn.leaves);
    expect_same_values(drawn.graph, single, whole);
    expect_same_gradients(drawn.graph, single, whole);
    ASSERT_FALSE(HasFatalFailure()) << "graph " << i;
  }
}

TEST(AnyGraph, HasTheSameNumbersWhereverTheWalkStops) {
  Random random(2);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    const Graph& graph = drawn.graph;
    const GraphState straight = evaluate(graph, drawn.leaves);
    GraphState state = state_of(graph, drawn.leaves);
    for (NodeId at = 0; at < graph.size();) {
      const NodeId stop = at + 1 + static_cast<NodeId>(random.randbelow(graph.size() - at));
      forward(graph, state, at, stop);
      at = stop;
    }
    begin_backward(graph, state, graph.size() - 1);
    for (NodeId at = graph.size(); at > 0;) {
      const NodeId stop = static_cast<NodeId>(random.randbelow(at));
      sweep(graph, state, at, stop);
      at = stop;
    }
    expect_same_values(graph, straight, state);
    expect_same_gradients(graph, straight, state);
    ASSERT_FALSE(HasFatalFailure()) << "graph " << i;
  }
}

TEST(AnyGraph, HasTheSameBackwardPassInOneCallAndInTwo) {
  Random random(3);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    const GraphState one = evaluate(drawn.graph, drawn.leaves);
    GraphState two = one;
    begin_backward(drawn.graph, two, drawn.graph.size() - 1);
    sweep(drawn.graph, two, drawn.graph.size(), drawn.graph.leaf_count());
    expect_same_gradients(drawn.graph, one, two);
    ASSERT_FALSE(HasFatalFailure()) << "graph " << i;
  }
}

TEST(AnyGraph, HasInputsBelowEveryNode) {
  Random random(4);
  const RandomGraph drawn = random_graph(random, kOperations);
  for (NodeId id = 0; id < drawn.graph.size(); ++id) {
    for (int slot = 0; slot < input_count(drawn.graph.op(id)); ++slot) {
      EXPECT_LT(drawn.graph.input(id, slot), id);
    }
  }
}

TEST(AnyGraph, IsCoveredByItsSegmentsWithoutAGap) {
  Random random(5);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    NodeId end = drawn.graph.leaf_count();
    for (const Segment& segment : drawn.graph.segments()) {
      EXPECT_EQ(segment.begin, end);
      EXPECT_GT(segment.end, segment.begin);
      end = segment.end;
    }
    EXPECT_EQ(end, drawn.graph.size());
  }
}

}  // namespace
}  // namespace microgpt
