// Typed expressions.
#include "bindings/command.h"
#include "bindings/fields.h"

namespace microgpt {
namespace {

void moved(ExpressionSession& expression, const Status& status, Answer& answer) {
  if (!status.ok()) return answer.fail(status);
  reply(answer, expression.situation());
}

void source(ExpressionSession& expression, Arguments, Answer& answer) {
  reply(answer, expression.source());
}

void situation(ExpressionSession& expression, Arguments, Answer& answer) {
  reply(answer, expression.situation());
}

void set(ExpressionSession& expression, Arguments in, Answer& answer) {
  moved(expression, expression.set(in[0].text(), in[1].number), answer);
}

void seek(ExpressionSession& expression, Arguments in, Answer& answer) {
  moved(expression, expression.seek(in[0].whole()), answer);
}

void nodes(ExpressionSession& expression, Arguments, Answer& answer) {
  reply(answer, expression.nodes());
}

void contributions(ExpressionSession& expression, Arguments in, Answer& answer) {
  reply(answer, expression.contributions(in[0].whole()));
}

void order(ExpressionSession& expression, Arguments, Answer& answer) {
  reply(answer, expression.order());
}

void backward_in(ExpressionSession& expression, Arguments in, Answer& answer) {
  reply(answer, expression.sweep_in(in[0].naturals()));
}

void check(ExpressionSession& expression, Arguments, Answer& answer) {
  reply(answer, expression.check());
}

void free_expression(ExpressionSession& expression, Arguments, Answer&) { delete &expression; }

}  // namespace

const Command<ExpressionSession> kExpressionCommands[] = {
    {"source", source},
    {"situation", situation},
    {"set", set},
    {"seek", seek},
    {"nodes", nodes},
    {"contributions", contributions},
    {"order", order},
    {"backwardIn", backward_in},
    {"check", check},
    {"delete", free_expression},
    {},
};

}  // namespace microgpt
