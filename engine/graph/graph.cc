#include "graph/graph.h"

#include <algorithm>
#include <cstring>
#include <string>

#include "base/check.h"

namespace microgpt {
namespace {

bool contiguous(std::span<const NodeId> nodes) {
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    if (nodes[i] != nodes[0] + i) return false;
  }
  return true;
}

// Not shrink_to_fit(): libstdc++ ignores it in builds without exceptions.
template <typename T>
void trim(std::vector<T>& items) {
  if (items.capacity() > items.size()) std::vector<T>(items).swap(items);
}

}  // namespace

NodeId Graph::append(Op op, NodeId in0, NodeId in1) {
  const NodeId id = size();
  op_.push_back(op);
  in0_.push_back(in0);
  in1_.push_back(in1);
  if (op == Op::leaf) return id;
  if (!segments_.empty() && segments_.back().run == Segment::kNodeByNode) {
    segments_.back().end = id + 1;
  } else {
    segments_.push_back({id, id + 1, Segment::kNodeByNode});
  }
  return id;
}

void Graph::reserve(std::size_t nodes) {
  op_.reserve(nodes);
  in0_.reserve(nodes);
  in1_.reserve(nodes);
}

NodeId Graph::leaves(std::uint32_t count) {
  MICROGPT_CHECK(size() == leaf_count_, size(), leaf_count_);
  for (std::uint32_t i = 0; i < count; ++i) append(Op::leaf, kNoNode, kNoNode);
  leaf_count_ += count;
  return leaf_count_ - 1;
}

std::uint32_t Graph::intern(double constant) {
  // Bits and not ==: -0.0 and 0.0 are different constants.
  for (std::size_t i = 0; i < constants_.size(); ++i) {
    if (std::memcmp(&constants_[i], &constant, sizeof constant) == 0) {
      return static_cast<std::uint32_t>(i);
    }
  }
  constants_.push_back(constant);
  return static_cast<std::uint32_t>(constants_.size() - 1);
}

std::uint32_t Graph::list(std::span<const NodeId> nodes) {
  const auto index = static_cast<std::uint32_t>(operands_.size());
  operands_.insert(operands_.end(), nodes.begin(), nodes.end());
  return index;
}

NodeId Graph::constant(double value) { return append(Op::constant, intern(value), kNoNode); }
NodeId Graph::add(NodeId a, NodeId b) { return append(Op::add, a, b); }
NodeId Graph::mul(NodeId a, NodeId b) { return append(Op::mul, a, b); }
NodeId Graph::pow(NodeId a, double exponent) { return append(Op::pow, a, intern(exponent)); }
NodeId Graph::log(NodeId a) { return append(Op::log, a, kNoNode); }
NodeId Graph::exp(NodeId a) { return append(Op::exp, a, kNoNode); }
NodeId Graph::relu(NodeId a) { return append(Op::relu, a, kNoNode); }
NodeId Graph::negative(NodeId a) { return mul(a, constant(-1.0)); }
NodeId Graph::sub(NodeId a, NodeId b) { return add(a, negative(b)); }

NodeId Graph::sum(std::span<const NodeId> a) {
  const NodeId zero = constant(0.0);
  NodeId total = add(a[0], zero);
  for (std::size_t i = 1; i < a.size(); ++i) total = add(total, a[i]);
  return total;
}

