// UTF-8 in and out, and what counts as white space.

#include "text/utf8.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

TEST(Utf8, ReadsSequencesOfEveryLength) {
  EXPECT_EQ(first_code_point("a").value, U'a');
  EXPECT_EQ(first_code_point("éa").value, U'é');
  EXPECT_EQ(first_code_point("€a").value, U'€');
  EXPECT_EQ(first_code_point("😀a").value, U'😀');
  EXPECT_EQ(first_code_point("😀a").bytes, 4);
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(first_code_point("\x80").bytes, 0) << "continuation without a lead";
  EXPECT_EQ(first_code_point("\xc3").bytes, 0) << "cut short";
  EXPECT_EQ(first_code_point("\xe2\x82").bytes, 0) << "cut short";
  EXPECT_EQ(first_code_point("\xc3(").bytes, 0) << "lead without continuation";
  EXPECT_EQ(first_code_point("\xff").bytes, 0) << "never a lead";
}

TEST(Utf8, RefusesOverlongSequencesSurrogatesAndWhatIsBeyondUnicode) {
  EXPECT_EQ(first_code_point("\xc0\x80").bytes, 0);
  EXPECT_EQ(first_code_point("\xe0\x80\xaf").bytes, 0);
  EXPECT_EQ(first_code_point("\xf0\x80\x80\xaf").bytes, 0);
  EXPECT_EQ(first_code_point("\xed\xa0\x80").bytes, 0);
  EXPECT_EQ(first_code_point("\xf4\x90\x80\x80").bytes, 0);
  EXPECT_EQ(first_code_point("\xf5\x80\x80\x80").bytes, 0);
}

TEST(Utf8, WritesEveryCharacterAsItReadsIt) {
  for (char32_t value = 0; value <= 0x10ffff; ++value) {
    if (value == 0xd800) value = 0xe000;
    const std::string text = to_utf8(value);
    const CodePoint read = first_code_point(text);
    ASSERT_EQ(read.value, value);
    ASSERT_EQ(read.bytes, static_cast<int>(text.size())) << code_point_name(value);
  }
}

TEST(Utf8, CountsCharactersNotBytes) {
  EXPECT_EQ(count_code_points(""), 0);
  EXPECT_EQ(count_code_points("Zoë😀"), 4);
}

TEST(Utf8, KnowsTheWhiteSpaceThatPythonKnows) {
  // python3 -c 'print(sum(chr(i).isspace() for i in range(0x110000)))'
  constexpr int kPythonCount = 29;
  int count = 0;
  for (char32_t value = 0; value <= 0x10ffff; ++value) count += is_space(value);
  EXPECT_EQ(count, kPythonCount);
  for (const char32_t value : U" \t\n\v\f\r\x1c\x1f\x85\xa0\u1680\u2009\u2028\u202f\u205f\u3000") {
    EXPECT_TRUE(value == 0 || is_space(value)) << code_point_name(value);
  }
}

TEST(Utf8, NamesCharactersAsUnicodeDoes) {
  EXPECT_EQ(code_point_name(U'A'), "U+0041");
  EXPECT_EQ(code_point_name(U'😀'), "U+1F600");
}

}  // namespace
}  // namespace microgpt
