// Likeness and plane of the embeddings, against the model's own first norm.

#include "session/embedding_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/sessions.h"

namespace microgpt {
namespace {

// The model adds 1e-5 to a mean square of at least 0.0025: rows differ by this share at most.
constexpr double kEpsilonOfTheNorm = 4e-3;
constexpr double kRounding = 1e-12;

TEST(EmbeddingCosines, AreOneWithItselfAndTheSameBothWays) {
  const auto session = emma_session(Positions::rope);
  for (int a = 0; a < 27; ++a) {
    const std::vector<double> cosines = embedding_cosines(*session, a).value();
    ASSERT_EQ(cosines.size(), 27U);
    EXPECT_NEAR(cosines[a], 1.0, kRounding);
    for (int b = 0; b < 27; ++b) {
      EXPECT_NEAR(cosines[b], embedding_cosines(*session, b).value()[a], kRounding);
      EXPECT_LE(std::abs(cosines[b]), 1.0 + kRounding);
    }
  }
}

// emma: sentinel e m m a. The graph norms the same rows.
TEST(EmbeddingCosines, AreThoseOfTheVectorsAfterTheFirstNorm) {
  const auto session = emma_session(Positions::rope);
  ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
  const ActivationView normed = session->activation("embedding_norm", 0, 0).value();
  const std::vector<int> tokens = session->document().tokens;
  for (int s = 0; s < normed.rows; ++s) {
    const std::vector<double> cosines = embedding_cosines(*session, tokens[s]).value();
    for (int t = 0; t < normed.rows; ++t) {
      double product = 0.0;
      for (int c = 0; c < normed.columns; ++c) {
        product += normed.values[s * normed.columns + c] * normed.values[t * normed.columns + c];
      }
      EXPECT_NEAR(product / normed.columns, cosines[tokens[t]], kEpsilonOfTheNorm);
    }
  }
}

TEST(EmbeddingCosines, RefuseATokenThatIsNotThere) {
  const auto session = emma_session(Positions::rope);
  for (const int token : {-1, 27}) {
    const Status status = embedding_cosines(*session, token).status();
    EXPECT_EQ(status.code, "bad_token");
    EXPECT_EQ(status.message, "token (" + std::to_string(token) + ") must be from 0 to 26");
  }
}

TEST(EmbeddingPlane, LaysTheRowsAroundTheirMiddle) {
  const auto session = emma_session(Positions::rope);
  const EmbeddingPlane plane = embedding_plane(*session, {}).value();
  ASSERT_EQ(plane.places.size(), 54U);
  double x = 0.0;
  double y = 0.0;
  double product = 0.0;
  for (int v = 0; v < 27; ++v) {
    x += plane.places[2 * v];
    y += plane.places[2 * v + 1];
    product += plane.places[2 * v] * plane.places[2 * v + 1];
  }
  EXPECT_NEAR(x, 0.0, kRounding);
  EXPECT_NEAR(y, 0.0, kRounding);
  // Principal axes leave nothing in common.
  EXPECT_NEAR(product, 0.0, kRounding);
  EXPECT_GE(plane.shares[0], plane.shares[1]);
}

TEST(EmbeddingPlane, KeepsTheAxesItIsGiven) {
  const auto session = emma_session(Positions::rope);
  const EmbeddingPlane first = embedding_plane(*session, {}).value();
  EXPECT_EQ(embedding_plane(*session, first.axes).value().places, first.places);
  ASSERT_TRUE(session->step(Granularity::step, 1).ok());
  const EmbeddingPlane later = embedding_plane(*session, first.axes).value();
  EXPECT_EQ(later.axes, first.axes);
  EXPECT_NE(later.places, first.places);
}

TEST(EmbeddingPlane, RefusesAxesOfAnotherSize) {
  const auto session = tiny_session();
  const Status status = embedding_plane(*session, std::vector<double>(7, 1.0)).status();
  EXPECT_EQ(status.code, "bad_axes");
  EXPECT_EQ(status.message, "axes must be 8 finite numbers, two axes of 4");
  EXPECT_FALSE(embedding_plane(*session, std::vector<double>(8, std::nan(""))).ok());
}

}  // namespace
}  // namespace microgpt
