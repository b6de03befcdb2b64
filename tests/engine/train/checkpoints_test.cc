// Checkpoints: what is kept of a run, and that it fits its memory.

#include "train/checkpoints.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

constexpr std::size_t kParameters = 100;

// A state that can be told from those of other steps.
TrainState state_at(int step) {
  return {step, std::vector<double>(kParameters, step), std::vector<double>(kParameters, 0.5),
          std::vector<double>(kParameters, 0.25)};
}

std::size_t bytes_of_one() {
  Checkpoints one;
  one.offer(state_at(0));
  return one.bytes();
}

Checkpoints run_of(int steps, std::size_t budget) {
  Checkpoints checkpoints(budget);
  for (int step = 0; step <= steps; ++step) checkpoints.offer(state_at(step));
  return checkpoints;
}

TEST(Checkpoints, KeepEveryStepWhileThereIsRoom) {
  const Checkpoints checkpoints = run_of(10, 20 * bytes_of_one());
  EXPECT_EQ(checkpoints.interval(), 1);
  for (int step = 0; step <= 10; ++step) {
    EXPECT_EQ(checkpoints.at_or_before(step).step, step);
    EXPECT_EQ(checkpoints.at_or_before(step).parameters, state_at(step).parameters);
  }
}

TEST(Checkpoints, DoubleTheirIntervalWhenTheMemoryIsFull) {
  const std::size_t room_for_four = 4 * bytes_of_one();
  EXPECT_EQ(run_of(3, room_for_four).interval(), 1);
  EXPECT_EQ(run_of(4, room_for_four).interval(), 2);
  EXPECT_EQ(run_of(7, room_for_four).interval(), 2);
  EXPECT_EQ(run_of(8, room_for_four).interval(), 4);
}

TEST(Checkpoints, FindTheLastMultipleOfTheirInterval) {
  const std::size_t budget = 6 * bytes_of_one();
  Checkpoints checkpoints(budget);
  for (int last = 0; last <= 200; ++last) {
    checkpoints.offer(state_at(last));
    EXPECT_LE(checkpoints.bytes(), budget);
    for (int step = 0; step <= last; ++step) {
      const int expected = step / checkpoints.interval() * checkpoints.interval();
      ASSERT_EQ(checkpoints.at_or_before(step).step, expected) << step << " of " << last;
    }
  }
  EXPECT_EQ(checkpoints.interval(), 64);
}

TEST(Checkpoints, FindTheLastOneBeyondTheEnd) {
  EXPECT_EQ(run_of(5, 20 * bytes_of_one()).at_or_before(1000).step, 5);
}

TEST(Checkpoints, AlwaysKeepTheBeginning) {
  const Checkpoints checkpoints = run_of(9, 1);
  EXPECT_EQ(checkpoints.at_or_before(9).step, 0);
  EXPECT_EQ(checkpoints.bytes(), bytes_of_one());
}

TEST(Checkpoints, KeepCopies) {
  Checkpoints checkpoints;
  TrainState state = state_at(0);
  checkpoints.offer(state);
  state.parameters[0] = 99.0;
  EXPECT_EQ(checkpoints.at_or_before(0).parameters[0], 0.0);
}

TEST(Checkpoints, CountAStepOfferedTwiceOnce) {
  Checkpoints checkpoints;
  checkpoints.offer(state_at(0));
  checkpoints.offer(state_at(0));
  EXPECT_EQ(checkpoints.bytes(), bytes_of_one());
}

}  // namespace
}  // namespace microgpt
