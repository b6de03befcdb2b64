// Status, Result and MICROGPT_CHECK.

#include "base/status.h"

#include <gtest/gtest.h>

#include <memory>

namespace microgpt {
namespace {

Result<int> half(int n) {
  if (n % 2 != 0) return Status{"odd", "n (" + std::to_string(n) + ") must be even"};
  return n / 2;
}

TEST(Status, IsOkWhenItHasNoCode) {
  EXPECT_TRUE(Status{}.ok());
  EXPECT_FALSE((Status{"odd", "n (3) must be even"}).ok());
}

TEST(Result, HoldsAValue) {
  const Result<int> result = half(8);
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value(), 4);
}

TEST(Result, SaysWhyThereIsNoValue) {
  const Result<int> result = half(3);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.status().code, "odd");
  EXPECT_EQ(result.status().message, "n (3) must be even");
}

TEST(Result, GivesAValueThatCanOnlyBeMoved) {
  Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
  const std::unique_ptr<int> value = std::move(result).value();
  EXPECT_EQ(*value, 5);
}

TEST(Check, ReadsItsValuesOnlyWhenItFails) {
  int reads = 0;
  MICROGPT_CHECK(reads == 0, ++reads);
  MICROGPT_DCHECK(reads == 0, ++reads);
  EXPECT_EQ(reads, 0);
}

#if GTEST_HAS_DEATH_TEST
TEST(CheckDeathTest, NamesPlaceAndCondition) {
  const int index = 7, size = 5;
  EXPECT_DEATH(MICROGPT_CHECK(index < size, index, size),
               "tests/engine/base/status_test.cc:[0-9]+: index < size");
}

#ifndef NDEBUG
TEST(CheckDeathTest, NamesTheValuesInDebugBuilds) {
  const int index = 7;
  const double limit = 0.5;
  EXPECT_DEATH(MICROGPT_CHECK(index < limit, index, limit), "\\[index, limit = 7, 0.5\\]");
}
#endif

TEST(CheckDeathTest, StopsWhenAMissingValueIsRead) {
  const Result<int> result = half(3);
  EXPECT_DEATH((void)result.value(), "base/status.h:[0-9]+: ok\\(\\)");
}
#endif

}  // namespace
}  // namespace microgpt
