#include "session/expression_session.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

#include "base/show.h"
#include "graph/execution.h"

namespace microgpt {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
// As in gradient_check.cc: the error from the curve against that from rounding.
constexpr double kNudge = 1e-5;
constexpr double kSmallGradient = 1e-3;

}  // namespace

Result<std::unique_ptr<ExpressionSession>> ExpressionSession::create(std::string_view source,
                                                                     std::size_t* error_at) {
  Result<Expression> expression = parse_expression(source, error_at);
  if (!expression.ok()) return expression.status();
  return std::unique_ptr<ExpressionSession>(
      new ExpressionSession(std::string(source), std::move(expression).value()));
}

ExpressionSession::ExpressionSession(std::string source, Expression expression)
    : source_(std::move(source)),
      expression_(std::move(expression)),
      index_(expression_.graph, expression_.result),
      inputs_(expression_.inputs) {
  for (NodeId id = 0; id < graph().size(); ++id) {
    if (input_count(graph().op(id)) == 0) continue;
    operations_.push_back(id);
    if (index_.reaches_output(id)) order_.push_back(id);
  }
  std::reverse(order_.begin(), order_.end());
  show();
}

std::string ExpressionSession::label(NodeId node) const {
  if (!name(node).empty()) return name(node);
  const SourceRange& range = expression_.ranges[node];
  return source_.substr(range.begin, range.end - range.begin);
}

GraphState ExpressionSession::computed() const {
  GraphState state;
  state.fit(graph());
  std::copy(inputs_.begin(), inputs_.end(), state.value.begin());
  forward(graph(), state, 0, graph().size());
  return state;
}

NodeId ExpressionSession::recorded() const {
  if (event_ >= operations_.size()) return graph().size();
  return event_ == 0 ? graph().leaf_count() : operations_[event_ - 1] + 1;
}

// Afresh every time: these graphs are small, and a gradient half-way cannot be taken back.
void ExpressionSession::show() {
  state_ = computed();
  if (event_ < seed_event()) return;
  sweep_first(event_ - seed_event(), state_);
}

void ExpressionSession::sweep_first(std::size_t operations, GraphState& state) const {
  begin_backward(graph(), state, expression_.result);
  for (std::size_t i = 0; i < operations; ++i) sweep(graph(), state, order_[i] + 1, order_[i]);
}

Status ExpressionSession::set(std::string_view input, double value) {
  if (!std::isfinite(value)) {
    return {"bad_value", "value (" + microgpt::show(value) + ") must be a finite number"};
  }
  std::string known;
  for (NodeId id = 0; id < inputs(); ++id) {
    if (name(id) == input) {
      inputs_[id] = value;
      show();
      return {};
    }
    known += (id > 0 ? ", " : "") + name(id);
  }
  return {"unknown_input", "\"" + std::string(input) + "\" is no input of this expression, which " +
                               (known.empty() ? "has none" : "has " + known)};
}

ExpressionSituation ExpressionSession::situation() const {
  ExpressionSituation s;
  s.event = event_;
  s.operations = static_cast<std::uint32_t>(operations_.size());
  s.events = seed_event() + static_cast<std::uint32_t>(order_.size());
  s.recorded = recorded();
  s.result = expression_.result;
  s.value = s.result < s.recorded ? state_.value[s.result] : kNaN;
  if (event_ > seed_event()) {
    s.node = order_[event_ - seed_event() - 1];
  } else if (event_ == seed_event()) {
    s.node = s.result;
  } else if (event_ > 0) {
    s.node = operations_[event_ - 1];
  }
  return s;
}

Status ExpressionSession::seek(std::int64_t event) {
  const std::uint32_t events = situation().events;
  if (event < 0 || event > events) {
    return {"bad_event",
            "event (" + std::to_string(event) + ") must be from 0 to " + std::to_string(events)};
  }
  event_ = static_cast<std::uint32_t>(event);
  show();
  return {};
}

