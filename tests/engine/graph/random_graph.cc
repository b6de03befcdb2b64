#include "graph/random_graph.h"

#include <algorithm>
#include <cmath>

#include "graph/execution.h"
#include "graph/state.h"

namespace microgpt {
namespace {

constexpr std::uint32_t kLeaves = 40;
constexpr std::uint32_t kMostColumns = 7;  // odd and even ones, and one alone
// Values are kept near 1, so that no chain of operations grows beyond all bounds.
constexpr double kMostValue = 4.0;
constexpr double kLeastPositive = 0.25;

class RandomRecorder {
 public:
  explicit RandomRecorder(Random& random) : random_(random) {
    graph_.leaves(kLeaves);
    for (NodeId id = 0; id < kLeaves; ++id) {
      leaves_.push_back(random_.random() * 2.0 - 0.5);
      usable_.push_back(id);
    }
    state_.fit(graph_);
    std::copy(leaves_.begin(), leaves_.end(), state_.value.begin());
  }

  void record_operation() {
    const NodeId begin = graph_.size();
    const NodeId last = draw_operation();
    state_.fit(graph_);
    forward(graph_, state_, begin, graph_.size());
    // What grew too large, or is no number, is left unused.
    if (std::abs(state_.value[last]) <= kMostValue) usable_.push_back(last);
  }

  // The sum of everything: no node may be without a gradient.
  RandomGraph finish() {
    graph_.sum(usable_);
    return {std::move(graph_), std::move(leaves_)};
  }

 private:
  std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(random_.randbelow(n)); }
  NodeId any() { return usable_[below(usable_.size())]; }

  // A node that log and negative powers can take.
  NodeId positive() {
    for (;;) {
      const NodeId id = any();
      if (state_.value[id] >= kLeastPositive) return id;
    }
  }

  NodeId draw_operation() {
    switch (below(12)) {
      case 0:
        return graph_.constant(random_.random());
      case 1:
        return graph_.add(any(), any());
      case 2:
        return graph_.mul(any(), any());
      case 3:
        return graph_.pow(positive(), std::vector{-1.0, -0.5, 2.0, 1.5}[below(4)]);
      case 4:
        return graph_.log(positive());
      case 5:
        return graph_.exp(any());
      case 6:
        return graph_.relu(any());
      case 7:
        return graph_.sub(any(), any());
      case 8:
        return draw_max();
      case 9:
        return graph_.sum(listed({}));
      case 10:
        return draw_linear();
      default:
        return draw_dot();
    }
  }

  NodeId draw_max() {
    const std::uint32_t group = graph_.max_group(listed({}));
    graph_.negative_max(group);
    return graph_.negative_max(group);
  }

  // Distinct nodes in any order, none of them among `others`.
  std::vector<NodeId> listed(const std::vector<NodeId>& others, std::uint32_t count = 0) {
    if (count == 0) count = 1 + below(kMostColumns);
    std::vector<NodeId> free;
    for (const NodeId id : usable_) {
      if (std::find(others.begin(), others.end(), id) == others.end()) free.push_back(id);
    }
    random_.shuffle(free);
    free.resize(count);
    return free;
  }

  std::vector<NodeId> consecutive(NodeId first, std::uint32_t count) {
    std::vector<NodeId> ids(count);
    for (std::uint32_t i = 0; i < count; ++i) ids[i] = first + i;
    return ids;
  }

  // Leaves in a row, from the lower or the upper half: the halves never meet.
  std::vector<NodeId> leaves_in(std::uint32_t half, std::uint32_t count) {
    return consecutive(half * kLeaves / 2 + below(kLeaves / 2 - count + 1), count);
  }

  // Operands in a row or listed, different or the same.
  NodeId draw_dot() {
    const std::uint32_t count = 1 + below(kMostColumns);
    const std::vector<NodeId> row = leaves_in(below(2), count);
    const std::vector<NodeId> list = listed(row, count);
    switch (below(6)) {
      case 0:
        return graph_.dot(leaves_in(0, count), leaves_in(1, count));
      case 1:
        return graph_.dot(row, list);
      case 2:
        return graph_.dot(list, row);
      case 3:
        return graph_.dot(list, listed(list, count));
      case 4:
        return graph_.dot(row, row);
      default:
        return graph_.dot(list, list);
    }
  }

  NodeId draw_linear() {
    const std::uint32_t columns = 1 + below(kMostColumns);
    const std::uint32_t rows = 1 + below(kLeaves / 2 / columns);
    const std::vector<NodeId> matrix = leaves_in(0, rows * columns);
    const std::vector<NodeId> x = below(2) == 0 ? leaves_in(1, columns) : listed(matrix, columns);
    const std::vector<NodeId> y = graph_.linear(matrix[0], rows, x);
    return y[below(rows)];
  }

  Random& random_;
  Graph graph_;
  GraphState state_;
  std::vector<double> leaves_;
  std::vector<NodeId> usable_;  // nodes that may be inputs: of a run, only what it puts out
};

}  // namespace

RandomGraph random_graph(Random& random, int operations) {
  RandomRecorder recorder(random);
  for (int i = 0; i < operations; ++i) recorder.record_operation();
  return recorder.finish();
}

}  // namespace microgpt
