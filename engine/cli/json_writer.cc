#include "cli/json_writer.h"

#include <charconv>
#include <cmath>
#include <cstdio>

namespace microgpt {

void JsonWriter::separate() {
  if (needs_comma_) text_ += ", ";
  needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  text_ += ": ";
  needs_comma_ = false;
}

void JsonWriter::number(double x) {
  separate();
  if (!std::isfinite(x)) {
    text_ += "null";
    return;
  }
  char digits[32];
  text_.append(digits, std::to_chars(digits, digits + sizeof digits, x).ptr);
}

void JsonWriter::integer(std::int64_t n) {
  separate();
  text_ += std::to_string(n);
}

void JsonWriter::string(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::numbers(std::span<const double> all) {
  begin_array();
  for (const double x : all) number(x);
  end_array();
}

void JsonWriter::quote(std::string_view text) {
  text_ += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') text_ += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) {
      text_ += c;
      continue;
    }
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
    text_ += escape;
  }
  text_ += '"';
}

}  // namespace microgpt
