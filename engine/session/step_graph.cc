#include "session/step_graph.h"

#include <algorithm>
#include <vector>

#include "base/check.h"
#include "graph/execution.h"

namespace microgpt {
namespace {

void put_parameters(const Run& run, const Graph& graph, GraphState& state) {
  state.fit(graph);
  const std::vector<double>& parameters = run.state().parameters;
  std::copy(parameters.begin(), parameters.end(), state.value.begin());
}

}  // namespace

WalkSize walk_size(const ParameterLayout& layout, int positions) {
  return {static_cast<std::uint32_t>(graph_size(layout, positions) - layout.size()),
          static_cast<std::uint32_t>(loss_size(positions))};
}

void StepGraph::open(const Run& run) {
  run_ = &run;
  size_ = walk_size(run.layout(), static_cast<int>(run.tokens().size()) - 1);
  offset_ = 0;
  cursor_.reset();
}

void StepGraph::record() {
  if (is_recorded()) return;
  const auto tokens = run_->tokens();
  model_ = &graphs_.get(static_cast<int>(tokens.size()) - 1);
  model_->bind(tokens);
  put_parameters(*run_, model_->graph(), state_);
  cursor_.emplace(model_->graph(), state_);
  MICROGPT_CHECK(cursor_->nodes() == size_.nodes, cursor_->nodes(), size_.nodes);
}

void StepGraph::walk() {
  record();
  if (cursor_->offset() != offset_) cursor_->seek(offset_);
}

const ModelGraph& StepGraph::model() {
  record();
  return *model_;
}

const Cursor& StepGraph::cursor() {
  walk();
  return *cursor_;
}

const GraphState& StepGraph::state() {
  walk();
  return state_;
}

const GraphState& StepGraph::finished() {
  const Graph& graph = model().graph();
  put_parameters(*run_, graph, finished_);
  forward(graph, finished_, 0, graph.size());
  backward(graph, finished_, model_->loss());
  return finished_;
}

}  // namespace microgpt
