// Doubles as short texts: read back to the same bits, and shorter than what others write.
#include "base/decimal.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>

#include "random/random.h"

namespace microgpt {
namespace {

void expect_same_bits(double expected, const std::string& text) {
  const std::optional<double> read = double_from(text);
  ASSERT_TRUE(read.has_value()) << text;
  EXPECT_EQ(std::memcmp(&expected, &*read, sizeof expected), 0) << text;
}

TEST(Decimal, IsWhatAPersonWouldWrite) {
  EXPECT_EQ(to_text(0.0), "0");
  EXPECT_EQ(to_text(0.01), "0.01");
  EXPECT_EQ(to_text(0.85), "0.85");
  EXPECT_EQ(to_text(-2.5), "-2.5");
  EXPECT_EQ(to_text(10.0), "10");
  EXPECT_EQ(to_text(1e-8), "1e-8");
  EXPECT_EQ(to_text(0.0015), "0.0015");
  EXPECT_EQ(to_text(1e22), "1e22");
}

TEST(Decimal, WritesTheBitsWhereADecimalWouldTakeMoreDigits) {
  EXPECT_EQ(to_text(0.1 + 0.2), "x3fd3333333333334");
  EXPECT_EQ(to_text(5e-324), "x0000000000000001");
}

TEST(Decimal, ReadsBackToTheSameBitsWhateverTheNumber) {
  for (double number :
       {0.0, -0.0, 0.01, 1.0 / 3.0, 1e-300, 1e300, 123456789012345.0, 9007199254740993.0, 5e-324,
        std::numeric_limits<double>::max(), std::numeric_limits<double>::infinity(),
        -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    expect_same_bits(number, to_text(number));
  }
  Random random(5);
  for (int i = 0; i < 5000; ++i) {
    const double number = random.gauss(0.0, 1.0) * std::pow(10.0, random.random() * 60.0 - 30.0);
    expect_same_bits(number, to_text(number));
  }
}

TEST(Decimal, FindsEveryShortDecimalAgain) {
  Random random(6);
  for (int i = 0; i < 5000; ++i) {
    const auto digits = static_cast<int>(random.randbelow(999'999)) + 1;
    const int exponent = -static_cast<int>(random.randbelow(12));
    const std::string typed = std::to_string(digits) + "e" + std::to_string(exponent);
    const double number = std::strtod(typed.c_str(), nullptr);
    const std::string text = to_text(number);
    EXPECT_LE(text.size(), 12u) << typed;
    EXPECT_EQ(std::strtod(text.c_str(), nullptr), number) << text;
    expect_same_bits(number, text);
  }
}

TEST(Decimal, IsNoNumberWhenItReadsAsNone) {
  for (const char* text : {"",
                           "-",
                           "--1",
                           ".5",
                           "5.",
                           "1..2",
                           "1e",
                           "1e+5",
                           "e5",
                           "0x10",
                           "x3fd333333333333",
                           "x3fd33333333333334",
                           "x3FD3333333333334",
                           "nan",
                           "inf",
                           " 1",
                           "1 ",
                           "1,5",
                           "1e23",
                           "1e-23",
                           "9007199254740993",
                           "99999999999999999999999999"}) {
    EXPECT_FALSE(double_from(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace microgpt
