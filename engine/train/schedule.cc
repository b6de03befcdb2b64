#include "train/schedule.h"

#include <algorithm>
#include <string>

namespace microgpt {
namespace {

void apply(const AdamChange& change, AdamSettings& adam) {
  adam.learning_rate = change.learning_rate.value_or(adam.learning_rate);
  adam.beta1 = change.beta1.value_or(adam.beta1);
  adam.beta2 = change.beta2.value_or(adam.beta2);
}

Status check_change(const AdamChange& change, int least, const AdamSettings& adam) {
  const std::string step = std::to_string(change.step);
  if (change.step < least || change.step >= adam.steps) {
    return {"bad_change", "the change at step " + step + " must be at a step from " +
                              std::to_string(least) + " to " + std::to_string(adam.steps - 1) +
                              ": changes come in the order of their steps, one a step"};
  }
  if (change.empty()) {
    return {"bad_change", "the change at step " + step + " must set learning rate, beta1 or beta2"};
  }
  AdamSettings changed = adam;
  apply(change, changed);
  Status status = validate(changed);
  if (!status.ok()) status.message += " (from step " + step + " on)";
  return status;
}

}  // namespace

Status validate(std::span<const AdamChange> changes, const AdamSettings& adam) {
  if (changes.size() > kMostChanges) {
    return {"too_many_changes", std::to_string(changes.size()) +
                                    " changes of hyper-parameters; a run may have at most " +
                                    std::to_string(kMostChanges)};
  }
  int least = 0;
  for (const AdamChange& change : changes) {
    if (Status status = check_change(change, least, adam); !status.ok()) return status;
    least = change.step + 1;
  }
  return {};
}

AdamSettings adam_at(const AdamSettings& initial, std::span<const AdamChange> changes, int step) {
  AdamSettings adam = initial;
  for (const AdamChange& change : changes) {
    if (change.step <= step) apply(change, adam);
  }
  return adam;
}

std::vector<AdamChange> with_change(std::vector<AdamChange> changes, const AdamChange& change) {
  const auto before = [](const AdamChange& a, const AdamChange& b) { return a.step < b.step; };
  const auto place = std::lower_bound(changes.begin(), changes.end(), change, before);
  const bool there = place != changes.end() && place->step == change.step;
  if (change.empty()) {
    if (there) changes.erase(place);
  } else if (there) {
    if (change.learning_rate) place->learning_rate = change.learning_rate;
    if (change.beta1) place->beta1 = change.beta1;
    if (change.beta2) place->beta2 = change.beta2;
  } else {
    changes.insert(place, change);
  }
  return changes;
}

int first_difference(const AdamSettings& initial, std::span<const AdamChange> one,
                     std::span<const AdamChange> other) {
  int first = initial.steps;
  for (const auto changes : {one, other}) {
    for (const AdamChange& change : changes) {
      const bool differs =
          adam_at(initial, one, change.step) != adam_at(initial, other, change.step);
      if (differs) first = std::min(first, change.step);
    }
  }
  return first;
}

}  // namespace microgpt
