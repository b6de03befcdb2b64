// Walks over a whole graph, and what tests compare of them.
#pragma once

#include <span>
#include <vector>

#include "graph/graph.h"
#include "graph/state.h"

namespace microgpt {

// A state with these values in the leaves. [leaf_count]
GraphState state_of(const Graph& graph, std::span<const double> leaves);

// Values and, of the last node, gradients: as training computes them, runs in one loop.
GraphState evaluate(const Graph& graph, std::span<const double> leaves);
// The same, one node after another.
GraphState evaluate_node_by_node(const Graph& graph, std::span<const double> leaves);

// Fails at the first node whose value, or gradient, has other bits: 0.0 is not -0.0.
void expect_same_values(const Graph& graph, const GraphState& expected, const GraphState& actual);
void expect_same_gradients(const Graph& graph, const GraphState& expected,
                           const GraphState& actual);

// Fails where the gradient of a leaf is not the slope of the last node, measured by central
// differences. Requires: a graph without a kink near these leaves, numbers of about 1.
void expect_gradients_are_slopes(const Graph& graph, std::vector<double> leaves);

}  // namespace microgpt
