// Questions about a recorded graph that need it read backwards: who uses a node, which nodes the
// loss depends on, what a gradient is made of.
#pragma once

#include <span>
#include <vector>

#include "graph/graph.h"

namespace microgpt {

// One use of a node: input `slot` of node `user`.
struct Use {
  NodeId user;
  std::uint8_t slot;
};

// One user's share of a gradient: product = incoming * local.
struct Contribution {
  NodeId user;
  double incoming;  // gradient of the user
  double local;     // d user / d node
  double product;
};

// A snapshot of the structure: rebuild it when inputs are bound anew. About 13 bytes an edge and
// a node.
class GraphIndex {
 public:
  // Reads the graph backwards from `output`.
  GraphIndex(const Graph& graph, NodeId output);

  // Every use of a node by nodes that reach the output, in the order in which the sweep meets
  // them: descending users.
  std::span<const Use> uses(NodeId id) const;
  // Whether the output depends on the node.
  bool reaches_output(NodeId id) const { return reaches_[id]; }
  // Nodes the output depends on, and the edges between them.
  NodeId reachable_nodes() const { return reachable_nodes_; }
  std::uint32_t reachable_edges() const { return static_cast<std::uint32_t>(uses_.size()); }

 private:
  std::vector<bool> reaches_;
  std::vector<std::uint32_t> first_use_;  // [nodes + 1]
  std::vector<Use> uses_;
  NodeId reachable_nodes_ = 0;
};

// What the gradient of a node is the sum of, in the order of the sweep.
// Requires: values and gradients of the users are computed.
std::vector<Contribution> contributions(const Graph& graph, const GraphIndex& index,
                                        const double* value, const double* grad, NodeId id);

// From a node to the output: at every node on to the user with the largest contribution by
// absolute value. Empty if the node does not reach the output.
std::vector<Contribution> path_to_output(const Graph& graph, const GraphIndex& index,
                                         const double* value, const double* grad, NodeId id);

}  // namespace microgpt
