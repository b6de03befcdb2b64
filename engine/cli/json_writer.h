// JSON text, written from front to back.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace microgpt {

// Commas are its business, the order of calls the caller's:
//
//   JsonWriter json;
//   json.begin_object();
//   json.key("losses");
//   json.numbers(losses);
//   json.end_object();
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  // The shortest digits that read back to the same double. JSON has no word for what is not
  // finite: null.
  void number(double x);
  void integer(std::int64_t n);
  // Requires: valid UTF-8.
  void string(std::string_view text);
  void numbers(std::span<const double> all);

  const std::string& text() const { return text_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quote(std::string_view text);

  std::string text_;
  bool needs_comma_ = false;
};

}  // namespace microgpt
