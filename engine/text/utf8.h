#pragma once

#include <string>
#include <string_view>

#include "base/check.h"

namespace microgpt {

// One Unicode character and how many bytes of UTF-8 it was read from.
struct CodePoint {
  char32_t value = 0;
  int bytes = 0;  // 0: what stands here is not UTF-8
};

// As first_code_point(), where it has more than one byte.
CodePoint first_long_code_point(std::string_view text);

// The first character of the text.
//
// Requires: text is not empty.
// Errors:   bytes is 0 for a broken, overlong or surrogate sequence and beyond U+10FFFF.
// Source:   RFC 3629, section 4.
inline CodePoint first_code_point(std::string_view text) {
  MICROGPT_DCHECK(!text.empty());
  // Most characters of most texts are of these; whoever goes over all of them makes no call for
  // each.
  const auto lead = static_cast<unsigned char>(text.front());
  return lead < 0x80 ? CodePoint{lead, 1} : first_long_code_point(text);
}

// The character as UTF-8. Requires: value is at most U+10FFFF and no surrogate.
std::string to_utf8(char32_t value);

// How many characters a valid text has.
int count_code_points(std::string_view text);

// What Python's str.isspace() calls white space, and str.strip() takes away.
bool is_space(char32_t value);

// As people write it: "U+1F600", "U+0041".
std::string code_point_name(char32_t value);

}  // namespace microgpt
