// Adam: the update of the parameters from their gradients.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/status.h"

namespace microgpt {

enum class Optimizer : std::uint8_t {
  adam,
  sgd,  // plain gradient descent: remembers nothing, so m and v stay 0
};

struct AdamSettings {
  double learning_rate = 0.01;
  double beta1 = 0.85;
  double beta2 = 0.99;
  double epsilon = 1e-8;
  int steps = 1000;  // the learning rate falls linearly to 0 over them
  Optimizer optimizer = Optimizer::adam;

  bool operator==(const AdamSettings&) const = default;
};

Status validate(const AdamSettings& settings);

// Everything that training changes.
struct TrainState {
  int step = 0;  // finished training steps
  std::vector<double> parameters;
  std::vector<double> m;  // running mean of the gradient
  std::vector<double> v;  // running mean of its square
};

// learning_rate * (1 - step / steps). Requires: 0 <= step.
double learning_rate_at(const AdamSettings& settings, int step);

// Updates entries begin .. end - 1 of the parameters, m and v for training step `state.step`; the
// step is not counted: that is for whoever updates the last entry.
//
//   m = beta1 m + (1 - beta1) g          v = beta2 v + (1 - beta2) g^2
//   p -= lr_step * (m / (1 - beta1^(step + 1))) / (sqrt(v / (1 - beta2^(step + 1))) + epsilon)
//
// A parameter whose gradient is 0 still moves: m remembers. With Optimizer::sgd instead
//
//   p -= lr_step * g
//
// Source: Kingma & Ba 2014, arXiv:1412.6980, algorithm 1.
void adam_update(const AdamSettings& settings, std::span<const double> grads, std::size_t begin,
                 std::size_t end, TrainState& state);

}  // namespace microgpt
