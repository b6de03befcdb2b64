#include "train/checkpoints.h"

#include <iterator>

#include "base/check.h"

namespace microgpt {
namespace {

std::size_t bytes_of(const TrainState& state) {
  return sizeof state +
         (state.parameters.size() + state.m.size() + state.v.size()) * sizeof(double);
}

}  // namespace

void Checkpoints::offer(const TrainState& state) {
  if (state.step % interval_ != 0 || states_.contains(state.step)) return;
  states_.emplace(state.step, state);
  while (bytes() > budget_ && states_.size() > 1) {
    interval_ *= 2;
    std::erase_if(states_, [this](const auto& entry) { return entry.first % interval_ != 0; });
  }
}

const TrainState& Checkpoints::at_or_before(int step) const {
  const auto after = states_.upper_bound(step);
  MICROGPT_CHECK(after != states_.begin(), step);
  return std::prev(after)->second;
}

// All snapshots of a run have the same size.
std::size_t Checkpoints::bytes() const {
  return states_.empty() ? 0 : states_.size() * bytes_of(states_.begin()->second);
}

}  // namespace microgpt