NodeId Graph::append_run(std::uint32_t rows, std::span<const NodeId> left, bool left_contiguous,
                         std::span<const NodeId> right) {
  const auto columns = static_cast<std::uint32_t>(right.size());
  const std::uint32_t zero = intern(0.0);
  const NodeId begin = size();
  const std::size_t end = begin + std::size_t{rows} * (2 * columns + 1);
  op_.resize(end, Op::mul);
  in0_.resize(end);
  in1_.resize(end);
  for (std::uint32_t r = 0; r < rows; ++r) {
    const NodeId products = begin + r * (2 * columns + 1);
    const NodeId constant = products + columns;
    const NodeId sums = constant + 1;
    for (std::uint32_t c = 0; c < columns; ++c) {
      in0_[products + c] = left_contiguous ? left[0] + r * columns + c : left[c];
      in1_[products + c] = right[c];
      op_[sums + c] = Op::add;
      // The first sum is product + 0, as a sum that starts from the constant 0 records it.
      in0_[sums + c] = c == 0 ? products : sums + c - 1;
      in1_[sums + c] = c == 0 ? constant : products + c;
    }
    op_[constant] = Op::constant;
    in0_[constant] = zero;
    in1_[constant] = kNoNode;
  }
  const std::uint32_t left_list = left_contiguous ? list(left.first(1)) : list(left);
  runs_.push_back(
      {begin, rows, columns, left_list, list(right), left_contiguous, contiguous(right)});
  segments_.push_back({begin, size(), static_cast<std::uint32_t>(runs_.size() - 1)});
  most_columns_ = std::max(most_columns_, columns);
  return size() - 1;
}

NodeId Graph::dot(std::span<const NodeId> a, std::span<const NodeId> b) {
  MICROGPT_CHECK(a.size() == b.size() && !a.empty(), a.size(), b.size());
  return append_run(1, a, contiguous(a), b);
}

std::vector<NodeId> Graph::linear(NodeId matrix, std::uint32_t rows, std::span<const NodeId> x) {
  append_run(rows, std::span<const NodeId>(&matrix, 1), true, x);
  const DotRun& run = runs_.back();
  std::vector<NodeId> y(rows);
  for (std::uint32_t r = 0; r < rows; ++r) y[r] = run.output(r);
  return y;
}

std::uint32_t Graph::max_group(std::span<const NodeId> members) {
  groups_.push_back({list(members), static_cast<std::uint32_t>(members.size()), kNoNode});
  return static_cast<std::uint32_t>(groups_.size() - 1);
}

NodeId Graph::negative_max(std::uint32_t group) {
  if (groups_[group].leader == kNoNode) groups_[group].leader = size();
  return append(Op::negative_max, group, kNoNode);
}

void Graph::set_input(NodeId node, int slot, NodeId input) {
  MICROGPT_DCHECK(input < node && slot < input_count(op_[node]), input, node, slot);
  (slot == 0 ? in0_ : in1_)[node] = input;
}

void Graph::set_dot_inputs(std::uint32_t index, std::span<const NodeId> a,
                           std::span<const NodeId> b) {
  const DotRun& run = runs_[index];
  MICROGPT_DCHECK(run.rows == 1 && a.size() == run.columns && b.size() == run.columns, run.rows);
  MICROGPT_DCHECK(contiguous(a) == run.left_contiguous && contiguous(b) == run.right_contiguous);
  for (std::uint32_t c = 0; c < run.columns; ++c) {
    in0_[run.begin + c] = a[c];
    in1_[run.begin + c] = b[c];
  }
  std::copy_n(a.begin(), run.left_contiguous ? 1 : a.size(), operands_.begin() + run.left);
  std::copy(b.begin(), b.end(), operands_.begin() + run.right);
}

std::span<const NodeId> Graph::max_members(NodeId id) const {
  const MaxGroup& group = groups_[in0_[id]];
  return {operands(group.operands), group.count};
}

std::size_t Graph::bytes() const {
  return op_.capacity() * sizeof(Op) + in0_.capacity() * sizeof(NodeId) +
         in1_.capacity() * sizeof(NodeId) + constants_.capacity() * sizeof(double) +
         operands_.capacity() * sizeof(NodeId) + runs_.capacity() * sizeof(DotRun) +
         segments_.capacity() * sizeof(Segment) + groups_.capacity() * sizeof(MaxGroup) +
         scopes_.bytes();
}

void Graph::shrink_to_fit() {
  trim(op_);
  trim(in0_);
  trim(in1_);
  trim(operands_);
  trim(runs_);
  trim(segments_);
}

}  // namespace microgpt
