#include "session/probes.h"

#include <cmath>

#include "base/show.h"
#include "text/utf8.h"

namespace microgpt {
namespace {

// One question at most: a tenth of a second for the default model. Ask again for more.
constexpr std::size_t kMostLosses = 10'000;

Status check_parameters(const Session& session, std::span<const std::uint32_t> parameters) {
  const std::uint32_t size = session.run().layout().size();
  std::vector<bool> named(size);
  for (const std::uint32_t parameter : parameters) {
    if (Status status = check_parameter(session, parameter); !status.ok()) return status;
    if (named[parameter]) {
      return {"bad_parameter", "parameter (" + std::to_string(parameter) +
                                   ") is named twice: give every parameter one value"};
    }
    named[parameter] = true;
  }
  return {};
}

Status check_values(std::span<const std::uint32_t> parameters, std::span<const double> values) {
  const std::size_t k = parameters.size();
  if (k == 0 || values.size() % k != 0) {
    return {"bad_values", std::to_string(values.size()) + " values for " + std::to_string(k) +
                              " parameters: give each parameter one value in every row"};
  }
  if (values.size() / k > kMostLosses) {
    return {"bad_values", std::to_string(values.size() / k) + " losses at once, at most " +
                              std::to_string(kMostLosses) + ": ask for them in parts"};
  }
  for (const double value : values) {
    if (!std::isfinite(value)) {
      return {"bad_value", "value (" + show(value) + ") must be a finite number"};
    }
  }
  return {};
}

// The tokens of the subject, if the rest of the question is in order too.
Result<TokenSequence> checked_tokens(const Session& session,
                                     std::span<const std::uint32_t> parameters,
                                     std::span<const double> values, const Subject& subject) {
  if (Status status = check_parameters(session, parameters); !status.ok()) return status;
  if (Status status = check_values(parameters, values); !status.ok()) return status;
  return tokens_of(session, subject);
}

// What is read and asked for.
std::span<const int> used(const TokenSequence& sequence) {
  return {sequence.tokens.data(), static_cast<std::size_t>(sequence.positions) + 1};
}

void put(std::vector<double>& all, std::span<const std::uint32_t> parameters,
         const double* values) {
  for (const std::uint32_t parameter : parameters) all[parameter] = *values++;
}

}  // namespace

Result<ParameterLayout> layout_with(const Session& session, const AskedSurgery& surgery) {
  const ParameterLayout& own = session.run().layout();
  if (!surgery) return own;
  ModelConfig config = own.config();
  config.surgery = *surgery;
  if (Status status = validate(config); !status.ok()) return status;
  return ParameterLayout(config, own.vocab_size());
}

Result<TokenSequence> tokens_of(const Session& session, const Subject& subject) {
  const Run& run = session.run();
  if (!subject) {
    const DocumentView document = session.document();
    return TokenSequence{document.tokens, static_cast<int>(document.tokens.size()) - 1,
                         document.truncated};
  }
  const int block = run.layout().config().block;
  Result<TokenSequence> sequence = run.tokenizer().sequence(*subject, block);
  if (!sequence.ok()) return sequence.status();
  const int length = count_code_points(*subject);
  if (length > block) {
    return Status{"text_too_long", "the text has " + std::to_string(length) +
                                       " characters, and the model reads at most " +
                                       std::to_string(block) + ": shorten it"};
  }
  return sequence;
}

Result<std::vector<double>> losses_with(const Session& session,
                                        std::span<const std::uint32_t> parameters,
                                        std::span<const double> values, const Subject& subject) {
  const auto tokens = checked_tokens(session, parameters, values, subject);
  if (!tokens.ok()) return tokens.status();
  std::vector<double> changed = session.now().parameters;
  std::vector<double> losses;
  for (std::size_t i = 0; i < values.size(); i += parameters.size()) {
    put(changed, parameters, values.data() + i);
    losses.push_back(session.run().loss(changed, used(tokens.value())));
  }
  return losses;
}

Result<LossAndGradients> gradients_with(const Session& session,
                                        std::span<const std::uint32_t> parameters,
                                        std::span<const double> values, const Subject& subject) {
  const auto tokens = checked_tokens(session, parameters, values, subject);
  if (!tokens.ok()) return tokens.status();
  if (values.size() != parameters.size()) {
    return Status{"bad_values", std::to_string(values.size()) + " values for " +
                                    std::to_string(parameters.size()) +
                                    " parameters: give each parameter one value"};
  }
  std::vector<double> changed = session.now().parameters;
  put(changed, parameters, values.data());
  LossAndGradients result;
  const std::vector<double> grads =
      session.run().gradient(changed, used(tokens.value()), &result.loss);
  for (const std::uint32_t parameter : parameters) result.grads.push_back(grads[parameter]);
  return result;
}

Result<double> mean_loss(const Session& session, std::int64_t first, std::int64_t count,
                         const AskedSurgery& surgery) {
  const Dataset& dataset = session.run().dataset();
  if (first < 0 || count < 1 || first >= dataset.size() || count > dataset.size() - first) {
    return Status{"bad_range", "first (" + std::to_string(first) + ") and count (" +
                                   std::to_string(count) + ") must name at least one of the " +
                                   std::to_string(dataset.size()) + " documents, and no others"};
  }
  const Result<ParameterLayout> layout = layout_with(session, surgery);
  if (!layout.ok()) return layout.status();
  const std::unique_ptr<Trainer> trainer = make_trainer(TrainerKind::fused, layout.value());
  double total = 0.0;
  for (std::int64_t i = first; i < first + count; ++i) {
    total += trainer->loss(session.now().parameters, dataset.tokens(static_cast<int>(i)));
  }
  return total / static_cast<double>(count);
}

ParameterUpdate update_of(const AdamSettings& settings, const TrainState& before, double grad,
                          std::uint32_t parameter) {
  ParameterUpdate update;
  update.parameter = parameter;
  update.grad = grad;
  update.value_before = before.parameters[parameter];
  update.m_before = before.m[parameter];
  update.v_before = before.v[parameter];
  // The update itself, of a model with this one parameter: the same bits.
  TrainState one{before.step, {update.value_before}, {update.m_before}, {update.v_before}};
  adam_update(settings, std::span(&update.grad, 1), 0, 1, one);
  update.m = one.m[0];
  update.v = one.v[0];
  update.value = one.parameters[0];
  update.m_hat = update.m / (1.0 - std::pow(settings.beta1, before.step + 1));
  update.v_hat = update.v / (1.0 - std::pow(settings.beta2, before.step + 1));
  update.learning_rate = learning_rate_at(settings, before.step);
  update.move =
      settings.optimizer == Optimizer::sgd
          ? -update.learning_rate * grad
          : -update.learning_rate * update.m_hat / (std::sqrt(update.v_hat) + settings.epsilon);
  return update;
}

Result<ParameterUpdate> parameter_update(const Session& session, std::uint32_t parameter) {
  if (Status status = check_parameter(session, parameter); !status.ok()) return status;
  const Run& run = session.run();
  const TrainState& before = run.state();
  const std::vector<double> grads = run.gradient(before.parameters, run.tokens());
  ParameterUpdate update = update_of(run.adam(), before, grads[parameter], parameter);
  update.done = session.updated() > parameter;
  return update;
}

}  // namespace microgpt
