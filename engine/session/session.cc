#include "session/session.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/check.h"
#include "base/show.h"

namespace microgpt {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kMostMoves = 1'000'000'000;

Status check_count(const char* what, int count, int most) {
  if (count >= 1 && count <= most) return {};
  return {"bad_count", std::string(what) + " (" + std::to_string(count) + ") must be from 1 to " +
                           std::to_string(most)};
}

}  // namespace

Result<std::unique_ptr<Session>> Session::create(std::string_view corpus,
                                                 const RunSettings& settings, OwnParameters own,
                                                 std::shared_ptr<const Documents> known) {
  Result<Run> run = Run::create(corpus, settings, own, std::move(known));
  if (!run.ok()) return run.status();
  return std::unique_ptr<Session>(new Session(std::move(run).value()));
}

Session::Session(Run run) : run_(std::move(run)), graph_(run_.layout()) {
  for (const Tensor& tensor : run_.layout().tensors()) tensor_begin_.push_back(tensor.offset);
  tensor_begin_.push_back(run_.layout().size());
  open(0, 0);
}

void Session::open(int step, std::uint32_t offset) {
  run_.seek(step);
  graph_.open(run_);
  updated_ = 0;
  update_grads_.clear();
  go(offset == kStepEnd ? step_end() : offset);
}

void Session::go(std::uint32_t offset) {
  last_reading_.reset();
  graph_.go(std::min(offset, walk_end()));
  const std::uint32_t updated = offset - std::min(offset, walk_end());
  if (updated > 0) {
    if (updated_ == 0 || updated < updated_) {
      updating_ = run_.state();
      updated_ = 0;
    }
    // The run's own gradients and not the graph's, which differ in the last digits: so the end of
    // this step is the beginning of the next to the bit.
    if (update_grads_.empty()) {
      double loss = kNaN;
      update_grads_ = run_.gradient(run_.state().parameters, run_.tokens(), &loss);
      keep_loss(loss);
    }
    adam_update(run_.adam(), update_grads_, updated_, updated, updating_);
  }
  if (offset >= nodes() && newest_step_ != run_.step() && loss_is_news()) {
    keep_loss(run_.loss(run_.state().parameters, run_.tokens()));
  }
  updated_ = updated;
  offset_ = offset;
}

bool Session::loss_is_news() const {
  return run_.losses().size() == static_cast<std::size_t>(run_.step());
}

double Session::own_loss() const {
  return loss_is_news() ? newest_loss_ : run_.losses()[static_cast<std::size_t>(run_.step())];
}

// The run's own loss, for the same reason: what is shown now is what the run will have kept. And it
// needs no graph.
void Session::keep_loss(double loss) {
  if (!loss_is_news()) return;
  newest_loss_ = loss;
  newest_step_ = run_.step();
}

std::uint32_t Session::phase_begin(Phase phase) const {
  switch (phase) {
    case Phase::forward:
      return 0;
    case Phase::loss:
      return forward_end();
    case Phase::backward:
      return nodes();
    case Phase::update:
      return walk_end();
  }
  return 0;
}

std::uint32_t Session::phase_events(const WalkSize& walk, Phase phase) const {
  switch (phase) {
    case Phase::forward:
      return walk.forward_nodes();
    case Phase::loss:
      return walk.loss_nodes;
    case Phase::backward:
      return walk.nodes;
    case Phase::update:
      return run_.layout().size();
  }
  return 0;
}

// The end of a phase and the begin of the next are one place; it counts as the end.
Position Session::position_at(std::uint32_t offset) const {
  for (const Phase phase : {Phase::forward, Phase::loss, Phase::backward, Phase::update}) {
    const std::uint32_t begin = phase_begin(phase);
    if (offset <= begin + phase_events(graph_.size(), phase))
      return {run_.step(), phase, offset - begin};
  }
  return {};
}

Situation Session::situation() const {
  Situation s;
  s.position = position_at(offset_);
  s.events = phase_events(graph_.size(), s.position.phase);
  s.steps = run_.steps();
  const bool step_done = offset_ == step_end();
  s.steps_done = run_.step() + (step_done ? 1 : 0);
  s.at_start = run_.step() == 0 && offset_ == 0;
  s.complete = s.steps_done == s.steps;
  s.learning_rate = learning_rate_at(run_.adam(), run_.step());
  s.loss = offset_ < nodes() ? kNaN : own_loss();
  if (updated_ > 0) {
    s.parameter = updated_ - 1;
    const auto next = std::upper_bound(tensor_begin_.begin(), tensor_begin_.end(), updated_ - 1);
    s.scope = ModelGraph::tensor_scope(static_cast<std::size_t>(next - tensor_begin_.begin()) - 1);
    return s;
  }
  if (offset_ == 0) return s;
  const ScopeTree& scopes = model().graph().scopes();
  const NodeId last = cursor().last_node();
  s.node = last;
  s.scope = scopes.operation_of(scopes.innermost(last));
  return s;
}

