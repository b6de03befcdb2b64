// The graph of one training step's document, and a cursor in it.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/cursor.h"
#include "graph/state.h"
#include "model/graph_cache.h"
#include "train/run.h"

namespace microgpt {

// Nodes that a walk forward computes, and how many of them are the loss.
struct WalkSize {
  std::uint32_t nodes = 0;
  std::uint32_t loss_nodes = 0;

  std::uint32_t forward_nodes() const { return nodes - loss_nodes; }
};

// Known without recording the graph. Requires: check_graph_size() finds no fault.
WalkSize walk_size(const ParameterLayout& layout, int positions);

// Recorded and walked when something of it is first asked for. Who passes through a step on the way
// to another one needs no graph, nor who looks at what a trained model answers; and to record one
// takes as long as many steps of training.
class StepGraph {
 public:
  explicit StepGraph(const ParameterLayout& layout) : graphs_(layout) {}

  // Takes the training step where the run is now, at offset 0 of its walk. The run must stay there
  // until the next call.
  void open(const Run& run);
  // To an offset of the walk. Requires: offset <= 2 * size().nodes.
  void go(std::uint32_t offset) { offset_ = offset; }

  const WalkSize& size() const { return size_; }
  bool is_recorded() const { return cursor_.has_value(); }

  // Each of them records the graph.
  const ModelGraph& model();
  // Where it was sent, with the numbers there.
  const Cursor& cursor();
  const GraphState& state();
  // The numbers after the whole backward pass, wherever the cursor is.
  const GraphState& finished();

 private:
  void record();
  void walk();

  GraphCache graphs_;
  const Run* run_ = nullptr;
  WalkSize size_;
  std::uint32_t offset_ = 0;
  ModelGraph* model_ = nullptr;
  GraphState state_;
  GraphState finished_;
  std::optional<Cursor> cursor_;  // empty until the graph is recorded
};

}  // namespace microgpt
