// The model's forward pass and loss, recorded as a scalar graph for one length of document.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/graph.h"
#include "model/parameters.h"

namespace microgpt {

// A named intermediate: the nodes that hold it, position by position.
struct Activation {
  std::string name;  // `q`, `scores`, `logits`, ...
  int layer = -1;    // -1 where the name has none
  int head = -1;
  // [T]: the nodes of each position. Ragged for scores and weights: position t has t + 1.
  std::vector<std::vector<NodeId>> nodes;
};

// Node ids: the parameters first, in the order of their flat block; then position after position,
// each from its token to its distribution; then the loss. A position reads the keys and values of
// the positions before it, so the future is not hidden: it is not there yet. Only where surgery
// lifts the mask do all positions go through a layer together.
//
// T positions; C channels, H heads of D = C / H channels, V tokens.
class ModelGraph {
 public:
  // Requires: 1 <= positions <= block.
  ModelGraph(const ParameterLayout& layout, int positions);

  // Binds a document: tokens[t] is read at position t, tokens[t + 1] is what it should predict.
  // Requires: tokens.size() == positions() + 1; every token below the vocabulary's size.
  void bind(std::span<const int> tokens);
  // Binds only what position t reads, for generation.
  void bind_input(int position, int token);

  const Graph& graph() const { return graph_; }
  int positions() const { return static_cast<int>(position_end_.size()); }
  // Node after the last of position t's forward pass; with the mask lifted, of all positions'.
  NodeId position_end(int position) const {
    return position_end_[static_cast<std::size_t>(position)];
  }
  // First node of the loss phase.
  NodeId loss_begin() const { return position_end_.back(); }
  // The node that holds the loss: the mean of -ln p(next token) over the positions.
  NodeId loss() const { return graph_.size() - 1; }

  std::span<const NodeId> logits(int position) const;
  const std::vector<Activation>& activations() const { return activations_; }
  // The scope of the n-th tensor of the layout, known without recording: the parameters come first.
  static constexpr ScopeId tensor_scope(std::size_t n) {
    return kRootScope + 2 + static_cast<ScopeId>(n);
  }
  // Layer and head are ignored where the name has none. Null if there is none of that name.
  const Activation* find(const std::string& name, int layer, int head) const;
  std::size_t bytes() const;

 private:
  friend class ModelRecorder;

  static constexpr std::uint32_t kNoRun = 0xffffffffu;
  // What to change when a position reads another token.
  struct InputBinding {
    NodeId first = 0;  // first of C consecutive nodes whose input 0 is the token's row
    // Without a table of positions: the dot run that squares the row; kNoRun if no norm does.
    std::uint32_t run = kNoRun;
  };

  bool adds_positions_;
  std::uint32_t channels_;
  NodeId wte_;
  Graph graph_;
  std::vector<NodeId> position_end_;
  std::vector<InputBinding> inputs_;
  std::vector<NodeId> target_log_;          // [T]: the log of each position's loss
  std::vector<std::vector<NodeId>> probs_;  // [T, V]
  std::vector<Activation> activations_;
};

// Number of nodes that a graph of `positions` positions has, parameters included, without
// recording it.
std::uint64_t graph_size(const ParameterLayout& layout, int positions);
// Of them the nodes of the loss phase, which come last.
std::uint64_t loss_size(int positions);

}  // namespace microgpt
