#include "train/adam.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/check.h"
#include "base/show.h"
#include "graph/lanes.h"

namespace microgpt {
namespace {

constexpr int kMostSteps = 1'000'000;

Status check_beta(const char* name, double beta) {
  if (beta >= 0.0 && beta < 1.0) return {};
  return {"bad_beta", std::string(name) + " (" + show(beta) +
                          ") must be at least 0 and below 1: it is the share that is remembered"};
}

}  // namespace

Status validate(const AdamSettings& settings) {
  if (settings.steps < 1 || settings.steps > kMostSteps) {
    return {"bad_steps", "steps (" + std::to_string(settings.steps) + ") must be from 1 to " +
                             std::to_string(kMostSteps)};
  }
  if (!(settings.learning_rate >= 0.0 && settings.learning_rate <= 10.0)) {
    return {"bad_learning_rate", "learning rate (" + show(settings.learning_rate) +
                                     ") must be from 0 to 10; 0.01 is a good start"};
  }
  for (const Status& status :
       {check_beta("beta1", settings.beta1), check_beta("beta2", settings.beta2)}) {
    if (!status.ok()) return status;
  }
  if (!(settings.epsilon > 0.0 && settings.epsilon <= 1.0)) {
    return {"bad_epsilon", "epsilon (" + show(settings.epsilon) +
                               ") must be above 0 and at most 1: it keeps a division from being "
                               "by zero"};
  }
  return {};
}

double learning_rate_at(const AdamSettings& settings, int step) {
  const double progress = static_cast<double>(step) / settings.steps;
  return settings.learning_rate * (1.0 - std::min(progress, 1.0));
}

namespace {

// What is the same for all parameters of a step.
struct AdamFactors {
  double beta1, beta2, epsilon, corrected_rate, v_scale;
};

// The rows do not overlap, so the compiler takes as many at a time as the processor has room for.
MICROGPT_EITHER_WIDTH inline void adam_rows(const AdamFactors& factors, const double* __restrict g,
                                            double* __restrict p, double* __restrict m,
                                            double* __restrict v, std::size_t count) {
  const auto [beta1, beta2, epsilon, corrected_rate, v_scale] = factors;
  for (std::size_t i = 0; i < count; ++i) {
    m[i] = beta1 * m[i] + (1.0 - beta1) * g[i];
    v[i] = beta2 * v[i] + (1.0 - beta2) * (g[i] * g[i]);
    p[i] -= corrected_rate * m[i] / (std::sqrt(v[i] * v_scale) + epsilon);
  }
}

void sgd_update(double rate, std::span<const double> grads, std::size_t begin, std::size_t end,
                TrainState& state) {
  for (std::size_t i = begin; i < end; ++i) state.parameters[i] -= rate * grads[i];
}

}  // namespace

void adam_update(const AdamSettings& settings, std::span<const double> grads, std::size_t begin,
                 std::size_t end, TrainState& state) {
  MICROGPT_CHECK(end <= state.parameters.size() && end <= grads.size(), end, grads.size());
  const double rate = learning_rate_at(settings, state.step);
  if (settings.optimizer == Optimizer::sgd) return sgd_update(rate, grads, begin, end, state);
  // The bias corrections are the same for all parameters: out of the loop, which then has one
  // division where the formula has three. Moves the last digit, and halves the time.
  const double corrected_rate = rate / (1.0 - std::pow(settings.beta1, state.step + 1));
  const double v_scale = 1.0 / (1.0 - std::pow(settings.beta2, state.step + 1));
  at_widest_lanes([&]<typename>() MICROGPT_EITHER_WIDTH {
    adam_rows({settings.beta1, settings.beta2, settings.epsilon, corrected_rate, v_scale},
              grads.data() + begin, state.parameters.data() + begin, state.m.data() + begin,
              state.v.data() + begin, end - begin);
  });
}

}  // namespace microgpt
