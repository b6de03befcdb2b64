// Typed expressions, for the page. As bindings.cc: converts, never computes.
#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "bindings/object.h"
#include "bindings/to_js.h"
#include "session/expression_session.h"

namespace microgpt {
namespace {

val ids(const std::vector<NodeId>& nodes) { return uint32_array(nodes); }

val to_js(const ExpressionSituation& s) {
  Object js;
  js.set("event", s.event);
  js.set("operations", s.operations);
  js.set("events", s.events);
  js.set("recorded", s.recorded);
  js.set("node", static_cast<double>(s.node));
  js.set("result", s.result);
  js.set("value", s.value);
  return js.value();
}

val to_js(const ExpressionNode& node) {
  Object js;
  js.set("id", node.id);
  js.set("operation", op_name(node.op));
  js.set("name", node.name);
  js.set("from", node.range.begin);
  js.set("to", node.range.end);
  js.set("state", word(node.progress));
  js.set("reachesResult", node.reaches_result);
  js.set("value", node.value);
  js.set("grad", node.grad);
  js.set("inputs", microgpt::to_js(node.inputs));
  js.set("users", ids(node.users));
  js.set("exponent", node.exponent);
  return js.value();
}

val to_js(const OrderedSweep& sweep) {
  val shares = val::array();
  for (const Share& share : sweep.shares) {
    Object js;
    js.set("user", share.user);
    js.set("node", share.node);
    js.set("incoming", share.incoming);
    js.set("local", share.local);
    js.set("product", share.product);
    js.set("total", share.total);
    shares.call<void>("push", js.value());
  }
  val early = val::array();
  for (const TooEarly& pair : sweep.early) {
    Object js;
    js.set("node", pair.node);
    js.set("user", pair.user);
    early.call<void>("push", js.value());
  }
  Object js;
  js.set("grads", float64_array(sweep.grads));
  js.set("expected", float64_array(sweep.expected));
  js.set("shares", shares);
  js.set("early", early);
  return js.value();
}

val to_js(const InputCheck& check) {
  Object js;
  js.set("node", check.node);
  js.set("analytic", check.analytic);
  js.set("numeric", check.numeric);
  js.set("h", check.h);
  js.set("relativeError", check.relative_error);
  return js.value();
}

template <typename T>
val array_of(const std::vector<T>& items) {
  val array = val::array();
  for (const T& item : items) array.call<void>("push", to_js(item));
  return array;
}

// Owns an expression, or the reason why there is none.
class ExpressionHandle {
 public:
  explicit ExpressionHandle(const std::string& source) {
    Result<std::unique_ptr<ExpressionSession>> made = ExpressionSession::create(source, &error_at_);
    if (made.ok()) {
      expression_ = std::move(made).value();
    } else {
      status_ = made.status();
    }
  }

  val status() const { return microgpt::to_js(status_); }
  unsigned error_at() const { return static_cast<unsigned>(error_at_); }

  std::string source() const { return expression_->source(); }
  val situation() const { return to_js(expression_->situation()); }
  val set(const std::string& input, double value) { return moved(expression_->set(input, value)); }
  val seek(double event) { return moved(expression_->seek(static_cast<std::int64_t>(event))); }
  val nodes() const { return array_of(expression_->nodes()); }
  val contributions(double node) const {
    return microgpt::to_js(expression_->contributions(static_cast<std::int64_t>(node)));
  }
  val order() const { return ids(expression_->order()); }
  val backward_in(const val& order) const {
    const auto swept =
        expression_->sweep_in(emscripten::convertJSArrayToNumberVector<NodeId>(order));
    return swept.ok() ? to_js(swept.value()) : microgpt::to_js(swept.status());
  }
  val check() const { return array_of(expression_->check()); }

 private:
  val moved(const Status& status) const {
    return status.ok() ? situation() : microgpt::to_js(status);
  }

  std::unique_ptr<ExpressionSession> expression_;
  Status status_;
  std::size_t error_at_ = 0;
};

}  // namespace

EMSCRIPTEN_BINDINGS(microgpt_expression) {
  emscripten::class_<ExpressionHandle>("Expression")
      .constructor<const std::string&>()
      .function("status", &ExpressionHandle::status)
      .function("errorAt", &ExpressionHandle::error_at)
      .function("source", &ExpressionHandle::source)
      .function("situation", &ExpressionHandle::situation)
      .function("set", &ExpressionHandle::set)
      .function("seek", &ExpressionHandle::seek)
      .function("nodes", &ExpressionHandle::nodes)
      .function("contributions", &ExpressionHandle::contributions)
      .function("order", &ExpressionHandle::order)
      .function("backwardIn", &ExpressionHandle::backward_in)
      .function("check", &ExpressionHandle::check);
}

}  // namespace microgpt
