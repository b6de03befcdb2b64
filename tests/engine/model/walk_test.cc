// The model's graph walked in pieces, or node by node, has the numbers of one walk to the bit.

#include <gtest/gtest.h>

#include "graph/evaluate.h"
#include "graph/execution.h"
#include "model/document.h"

namespace microgpt {
namespace {

constexpr int kRandomSplits = 40;

std::vector<double> parameters(const Document& document) {
  return {document.state.value.begin(), document.state.value.begin() + document.layout.size()};
}

// Forward and backward, both stopped once.
GraphState evaluate_split(const Document& document, NodeId split) {
  const Graph& graph = document.graph();
  GraphState state = state_of(graph, parameters(document));
  forward(graph, state, 0, split);
  forward(graph, state, split, graph.size());
  begin_backward(graph, state, document.model.loss());
  sweep(graph, state, graph.size(), split);
  sweep(graph, state, split, 0);
  return state;
}

class Walk : public ::testing::TestWithParam<Positions> {};

TEST_P(Walk, OfEmmaIsTheSameNodeByNode) {
  const Document document({.positions = GetParam()}, tokens_of("emma"));
  const GraphState whole = evaluate(document.graph(), parameters(document));
  const GraphState single = evaluate_node_by_node(document.graph(), parameters(document));
  expect_same_values(document.graph(), single, whole);
  expect_same_gradients(document.graph(), single, whole);
}

TEST_P(Walk, OfASmallModelIsTheSameSplitAnywhere) {
  const Document document({GetParam(), 1, 4, 2, 3}, {2, 0, 1, 2}, 3);
  const GraphState whole = evaluate(document.graph(), parameters(document));
  for (NodeId split = 0; split <= document.graph().size(); ++split) {
    const GraphState parts = evaluate_split(document, split);
    expect_same_values(document.graph(), whole, parts);
    expect_same_gradients(document.graph(), whole, parts);
    ASSERT_FALSE(HasFatalFailure()) << "split at " << split;
  }
}

TEST_P(Walk, OfEmmaIsTheSameSplitAtRandom) {
  const Document document({.positions = GetParam()}, tokens_of("emma"));
  const GraphState whole = evaluate(document.graph(), parameters(document));
  Random random(10);
  for (int i = 0; i < kRandomSplits; ++i) {
    const auto split = static_cast<NodeId>(random.randbelow(document.graph().size()));
    const GraphState parts = evaluate_split(document, split);
    expect_same_values(document.graph(), whole, parts);
    expect_same_gradients(document.graph(), whole, parts);
    ASSERT_FALSE(HasFatalFailure()) << "split at " << split;
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, Walk, ::testing::Values(Positions::rope, Positions::learned),
                         [](const auto& each) {
                           return each.param == Positions::rope ? "rope" : "learned";
                         });

}  // namespace
}  // namespace microgpt
