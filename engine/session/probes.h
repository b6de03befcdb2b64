// What if: the loss and its gradients with other parameters, on other texts, on many documents;
// and what one update does to one parameter. No question moves the session.
//
// "The parameters of this position" are those that Session::parameters(value) shows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "session/session.h"

namespace microgpt {

// The surgery of the model that is asked; nothing: that of the run.
using AskedSurgery = std::optional<Surgery>;

// The layout of the session's parameters for a model with this surgery. Errors: bad_surgery.
Result<ParameterLayout> layout_with(const Session& session, const AskedSurgery& surgery);

// The text that a question is about; nothing: the document of the current training step.
using Subject = std::optional<std::string>;

// What the model reads and is asked for: [T + 1], T = min(block, characters + 1).
// Errors: those of Tokenizer::encode; text_too_long above `block` characters.
Result<TokenSequence> tokens_of(const Session& session, const Subject& subject);

// Losses of a text where some parameters of this position have other values: values[i, j] is what
// the i-th loss gives parameters[j].
//
// Shapes: parameters [k], values [count, k] row-major; the answer [count].
// Errors: those of tokens_of; bad_parameter for one that is not there or named twice; bad_values
//         for another number of values than a multiple of k; bad_value for one that is not finite.
Result<std::vector<double>> losses_with(const Session& session,
                                        std::span<const std::uint32_t> parameters,
                                        std::span<const double> values, const Subject& subject);

struct LossAndGradients {
  double loss = 0.0;
  std::vector<double> grads;  // [k]
};

// Loss and gradients of the same parameters, at these values. Shapes: parameters [k], values [k].
// Errors: as losses_with.
Result<LossAndGradients> gradients_with(const Session& session,
                                        std::span<const std::uint32_t> parameters,
                                        std::span<const double> values, const Subject& subject);

// Mean loss of `count` documents, from place `first` of the shuffled order on, with the parameters
// of this position. Errors: bad_range, bad_surgery.
Result<double> mean_loss(const Session& session, std::int64_t first, std::int64_t count,
                         const AskedSurgery& surgery);

// What the update of this training step does to a parameter, whether it has been done or not.
struct ParameterUpdate {
  std::uint32_t parameter = 0;
  bool done = false;  // the position is behind it
  double grad = 0.0;  // of this step's document
  double value_before = 0.0;
  double m_before = 0.0;
  double v_before = 0.0;
  double m = 0.0;      // beta1 m_before + (1 - beta1) grad
  double v = 0.0;      // beta2 v_before + (1 - beta2) grad^2
  double m_hat = 0.0;  // m / (1 - beta1^(step + 1))
  double v_hat = 0.0;  // v / (1 - beta2^(step + 1))
  double learning_rate = 0.0;
  // -learning_rate m_hat / (sqrt(v_hat) + epsilon); -learning_rate grad with Optimizer::sgd
  double move = 0.0;
  double value = 0.0;
};

// Of a state before its training step, where the parameter has this gradient. `done` is left to
// whoever knows.
ParameterUpdate update_of(const AdamSettings& settings, const TrainState& before, double grad,
                          std::uint32_t parameter);

// Errors: bad_parameter.
Result<ParameterUpdate> parameter_update(const Session& session, std::uint32_t parameter);

}  // namespace microgpt
