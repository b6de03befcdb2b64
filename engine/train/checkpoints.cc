#include "train/checkpoints.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"
#include "graph/lanes.h"

namespace microgpt {
namespace {

std::size_t bytes_of(const TrainState& state) {
  return sizeof state +
         (state.parameters.size() + state.m.size() + state.v.size()) * sizeof(double);
}

// Snapshots are taken while training: every byte of them counts.
std::shared_ptr<const TrainState> copy_of(const TrainState& state) {
  auto kept = std::make_shared<TrainState>();
  kept->step = state.step;
  for (const auto part : {&TrainState::parameters, &TrainState::m, &TrainState::v}) {
    std::vector<double>& to = (*kept).*part;
    to.resize((state.*part).size());
    copy(to.data(), (state.*part).data(), to.size());
  }
  return kept;
}

}  // namespace

void Checkpoints::offer(const TrainState& state) {
  // A step that was kept already has the same state: a run is deterministic.
  if (state.step % interval_ != 0) return;
  if (!states_.empty() && state.step <= states_.back()->step) return;
  states_.push_back(copy_of(state));
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
