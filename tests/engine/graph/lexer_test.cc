// Lexer: the words of an expression, and numbers to the last bit.

#include "graph/lexer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <vector>

namespace microgpt {
namespace {

std::vector<Word> words_of(std::string_view source) {
  std::vector<Word> words;
  Lexeme lexeme;
  do {
    std::size_t at = 0;
    lexeme = read_lexeme(source, lexeme.end(), &at).value();
    EXPECT_EQ(at, lexeme.begin);
    words.push_back(lexeme.word);
  } while (lexeme.word != Word::end);
  return words;
}

TEST(Lexer, ReadsEveryWord) {
  EXPECT_EQ(words_of("a1=(_b+2.5)\t*c**-3/d;e\n"),
            (std::vector{Word::name, Word::assign, Word::open, Word::name, Word::plus, Word::number,
                         Word::close, Word::times, Word::name, Word::power, Word::minus,
                         Word::number, Word::divide, Word::name, Word::separator, Word::name,
                         Word::separator, Word::end}));
  EXPECT_EQ(words_of(""), std::vector{Word::end});
  EXPECT_EQ(words_of(" \t "), std::vector{Word::end});
}

TEST(Lexer, EndsANumberBeforeALetterThatIsNoExponent) {
  EXPECT_EQ(words_of("2e"), (std::vector{Word::number, Word::name, Word::end}));
  EXPECT_EQ(words_of("2e-"), (std::vector{Word::number, Word::name, Word::minus, Word::end}));
  EXPECT_EQ(words_of("1e5x"), (std::vector{Word::number, Word::name, Word::end}));
  EXPECT_EQ(words_of("1.2.3"), (std::vector{Word::number, Word::number, Word::end}));
}

TEST(Lexer, SaysWhatMeansNothing) {
  const auto refusal = [](std::string_view source) {
    std::size_t at = 0;
    return read_lexeme(source, 0, &at).status().message;
  };
  EXPECT_EQ(refusal("^"), "\"^\" means nothing here: a power is written **");
  EXPECT_EQ(refusal("  ×"), "\"×\" means nothing here: use numbers, names and + - * / ** ( ) = ;");
  EXPECT_EQ(refusal("😀"), "\"😀\" means nothing here: use numbers, names and + - * / ** ( ) = ;");
  EXPECT_NE(refusal("\x80\x80\x80\x80\x80\x80"), "");
  EXPECT_NE(refusal("."), "");
  EXPECT_NE(refusal(std::string_view("\0", 1)), "");
}

TEST(ReadNumber, IsTheNearestDouble) {
  for (const char* text : {"0", "1", "0.1", ".5", "2.", "1e-3", "123456789012345", "0.3e2", "9e22",
                           "1E+5", "3.14159265358979", "0.000001", "1e-22", "000000000000000001.5",
                           "7.00000000000001e-8", "0e999"}) {
    EXPECT_EQ(read_number(text).value(), std::strtod(text, nullptr)) << text;
  }
}

TEST(ReadNumber, RefusesWhatItCouldNotReadToTheLastBit) {
  for (const char* text : {"1234567890123456", "0.1234567890123456", "1e23", "1e-23", "1e999999999",
                           "1e-99999999999999999999", "12e-23"}) {
    EXPECT_EQ(read_number(text).status().message,
              "a number has at most 15 digits and lies within 22 powers of ten")
        << text;
  }
}

}  // namespace
}  // namespace microgpt
