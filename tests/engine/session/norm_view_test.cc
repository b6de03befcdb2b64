// RMSNorm of any vector, by hand and against the graph.

#include "session/norm_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr double kRounding = 1e-15;

// Mean square (9 + 16) / 2 = 12.5.
TEST(NormView, DividesByTheRootMeanSquare) {
  const NormView view = norm_view(std::vector<double>{3.0, -4.0}).value();
  EXPECT_DOUBLE_EQ(view.rms, std::sqrt(12.5));
  EXPECT_NEAR(view.scale, 1.0 / std::sqrt(12.5 + 1e-5), kRounding);
  EXPECT_NEAR(view.values[0], 3.0 * view.scale, kRounding);
  EXPECT_NEAR(view.values[1], -4.0 * view.scale, kRounding);
  EXPECT_NEAR(view.rms_after, std::sqrt(12.5 / (12.5 + 1e-5)), kRounding);
}

TEST(NormView, IsThatOfTheGraphToTheBit) {
  const auto session = emma_session(Positions::learned);
  ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
  const ActivationView before = session->activation("embedding", 0, 0).value();
  const ActivationView after = session->activation("embedding_norm", 0, 0).value();
  for (int t = 0; t < before.rows; ++t) {
    const auto begin = before.values.begin() + t * before.columns;
    const NormView view = norm_view(std::vector<double>(begin, begin + before.columns)).value();
    for (int c = 0; c < before.columns; ++c) {
      EXPECT_EQ(view.values[c], after.values[t * after.columns + c]);
    }
  }
}

TEST(NormView, LeavesZeroZero) {
  const NormView view = norm_view(std::vector<double>(4, 0.0)).value();
  EXPECT_EQ(view.rms, 0.0);
  EXPECT_EQ(view.values, std::vector<double>(4, 0.0));
}

TEST(NormView, RefusesNothingAndWhatIsNotFinite) {
  EXPECT_EQ(norm_view({}).status().code, "bad_values");
  EXPECT_EQ(norm_view(std::vector<double>{1.0, std::nan("")}).status().code, "bad_values");
}

}  // namespace
}  // namespace microgpt
