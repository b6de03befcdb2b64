// The generator against CPython 3.11: every number below was printed by python3.

#include "random/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

namespace microgpt {
namespace {

// log, cos and sin come from the C library, and libraries differ in the last bit; the largest
// value below is about 2.
constexpr double kLibraryBound = 1e-15;

void expect_first_three(std::int64_t seed, double first, double second, double third) {
  Random random(seed);
  EXPECT_EQ(random.random(), first) << "seed " << seed;
  EXPECT_EQ(random.random(), second) << "seed " << seed;
  EXPECT_EQ(random.random(), third) << "seed " << seed;
}

TEST(Random, DrawsWhatPythonDrawsAfterTheSameSeed) {
  expect_first_three(0, 0.8444218515250481, 0.7579544029403025, 0.420571580830845);
  expect_first_three(1, 0.13436424411240122, 0.8474337369372327, 0.763774618976614);
  expect_first_three(42, 0.6394267984578837, 0.025010755222666936, 0.27502931836911926);
}

TEST(Random, TakesSeedsOfMoreThan32Bits) {
  expect_first_three(4294967296, 0.11299430095636409, 0.41782886486292836, 0.0166763664992291);
  expect_first_three(1099511627783, 0.6137037779936511, 0.8149162973309487, 0.9450115087592873);
  expect_first_three(9223372036854775807, 0.3166448820870279, 0.631259308253863,
                     0.8035542479972343);
}

TEST(Random, DropsTheSignOfASeed) {
  EXPECT_EQ(Random(-42), Random(42));
  EXPECT_NE(Random(-42), Random(43));
  Random(std::numeric_limits<std::int64_t>::min()).next();  // its magnitude has no int64
}

TEST(Random, StaysWithPythonBeyondTheFirst624Words) {
  Random random(42);
  for (int i = 0; i < 2000; ++i) random.random();
  EXPECT_EQ(random.random(), 0.14326043416332868);
}

TEST(GetRandBits, GivesTheTopBitsLowWordFirst) {
  Random random(7);
  EXPECT_EQ(random.getrandbits(1), 0u);
  EXPECT_EQ(random.getrandbits(5), 30u);
  EXPECT_EQ(random.getrandbits(31), 323946139u);
  EXPECT_EQ(random.getrandbits(32), 1695753998u);
  EXPECT_EQ(random.getrandbits(33), 2795742288u);
  EXPECT_EQ(random.getrandbits(48), 231168335884083u);
  EXPECT_EQ(random.getrandbits(63), 868196408185819179u);
  EXPECT_EQ(random.getrandbits(64), 10750541312280087032u);
}

TEST(GetRandBits, AgreesWithPythonForEveryWidth) {
  Random random(1);
  std::uint64_t digest = 0;
  for (int k = 1; k <= 64; ++k) digest = digest * 31 + random.getrandbits(k);
  EXPECT_EQ(digest, 13535297898878519677u);
}

TEST(RandBelow, AgreesWithPython) {
  Random random(3);
  EXPECT_EQ(random.randbelow(1), 0u);
  EXPECT_EQ(random.randbelow(2), 0u);
  EXPECT_EQ(random.randbelow(3), 1u);
  EXPECT_EQ(random.randbelow(10), 9u);
  EXPECT_EQ(random.randbelow(27), 15u);
  EXPECT_EQ(random.randbelow(1000), 640u);
  EXPECT_EQ(random.randbelow(2147483648), 281444313u);
  EXPECT_EQ(random.randbelow(4294967295), 2601030205u);
  EXPECT_EQ(random.randbelow(4294967296), 3596902313u);
  EXPECT_EQ(random.randbelow(1099511627776), 421913238835u);
}

TEST(Shuffle, GivesPythonsOrder) {
  Random random(42);
  std::vector<int> items(10);
  std::iota(items.begin(), items.end(), 0);
  random.shuffle(items);
  EXPECT_EQ(items, (std::vector<int>{7, 3, 2, 8, 5, 6, 9, 4, 0, 1}));
}

TEST(Shuffle, DrawsNothingForOneItemOrNone) {
  Random random(42);
  std::vector<int> none, one{5};
  random.shuffle(none);
  random.shuffle(one);
  EXPECT_EQ(random, Random(42));
  EXPECT_EQ(one, std::vector<int>{5});
}

TEST(Gauss, AgreesWithPython) {
  Random random(42);
  EXPECT_NEAR(random.gauss(0, 0.08), -0.011527226366234268, kLibraryBound);
  EXPECT_NEAR(random.gauss(0, 0.08), -0.013832288026521545, kLibraryBound);
  EXPECT_NEAR(random.gauss(0, 0.08), -0.008905268925412997, kLibraryBound);
  EXPECT_NEAR(random.gauss(0, 0.08), 0.05615869800790905, kLibraryBound);
  EXPECT_NEAR(random.gauss(0, 0.08), -0.010207062702630967, kLibraryBound);
}

TEST(Gauss, KeepsItsSecondValueWhileOthersDraw) {
  Random random(42);
  EXPECT_NEAR(random.gauss(1, 2), 0.7118193408441433, kLibraryBound);
  EXPECT_EQ(random.random(), 0.27502931836911926);
  EXPECT_NEAR(random.gauss(1, 2), 0.6541927993369614, kLibraryBound);
  EXPECT_EQ(random.random(), 0.22321073814882275);
}

TEST(Choices, AgreesWithPythonForUnevenWeights) {
  Random random(5);
  const std::vector<double> weights{0.1, 0, 2, 0.5, 1e-9};
  const std::vector<std::size_t> expected{2, 2, 2, 3, 2, 3, 0, 2, 3, 2, 3, 2, 2, 2, 2,
                                          2, 0, 2, 2, 3, 2, 2, 2, 2, 2, 2, 0, 3, 2, 2};
  for (const std::size_t index : expected) EXPECT_EQ(random.choices(weights), index);
}

TEST(Choices, AgreesWithPythonForEvenWeights) {
  Random random(11);
  const std::vector<double> weights(27, 1.0);
  const std::vector<std::size_t> expected{12, 15, 24, 12, 13, 15, 4,  13, 17, 21,
                                          2,  8,  2,  21, 18, 1,  26, 26, 17, 16};
  for (const std::size_t index : expected) EXPECT_EQ(random.choices(weights), index);
}

TEST(Choices, DrawsOnceEvenWhenThereIsNothingToChoose) {
  Random random(42), other(42);
  EXPECT_EQ(random.choices(std::vector<double>{0.25}), 0u);
  other.random();
  EXPECT_EQ(random, other);
}

TEST(Choices, NeverTakesAWeightOfZero) {
  Random random(42);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(random.choices(std::vector<double>{0, 0, 1e-300, 0, 0}), 2u);
  }
}

TEST(Random, CopiesContinueAloneFromTheSameState) {
  Random random(42);
  random.gauss(0, 1);  // leaves a spare value, which is state too
  Random copy = random;
  EXPECT_EQ(copy, random);
  EXPECT_EQ(copy.gauss(0, 1), random.gauss(0, 1));
  copy.random();
  EXPECT_NE(copy, random);
  random.random();
  EXPECT_EQ(copy, random);
}

}  // namespace
}  // namespace microgpt
