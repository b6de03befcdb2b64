#include "graph/evaluate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

#include "graph/execution.h"

namespace microgpt {
namespace {

// The slope is off by some h^2 (the curve) and 1e-16 / h (rounding): least near this h.
constexpr double kNudge = 1e-5;
// Both together, for numbers and third derivatives of about 1.
constexpr double kSlopeTolerance = 1e-8;

void expect_same_bits(const Graph& graph, const std::vector<double>& expected,
                      const std::vector<double>& actual, const char* what) {
  for (NodeId id = 0; id < graph.size(); ++id) {
    ASSERT_EQ(std::memcmp(&expected[id], &actual[id], sizeof(double)), 0)
        << what << " of node " << id << ", " << op_name(graph.op(id)) << ": " << expected[id]
        << " and " << actual[id];
  }
}

double output(const Graph& graph, std::span<const double> leaves) {
  GraphState state = state_of(graph, leaves);
  forward(graph, state, 0, graph.size());
  return state.value[graph.size() - 1];
}

}  // namespace

GraphState state_of(const Graph& graph, std::span<const double> leaves) {
  GraphState state;
  state.fit(graph);
  std::copy(leaves.begin(), leaves.end(), state.value.begin());
  return state;
}

GraphState evaluate(const Graph& graph, std::span<const double> leaves) {
  GraphState state = state_of(graph, leaves);
  forward(graph, state, 0, graph.size());
  backward(graph, state, graph.size() - 1);
  return state;
}

GraphState evaluate_node_by_node(const Graph& graph, std::span<const double> leaves) {
  GraphState state = state_of(graph, leaves);
  for (NodeId id = graph.leaf_count(); id < graph.size(); ++id) compute_node(graph, state, id);
  begin_backward(graph, state, graph.size() - 1);
  for (NodeId id = graph.size(); id-- > graph.leaf_count();) sweep(graph, state, id + 1, id);
  return state;
}

void expect_same_values(const Graph& graph, const GraphState& expected, const GraphState& actual) {
  expect_same_bits(graph, expected.value, actual.value, "value");
}

void expect_same_gradients(const Graph& graph, const GraphState& expected,
                           const GraphState& actual) {
  expect_same_bits(graph, expected.grad, actual.grad, "gradient");
}

void expect_gradients_are_slopes(const Graph& graph, std::vector<double> leaves) {
  const GraphState state = evaluate(graph, leaves);
  for (NodeId leaf = 0; leaf < graph.leaf_count(); ++leaf) {
    const double x = leaves[leaf];
    leaves[leaf] = x + kNudge;
    const double above = output(graph, leaves);
    leaves[leaf] = x - kNudge;
    const double below = output(graph, leaves);
    leaves[leaf] = x;
    EXPECT_NEAR(state.grad[leaf], (above - below) / (2 * kNudge), kSlopeTolerance)
        << "leaf " << leaf << " at " << x;
  }
}

}  // namespace microgpt
