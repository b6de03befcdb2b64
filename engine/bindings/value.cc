#include "bindings/value.h"

namespace microgpt {

const Value& Value::operator[](const char* key) const {
  static constexpr Value kNone{{0.0}, Kind::none, nullptr};
  for (const Value& value : list()) {
    if (std::string_view(value.name) == key) return value;
  }
  return kNone;
}

}  // namespace microgpt
