#include "session/difference.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "session/session.h"

namespace microgpt {
namespace {

bool same_bits(std::span<const double> one, std::span<const double> other) {
  return one.size() == other.size() && std::memcmp(one.data(), other.data(), one.size_bytes()) == 0;
}

int first_loss(std::span<const double> one, std::span<const double> other, std::size_t steps) {
  for (std::size_t step = 0; step < steps; ++step) {
    if (!same_bits(one.subspan(step, 1), other.subspan(step, 1))) return static_cast<int>(step);
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

Difference difference_of(const Run& one, std::span<const double> losses, const Run& other,
                         std::span<const double> other_losses) {
  const std::size_t steps = std::min(losses.size(), other_losses.size());
  Difference difference;
  difference.steps = static_cast<int>(steps);
  difference.loss = first_loss(losses, other_losses, steps);
  difference.parameters = first_parameters(one, other, difference.steps);
  return difference;
}

}  // namespace

Difference first_difference(const Run& one, const Run& other) {
  return difference_of(one, one.losses(), other, other.losses());
}

Difference first_difference(const Session& one, const Session& other) {
  const std::vector<double> losses = one.losses();
  const std::vector<double> other_losses = other.losses();
  return difference_of(one.run(), losses, other.run(), other_losses);
}

}  // namespace microgpt
