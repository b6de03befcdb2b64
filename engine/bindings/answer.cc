#include "bindings/answer.h"

#include <cstring>

namespace microgpt {

Value& Answer::append(const char* name, Kind kind) {
  Value& value = values_.emplace_back();
  value.kind = kind;
  value.name = name;
  return value;
}

void Answer::scalar(const char* name, Kind kind, double number) {
  append(name, kind).number = number;
}

void Answer::copy(const char* name, Kind kind, const void* begin, std::size_t count,
                  std::size_t size) {
  append(name, kind).extent = {nullptr, count};
  const std::size_t bytes = count * size;
  const std::size_t end = values_.size();
  values_.resize(end + (bytes + sizeof(Value) - 1) / sizeof(Value));
  if (bytes > 0) std::memcpy(&values_[end], begin, bytes);
}

void Answer::set(const char* name, std::string_view text) {
  copy(name, Kind::text, text.data(), text.size(), 1);
}

void Answer::set(const char* name, std::span<const double> numbers) {
  copy(name, Kind::float64, numbers.data(), numbers.size(), sizeof(double));
}

void Answer::set(const char* name, std::span<const int> numbers) {
  copy(name, Kind::int32, numbers.data(), numbers.size(), sizeof(int));
}

void Answer::set(const char* name, std::span<const std::uint32_t> numbers) {
  copy(name, Kind::uint32, numbers.data(), numbers.size(), sizeof(std::uint32_t));
}

void Answer::set(const char* name, const std::vector<double>& numbers) {
  set(name, std::span(numbers));
}

void Answer::set(const char* name, const std::vector<int>& numbers) {
  set(name, std::span(numbers));
}

void Answer::set(const char* name, const std::vector<std::uint32_t>& numbers) {
  set(name, std::span(numbers));
}

void Answer::set(const char* name, std::span<const std::string> texts) {
  open_list(name);
  for (const std::string& text : texts) set(nullptr, text);
  close();
}

void Answer::set(const char* name, const std::vector<std::string>& texts) {
  set(name, std::span(texts));
}

void Answer::give(Kind kind, void* owned) {
  scalar(nullptr, kind, static_cast<double>(reinterpret_cast<std::uintptr_t>(owned)));
}

void Answer::fail(const Status& status, std::int64_t at) {
  open(nullptr, Kind::error);
  set("code", status.code);
  set("message", status.message);
  if (at >= 0) set("at", at);
  close();
}

}  // namespace microgpt
