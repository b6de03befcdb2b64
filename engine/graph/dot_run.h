// The products and running sums of a matrix times a vector, walked in one loop.
#pragma once

#include "graph/graph.h"
#include "graph/state.h"

namespace microgpt {

// Computes every node of the run: value[product] = left * right, value[sum] = sum so far.
//
// Shapes:   left [rows, columns], right [columns]; each row has 2 * columns + 1 nodes.
// Requires: state fits the graph; the operands have their values.
// Equal, to the bit, to computing the nodes one by one in ascending order.
void forward_dot_run(const Graph& graph, const DotRun& run, GraphState& state);

// Sends the gradient of every node of the run on to its inputs.
//
//   d left[r, c] += right[c] * d out[r]      d right[c] += left[r, c] * d out[r]
//
// Requires: the gradients of the rows' last sums are final. Those of the other nodes of the run
//           are overwritten, so they need not be cleared before. Operands are as Graph::dot says:
//           otherwise shares of one gradient would be added in another order.
// Equal, to the bit, to sending the gradients one by one in descending order.
void backward_dot_run(const Graph& graph, const DotRun& run, GraphState& state);

}  // namespace microgpt
