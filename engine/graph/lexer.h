// The words of a typed expression: numbers, names, operators.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/status.h"

namespace microgpt {

enum class Word : std::uint8_t {
  number,
  name,
  plus,
  minus,
  times,
  divide,
  power,
  open,
  close,
  assign,
  separator,  // ; or a line break
  end,
};

struct Lexeme {
  Word word = Word::end;
  std::string_view text;  // as it stands in the source
  std::size_t begin = 0;
  double number = 0.0;  // of a number

  std::size_t end() const { return begin + text.size(); }
};

// Reads the word at `begin` or after the blanks that stand there.
// Errors: bad_expression, without the column; `error_at` is where it is.
Result<Lexeme> read_lexeme(std::string_view source, std::size_t begin, std::size_t* error_at);

// The value of digits with at most one dot and an exponent: "2", ".5", "1e-3".
// Errors: bad_expression above 15 digits or an exponent beyond 22. Within them the value is the
//         nearest double: both the digits and the power of ten are exact, and are divided or
//         multiplied once.
Result<double> read_number(std::string_view text);

}  // namespace microgpt
