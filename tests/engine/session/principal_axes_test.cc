// Principal axes: worked by hand, orthogonal, sorted, of a sign that does not flicker.

#include "session/principal_axes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "random/random.h"

namespace microgpt {
namespace {

// A few dozen rotations of numbers of about 1.
constexpr double kRounding = 1e-12;

double dot(const double* x, const double* y, int n) {
  double sum = 0.0;
  for (int i = 0; i < n; ++i) sum += x[i] * y[i];
  return sum;
}

std::vector<double> random_rows(int R, int C, int seed) {
  Random random(seed);
  std::vector<double> rows(static_cast<std::size_t>(R * C));
  for (double& x : rows) x = random.gauss(0.0, 1.0);
  return rows;
}

// Points along (3, 4) and, a third as far, across it.
TEST(PrincipalAxes, FindsTheLongAndTheShortWayOfACross) {
  const std::vector<double> rows = {3, 4, -3, -4, -4.0 / 3, 1, 4.0 / 3, -1};
  const PrincipalAxes found = principal_axes(rows, 4, 2, 2);
  EXPECT_NEAR(found.axes[0], 0.6, kRounding);
  EXPECT_NEAR(found.axes[1], 0.8, kRounding);
  EXPECT_NEAR(found.axes[2], 0.8, kRounding);
  EXPECT_NEAR(found.axes[3], -0.6, kRounding);
  EXPECT_NEAR(found.shares[0], 0.9, kRounding);
  EXPECT_NEAR(found.shares[1], 0.1, kRounding);
}

TEST(PrincipalAxes, DoesNotCareWhereTheMiddleIs) {
  const std::vector<double> rows = {103, 4, 97, -4};
  const PrincipalAxes found = principal_axes(rows, 2, 2, 1);
  EXPECT_NEAR(found.axes[0], 0.6, kRounding);
  EXPECT_NEAR(found.shares[0], 1.0, kRounding);
}

TEST(PrincipalAxes, AreOrthogonalUnitVectorsWithALargestComponentAboveZero) {
  for (int seed = 0; seed < 10; ++seed) {
    constexpr int C = 16;
    const PrincipalAxes found = principal_axes(random_rows(27, C, seed), 27, C, C);
    for (int i = 0; i < C; ++i) {
      for (int j = 0; j <= i; ++j) {
        EXPECT_NEAR(dot(&found.axes[i * C], &found.axes[j * C], C), i == j, kRounding);
      }
      double largest = 0.0;
      for (int c = 0; c < C; ++c) {
        if (std::abs(found.axes[i * C + c]) > std::abs(largest)) largest = found.axes[i * C + c];
      }
      EXPECT_GT(largest, 0.0);
      if (i > 0) {
        EXPECT_GE(found.shares[i - 1], found.shares[i]);
      }
    }
  }
}

// The variance along an axis is its share of the whole, and no other direction has more.
TEST(PrincipalAxes, TheFirstOneHasTheLargestVarianceOfAllDirections) {
  constexpr int R = 40;
  constexpr int C = 5;
  const std::vector<double> rows = random_rows(R, C, 1);
  const auto variance_along = [&](const double* axis) {
    double sum = 0.0;
    double squares = 0.0;
    for (int r = 0; r < R; ++r) {
      const double place = dot(&rows[r * C], axis, C);
      sum += place / R;
      squares += place * place / R;
    }
    return squares - sum * sum;
  };
  const PrincipalAxes found = principal_axes(rows, R, C, C);
  double whole = 0.0;
  for (int i = 0; i < C; ++i) whole += variance_along(&found.axes[i * C]);
  for (int i = 0; i < C; ++i) {
    EXPECT_NEAR(variance_along(&found.axes[i * C]) / whole, found.shares[i], kRounding);
  }
  for (int seed = 2; seed < 50; ++seed) {
    std::vector<double> axis = random_rows(1, C, seed);
    const double length = std::sqrt(dot(axis.data(), axis.data(), C));
    for (double& x : axis) x /= length;
    EXPECT_LE(variance_along(axis.data()), variance_along(&found.axes[0]) + kRounding);
  }
}

TEST(PrincipalAxes, HasNoShareWhereAllRowsAreAlike) {
  const std::vector<double> rows = {1, 2, 1, 2, 1, 2};
  const PrincipalAxes found = principal_axes(rows, 3, 2, 3);
  EXPECT_EQ(found.shares, (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(found.axes.size(), 6U);
}

}  // namespace
}  // namespace microgpt
