// Numbers in messages read as printf's %g writes them.
#include "base/show.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <limits>

#include "random/random.h"

namespace microgpt {
namespace {

std::string printed(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", number);
  return text;
}

TEST(Show, WritesPlainAndScientificNumbersAsPrintfDoes) {
  for (double number : {0.0, 1.0, -2.5, 0.01, 0.85, 1e-8, 1e-4, 9.99999e-5, 999999.0, 1e6,
                        1234567.0, 0.1 + 0.2, 0.000123456789, 1e300, -1e-300}) {
    EXPECT_EQ(show(number), printed(number));
  }
}

TEST(Show, AgreesWithPrintfOnNumbersOfEverySize) {
  Random random(7);
  for (int i = 0; i < 2000; ++i) {
    const double number =
        random.gauss(0.0, 1.0) * std::pow(10.0, std::floor(random.random() * 40.0) - 20.0);
    EXPECT_EQ(show(number), printed(number));
  }
}

TEST(Show, NamesWhatIsNotFinite) {
  EXPECT_EQ(show(std::numeric_limits<double>::quiet_NaN()), "nan");
  EXPECT_EQ(show(std::numeric_limits<double>::infinity()), "inf");
  EXPECT_EQ(show(-std::numeric_limits<double>::infinity()), "-inf");
}

TEST(ShowHex, PadsWithZerosAndNeverCuts) {
  EXPECT_EQ(show_hex(0x61, 4), "0061");
  EXPECT_EQ(show_hex(0x1f600, 4), "1F600");
  EXPECT_EQ(show_hex(0, 2), "00");
}

}  // namespace
}  // namespace microgpt
