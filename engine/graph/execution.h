// Executing a graph: values in ascending order of the nodes, gradients in descending order.
//
// Whole dot runs inside the requested range are walked in one loop, everything else node by node;
// both give the same bits, so a walk may stop and go on anywhere.
#pragma once

#include "graph/graph.h"
#include "graph/state.h"

namespace microgpt {

// Computes the values of nodes begin .. end - 1.
// Requires: state fits the graph; leaves have their values; nodes below `begin` are computed.
void forward(const Graph& graph, GraphState& state, NodeId begin, NodeId end);

// Computes one node. Requires: its inputs are computed.
void compute_node(const Graph& graph, GraphState& state, NodeId id);

// d node / d input `slot`, from the values. Requires: node and inputs are computed.
double local_gradient(const Graph& graph, const double* value, NodeId id, int slot);

// Makes every gradient 0, and that of `output` 1: the state before the sweep.
void begin_backward(const Graph& graph, GraphState& state, NodeId output);

// Sends on the gradients of nodes from - 1 down to `to`:
// grad[input] += local gradient * grad[node].
// Requires: begin_backward, then a sweep from graph.size() down to `from`.
void sweep(const Graph& graph, GraphState& state, NodeId from, NodeId to);

// The whole backward pass, as begin_backward and a full sweep, without clearing what a dot run
// overwrites anyway.
void backward(const Graph& graph, GraphState& state, NodeId output);

}  // namespace microgpt
