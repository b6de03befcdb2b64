// What a page holds of a typed expression: its graph, values for its inputs, and a place in the
// walk: operation after operation forward, then backward.
//
// Everything shown is a function of (source, values, event). Gradients are those of the result.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/expression.h"
#include "graph/graph_index.h"
#include "graph/state.h"
#include "session/graph_view.h"

namespace microgpt {

// Events 1 .. operations() record and compute one operation each (a constant comes with the
// operation that uses it). The next event sets the gradient of the result to 1. Each further one
// sends the gradient of one operation on, in descending order, leaving out those that the result
// does not depend on.
struct ExpressionSituation {
  std::uint32_t event = 0;
  std::uint32_t operations = 0;
  std::uint32_t events = 0;    // in all
  std::uint32_t recorded = 0;  // nodes below are on the tape, and have a value
  std::int64_t node = -1;      // the last event was about it; -1 at the start
  NodeId result = 0;
  double value = 0.0;  // of the result; NaN until it is computed
};

struct ExpressionNode {
  NodeId id = 0;
  Op op = Op::leaf;
  std::string name;   // that the source gives it, or none
  SourceRange range;  // where it stands in the source
  NodeProgress progress = NodeProgress::waiting;
  bool reaches_result = false;
  double value = 0.0;             // NaN while waiting
  double grad = 0.0;              // what has arrived so far; NaN before the backward walk
  std::vector<InputView> inputs;  // with local gradients
  std::vector<NodeId> users;  // that reach the result, in the order of the sweep; twice if twice
  double exponent = 0.0;      // of pow, else NaN
};

// One share that was added to a gradient.
struct Share {
  NodeId user = 0;
  NodeId node = 0;
  double incoming = 0.0;  // gradient of the user at this moment
  double local = 0.0;
  double product = 0.0;
  double total = 0.0;  // gradient of the node after adding it
};

// A node that sent its gradient on before this user had added its share.
struct TooEarly {
  NodeId node = 0;
  NodeId user = 0;
};

// The backward walk in some order.
struct OrderedSweep {
  std::vector<double> grads;     // [nodes] as this order makes them
  std::vector<double> expected;  // [nodes] the right ones
  std::vector<Share> shares;     // in the order in which they were added
  std::vector<TooEarly> early;   // empty if and only if the order is a topological one
};

struct InputCheck {
  NodeId node = 0;
  double analytic = 0.0;
  double numeric = 0.0;  // (f(x + h) - f(x - h)) / 2h
  double h = 0.0;
  double relative_error = 0.0;  // as GradientCheck's
};

class ExpressionSession {
 public:
  // Errors and error_at: those of parse_expression.
  static Result<std::unique_ptr<ExpressionSession>> create(std::string_view source,
                                                           std::size_t* error_at);

  const std::string& source() const { return source_; }
  std::uint32_t inputs() const { return graph().leaf_count(); }
  const std::string& name(NodeId node) const { return expression_.names[node]; }
  // The name, or the text it stands for in the source.
  std::string label(NodeId node) const;

  // The place stays the same. Errors: unknown_input, bad_value.
  Status set(std::string_view input, double value);

  ExpressionSituation situation() const;
  // Errors: bad_event.
  Status seek(std::int64_t event);

  // All nodes, in the order of recording.
  std::vector<ExpressionNode> nodes() const;
  // Errors: unknown_node.
  Result<std::vector<ContributionView>> contributions(std::int64_t node) const;
  // Operations in the order of the backward walk: every one before its inputs.
  std::vector<NodeId> order() const;
  // Sends gradients on in another order, with the values of the inputs; the walk stays where it is.
  // Errors: bad_order unless these are the nodes of order(), each once.
  Result<OrderedSweep> sweep_in(std::span<const NodeId> order) const;
  // Every input that the result depends on: is its gradient the slope?
  std::vector<InputCheck> check() const;

 private:
  ExpressionSession(std::string source, Expression expression);

  const Graph& graph() const { return expression_.graph; }
  std::uint32_t seed_event() const { return static_cast<std::uint32_t>(operations_.size()) + 1; }
  NodeId recorded() const;
  // Values of all nodes, for the values of the inputs.
  GraphState computed() const;
  // The backward walk through the first `operations` of order(). Not through all nodes: what the
  // result does not depend on may be infinite, and send infinity times 0 into a gradient.
  void sweep_first(std::size_t operations, GraphState& state) const;
  void show();

  std::string source_;
  Expression expression_;
  GraphIndex index_;
  std::vector<NodeId> operations_;  // ascending
  std::vector<NodeId> order_;       // descending, those that reach the result
  std::vector<double> inputs_;      // [leaves]
  std::uint32_t event_ = 0;
  GraphState state_;
};

}  // namespace microgpt
