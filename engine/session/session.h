// What a page holds: a run, and a cursor that walks any training step of it node by node.
//
// Everything a session shows is a function of (corpus, settings, position): going somewhere and
// coming back shows the same bits.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "session/activation_view.h"
#include "session/position.h"
#include "session/step_graph.h"
#include "train/generator.h"
#include "train/gradient_check.h"
#include "train/run.h"

namespace microgpt {

struct Reading;  // of reading.h

// A position, and what is known there.
struct Situation {
  Position position;
  std::uint32_t events = 0;  // in this phase
  int steps = 0;
  int steps_done = 0;  // finished training steps
  bool at_start = true;
  bool complete = false;  // after the last update of the run
  double learning_rate = 0.0;
  double loss = 0.0;            // the run's own; NaN until the loss phase is complete
  std::int64_t node = -1;       // done last; -1 before the first and in update
  std::int64_t scope = -1;      // operation of that node, or tensor of that parameter
  std::int64_t parameter = -1;  // updated last; -1 outside of update
};

struct DocumentView {
  int index = 0;
  std::string text;
  std::vector<int> tokens;  // sentinel, characters, sentinel if the block reaches it
  bool truncated = false;
};

enum class ParameterView : std::uint8_t { value, grad, m, v };

// Most names of one call of Session::sample().
inline constexpr int kMostSamples = 10'000;

class Session {
 public:
  // As Run::create.
  static Result<std::unique_ptr<Session>> create(std::string_view corpus,
                                                 const RunSettings& settings,
                                                 OwnParameters own = {},
                                                 std::shared_ptr<const Documents> known = nullptr);

  const Run& run() const { return run_; }

  // Moving. On an error nothing has changed.
  Situation situation() const;
  // Moves on (back) to the count-th next (previous) end of a node, operation, phase or step; stops
  // at the end (start) of the run. By node and operation the beginning of a training step is a stop
  // too: its document is seen before anything is computed. Gives how many moves were made. Errors:
  // bad_count.
  Result<int> step(Granularity granularity, int count);
  Result<int> back(Granularity granularity, int count);
  // Errors: bad_position.
  Status seek(const Position& position);

  // Branches. Changes hyper-parameters at one training step, keeping what else is changed; an empty
  // change takes back what was changed there. The position stays, and is computed anew where the
  // change is behind it. Errors: those of validate(changes).
  Status change(const AdamChange& change);
  // A session of its own that shows the same.
  std::unique_ptr<Session> fork() const;

  // Reading, at the current position.
  DocumentView document() const;
  // Losses of every training step whose loss is known, those ahead of the cursor included.
  std::vector<double> losses() const;
  // [P]. Gradients are those of the current document, NaN before the backward phase. In the
  // update phase the first `event` values, m and v are updated.
  std::vector<double> parameters(ParameterView view) const;
  // Errors: unknown_activation.
  Result<ActivationView> activation(const std::string& name, int layer, int head) const;
  std::vector<std::string> activation_names() const;

  // Questions. None of them moves the run. The first two ask about the parameters that this
  // step's forward pass uses. Errors: bad_parameter, bad_value.
  Result<double> loss_with(std::uint32_t parameter, double value);
  Result<std::vector<GradientCheck>> check_gradients(std::uint32_t first, std::uint32_t count);
  // Logits of what follows a prefix, with the parameters of this position. [V]
  // Errors: those of Tokenizer::encode; prefix_too_long.
  Result<std::vector<double>> logits_after(std::string_view prefix);
  // Errors: bad_count, bad_temperature, diverged.
  Result<std::vector<std::string>> sample(int count, double temperature);

  // For the questions of probes.h, reading.h and draws.h.
  // Parameters, m and v of this position.
  const TrainState& now() const { return updated_ > 0 ? updating_ : run_.state(); }
  // How many parameters this training step has updated so far.
  std::uint32_t updated() const { return updated_; }
  // Not bound to any text: start() it. Made when first asked for.
  Generator& generator();
  // What was read last at this position, for reading.h; null after every move.
  std::shared_ptr<const Reading>& last_reading() const { return last_reading_; }

  // The graph of the current document, for the functions of graph_view.h.
  const ModelGraph& model() const { return graph_.model(); }
  const Cursor& cursor() const { return graph_.cursor(); }
  const GraphState& state() const { return graph_.state(); }
  // The numbers after the whole backward pass, wherever the cursor is.
  const GraphState& finished_state() { return graph_.finished(); }
  std::size_t graph_bytes() const;

 private:
  explicit Session(Run run);

  // A training step is one line of offsets: the forward and backward walk of the graph, then one
  // event for each parameter.
  std::uint32_t walk_end() const { return 2 * nodes(); }
  std::uint32_t step_end() const { return walk_end() + run_.layout().size(); }
  std::uint32_t forward_end() const { return graph_.size().forward_nodes(); }
  std::uint32_t nodes() const { return graph_.size().nodes; }
  Position position_at(std::uint32_t offset) const;
  std::uint32_t phase_begin(Phase phase) const;
  std::uint32_t phase_events(const WalkSize& walk, Phase phase) const;
  std::uint32_t events_at(const Position& position) const;
  std::array<std::uint32_t, 4> phase_ends() const;

  // Opens a training step and goes to an offset in it; kStepEnd is its end.
  static constexpr std::uint32_t kStepEnd = 0xffffffffu;
  void open(int step, std::uint32_t offset);
  void go(std::uint32_t offset);
  bool loss_is_news() const;
  // Of this step. Requires: its loss phase was complete.
  double own_loss() const;
  void keep_loss(double loss);
  bool step_once(Granularity granularity);
  bool back_once(Granularity granularity);
  std::uint32_t next_in_update(Granularity granularity) const;
  std::uint32_t previous_in_update(Granularity granularity) const;

  Run run_;
  mutable StepGraph graph_;
  std::uint32_t offset_ = 0;
  std::vector<double> update_grads_;  // empty until this step's update begins
  TrainState updating_;               // parameters, m and v half-way through an update
  std::uint32_t updated_ = 0;         // how many of them are updated
  // The loss of the first step that the run has not finished, once its loss phase was complete.
  double newest_loss_ = 0.0;
  int newest_step_ = -1;
  std::vector<std::uint32_t> tensor_begin_;
  std::optional<Generator> generator_;
  mutable std::shared_ptr<const Reading> last_reading_;
};

// Errors: bad_parameter, if the model of the session has no parameter of this number.
Status check_parameter(const Session& session, std::uint32_t parameter);

}  // namespace microgpt