std::uint32_t Session::next_in_update(Granularity granularity) const {
  if (granularity == Granularity::node) return offset_ + 1;
  const auto next = std::upper_bound(tensor_begin_.begin(), tensor_begin_.end(), updated_);
  return walk_end() + *next;
}

std::uint32_t Session::previous_in_update(Granularity granularity) const {
  if (granularity == Granularity::node) return offset_ - 1;
  const auto next = std::lower_bound(tensor_begin_.begin(), tensor_begin_.end(), updated_);
  return walk_end() + *std::prev(next);
}

std::array<std::uint32_t, 4> Session::phase_ends() const {
  return {forward_end(), nodes(), walk_end(), step_end()};
}

// By node, operation or phase.
bool Session::step_once(Granularity granularity) {
  if (offset_ == step_end()) {
    if (run_.step() + 1 == run_.steps()) return false;
    open(run_.step() + 1, 0);
    if (granularity == Granularity::phase) go(forward_end());
    return true;
  }
  if (granularity == Granularity::phase) {
    const auto ends = phase_ends();
    go(*std::upper_bound(ends.begin(), ends.end(), offset_));
  } else if (offset_ >= walk_end()) {
    go(next_in_update(granularity));
  } else {
    const bool node = granularity == Granularity::node;
    go(cursor().after(offset_, node ? Stride::node : Stride::operation));
  }
  return true;
}

bool Session::back_once(Granularity granularity) {
  const bool by_phase = granularity == Granularity::phase;
  if (offset_ <= (by_phase ? forward_end() : 0)) {
    if (run_.step() > 0) {
      open(run_.step() - 1, kStepEnd);
      return true;
    }
    if (offset_ == 0) return false;
    go(0);
  } else if (by_phase) {
    const auto ends = phase_ends();
    go(*std::prev(std::lower_bound(ends.begin(), ends.end(), offset_)));
  } else if (offset_ > walk_end()) {
    go(previous_in_update(granularity));
  } else {
    const bool node = granularity == Granularity::node;
    go(cursor().before(offset_, node ? Stride::node : Stride::operation));
  }
  return true;
}

Result<int> Session::step(Granularity granularity, int count) {
  if (Status status = check_count("count", count, kMostMoves); !status.ok()) {
    return status;
  }
  int moves = 0;
  if (granularity == Granularity::step) {
    // Steps in between need no graph of their own.
    const int here = offset_ < step_end() ? 1 : 0;
    moves = std::min(count, run_.steps() - 1 - run_.step() + here);
    const int target = run_.step() + moves - here;
    if (target > run_.step()) open(target, kStepEnd);
    if (offset_ < step_end()) go(step_end());
  } else {
    while (moves < count && step_once(granularity)) ++moves;
  }
  return moves;
}

Result<int> Session::back(Granularity granularity, int count) {
  if (Status status = check_count("count", count, kMostMoves); !status.ok()) {
    return status;
  }
  int moves = 0;
  if (granularity == Granularity::step) {
    if (run_.step() == 0 && offset_ == 0) return 0;
    moves = std::min(count, run_.step() + 1);
    if (moves > run_.step()) {
      open(0, 0);
    } else {
      open(run_.step() - moves, kStepEnd);
    }
  } else {
    while (moves < count && back_once(granularity)) ++moves;
  }
  return moves;
}

// How many there are depends on the length of that step's document. The run does not go there to
// see: the losses that it learned on the way would stay known although the seek is refused.
std::uint32_t Session::events_at(const Position& position) const {
  const Dataset& dataset = run_.dataset();
  const auto tokens = dataset.tokens(dataset.index_of_step(position.step));
  return phase_events(walk_size(run_.layout(), static_cast<int>(tokens.size()) - 1),
                      position.phase);
}

Status Session::seek(const Position& position) {
  if (position.step < 0 || position.step >= run_.steps()) {
    return {"bad_position", "training step (" + std::to_string(position.step) +
                                ") must be from 0 to " + std::to_string(run_.steps() - 1)};
  }
  // Every phase has a beginning: no need to count.
  const std::uint32_t events = position.event == 0 ? 0 : events_at(position);
  if (position.event > events) {
    return {"bad_position", "event (" + std::to_string(position.event) + ") must be from 0 to " +
                                std::to_string(events) + " in this phase"};
  }
  if (position.step != run_.step()) open(position.step, 0);
  go(phase_begin(position.phase) + position.event);
  return {};
}

