// Which hidden units fire for which tokens, counted again by hand on the graphs of the documents.

#include "session/firing_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr double kRounding = 1e-12;

// The first two documents of a run whose learning rate is next to nothing: walking to the second
// one leaves the parameters as they were.
TEST(FiringView, CountsWhatTheGraphsOfTheDocumentsShow) {
  RunSettings settings = tiny_settings();
  settings.adam.learning_rate = 1e-300;
  const auto session = Session::create("ab\nb\nabba\nbaaab\n", settings).value();
  const FiringView view = firing_view(*session, 0, 0, 2).value();
  ASSERT_EQ(view.units, 16);
  std::vector<double> fired(3 * 16, 0.0);
  std::vector<int> seen(3, 0);
  double zeros = 0.0;
  for (int document = 0; document < 2; ++document) {
    ASSERT_TRUE(session->seek({document, Phase::loss, 0}).ok());
    const ActivationView relu = session->activation("mlp_relu", 0, 0).value();
    const std::vector<int> tokens = session->document().tokens;
    for (int t = 0; t < relu.rows; ++t) {
      seen[tokens[t]] += 1;
      for (int u = 0; u < 16; ++u) {
        const double value = relu.values[t * 16 + u];
        if (value > 0.0) fired[tokens[t] * 16 + u] += 1.0;
        if (value == 0.0) zeros += 1.0;
      }
    }
  }
  EXPECT_EQ(view.seen, seen);
  EXPECT_EQ(view.positions, seen[0] + seen[1] + seen[2]);
  EXPECT_NEAR(view.zeros, zeros / (view.positions * 16), kRounding);
  for (int v = 0; v < 3; ++v) {
    for (int u = 0; u < 16; ++u) {
      EXPECT_NEAR(view.fired[v * 16 + u], fired[v * 16 + u] / seen[v], kRounding);
    }
  }
}

TEST(FiringView, GoesRoundToTheFirstDocument) {
  const auto session = tiny_session();
  const FiringView once = firing_view(*session, 0, 0, 4).value();
  const FiringView shifted = firing_view(*session, 0, 3, 4).value();
  EXPECT_EQ(once.seen, shifted.seen);
  for (std::size_t i = 0; i < once.fired.size(); ++i) {
    EXPECT_NEAR(once.fired[i], shifted.fired[i], kRounding);
  }
}

TEST(FiringView, KnowsNothingOfATokenThatWasNotRead) {
  const auto session = emma_session(Positions::rope);
  const FiringView view = firing_view(*session, 0, session->document().index, 1).value();
  EXPECT_EQ(view.seen[25], 0);
  EXPECT_TRUE(std::isnan(view.fired[25 * 64]));
  EXPECT_FALSE(std::isnan(view.fired[12 * 64]));
}

TEST(FiringView, LeavesTheSessionAsItWas) {
  const auto session = emma_session(Positions::rope);
  ASSERT_TRUE(session->step(Granularity::phase, 3).ok());
  const Sight before = see(*session);
  ASSERT_TRUE(firing_view(*session, 0, 0, 3).ok());
  EXPECT_EQ(see(*session), before);
}

TEST(FiringView, RefusesWhatIsNotThere) {
  const auto session = tiny_session();
  EXPECT_EQ(firing_view(*session, 1, 0, 1).status().message, "layer (1) must be from 0 to 0");
  EXPECT_EQ(firing_view(*session, 0, 4, 1).status().message,
            "first document (4) must be from 0 to 3");
  EXPECT_EQ(firing_view(*session, 0, 0, 0).status().message,
            "number of documents (0) must be from 1 to 2000");
}

}  // namespace
}  // namespace microgpt
