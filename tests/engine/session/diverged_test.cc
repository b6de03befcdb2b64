// A session whose training diverged: it says so, and goes on answering.

#include <gtest/gtest.h>

#include <cmath>

#include "session/session.h"
#include "train/names.h"

namespace microgpt {
namespace {

// The largest learning rate that is accepted: these few names do not survive it.
RunSettings too_fast() {
  RunSettings settings = few_names_settings();
  settings.adam.learning_rate = 10.0;
  return settings;
}

TEST(DivergedSession, RefusesToSampleAndNamesTheLearningRate) {
  const std::unique_ptr<Session> session = Session::create(kFewNames, too_fast()).value();
  ASSERT_TRUE(session->step(Granularity::step, 30).ok());
  ASSERT_FALSE(std::isfinite(session->situation().loss));
  const Result<std::vector<std::string>> samples = session->sample(3, 0.5);
  ASSERT_FALSE(samples.ok());
  EXPECT_EQ(samples.status().code, "diverged");
  EXPECT_NE(samples.status().message.find("learning rate (10)"), std::string::npos);
}

TEST(DivergedSession, StillMovesAndAnswers) {
  const std::unique_ptr<Session> session = Session::create(kFewNames, too_fast()).value();
  ASSERT_TRUE(session->step(Granularity::step, 30).ok());
  EXPECT_TRUE(session->logits_after("em").ok());
  EXPECT_TRUE(session->loss_with(0, 0.5).ok());
  EXPECT_TRUE(session->check_gradients(0, 2).ok());
  EXPECT_TRUE(session->step(Granularity::node, 5).ok());
  EXPECT_TRUE(session->back(Granularity::step, 40).ok());
  EXPECT_TRUE(session->sample(3, 0.5).ok());
}

}  // namespace
}  // namespace microgpt
