#include "session/difference.h"

#include <algorithm>
#include <cstring>

namespace microgpt {
namespace {

bool same_bits(std::span<const double> one, std::span<const double> other) {
  return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size_bytes()) == 0;
}

int first_loss(const Run& one, const Run& other, int steps) {
  for (int step = 0; step < steps; ++step) {
    const auto at = static_cast<std::size_t>(step);
    if (!same_bits(one.losses().subspan(at, 1), other.losses().subspan(at, 1))) return step;
  }
  return -1;
}

// Up to here the two runs are one: nothing that decides them differs before.
int common_steps(const Run& one, const Run& other) {
  RunSettings settings = one.settings();
  settings.changes = other.settings().changes;
  if (settings != other.settings()) return 0;
  if (one.has_own_parameters() || other.has_own_parameters()) return 0;
  if (one.dataset().fingerprint() != other.dataset().fingerprint()) return 0;
  return first_difference(settings.adam, one.settings().changes, settings.changes);
}

// Goes through the steps of both, because parameters may differ before a loss shows it.
int first_parameters(const Run& one, const Run& other, int steps) {
  Run first = one.fork();
  Run second = other.fork();
  for (int step = common_steps(one, other); step <= steps; ++step) {
    first.seek(step);
    second.seek(step);
    if (!same_bits(first.state().parameters, second.state().parameters)) return step;
  }
  return -1;
}

}  // namespace

Difference first_difference(const Run& one, const Run& other) {
  Difference difference;
  difference.steps = static_cast<int>(std::min(one.losses().size(), other.losses().size()));
  difference.loss = first_loss(one, other, difference.steps);
  difference.parameters = first_parameters(one, other, difference.steps);
  return difference;
}

}  // namespace microgpt
