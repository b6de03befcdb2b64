#include "graph/graph_index.h"

#include <cmath>

#include "graph/execution.h"

namespace microgpt {

GraphIndex::GraphIndex(const Graph& graph, NodeId output)
    : reaches_(graph.size(), false), first_use_(graph.size() + 1, 0) {
  reaches_[output] = true;
  // Users have larger ids, so one descending pass meets every node after all of its users.
  for (NodeId id = output + 1; id-- > 0;) {
    if (!reaches_[id]) continue;
    ++reachable_nodes_;
    for (int slot = 0; slot < input_count(graph.op(id)); ++slot) {
      const NodeId input = graph.input(id, slot);
      reaches_[input] = true;
      ++first_use_[input + 1];
    }
  }
  for (NodeId id = 0; id < graph.size(); ++id) first_use_[id + 1] += first_use_[id];
  uses_.resize(first_use_.back());
  std::vector<std::uint32_t> next(first_use_.begin(), first_use_.end() - 1);
  for (NodeId id = output + 1; id-- > 0;) {
    if (!reaches_[id]) continue;
    for (int slot = 0; slot < input_count(graph.op(id)); ++slot) {
      uses_[next[graph.input(id, slot)]++] = {id, static_cast<std::uint8_t>(slot)};
    }
  }
}

std::span<const Use> GraphIndex::uses(NodeId id) const {
  return {uses_.data() + first_use_[id], first_use_[id + 1] - first_use_[id]};
}

std::vector<Contribution> contributions(const Graph& graph, const GraphIndex& index,
                                        const double* value, const double* grad, NodeId id) {
  std::vector<Contribution> result;
  for (const Use& use : index.uses(id)) {
    const double local = local_gradient(graph, value, use.user, use.slot);
    const double incoming = grad[use.user];
    result.push_back({use.user, incoming, local, local * incoming});
  }
  return result;
}

std::vector<Contribution> path_to_output(const Graph& graph, const GraphIndex& index,
                                         const double* value, const double* grad, NodeId id) {
  std::vector<Contribution> path;
  for (;;) {
    const Contribution* largest = nullptr;
    const std::vector<Contribution> all = contributions(graph, index, value, grad, id);
    for (const Contribution& contribution : all) {
      if (largest == nullptr || std::abs(contribution.product) > std::abs(largest->product)) {
        largest = &contribution;
      }
    }
    if (largest == nullptr) return path;
    path.push_back(*largest);
    id = largest->user;
  }
}

}  // namespace microgpt
