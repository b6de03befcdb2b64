// A reader of JSON, as much of it as the golden files use.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"

namespace microgpt {

// A JSON value. Asking for another kind than it is stops the test: golden files are ours.
class Json {
 public:
  enum class Kind { null, boolean, number, string, array, object };

  // Errors: bad_json, with the byte at which reading failed.
  static Result<Json> parse(std::string_view text);

  Kind kind() const { return kind_; }
  double number() const;
  const std::string& string() const;
  const std::vector<Json>& items() const;
  // In the order of the file.
  const std::vector<std::pair<std::string, Json>>& members() const;
  // Requires: an object that has the key.
  const Json& operator[](std::string_view key) const;
  bool has(std::string_view key) const;

  // An array of numbers.
  std::vector<double> numbers() const;
  std::vector<std::string> strings() const;

 private:
  friend class JsonReader;

  Kind kind_ = Kind::null;
  double number_ = 0.0;  // of a boolean: 0 or 1
  std::string string_;
  std::vector<Json> items_;
  std::vector<std::pair<std::string, Json>> members_;
};

}  // namespace microgpt
