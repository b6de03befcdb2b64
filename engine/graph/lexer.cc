#include "graph/lexer.h"

#include <algorithm>

namespace microgpt {
namespace {

constexpr int kMostDigits = 15;
constexpr int kMostPowerOfTen = 22;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

// How many characters from `begin` on satisfy the test.
template <typename Test>
std::size_t stretch(std::string_view source, std::size_t begin, Test test) {
  std::size_t end = begin;
  while (end < source.size() && test(source[end])) ++end;
  return end - begin;
}

// The length of the number that begins here; 0 if none does.
std::size_t number_length(std::string_view source, std::size_t begin) {
  std::size_t end = begin + stretch(source, begin, is_digit);
  std::size_t digits = end - begin;
  if (end < source.size() && source[end] == '.') {
    const std::size_t behind = stretch(source, end + 1, is_digit);
    digits += behind;
    end += 1 + behind;
  }
  if (digits == 0) return 0;
  if (end < source.size() && (source[end] == 'e' || source[end] == 'E')) {
    std::size_t exponent = end + 1;
    if (exponent < source.size() && (source[exponent] == '-' || source[exponent] == '+')) {
      ++exponent;
    }
    // Without digits behind it the e begins a name: the parser says what is missing before it.
    if (const std::size_t n = stretch(source, exponent, is_digit); n > 0) end = exponent + n;
  }
  return end - begin;
}

// One character of UTF-8, or the byte where there is none.
std::string_view character_at(std::string_view source, std::size_t begin) {
  const auto is_continuation = [](char c) { return (c & 0xc0) == 0x80; };
  const std::size_t more = static_cast<unsigned char>(source[begin]) < 0x80
                               ? 0
                               : stretch(source, begin + 1, is_continuation);
  return source.substr(begin, 1 + std::min<std::size_t>(more, 3));
}

Status no_word(std::string_view source, std::size_t begin) {
  const std::string_view character = character_at(source, begin);
  const std::string quoted = "\"" + std::string(character) + "\"";
  if (character == "^")
    return {"bad_expression", "\"^\" means nothing here: a power is written **"};
  return {"bad_expression",
          quoted + " means nothing here: use numbers, names and + - * / ** ( ) = ;"};
}

Word word_of(char c) {
  switch (c) {
    case '+':
      return Word::plus;
    case '-':
      return Word::minus;
    case '*':
      return Word::times;
    case '/':
      return Word::divide;
    case '(':
      return Word::open;
    case ')':
      return Word::close;
    case '=':
      return Word::assign;
    case ';':
    case '\n':
    case '\r':
      return Word::separator;
    default:
      return Word::end;
  }
}

}  // namespace

Result<double> read_number(std::string_view text) {
  double value = 0.0;
  int digits = 0;  // without zeros in front
  int power = 0;   // of ten
  std::size_t i = 0;
  bool behind_dot = false;
  for (; i < text.size() && (is_digit(text[i]) || text[i] == '.'); ++i) {
    if (text[i] == '.') {
      behind_dot = true;
      continue;
    }
    value = value * 10.0 + (text[i] - '0');
    if (value > 0.0) ++digits;
    if (behind_dot) --power;
    if (digits > kMostDigits) break;
  }
  int exponent = 0;
  if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
    const bool negative = text[++i] == '-';
    if (negative || text[i] == '+') ++i;
    for (; i < text.size() && exponent <= kMostPowerOfTen * 2; ++i) {
      exponent = exponent * 10 + (text[i] - '0');
    }
    if (negative) exponent = -exponent;
  }
  power += exponent;
  if (value == 0.0) power = 0;
  if (digits > kMostDigits || power > kMostPowerOfTen || power < -kMostPowerOfTen) {
    return Status{"bad_expression", "a number has at most " + std::to_string(kMostDigits) +
                                        " digits and lies within " +
                                        std::to_string(kMostPowerOfTen) + " powers of ten"};
  }
  double scale = 1.0;
  for (int n = power < 0 ? -power : power; n > 0; --n) scale *= 10.0;
  return power < 0 ? value / scale : value * scale;
}

Result<Lexeme> read_lexeme(std::string_view source, std::size_t begin, std::size_t* error_at) {
  begin += stretch(source, begin, [](char c) { return c == ' ' || c == '\t'; });
  *error_at = begin;
  const auto make = [&](Word word, std::size_t length) {
    return Lexeme{word, source.substr(begin, length), begin};
  };
  if (begin == source.size()) return make(Word::end, 0);
  const char c = source[begin];
  if (is_letter(c)) {
    return make(Word::name,
                stretch(source, begin, [](char x) { return is_letter(x) || is_digit(x); }));
  }
  if (const std::size_t length = number_length(source, begin); length > 0) {
    Lexeme lexeme = make(Word::number, length);
    const Result<double> number = read_number(lexeme.text);
    if (!number.ok()) return number.status();
    lexeme.number = number.value();
    return lexeme;
  }
  const Word word = word_of(c);
  if (word == Word::end) return no_word(source, begin);
  if (word == Word::times && source.substr(begin, 2) == "**") return make(Word::power, 2);
  return make(word, 1);
}

}  // namespace microgpt
