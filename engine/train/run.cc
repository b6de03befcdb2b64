#include "train/run.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "base/show.h"
#include "model/model_graph.h"

namespace microgpt {
namespace {

// Steps between the first snapshots: one takes half as long as a step, and touches its memory for
// the first time. To make these steps again takes two milliseconds with the default model; a larger
// one keeps more, so that the way back stays short.
int first_interval(std::uint32_t parameters) {
  constexpr std::uint32_t kParameterSteps = 64 * 4096;
  return static_cast<int>(std::clamp(kParameterSteps / parameters, 16u, 64u));
}

}  // namespace

Status validate(const RunSettings& settings) {
  for (const Status& status : {validate(settings.model), validate(settings.adam)}) {
    if (!status.ok()) return status;
  }
  if (Status status = validate(settings.changes, settings.adam); !status.ok()) return status;
  return validate_temperature(settings.temperature);
}

Status validate_temperature(double temperature) {
  if (temperature >= 0.01 && temperature <= 100.0) return {};
  return {"bad_temperature", "temperature (" + show(temperature) +
                                 ") must be from 0.01 to 100; 1 leaves the distribution as it is"};
}

Status check_finite(const TrainState& state, const AdamSettings& settings) {
  const auto is_finite = [](double x) { return std::isfinite(x); };
  if (std::all_of(state.parameters.begin(), state.parameters.end(), is_finite)) return {};
  return {"diverged", "training diverged before step " + std::to_string(state.step) +
                          ": the learning rate (" + show(settings.learning_rate) +
                          ") is too large; try 0.01"};
}

Status overflow() {
  return {"diverged",
          "the model's scores are no finite numbers any more, so nothing can be drawn: "
          "train with a smaller learning rate, or with its norms"};
}

Status check_graph_size(const ParameterLayout& layout, int positions) {
  const std::uint64_t nodes = graph_size(layout, positions);
  if (nodes <= kMostGraphNodes) return {};
  return {"graph_too_large", "a graph of " + std::to_string(positions) + " positions would have " +
                                 std::to_string(nodes) + " nodes, and at most " +
                                 std::to_string(kMostGraphNodes) +
                                 " fit: choose a smaller n_embd, n_layer or block"};
}

Status check_own_parameters(std::span<const double> own, const ParameterLayout& layout) {
  if (own.size() != layout.size()) {
    return {"bad_parameters", "these are " + std::to_string(own.size()) +
                                  " parameters, and the model has " +
                                  std::to_string(layout.size()) +
                                  " with this corpus: choose the sizes they were trained with"};
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!std::isfinite(own[i])) {
      return {"bad_parameters",
              "parameter " + std::to_string(i) + " (" + show(own[i]) + ") must be a finite number"};
    }
  }
  return {};
}

Result<Run> Run::create(std::string_view corpus, const RunSettings& settings, OwnParameters own,
                        std::shared_ptr<const Documents> known) {
  if (Status status = validate(settings); !status.ok()) return status;
  const int block = settings.model.block;
  std::shared_ptr<const Documents> documents = std::move(known);
  if (!documents || !documents->are(corpus, block, settings.seed)) {
    auto read = Documents::read(corpus, block, settings.seed);
    if (!read.ok()) return read.status();
    documents = std::move(read).value();
  }
  ParameterLayout layout(settings.model, documents->tokenizer().vocab_size());
  // Generation may need every position of the block.
  if (Status status = check_graph_size(layout, block); !status.ok()) return status;
  if (own) {
    if (Status status = check_own_parameters(*own, layout); !status.ok()) return status;
  }
  Run run(settings, documents, std::move(layout), documents->random());
  run.draw_parameters(own);
  return run;
}

Run::Run(const RunSettings& settings, std::shared_ptr<const Documents> documents,
         ParameterLayout layout, const Random& random)
    : settings_(settings),
      documents_(std::move(documents)),
      layout_(std::move(layout)),
      random_(random),
      trainer_(make_trainer(settings.trainer, layout_)),
      checkpoints_(Checkpoints::kDefaultBudget, first_interval(layout_.size())) {}

void Run::draw_parameters(OwnParameters own) {
  own_parameters_ = own.has_value();
  state_.parameters = initial_parameters(layout_, random_);
  if (own) state_.parameters.assign(own->begin(), own->end());
  state_.m.assign(layout_.size(), 0.0);
  state_.v.assign(layout_.size(), 0.0);
  checkpoints_.offer(state_);
}

Run Run::fork() const {
  Run other(settings_, documents_, layout_, random_);
  other.state_ = state_;
  other.checkpoints_ = checkpoints_;
  other.losses_ = losses_;
  other.own_parameters_ = own_parameters_;
  return other;
}

Status Run::set_changes(std::vector<AdamChange> changes) {
  if (Status status = validate(changes, settings_.adam); !status.ok()) return status;
  const int step = first_difference(settings_.adam, settings_.changes, changes);
  settings_.changes = std::move(changes);
  // A loss comes before the update of its step, and a state before it, too.
  const std::size_t known = static_cast<std::size_t>(step) + 1;
  if (losses_.size() > known) losses_.resize(known);
  checkpoints_.forget_after(step);
  if (state_.step > step) seek(step);
  return {};
}

void Run::advance() {
  MICROGPT_CHECK(!complete(), state_.step);
  const double loss = trainer_->forward_backward(state_.parameters, tokens());
  if (losses_.size() == static_cast<std::size_t>(state_.step)) losses_.push_back(loss);
  adam_update(adam(), trainer_->gradients(), 0, layout_.size(), state_);
  ++state_.step;
  checkpoints_.offer(state_);
}

std::vector<double> Run::gradient(std::span<const double> parameters, std::span<const int> tokens,
                                  double* loss) const {
  const double value = trainer_->forward_backward(parameters, tokens);
  if (loss != nullptr) *loss = value;
  return {trainer_->gradients().begin(), trainer_->gradients().end()};
}

void Run::seek(int step) {
  MICROGPT_CHECK(step >= 0 && step <= steps(), step, steps());
  const TrainState& kept = checkpoints_.at_or_before(step);
  if (step < state_.step || kept.step > state_.step) state_ = kept;
  while (state_.step < step) advance();
}

void Run::replay(int first, int count, const Visit& visit) const {
  MICROGPT_CHECK(first >= 0 && first + count <= steps(), first, count);
  TrainState state = checkpoints_.at_or_before(first);
  for (; state.step < first + count; ++state.step) {
    trainer_->forward_backward(state.parameters, tokens_of_step(state.step));
    if (state.step >= first) visit(state, trainer_->gradients());
    adam_update(adam(state.step), trainer_->gradients(), 0, layout_.size(), state);
  }
}

}  // namespace microgpt
