// Adam: two steps worked by hand, its schedule, its memory, and its limits.

#include "train/adam.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace microgpt {
namespace {

// epsilon, 1e-8, is left out of what is worked by hand.
constexpr double kWithoutEpsilon = 1e-8;

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

// Numbers for which the corrections come out even.
constexpr AdamSettings kHalves = {0.1, 0.5, 0.5, 1e-8, 4};

TrainState state_of(const std::vector<double>& parameters) {
  const std::vector<double> zeros(parameters.size(), 0.0);
  return {0, parameters, zeros, zeros};
}

void update(const AdamSettings& settings, const std::vector<double>& grads, TrainState& state) {
  adam_update(settings, grads, 0, grads.size(), state);
  ++state.step;
}

TEST(Adam, TakesTwoStepsWorkedByHand) {
  TrainState state = state_of({1.0});
  // m = 1, v = 2; corrected 2 and 4; p = 1 - 0.1 * 2 / 2
  update(kHalves, {2.0}, state);
  EXPECT_EQ(state.m[0], 1.0);
  EXPECT_EQ(state.v[0], 2.0);
  EXPECT_NEAR(state.parameters[0], 0.9, kWithoutEpsilon);
  // m = -1.5, v = 9; corrected by 1 - 0.5^2 to -2 and 12; the rate is 0.1 * 3 / 4
  update(kHalves, {-4.0}, state);
  EXPECT_EQ(state.m[0], -1.5);
  EXPECT_EQ(state.v[0], 9.0);
  EXPECT_NEAR(state.parameters[0], 0.9 + 0.075 * 2.0 / std::sqrt(12.0), kWithoutEpsilon);
}

TEST(Adam, MovesByTheLearningRateInItsFirstStepWhateverTheGradient) {
  for (const double gradient : {1e-3, 1.0, 1e3}) {
    TrainState state = state_of({5.0, 5.0});
    update({}, {gradient, -gradient}, state);
    EXPECT_NEAR(state.parameters[0], 4.99, 1e-6);
    EXPECT_NEAR(state.parameters[1], 5.01, 1e-6);
  }
}

TEST(Sgd, MovesByLearningRateTimesGradientAndRemembersNothing) {
  AdamSettings settings = kHalves;
  settings.optimizer = Optimizer::sgd;
  TrainState state = state_of({1.0, 1.0});
  update(settings, {2.0, 0.0}, state);
  EXPECT_DOUBLE_EQ(state.parameters[0], 0.8);
  EXPECT_EQ(state.parameters[1], 1.0);
  // The rate falls as Adam's does: 0.1 * 3 / 4.
  update(settings, {-4.0, 0.0}, state);
  EXPECT_DOUBLE_EQ(state.parameters[0], 1.1);
  EXPECT_EQ(state.parameters[1], 1.0);
  EXPECT_EQ(state.m, std::vector<double>(2, 0.0));
  EXPECT_EQ(state.v, std::vector<double>(2, 0.0));
}

TEST(Adam, StillMovesAParameterWhoseGradientIsZero) {
  TrainState state = state_of({1.0});
  update({}, {3.0}, state);
  const double after_one = state.parameters[0];
  update({}, {0.0}, state);
  EXPECT_LT(state.parameters[0], after_one);
}

TEST(Adam, LeavesAParameterThatNeverHadAGradient) {
  TrainState state = state_of({1.0});
  update({}, {0.0}, state);
  update({}, {0.0}, state);
  EXPECT_EQ(state.parameters[0], 1.0);
}

TEST(Adam, DoesNotMoveAtALearningRateOfZeroButRemembers) {
  AdamSettings settings;
  settings.learning_rate = 0.0;
  TrainState state = state_of({1.0});
  update(settings, {3.0}, state);
  EXPECT_EQ(state.parameters[0], 1.0);
  EXPECT_GT(state.m[0], 0.0);
}

TEST(Adam, UpdatesARangeAndLeavesTheRest) {
  const std::vector<double> grads = {1.0, -2.0, 3.0, -4.0};
  TrainState whole = state_of({0.1, 0.2, 0.3, 0.4});
  TrainState parts = whole;
  adam_update({}, grads, 0, 4, whole);
  adam_update({}, grads, 0, 1, parts);
  EXPECT_EQ(parts.parameters[1], 0.2);
  EXPECT_EQ(parts.m[1], 0.0);
  EXPECT_EQ(parts.step, 0) << "counting the step is for whoever updates the last parameter";
  adam_update({}, grads, 1, 4, parts);
  EXPECT_EQ(parts.parameters, whole.parameters);
  EXPECT_EQ(parts.m, whole.m);
  EXPECT_EQ(parts.v, whole.v);
}

TEST(Adam, OfAnEmptyRangeDoesNothing) {
  TrainState state = state_of({1.0});
  adam_update({}, std::vector{2.0}, 1, 1, state);
  EXPECT_EQ(state.parameters[0], 1.0);
}

TEST(LearningRate, FallsLinearlyToZero) {
  AdamSettings settings;
  settings.learning_rate = 0.08;
  settings.steps = 8;
  EXPECT_EQ(learning_rate_at(settings, 0), 0.08);
  EXPECT_EQ(learning_rate_at(settings, 4), 0.04);
  EXPECT_DOUBLE_EQ(learning_rate_at(settings, 7), 0.01);
  EXPECT_EQ(learning_rate_at(settings, 8), 0.0);
  EXPECT_EQ(learning_rate_at(settings, 80), 0.0);
}

std::string message(void (*spoil)(AdamSettings&)) {
  AdamSettings settings;
  spoil(settings);
  return validate(settings).message;
}

TEST(AdamSettings, AreValidByDefaultAndAtTheirLimits) {
  EXPECT_TRUE(validate(AdamSettings{}).ok());
  EXPECT_TRUE(validate(AdamSettings{0.0, 0.0, 0.0, 1.0, 1}).ok());
}

TEST(AdamSettings, NameTheValueAndTheRangeThatWouldDo) {
  EXPECT_EQ(message([](AdamSettings& s) { s.steps = -1; }), "steps (-1) must be from 1 to 1000000");
  EXPECT_EQ(message([](AdamSettings& s) { s.learning_rate = -0.5; }),
            "learning rate (-0.5) must be from 0 to 10; 0.01 is a good start");
  EXPECT_EQ(message([](AdamSettings& s) { s.beta1 = 1.0; }),
            "beta1 (1) must be at least 0 and below 1: it is the share that is remembered");
  EXPECT_EQ(message([](AdamSettings& s) { s.beta2 = 1.5; }),
            "beta2 (1.5) must be at least 0 and below 1: it is the share that is remembered");
  EXPECT_EQ(message([](AdamSettings& s) { s.epsilon = 0.0; }),
            "epsilon (0) must be above 0 and at most 1: it keeps a division from being by zero");
}

TEST(AdamSettings, RefuseWhatIsNoNumber) {
  EXPECT_FALSE(message([](AdamSettings& s) { s.learning_rate = kNotANumber; }).empty());
  EXPECT_FALSE(message([](AdamSettings& s) { s.beta1 = kNotANumber; }).empty());
  EXPECT_FALSE(message([](AdamSettings& s) { s.epsilon = kNotANumber; }).empty());
}

}  // namespace
}  // namespace microgpt
