// Hyper-parameters that change half-way, and the branch of a run that begins there.
#include "train/schedule.h"

#include <gtest/gtest.h>

#include "train/names.h"

namespace microgpt {
namespace {

const std::vector<AdamChange> kTwoChanges{{.step = 10, .learning_rate = 0.02},
                                          {.step = 30, .beta1 = 0.5, .beta2 = 0.9}};

TEST(Schedule, IsInForceFromItsStepOn) {
  const AdamSettings initial;
  EXPECT_EQ(adam_at(initial, kTwoChanges, 9), initial);
  EXPECT_EQ(adam_at(initial, kTwoChanges, 10).learning_rate, 0.02);
  EXPECT_EQ(adam_at(initial, kTwoChanges, 29).beta1, initial.beta1);
  const AdamSettings last = adam_at(initial, kTwoChanges, 30);
  EXPECT_EQ(last.learning_rate, 0.02);
  EXPECT_EQ(last.beta1, 0.5);
  EXPECT_EQ(last.beta2, 0.9);
}

TEST(Schedule, FindsTheFirstUpdateThatDiffers) {
  const AdamSettings initial;
  EXPECT_EQ(first_difference(initial, kTwoChanges, kTwoChanges), initial.steps);
  EXPECT_EQ(first_difference(initial, {}, kTwoChanges), 10);
  const std::vector<AdamChange> first{kTwoChanges[0]};
  EXPECT_EQ(first_difference(initial, first, kTwoChanges), 30);
  // Says what holds already.
  const std::vector<AdamChange> idle{{.step = 5, .learning_rate = initial.learning_rate}};
  EXPECT_EQ(first_difference(initial, idle, {}), initial.steps);
}

TEST(Schedule, AddsToWhatIsChangedAtAStepAlready) {
  const auto added = with_change(kTwoChanges, {.step = 30, .learning_rate = 0.1});
  ASSERT_EQ(added.size(), 2u);
  EXPECT_EQ(added[1], (AdamChange{30, 0.1, 0.5, 0.9}));
  const auto between = with_change(kTwoChanges, {.step = 20, .beta1 = 0.1});
  ASSERT_EQ(between.size(), 3u);
  EXPECT_EQ(between[1].step, 20);
}

TEST(Schedule, TakesAChangeBack) {
  EXPECT_EQ(with_change(kTwoChanges, {.step = 30}), std::vector{kTwoChanges[0]});
  EXPECT_EQ(with_change(kTwoChanges, {.step = 31}), kTwoChanges);
}

std::string refusal(const std::vector<AdamChange>& changes) {
  return validate(changes, AdamSettings{}).message;
}

TEST(Schedule, IsRefusedInWords) {
  EXPECT_TRUE(validate(kTwoChanges, AdamSettings{}).ok());
  EXPECT_EQ(refusal({{.step = 1000, .beta1 = 0.1}}),
            "the change at step 1000 must be at a step from 0 to 999: changes come in the order of "
            "their steps, one a step");
  EXPECT_EQ(refusal({kTwoChanges[1], kTwoChanges[0]}),
            "the change at step 10 must be at a step from 31 to 999: changes come in the order of "
            "their steps, one a step");
  EXPECT_EQ(refusal({{.step = 4}}), "the change at step 4 must set learning rate, beta1 or beta2");
  EXPECT_EQ(refusal({{.step = 4, .learning_rate = 11.0}}),
            "learning rate (11) must be from 0 to 10; 0.01 is a good start (from step 4 on)");
  std::vector<AdamChange> many;
  for (int step = 0; step <= kMostChanges; ++step) many.push_back({.step = step, .beta1 = 0.5});
  EXPECT_EQ(validate(many, AdamSettings{}).code, "too_many_changes");
}

class Branch : public ::testing::Test {
 protected:
  static TrainState state_after(TrainingRun& run, int step) {
    run.seek(step);
    return run.state();
  }
  static void expect_same(const TrainState& one, const TrainState& other) {
    EXPECT_EQ(one.step, other.step);
    EXPECT_EQ(one.parameters, other.parameters);
    EXPECT_EQ(one.m, other.m);
    EXPECT_EQ(one.v, other.v);
  }

  // A run that had its changes from the beginning.
  static TrainingRun straight(std::vector<AdamChange> changes) {
    RunSettings settings = few_names_settings();
    settings.changes = std::move(changes);
    return TrainingRun::create(kFewNames, settings).value();
  }

  TrainingRun run_ = few_names_run();
};

TEST_F(Branch, IsTheRunThatHadTheChangeFromTheBeginning) {
  TrainingRun expected = straight(kTwoChanges);
  run_.seek(40);
  ASSERT_TRUE(run_.set_changes(kTwoChanges).ok());
  EXPECT_EQ(run_.step(), 10);
  for (int step : {60, 10, 11, 31, 30, 5}) {
    expect_same(state_after(run_, step), state_after(expected, step));
  }
  EXPECT_TRUE(std::equal(run_.losses().begin(), run_.losses().end(), expected.losses().begin()));
}

TEST_F(Branch, KeepsWhatCameBefore) {
  run_.seek(40);
  const std::vector<double> losses(run_.losses().begin(), run_.losses().begin() + 31);
  const TrainState before = state_after(run_, 30);
  ASSERT_TRUE(run_.set_changes({kTwoChanges[1]}).ok());
  // The loss of step 30 comes before its update.
  EXPECT_EQ(std::vector<double>(run_.losses().begin(), run_.losses().end()), losses);
  expect_same(run_.state(), before);
}

TEST_F(Branch, IsTheOldRunOnceTheChangeIsTakenBack) {
  const TrainState end = state_after(run_, 60);
  ASSERT_TRUE(run_.set_changes(kTwoChanges).ok());
  EXPECT_NE(state_after(run_, 60).parameters, end.parameters);
  ASSERT_TRUE(run_.set_changes({}).ok());
  expect_same(state_after(run_, 60), end);
}

TEST_F(Branch, StaysWhereItIsWhenTheChangeLiesAhead) {
  run_.seek(20);
  ASSERT_TRUE(run_.set_changes({kTwoChanges[1]}).ok());
  EXPECT_EQ(run_.step(), 20);
  EXPECT_EQ(run_.losses().size(), 20u);
}

TEST_F(Branch, LeavesTheRunAsItWasWhenRefused) {
  run_.seek(20);
  EXPECT_EQ(run_.set_changes({{.step = 5, .beta1 = 1.0}}).code, "bad_beta");
  EXPECT_EQ(run_.step(), 20);
  EXPECT_TRUE(run_.settings().changes.empty());
}

TEST_F(Branch, OfAForkLeavesTheOtherRunAlone) {
  const TrainState end = state_after(run_, 60);
  run_.seek(30);
  TrainingRun other = run_.fork();
  expect_same(other.state(), run_.state());
  ASSERT_TRUE(other.set_changes(kTwoChanges).ok());
  EXPECT_NE(state_after(other, 60).parameters, end.parameters);
  EXPECT_EQ(run_.step(), 30);
  EXPECT_EQ(run_.losses().size(), 60u);
  expect_same(state_after(run_, 60), end);
}

}  // namespace
}  // namespace microgpt
