// A place in the walk of one graph: forward in ascending order of the nodes, then backward in
// descending order. It can stop after any node, go on, and go back.
#pragma once

#include <vector>

#include "graph/graph.h"
#include "graph/graph_index.h"
#include "graph/state.h"

namespace microgpt {

enum class Stride {
  node,       // one node that computes something
  operation,  // one scope of kind operation
};

// Offsets count nodes that are not leaves: with N of them, offsets 0 .. N are the forward walk
// (offset of them have a value), N .. 2N the backward walk (offset - N have sent their gradient
// on).
class Cursor {
 public:
  // Walks `graph`, whose last node is the output, in `state`. Both must outlive the cursor.
  // Requires: the state fits the graph and its leaves have their values.
  Cursor(const Graph& graph, GraphState& state);

  std::uint32_t nodes() const { return graph_->size() - graph_->leaf_count(); }
  std::uint32_t offset() const { return offset_; }
  std::uint32_t end() const { return 2 * nodes(); }

  // Nodes below this id have a value here.
  NodeId computed() const;
  // Nodes from this id on have sent their gradient on; graph.size() before the backward walk.
  NodeId swept() const;
  bool in_backward() const { return offset_ > nodes(); }
  // The node the last event was about; kNoNode at offset 0.
  NodeId last_node() const;

  // Moves to an offset. Going back in the forward walk hides values; going back in the backward
  // walk sweeps again from the loss, because subtracting a contribution would not give the old
  // bits back. Requires: offset <= end().
  void seek(std::uint32_t offset);

  // The nearest offset after (before) `from` at which a stride ends, or end() (or 0).
  // Constants and nodes that the output does not depend on are passed over in the backward walk,
  // constants in the forward walk.
  std::uint32_t after(std::uint32_t from, Stride stride) const;
  std::uint32_t before(std::uint32_t from, Stride stride) const;

  // Made when first asked for.
  const GraphIndex& index() const;

 private:
  bool ends_stride(std::uint32_t offset, Stride stride) const;

  const Graph* graph_;
  GraphState* state_;
  std::uint32_t offset_ = 0;
  NodeId valid_;                           // nodes below this id hold the values of this walk
  mutable std::vector<GraphIndex> index_;  // empty or one
  std::vector<NodeId> operation_begin_;    // ascending
};

}  // namespace microgpt
