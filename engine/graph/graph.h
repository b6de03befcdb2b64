// The scalar graph: one node for each scalar operation, recorded in the order of execution.
//
// The structure is kept apart from the numbers (GraphState), because it depends only on the length
// of a document: it is recorded once and replayed for every document of that length. It is a
// structure of arrays, 9 bytes a node; the numbers are 16 more.
//
// A graph also knows its *runs*: stretches of nodes that are the products and running sums of a
// matrix times a vector. Runs add nothing to the graph. They only let an execution walk such
// stretches in one loop that stores the same numbers, to the bit, as walking node by node would.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/node.h"
#include "graph/scope.h"

namespace microgpt {

// The nodes of `rows` dot products of `columns` terms each, row after row. In a row: the products,
// the constant 0, the running sums.
struct DotRun {
  NodeId begin;
  std::uint32_t rows;
  std::uint32_t columns;
  // Left operands: row r is left[0] + r * columns onwards if `left_contiguous`, otherwise (one row
  // only) the listed nodes.
  std::uint32_t left;   // index into the graph's operand lists
  std::uint32_t right;  // the same, shared by all rows
  bool left_contiguous;
  bool right_contiguous;

  std::uint32_t row_nodes() const { return 2 * columns + 1; }
  NodeId output(std::uint32_t row) const { return begin + (row + 1) * row_nodes() - 1; }
  NodeId end() const { return begin + rows * row_nodes(); }
};

// A stretch of nodes executed in one way: node by node, or as one dot run.
struct Segment {
  NodeId begin;
  NodeId end;
  std::uint32_t run;  // index of the dot run, or kNodeByNode
  static constexpr std::uint32_t kNodeByNode = 0xffffffffu;
};

class Graph {
 public:
  // Recording. Every function appends nodes and returns the id of the last.
  // Requires: inputs are ids of this graph.

  // Makes room for this many nodes.
  void reserve(std::size_t nodes);
  // Appends `count` leaves. Requires: called before any other node is appended.
  NodeId leaves(std::uint32_t count);
  NodeId constant(double value);
  NodeId add(NodeId a, NodeId b);
  NodeId mul(NodeId a, NodeId b);
  NodeId pow(NodeId a, double exponent);
  NodeId log(NodeId a);
  NodeId exp(NodeId a);
  NodeId relu(NodeId a);
  // -a is a * (-1).
  NodeId negative(NodeId a);
  // a - b is a + (-b).
  NodeId sub(NodeId a, NodeId b);
  // 0 + a[0] + a[1] + ..., left to right. Requires: a.size() >= 1.
  NodeId sum(std::span<const NodeId> a);
  // Products first, then their sum, left to right from 0.
  // Requires: a.size() == b.size() >= 1; neither names a node twice, and a node that both name
  //           stands at the same place in both. Of the nodes appended, only the last is used again.
  NodeId dot(std::span<const NodeId> a, std::span<const NodeId> b);
  // Matrix [rows, x.size()] times x: the matrix is leaves from `matrix` on, row-major.
  // Requires: x is not in the matrix; else as dot, for each row.
  std::vector<NodeId> linear(NodeId matrix, std::uint32_t rows, std::span<const NodeId> x);
  // Declares a group whose largest value softmax subtracts; returns the group's index.
  std::uint32_t max_group(std::span<const NodeId> members);
  NodeId negative_max(std::uint32_t group);

  // How a recorded structure is bound to the tokens of a document: gives a node, or a dot
  // product, other inputs.
  // Requires: input < node, slot < input_count(op(node)); node is in no dot run.
  void set_input(NodeId node, int slot, NodeId input);
  // Requires: the run has one row; a and b have its size and are contiguous as its operands are.
  void set_dot_inputs(std::uint32_t run, std::span<const NodeId> a, std::span<const NodeId> b);

  // Structure.
  NodeId size() const { return static_cast<NodeId>(op_.size()); }
  NodeId leaf_count() const { return leaf_count_; }
  Op op(NodeId id) const { return op_[id]; }
  // Requires: slot < input_count(op(id)).
  NodeId input(NodeId id, int slot) const { return slot == 0 ? in0_[id] : in1_[id]; }
  // Of a constant. Requires: op(id) == Op::constant.
  double constant_value(NodeId id) const { return constants_[in0_[id]]; }
  // Of a power. Requires: op(id) == Op::pow.
  double exponent(NodeId id) const { return constants_[in1_[id]]; }
  // Members of the group of a negative_max. Requires: op(id) == Op::negative_max.
  std::span<const NodeId> max_members(NodeId id) const;
  // The first negative_max of the group, which finds the maximum; the others repeat its value.
  NodeId max_leader(NodeId id) const { return groups_[in0_[id]].leader; }

  std::span<const Segment> segments() const { return segments_; }
  const DotRun& run(std::uint32_t index) const { return runs_[index]; }
  std::uint32_t run_count() const { return static_cast<std::uint32_t>(runs_.size()); }
  const NodeId* operands(std::uint32_t index) const { return operands_.data() + index; }
  std::uint32_t most_columns() const { return most_columns_; }

  ScopeTree& scopes() { return scopes_; }
  const ScopeTree& scopes() const { return scopes_; }

  // Readable name: `pos4.layer0.q[3].product[7]`, `layer0.attn_wq[3, 7]`.
  std::string name(NodeId id) const;
  // Memory of the structure.
  std::size_t bytes() const;
  void shrink_to_fit();

 private:
  struct MaxGroup {
    std::uint32_t operands;
    std::uint32_t count;
    NodeId leader;
  };

  NodeId append(Op op, NodeId in0, NodeId in1);
  NodeId append_run(std::uint32_t rows, std::span<const NodeId> left, bool left_contiguous,
                    std::span<const NodeId> right);
  std::uint32_t intern(double constant);
  std::uint32_t list(std::span<const NodeId> nodes);

  std::vector<Op> op_;
  // Inputs; of a constant, in0 is its place among the constants; of a power, in1 is that of the
  // exponent; of a negative_max, in0 is its group.
  std::vector<NodeId> in0_;
  std::vector<NodeId> in1_;
  std::vector<double> constants_;
  std::vector<NodeId> operands_;
  std::vector<DotRun> runs_;
  std::vector<Segment> segments_;
  std::vector<MaxGroup> groups_;
  ScopeTree scopes_;
  NodeId leaf_count_ = 0;
  std::uint32_t most_columns_ = 0;
};

}  // namespace microgpt
