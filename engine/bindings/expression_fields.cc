#include "bindings/fields.h"
#include "bindings/words.h"

namespace microgpt {

void set_fields(Answer& answer, const ExpressionSituation& s) {
  answer.set("event", s.event);
  answer.set("operations", s.operations);
  answer.set("events", s.events);
  answer.set("recorded", s.recorded);
  answer.set("node", s.node);
  answer.set("result", s.result);
  answer.set("value", s.value);
}

void set_fields(Answer& answer, const ExpressionNode& node) {
  answer.set("id", node.id);
  answer.set("operation", op_name(node.op));
  answer.set("name", node.name);
  answer.set("from", node.range.begin);
  answer.set("to", node.range.end);
  answer.set("state", word_of(node.progress, kProgress));
  answer.set("reachesResult", node.reaches_result);
  answer.set("value", node.value);
  answer.set("grad", node.grad);
  tell(answer, "inputs", node.inputs);
  answer.set("users", node.users);
  answer.set("exponent", node.exponent);
}

void set_fields(Answer& answer, const OrderedSweep& sweep) {
  answer.set("grads", sweep.grads);
  answer.set("expected", sweep.expected);
  tell(answer, "shares", sweep.shares);
  tell(answer, "early", sweep.early);
}

void set_fields(Answer& answer, const Share& share) {
  answer.set("user", share.user);
  answer.set("node", share.node);
  answer.set("incoming", share.incoming);
  answer.set("local", share.local);
  answer.set("product", share.product);
  answer.set("total", share.total);
}

void set_fields(Answer& answer, const TooEarly& pair) {
  answer.set("node", pair.node);
  answer.set("user", pair.user);
}

void set_fields(Answer& answer, const InputCheck& check) {
  answer.set("node", check.node);
  answer.set("analytic", check.analytic);
  answer.set("numeric", check.numeric);
  answer.set("h", check.h);
  answer.set("relativeError", check.relative_error);
}

}  // namespace microgpt
