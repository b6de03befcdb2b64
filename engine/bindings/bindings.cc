// The functions that the module of the page exports. Converts, never computes. web/engine/wire.js
// is the other side; the facade beside it checks types and ranges of arguments.
//
// A question: JavaScript writes its arguments where arguments() says, calls ask(), and reads the
// answer before the next question.
#include "base/check.h"
#include "bindings/command.h"
#include "bindings/export.h"

namespace microgpt {
namespace {

// Whom JavaScript asks, in the order of SUBJECTS in wire.js.
enum class SubjectKind : std::uint32_t { module, session, expression };

template <typename T>
void run(const Command<T>* commands, std::uint32_t command, void* subject, Arguments in,
         Answer& answer) {
  commands[command].run(*static_cast<T*>(subject), in, answer);
}

std::vector<Value>& argument_room() {
  static std::vector<Value> room;
  return room;
}

}  // namespace

extern "C" {

// Room for arguments, and for what they hold. Requires: values >= 1.
MICROGPT_EXPORT(arguments) Value* arguments(std::uint32_t values) {
  std::vector<Value>& room = argument_room();
  room.resize(values);
  return room.data();
}

// Where the names of all commands begin: one in two words, until one is null.
MICROGPT_EXPORT(commands) const void* commands(SubjectKind kind) {
  switch (kind) {
    case SubjectKind::module:
      return kModuleCommands;
    case SubjectKind::session:
      return kSessionCommands;
    case SubjectKind::expression:
      return kExpressionCommands;
  }
  MICROGPT_CHECK(false);
}

MICROGPT_EXPORT(ask)
const Value* ask(SubjectKind kind, std::uint32_t command, void* subject) {
  static Module module;
  static Answer answer;
  const Arguments in = argument_room().data();
  answer.clear();
  switch (kind) {
    case SubjectKind::module:
      run(kModuleCommands, command, &module, in, answer);
      break;
    case SubjectKind::session:
      run(kSessionCommands, command, subject, in, answer);
      break;
    case SubjectKind::expression:
      run(kExpressionCommands, command, subject, in, answer);
      break;
  }
  return answer.data();
}

}  // extern "C"
}  // namespace microgpt
