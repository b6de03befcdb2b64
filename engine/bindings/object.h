// A JavaScript object under construction, and the properties that several answers share.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "bindings/to_js.h"

namespace microgpt {

// Not templates, and every number as a double: one copy of the code for all properties.
class Object {
 public:
  void set(const char* name, const val& value) { object_.set(name, value); }
  void set(const char* name, double value) { set(name, val(value)); }
  void set(const char* name, int value) { set(name, static_cast<double>(value)); }
  void set(const char* name, std::uint32_t value) { set(name, static_cast<double>(value)); }
  void set(const char* name, bool value) { set(name, val(value)); }
  void set(const char* name, const std::string& value) { set(name, val(value)); }
  void set(const char* name, const char* value) { set(name, std::string(value)); }
  const val& value() const { return object_; }

 private:
  val object_ = val::object();
};

const char* word(NodeProgress progress);

// The properties of a text that the model reads: text, tokens, characters, positions, truncated.
void set_text(Object& js, const std::string& text, std::span<const int> tokens, bool truncated,
              const Tokenizer& tokenizer);
// rows, columns, values, grads.
void set_activation(Object& js, const ActivationView& activation);

}  // namespace microgpt
