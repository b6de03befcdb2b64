#include "text/utf8.h"

#include <algorithm>

#include "base/check.h"
#include "base/show.h"

namespace microgpt {
namespace {

// 110xxxxx opens two bytes, 1110xxxx three, 11110xxx four; 10xxxxxx opens nothing.
int sequence_length(unsigned char lead) {
  if (lead >= 0xc2 && lead < 0xe0) return 2;  // c0 and c1 could only be overlong
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  if (lead >= 0xf0 && lead < 0xf5) return 4;  // f5 and above are beyond U+10FFFF
  return 0;
}

bool is_surrogate(char32_t value) { return value >= 0xd800 && value < 0xe000; }

// Each length has a smallest value: below it, a shorter sequence would have done.
bool is_allowed(char32_t value, int bytes) {
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return value >= kSmallest[bytes] && value <= 0x10ffff && !is_surrogate(value);
}

}  // namespace

CodePoint first_long_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const int bytes = sequence_length(lead);
  if (bytes == 0 || static_cast<int>(text.size()) < bytes) return {};

  auto value = static_cast<char32_t>(lead & (0x7f >> bytes));
  for (int i = 1; i < bytes; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xc0) != 0x80) return {};
    value = value << 6 | (byte & 0x3fu);
  }
  return is_allowed(value, bytes) ? CodePoint{value, bytes} : CodePoint{};
}

std::string to_utf8(char32_t value) {
  MICROGPT_DCHECK(value <= 0x10ffff && !is_surrogate(value), value);
  const auto tail = [value](int shift) {
    return static_cast<char>(0x80 | (value >> shift & 0x3f));
  };
  const auto lead = [value](int mark, int shift) {
    return static_cast<char>(mark | value >> shift);
  };
  if (value < 0x80) return {lead(0, 0)};
  if (value < 0x800) return {lead(0xc0, 6), tail(0)};
  if (value < 0x10000) return {lead(0xe0, 12), tail(6), tail(0)};
  return {lead(0xf0, 18), tail(12), tail(6), tail(0)};
}

int count_code_points(std::string_view text) {
  const auto opens = [](char byte) { return (byte & 0xc0) != 0x80; };
  return static_cast<int>(std::count_if(text.begin(), text.end(), opens));
}

bool is_space(char32_t value) {
  if (value < 0x80)
    return value == ' ' || (value >= 9 && value <= 13) || (value >= 28 && value <= 31);
  if (value >= 0x2000 && value <= 0x200a) return true;
  constexpr char32_t kOthers[] = {0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000};
  return std::find(std::begin(kOthers), std::end(kOthers), value) != std::end(kOthers);
}

std::string code_point_name(char32_t value) { return "U+" + show_hex(value, 4); }

}  // namespace microgpt