std::vector<ExpressionNode> ExpressionSession::nodes() const {
  const bool in_backward = event_ >= seed_event();
  const std::size_t swept = in_backward ? event_ - seed_event() : 0;
  std::vector<ExpressionNode> nodes(graph().size());
  for (NodeId id = 0; id < graph().size(); ++id) {
    ExpressionNode& node = nodes[id];
    node.id = id;
    node.op = graph().op(id);
    node.name = name(id);
    node.range = expression_.ranges[id];
    node.progress = id < recorded() ? NodeProgress::computed : NodeProgress::waiting;
    node.reaches_result = index_.reaches_output(id);
    const bool visible = node.progress == NodeProgress::computed;
    node.value = visible ? state_.value[id] : kNaN;
    node.grad = in_backward ? state_.grad[id] : kNaN;
    for (int slot = 0; slot < input_count(node.op); ++slot) {
      const NodeId input = graph().input(id, slot);
      const double local = visible ? local_gradient(graph(), state_.value.data(), id, slot) : kNaN;
      node.inputs.push_back({input, label(input), visible ? state_.value[input] : kNaN, local});
    }
    for (const Use& use : index_.uses(id)) node.users.push_back(use.user);
    node.exponent = node.op == Op::pow ? graph().exponent(id) : kNaN;
  }
  for (std::size_t i = 0; i < swept; ++i) nodes[order_[i]].progress = NodeProgress::swept;
  return nodes;
}

Result<std::vector<ContributionView>> ExpressionSession::contributions(std::int64_t node) const {
  if (node < 0 || node >= graph().size()) {
    return Status{"unknown_node", "node (" + std::to_string(node) + ") must be from 0 to " +
                                      std::to_string(graph().size() - 1) + " in this expression"};
  }
  const bool in_backward = event_ >= seed_event();
  const std::vector<NodeId> sent(order_.begin(),
                                 order_.begin() + (in_backward ? event_ - seed_event() : 0));
  std::vector<ContributionView> views;
  for (const Contribution& c : microgpt::contributions(
           graph(), index_, state_.value.data(), state_.grad.data(), static_cast<NodeId>(node))) {
    const bool arrived = std::find(sent.begin(), sent.end(), c.user) != sent.end();
    views.push_back(
        {c.user, label(c.user), graph().op(c.user), c.incoming, c.local, c.product, arrived});
  }
  return views;
}

std::vector<NodeId> ExpressionSession::order() const { return order_; }

Result<OrderedSweep> ExpressionSession::sweep_in(std::span<const NodeId> order) const {
  std::vector<NodeId> sorted(order.begin(), order.end());
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  if (sorted != order_) {
    return Status{"bad_order", "an order must name each of the " + std::to_string(order_.size()) +
                                   " operations that the result depends on once"};
  }
  GraphState state = computed();
  OrderedSweep result;
  begin_backward(graph(), state, expression_.result);
  std::vector<bool> sent(graph().size());
  for (const NodeId user : order) {
    for (const Use& use : index_.uses(user)) {
      if (!sent[use.user] && (result.early.empty() || result.early.back().node != user ||
                              result.early.back().user != use.user)) {
        result.early.push_back({user, use.user});
      }
    }
    sent[user] = true;
    const double incoming = state.grad[user];
    for (int slot = 0; slot < input_count(graph().op(user)); ++slot) {
      const NodeId input = graph().input(user, slot);
      const double local = local_gradient(graph(), state.value.data(), user, slot);
      state.grad[input] += local * incoming;
      result.shares.push_back({user, input, incoming, local, local * incoming, state.grad[input]});
    }
  }
  result.grads.assign(state.grad.begin(), state.grad.begin() + graph().size());
  sweep_first(order_.size(), state);
  result.expected.assign(state.grad.begin(), state.grad.begin() + graph().size());
  return result;
}

std::vector<InputCheck> ExpressionSession::check() const {
  GraphState state = computed();
  sweep_first(order_.size(), state);
  double largest = 0.0;
  for (NodeId id = 0; id < inputs(); ++id) largest = std::max(largest, std::abs(state.grad[id]));
  std::vector<InputCheck> checks;
  for (NodeId id = 0; id < inputs(); ++id) {
    if (!index_.reaches_output(id)) continue;
    const double at = inputs_[id];
    const double h = kNudge * std::max(1.0, std::abs(at));
    const auto value_at = [&](double x) {
      GraphState nudged = state;
      nudged.value[id] = x;
      forward(graph(), nudged, 0, graph().size());
      return nudged.value[expression_.result];
    };
    const double analytic = state.grad[id];
    const double numeric = (value_at(at + h) - value_at(at - h)) / (2.0 * h);
    const double scale =
        std::max({std::abs(analytic), std::abs(numeric), kSmallGradient * largest});
    const double error = std::abs(analytic - numeric);
    checks.push_back({id, analytic, numeric, h, scale > 0.0 ? error / scale : 0.0});
  }
  return checks;
}

}  // namespace microgpt
