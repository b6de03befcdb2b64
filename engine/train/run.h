// A training run: a corpus and settings decide every number of it, so any step can be visited
// again.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/status.h"
#include "train/adam.h"
#include "train/checkpoints.h"
#include "train/documents.h"
#include "train/schedule.h"
#include "train/trainer.h"

namespace microgpt {

struct RunSettings {
  ModelConfig model;
  AdamSettings adam;
  std::int64_t seed = 42;
  double temperature = 0.5;
  TrainerKind trainer = TrainerKind::fused;
  std::vector<AdamChange> changes = {};  // ascending steps

  bool operator==(const RunSettings&) const = default;
};

// Errors: those of the validate() of its parts; bad_temperature.
Status validate(const RunSettings& settings);
Status validate_temperature(double temperature);

// Error diverged, naming the learning rate, once a parameter is no longer finite: the model has no
// distribution to draw from.
Status check_finite(const TrainState& state, const AdamSettings& settings);
// The same where the parameters are finite and what the model makes of them is not.
Status overflow();

// Above this a scalar graph would not fit the memory of a page: 26 bytes a node.
inline constexpr std::uint64_t kMostGraphNodes = 8'000'000;

// What a run begins with instead of what its seed gives. [P]
using OwnParameters = std::optional<std::span<const double>>;

// Error graph_too_large.
Status check_graph_size(const ParameterLayout& layout, int positions);

class Run {
 public:
  // Seeds the generator, shuffles the documents, draws the parameters: in this order.
  // With `own` [P] the run begins with these parameters instead; the others are drawn all the same,
  // so that the generator goes on as ever. `known`: documents of an earlier run, taken instead of
  // reading the corpus if they are the same.
  // Errors: those of Corpus::parse and validate(settings); graph_too_large, bad_parameters.
  static Result<Run> create(std::string_view corpus, const RunSettings& settings,
                            OwnParameters own = {},
                            std::shared_ptr<const Documents> known = nullptr);

  const RunSettings& settings() const { return settings_; }
  const std::shared_ptr<const Documents>& documents() const { return documents_; }
  const Tokenizer& tokenizer() const { return documents_->tokenizer(); }
  const Dataset& dataset() const { return documents_->dataset(); }
  const ParameterLayout& layout() const { return layout_; }
  // Whether it began with parameters that the seed does not give.
  bool has_own_parameters() const { return own_parameters_; }
  int steps() const { return settings_.adam.steps; }

  // The state before training step `state().step`.
  const TrainState& state() const { return state_; }
  bool complete() const { return state_.step >= steps(); }
  // Tokens of the document of the current step.
  std::span<const int> tokens() const { return tokens_of_step(step()); }
  int step() const { return state_.step; }

  // One training step. Requires: !complete().
  void advance();
  // Another run that is the same so far, in the same place: they share documents and snapshots.
  Run fork() const;
  // The hyper-parameters of the update of training step `step`, and of the next.
  AdamSettings adam(int step) const { return adam_at(settings_.adam, settings_.changes, step); }
  AdamSettings adam() const { return adam(step()); }
  // Changes hyper-parameters half-way. What came before the first update that differs stays; the
  // losses and states after it are forgotten, and the run goes back there if it was past it.
  // Errors: those of validate(changes). On an error nothing has changed.
  Status set_changes(std::vector<AdamChange> changes);
  // To the state before training step `step`. Requires: 0 <= step <= steps().
  void seek(int step);

  // Runs training steps first .. first + count - 1 once more, from the nearest snapshot on, and
  // hands each state before a step and its gradient [P] to `visit`. The run stays as it is.
  // Requires: 0 <= first, first + count <= steps().
  using Visit = std::function<void(const TrainState& before, std::span<const double> grads)>;
  void replay(int first, int count, const Visit& visit) const;

  // Losses of every step that has been run, those ahead of the current one included.
  std::span<const double> losses() const { return losses_; }
  // The generator as it was after the parameters were drawn: sampling continues from here.
  const Random& random() const { return random_; }
  // Loss of any document with any parameters. The run stays as it is.
  double loss(std::span<const double> parameters, std::span<const int> tokens) const {
    return trainer_->loss(parameters, tokens);
  }
  // Its gradient, and the loss where asked for. The run stays as it is. [P]
  std::vector<double> gradient(std::span<const double> parameters, std::span<const int> tokens,
                               double* loss = nullptr) const;
  // See Trainer, of the last call of loss() or gradient().
  std::uint64_t relu_signature() { return trainer_->relu_signature(); }
  int checkpoint_interval() const { return checkpoints_.interval(); }

 private:
  Run(const RunSettings& settings, std::shared_ptr<const Documents> documents,
      ParameterLayout layout, const Random& random);
  std::span<const int> tokens_of_step(int step) const {
    return dataset().tokens(dataset().index_of_step(step));
  }
  // Requires: own, if any, is [P].
  void draw_parameters(OwnParameters own);

  RunSettings settings_;
  std::shared_ptr<const Documents> documents_;
  ParameterLayout layout_;
  Random random_;
  TrainState state_;
  std::unique_ptr<Trainer> trainer_;
  Checkpoints checkpoints_;
  std::vector<double> losses_;
  bool own_parameters_ = false;
};

}  // namespace microgpt
