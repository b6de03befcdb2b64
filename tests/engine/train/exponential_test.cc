// exponential: the same as the C library's within its bound, down to nothing, lane by lane.
#include "train/exponential.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <limits>

#include "base/checksum.h"
#include "random/random.h"

namespace microgpt {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Two roundings of the series, one of the argument: 2 units in the last place.
constexpr double kRelative = 4.5e-16;

TEST(Exponential, IsExactAtZero) { EXPECT_EQ(exponential(splat(0.0))[0], 1.0); }

TEST(Exponential, AgreesWithTheCLibrary) {
  Random random(3);
  for (int i = 0; i < 20000; ++i) {
    const double x = -std::exp(random.random() * 14.0 - 7.5);  // -665 to -0.0006
    const double expected = std::exp(x);
    EXPECT_NEAR(exponential(splat(x))[0], expected, kRelative * expected) << x;
  }
}

TEST(Exponential, FadesOutThroughTheSmallestNumbers) {
  constexpr double kSmallest = std::numeric_limits<double>::denorm_min();
  for (double x = -708.0; x > -750.0; x -= 0.25) {
    EXPECT_NEAR(exponential(splat(x))[0], std::exp(x), kRelative * std::exp(x) + kSmallest) << x;
  }
  EXPECT_EQ(exponential(splat(-1e9))[0], 0.0);
  EXPECT_EQ(exponential(splat(-kInfinity))[0], 0.0);
}

// Natively, under sanitizers and as wasm alike: the number is of the build that wrote it down.
TEST(Exponential, HasTheSameBitsForAMillionArgumentsInEveryBuild) {
  Random random(20);
  std::uint32_t checksum = 0;
  for (int i = 0; i < 500'000; ++i) {
    // Two lanes: everywhere down to nothing, and near 0 where most of them are.
    const Lanes powers = exponential(Lanes{-760.0 * random.random(), -random.random()});
    char bytes[sizeof powers];
    std::memcpy(bytes, &powers, sizeof powers);
    checksum = crc32({bytes, sizeof bytes}, checksum);
  }
  EXPECT_EQ(checksum, 0x6d9d32f8u);
}

TEST(Exponential, LeavesTheOtherLaneAlone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Lanes mixed = exponential(Lanes{nan, -1.0});
  EXPECT_TRUE(std::isnan(mixed[0]));
  EXPECT_EQ(mixed[1], exponential(splat(-1.0))[0]);
}

TEST(Larger, IsTheLargerOneOfEachLane) {
  const Lanes result = larger(Lanes{1.0, -2.0}, Lanes{3.0, -kInfinity});
  EXPECT_EQ(result[0], 3.0);
  EXPECT_EQ(result[1], -2.0);
}

}  // namespace
}  // namespace microgpt
