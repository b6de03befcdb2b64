#include <memory>

#include "bindings/command.h"
#include "bindings/fields.h"
#include "bindings/settings_from.h"

namespace microgpt {
namespace {

void create_session(Module& module, Arguments in, Answer& answer) {
  const OwnParameters own = in[2].is_none() ? std::nullopt : OwnParameters(in[2].numbers());
  auto session = Session::create(in[0].text(), settings_from(in[1]), own, module.documents.lock());
  if (!session.ok()) return answer.fail(session.status());
  module.documents = session.value()->run().documents();
  answer.give(Kind::session, std::move(session).value().release());
}

void create_expression(Module&, Arguments in, Answer& answer) {
  std::size_t error_at = 0;
  auto expression = ExpressionSession::create(in[0].text(), &error_at);
  if (!expression.ok()) return answer.fail(expression.status(), error_at);
  answer.give(Kind::expression, std::move(expression).value().release());
}

void default_settings(Module&, Arguments, Answer& answer) { reply(answer, RunSettings{}); }

void sizes(Module&, Arguments in, Answer& answer) {
  reply(answer, sizes(settings_from(in[0]).model, in[1].integer(), in[2].integer()));
}

void softmax(Module&, Arguments in, Answer& answer) {
  tell_distribution(answer, in[0].numbers(), in[1].number);
}

void read_recipe(Module&, Arguments in, Answer& answer) {
  reply(answer, microgpt::read_recipe(in[0].text()));
}

void version(Module&, Arguments, Answer& answer) { answer.set(nullptr, MICROGPT_VERSION); }

}  // namespace

const Command<Module> kModuleCommands[] = {
    {"createSession", create_session},
    {"createExpression", create_expression},
    {"defaultSettings", default_settings},
    {"sizes", sizes},
    {"softmax", softmax},
    {"readRecipe", read_recipe},
    {"version", version},
    {},
};

}  // namespace microgpt
