#include "golden/json.h"

#include <cstdlib>

#include "base/check.h"

namespace microgpt {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

}  // namespace

// Recursive descent: every function reads one production at `at_`, or returns false there.
class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  bool read_document(Json& json) {
    if (!read_value(json)) return false;
    skip_space();
    return at_ == text_.size();
  }
  std::size_t at() const { return at_; }

 private:
  void skip_space() {
    while (at_ < text_.size() && kSpace.find(text_[at_]) != kSpace.npos) ++at_;
  }

  bool take(std::string_view word) {
    skip_space();
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }

  bool read_value(Json& json) {
    if (take("{")) return read_members(json);
    if (take("[")) return read_items(json);
    if (take("\"")) {
      json.kind_ = Json::Kind::string;
      return read_string(json.string_);
    }
    if (take("null")) return true;
    const bool is_true = take("true");
    if (is_true || take("false")) {
      json.kind_ = Json::Kind::boolean;
      json.number_ = is_true ? 1.0 : 0.0;
      return true;
    }
    return read_number(json);
  }

  bool read_members(Json& json) {
    json.kind_ = Json::Kind::object;
    if (take("}")) return true;
    do {
      auto& [key, value] = json.members_.emplace_back();
      if (!take("\"") || !read_string(key) || !take(":") || !read_value(value)) return false;
    } while (take(","));
    return take("}");
  }

  bool read_items(Json& json) {
    json.kind_ = Json::Kind::array;
    if (take("]")) return true;
    do {
      if (!read_value(json.items_.emplace_back())) return false;
    } while (take(","));
    return take("]");
  }

  // Escapes of two characters only: no golden file has \u.
  bool read_string(std::string& to) {
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\' && ++at_ < text_.size() && text_[at_] == 'u') return false;
      if (at_ < text_.size()) to += text_[at_];
    }
    return at_ < text_.size() && text_[at_++] == '"';
  }

  // strtod: the library of the wasm build has no from_chars for doubles.
  bool read_number(Json& json) {
    const std::size_t length = text_.substr(at_).find_first_not_of("+-.0123456789eE");
    const std::string digits(text_.substr(at_, length));
    char* end = nullptr;
    json.kind_ = Json::Kind::number;
    json.number_ = std::strtod(digits.c_str(), &end);
    at_ += digits.size();
    return !digits.empty() && *end == '\0';
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

Result<Json> Json::parse(std::string_view text) {
  Json json;
  JsonReader reader(text);
  if (reader.read_document(json)) return json;
  return Status{"bad_json", "not JSON from byte " + std::to_string(reader.at()) + " on"};
}

double Json::number() const {
  MICROGPT_CHECK(kind_ == Kind::number);
  return number_;
}

const std::string& Json::string() const {
  MICROGPT_CHECK(kind_ == Kind::string);
  return string_;
}

const std::vector<Json>& Json::items() const {
  MICROGPT_CHECK(kind_ == Kind::array);
  return items_;
}

const std::vector<std::pair<std::string, Json>>& Json::members() const {
  MICROGPT_CHECK(kind_ == Kind::object);
  return members_;
}

const Json& Json::operator[](std::string_view key) const {
  for (const auto& [name, value] : members()) {
    if (name == key) return value;
  }
  MICROGPT_CHECK(has(key));
  return *this;
}

bool Json::has(std::string_view key) const {
  for (const auto& member : members()) {
    if (member.first == key) return true;
  }
  return false;
}

std::vector<double> Json::numbers() const {
  std::vector<double> result;
  for (const Json& item : items()) result.push_back(item.number());
  return result;
}

std::vector<std::string> Json::strings() const {
  std::vector<std::string> result;
  for (const Json& item : items()) result.push_back(item.string());
  return result;
}

}  // namespace microgpt