DocumentView Session::document() const {
  const Dataset& dataset = run_.dataset();
  const int index = dataset.index_of_step(run_.step());
  const std::span<const int> tokens = dataset.tokens(index);
  return {index,
          std::string(dataset.text(index)),
          {tokens.begin(), tokens.end()},
          dataset.truncated(index)};
}

std::vector<double> Session::losses() const {
  std::vector<double> losses(run_.losses().begin(), run_.losses().end());
  // The run itself learns the loss of this step only when it goes on to the next.
  if (newest_step_ == static_cast<int>(losses.size())) losses.push_back(newest_loss_);
  return losses;
}

std::vector<double> Session::parameters(ParameterView view) const {
  switch (view) {
    case ParameterView::value:
      return now().parameters;
    case ParameterView::m:
      return now().m;
    case ParameterView::v:
      return now().v;
    case ParameterView::grad:
      break;
  }
  const auto count = static_cast<std::ptrdiff_t>(run_.layout().size());
  if (offset_ <= nodes()) return std::vector<double>(run_.layout().size(), kNaN);
  return {state().grad.begin(), state().grad.begin() + count};
}

Result<ActivationView> Session::activation(const std::string& name, int layer, int head) const {
  const Activation* found = model().find(name, layer, head);
  if (found == nullptr) {
    return Status{"unknown_activation", "there is no intermediate called '" + name + "' in layer " +
                                            std::to_string(layer) + ", head " +
                                            std::to_string(head)};
  }
  return activation_view(*found, state(), cursor().computed(), cursor().in_backward());
}

std::vector<std::string> Session::activation_names() const {
  std::vector<std::string> names;
  for (const Activation& activation : model().activations()) {
    if (std::find(names.begin(), names.end(), activation.name) == names.end()) {
      names.push_back(activation.name);
    }
  }
  return names;
}

Result<double> Session::loss_with(std::uint32_t parameter, double value) {
  if (Status status = check_parameter(*this, parameter); !status.ok()) return status;
  if (!std::isfinite(value)) {
    return Status{"bad_value", "value (" + show(value) + ") must be a finite number"};
  }
  std::vector<double> parameters = run_.state().parameters;
  parameters[parameter] = value;
  return run_.loss(parameters, run_.tokens());
}

Result<std::vector<GradientCheck>> Session::check_gradients(std::uint32_t first,
                                                            std::uint32_t count) {
  const std::uint32_t size = run_.layout().size();
  if (first >= size || count > size - first) {
    return Status{"bad_parameter", "parameters " + std::to_string(first) + " to " +
                                       std::to_string(std::uint64_t{first} + count) +
                                       " must be below " + std::to_string(size)};
  }
  return microgpt::check_gradients(run_, run_.state().parameters, run_.tokens(), first, count);
}

Generator& Session::generator() {
  if (!generator_) generator_.emplace(run_.layout());
  return *generator_;
}

Result<std::vector<double>> Session::logits_after(std::string_view prefix) {
  const Tokenizer& tokenizer = run_.tokenizer();
  const Result<std::vector<int>> tokens = tokenizer.encode(prefix);
  if (!tokens.ok()) return tokens.status();
  const int most = run_.layout().config().block - 1;
  const int length = static_cast<int>(tokens.value().size());
  if (length > most) {
    return Status{"prefix_too_long", "the prefix has " + std::to_string(length) +
                                         " characters, and the model reads at most " +
                                         std::to_string(most) + " after the start: shorten it"};
  }
  generator().start(now().parameters);
  std::vector<double> logits = generator().read(tokenizer.sentinel());
  for (int token : tokens.value()) logits = generator().read(token);
  return logits;
}

Result<std::vector<std::string>> Session::sample(int count, double temperature) {
  for (const Status& status :
       {check_count("number of samples", count, kMostSamples), validate_temperature(temperature),
        check_finite(now(), run_.adam())}) {
    if (!status.ok()) return status;
  }
  const Tokenizer& tokenizer = run_.tokenizer();
  Random random = run_.random();
  std::vector<std::string> samples;
  for (int i = 0; i < count; ++i) {
    samples.push_back(tokenizer.decode(
        generator().sample(now().parameters, temperature, tokenizer.sentinel(), random)));
    if (generator().overflowed()) return overflow();
  }
  return samples;
}

std::size_t Session::graph_bytes() const {
  return model().bytes() + model().graph().size() * 2 * sizeof(double);
}

Status check_parameter(const Session& session, std::uint32_t parameter) {
  const std::uint32_t size = session.run().layout().size();
  if (parameter < size) return {};
  return {"bad_parameter",
          "parameter (" + std::to_string(parameter) + ") must be below " + std::to_string(size)};
}

}  // namespace microgpt
