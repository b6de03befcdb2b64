// Hyper-parameters that change half-way: what makes a branch of a run.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "train/adam.h"

namespace microgpt {

// What is set anew before the update of training step `step`, and stays so from there on. What is
// not set goes on as it was. The learning rate is that of step 0: it still falls linearly to 0
// over the whole run. Bias corrections are those of the betas in force and all steps so far.
struct AdamChange {
  int step = 0;
  std::optional<double> learning_rate = {};
  std::optional<double> beta1 = {};
  std::optional<double> beta2 = {};

  bool empty() const { return !learning_rate && !beta1 && !beta2; }
  bool operator==(const AdamChange&) const = default;
};

inline constexpr int kMostChanges = 64;

// Requires: validate(adam).ok(). Errors: bad_change (not in ascending order of steps, or at a step
// that the run does not have, or one that changes nothing), too_many_changes, and those of
// validate(AdamSettings), with the step.
Status validate(std::span<const AdamChange> changes, const AdamSettings& adam);

// What is in force at the update of training step `step`.
AdamSettings adam_at(const AdamSettings& initial, std::span<const AdamChange> changes, int step);

// The list with `change` added to what is set at its step already; an empty one takes what is set
// there away.
std::vector<AdamChange> with_change(std::vector<AdamChange> changes, const AdamChange& change);

// The first training step whose update differs; `steps` if none does.
int first_difference(const AdamSettings& initial, std::span<const AdamChange> one,
                     std::span<const AdamChange> other);

}  // namespace microgpt
