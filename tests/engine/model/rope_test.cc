// Rotary positions: pairs of channels turn, and a score knows only the distance.

#include <gtest/gtest.h>

#include <cmath>

#include "model/document.h"

namespace microgpt {
namespace {

// Sines, cosines and sums of a few products of about 1.
constexpr double kRounding = 1e-14;

constexpr int kDraws = 10;

Document rotated(const std::string& word, int seed) {
  Document document({}, tokens_of(word), kLetters, seed);
  document.run_forward();
  return document;
}

TEST(Rope, LeavesTheFirstPositionAsItIs) {
  const Document document = rotated("emma", 1);
  EXPECT_EQ(document.values("q_rotated", 0), document.values("q", 0));
  EXPECT_EQ(document.values("k_rotated", 0), document.values("k", 0));
}

// D = 4: channels 0 and 1 of a head turn by the position, 2 and 3 by a hundredth of it.
TEST(Rope, TurnsPairsOfChannelsByTheirOwnAngles) {
  const Document document = rotated("emma", 1);
  for (int t = 0; t < 5; ++t) {
    for (const char* name : {"q", "k"}) {
      const std::vector<double> x = document.values(name, t);
      const std::vector<double> y = document.values(std::string(name) + "_rotated", t);
      for (std::size_t c = 0; c < x.size(); c += 2) {
        const double angle = c % 4 == 0 ? t : 0.01 * t;
        EXPECT_NEAR(y[c], x[c] * std::cos(angle) - x[c + 1] * std::sin(angle), kRounding);
        EXPECT_NEAR(y[c + 1], x[c] * std::sin(angle) + x[c + 1] * std::cos(angle), kRounding);
      }
    }
  }
}

TEST(Rope, KeepsTheLengthOfEveryPair) {
  const Document document = rotated("josephine", 2);
  for (int t = 0; t < document.model.positions(); ++t) {
    const std::vector<double> x = document.values("q", t);
    const std::vector<double> y = document.values("q_rotated", t);
    for (std::size_t c = 0; c < x.size(); c += 2) {
      EXPECT_NEAR(std::hypot(x[c], x[c + 1]), std::hypot(y[c], y[c + 1]), kRounding);
    }
  }
}

// One letter throughout: queries and keys are the same at every position but the first, so only
// the rotation tells positions apart.
TEST(Rope, MakesAScoreDependOnTheDistanceAlone) {
  for (int seed = 0; seed < kDraws; ++seed) {
    const Document document = rotated("aaaaaaaaaa", seed);
    for (int head = 0; head < 4; ++head) {
      for (int t = 2; t < document.model.positions(); ++t) {
        const std::vector<double> before = document.values("scores", t - 1, 0, head);
        const std::vector<double> scores = document.values("scores", t, 0, head);
        for (std::size_t s = 2; s < scores.size(); ++s) {
          EXPECT_NEAR(scores[s], before[s - 1], kRounding)
              << "seed " << seed << ", head " << head << ", from " << t << " to " << s;
        }
      }
    }
  }
}

TEST(Rope, MakesAScoreDependOnTheDistance) {
  const Document document = rotated("aaaaaaaaaa", 1);
  const std::vector<double> scores = document.values("scores", 9, 0, 0);
  EXPECT_GT(std::abs(scores[9] - scores[8]), 1e-6);
}

TEST(Rope, DoesNotTurnValues) {
  const Document document = rotated("aaa", 3);
  EXPECT_EQ(document.values("v", 1), document.values("v", 3));
}

}  // namespace
}  // namespace microgpt
