// Snapshots of a training run, spaced so that they fit a memory budget.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "train/adam.h"

namespace microgpt {

// Keeps the state at every multiple of an interval, at first the one asked for. When the budget is
// full, the interval doubles and every other snapshot goes: whatever the length of a run, the way
// from a snapshot to any step is short and the memory bounded. A copy shares the snapshots: two
// branches of a run keep their common past once.
class Checkpoints {
 public:
  static constexpr std::size_t kDefaultBudget = 8u << 20;

  explicit Checkpoints(std::size_t budget = kDefaultBudget, int interval = 1)
      : budget_(budget), interval_(interval) {}

  // Keeps a copy if the state's step is a multiple of the interval. Step 0 is always kept.
  void offer(const TrainState& state);
  // Forgets the snapshots after `step`: from there on the run will be another.
  void forget_after(int step);
  // The last snapshot at or before `step`. Requires: step 0 was offered.
  const TrainState& at_or_before(int step) const;

  int interval() const { return interval_; }
  std::size_t bytes() const;

 private:
  std::size_t budget_;
  int interval_;
  std::vector<std::shared_ptr<const TrainState>> states_;  // ascending steps
};

}  // namespace microgpt
