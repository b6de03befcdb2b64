// Queries and keys of any pair of tokens at any positions, against documents that hold them.

#include "session/rotation_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr double kRounding = 1e-14;

constexpr int kE = 4;
constexpr int kM = 12;

// emma: e at position 1, m at 2 and 3, a at 4. The graph of the document knows the same scores.
TEST(RotationView, AgreesWithTheGraphOfADocument) {
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    const auto session = emma_session(positions);
    ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
    for (int head = 0; head < 4; ++head) {
      const RotationView view = rotation_view(*session, kM, kE, head).value();
      const ActivationView scores = session->activation("scores", 0, head).value();
      for (const int m : {2, 3}) {
        EXPECT_EQ(view.scores[m * 16 + 1], scores.values[m * scores.columns + 1]);
      }
      const ActivationView q = session->activation("q", 0, 0).value();
      for (int c = 0; c < 4; ++c) {
        EXPECT_EQ(view.query[3 * 4 + c], q.values[3 * q.columns + head * 4 + c]);
      }
    }
  }
}

TEST(RotationView, ScoresDependOnTheDistanceAloneWithRope) {
  const auto session = emma_session(Positions::rope);
  const RotationView view = rotation_view(*session, kM, kE, 2).value();
  for (int i = 1; i < 16; ++i) {
    for (int j = 1; j <= i; ++j) {
      EXPECT_NEAR(view.scores[i * 16 + j], view.scores[(i - j) * 16], kRounding);
    }
    for (int j = i + 1; j < 16; ++j) EXPECT_TRUE(std::isnan(view.scores[i * 16 + j]));
  }
}

TEST(RotationView, ScoresDependOnMoreWithLearnedPositions) {
  const auto session = emma_session(Positions::learned);
  const RotationView view = rotation_view(*session, kM, kE, 2).value();
  EXPECT_GT(std::abs(view.scores[16 + 0] - view.scores[2 * 16 + 1]), 1e-6);
  EXPECT_TRUE(view.turns.empty());
  EXPECT_EQ(view.query, view.query_rotated);
}

TEST(RotationView, TurnsTheFirstPairByOneRadianAndTheSecondByAHundredth) {
  const auto session = emma_session(Positions::rope);
  const RotationView view = rotation_view(*session, kM, kE, 0).value();
  EXPECT_EQ(view.turns, (std::vector<double>{1.0, 0.01}));
  for (int t = 0; t < 16; ++t) {
    for (int pair = 0; pair < 2; ++pair) {
      const double* plain = &view.query[t * 4 + 2 * pair];
      const double* turned = &view.query_rotated[t * 4 + 2 * pair];
      const double angle = view.turns[pair] * t;
      EXPECT_NEAR(turned[0], plain[0] * std::cos(angle) - plain[1] * std::sin(angle), kRounding);
      EXPECT_NEAR(turned[1], plain[0] * std::sin(angle) + plain[1] * std::cos(angle), kRounding);
    }
  }
}

TEST(RotationView, RefusesTokensAndHeadsThatAreNotThere) {
  const auto session = emma_session(Positions::rope);
  EXPECT_EQ(rotation_view(*session, 27, 0, 0).status().message,
            "query token (27) must be from 0 to 26");
  EXPECT_EQ(rotation_view(*session, 0, -1, 0).status().message,
            "key token (-1) must be from 0 to 26");
  EXPECT_EQ(rotation_view(*session, 0, 0, 4).status().message, "head (4) must be from 0 to 3");
}

}  // namespace
}  // namespace microgpt
