#include "train/checkpoints.h"

#include <algorithm>
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
  // A step that was kept already has the same state: a run is deterministic.
  if (state.step % interval_ != 0) return;
  if (!states_.empty() && state.step <= states_.back()->step) return;
  states_.push_back(std::make_shared<TrainState>(state));
  while (bytes() > budget_ && states_.size() > 1) {
    interval_ *= 2;
    std::erase_if(states_, [this](const auto& kept) { return kept->step % interval_ != 0; });
  }
}

void Checkpoints::forget_after(int step) {
  std::erase_if(states_, [step](const auto& kept) { return kept->step > step; });
}

const TrainState& Checkpoints::at_or_before(int step) const {
  const auto after = std::upper_bound(states_.begin(), states_.end(), step,
                                      [](int s, const auto& kept) { return s < kept->step; });
  MICROGPT_CHECK(after != states_.begin(), step);
  return **std::prev(after);
}

// All snapshots of a run have the same size.
std::size_t Checkpoints::bytes() const {
  return states_.empty() ? 0 : states_.size() * bytes_of(*states_.front());
}

}  // namespace microgpt
