// Plain data under construction for JavaScript: a value, and behind it what it consists of.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "bindings/value.h"

namespace microgpt {

// The answer of one command. Names are literals: they are sent by address, and read once.
class Answer {
 public:
  // Begins anew, in the memory of the answer before.
  void clear() { values_.clear(); }
  const Value* data() const { return values_.data(); }

  // Not templates where they need not be, and every number as a double: one copy of the code.
  void set(const char* name, bool value) { scalar(name, Kind::boolean, value ? 1.0 : 0.0); }
  void set(const char* name, double value) { scalar(name, Kind::number, value); }
  void set(const char* name, std::integral auto value) { set(name, static_cast<double>(value)); }
  void set(const char* name, const char* text) { set(name, std::string_view(text)); }
  void set(const char* name, std::string_view text);
  void set(const char* name, const std::string& text) { set(name, std::string_view(text)); }
  // Copies: what stands here does not depend on what it came from.
  void set(const char* name, std::span<const double> numbers);
  void set(const char* name, std::span<const int> numbers);
  void set(const char* name, std::span<const std::uint32_t> numbers);
  void set(const char* name, const std::vector<double>& numbers);
  void set(const char* name, const std::vector<int>& numbers);
  void set(const char* name, const std::vector<std::uint32_t>& numbers);
  void set(const char* name, std::span<const std::string> texts);
  void set(const char* name, const std::vector<std::string>& texts);

  // A list: set() its items without a name.
  void open_list(const char* name) { open(name, Kind::list); }
  void open_object(const char* name) { open(name, Kind::object); }
  // The last list or object that is open.
  void close() { scalar(nullptr, Kind::end, 0.0); }

  // Owned by JavaScript from here on.
  void give(Kind kind, void* owned);

  // An exception. `at`: where in a typed text, or -1.
  void fail(const Status& status, std::int64_t at = -1);

 private:
  Value& append(const char* name, Kind kind);
  void scalar(const char* name, Kind kind, double number);
  void open(const char* name, Kind kind) { scalar(name, kind, 0.0); }
  void copy(const char* name, Kind kind, const void* begin, std::size_t count, std::size_t size);

  std::vector<Value> values_;
};

}  // namespace microgpt
