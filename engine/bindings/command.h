// What JavaScript can ask: a name, and a function that reads the arguments and writes the answer.
#pragma once

#include <memory>

#include "bindings/answer.h"
#include "bindings/value.h"
#include "session/expression_session.h"
#include "session/session.h"

namespace microgpt {

// Asked of a T.
template <typename T>
struct Command {
  const char* name;
  void (*run)(T& subject, Arguments in, Answer& answer);
};

// What belongs to no session.
struct Module {
  // Those that the newest session reads, while one that shares them is there: widgets of a page
  // learn from one text.
  std::weak_ptr<const Documents> documents;
};

// Each ends with a command without a name.
extern const Command<Module> kModuleCommands[];
extern const Command<Session> kSessionCommands[];
extern const Command<ExpressionSession> kExpressionCommands[];

}  // namespace microgpt
