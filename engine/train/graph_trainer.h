// Loss and gradients of one document, computed on the scalar graph.
#pragma once

#include <cstdint>
#include <span>

#include "graph/state.h"
#include "model/graph_cache.h"

namespace microgpt {

class GraphTrainer {
 public:
  explicit GraphTrainer(const ParameterLayout& layout) : layout_(layout), graphs_(layout_) {}

  // Forward and backward. tokens: sentinel, document, sentinel, already cut to the block.
  // Returns the loss. Shapes: parameters [P], tokens [T + 1].
  double forward_backward(std::span<const double> parameters, std::span<const int> tokens);
  // d loss / d parameter of the last call. [P]
  std::span<const double> gradients() const { return {state_.grad.data(), layout_.size()}; }

  // Forward only. gradients() is left as it was.
  double loss(std::span<const double> parameters, std::span<const int> tokens);
  // Digest of which ReLUs let their input through in the last forward pass. Where it differs
  // between two passes, the loss has a kink between them.
  std::uint64_t relu_signature();

 private:
  const ModelGraph& run_forward(std::span<const double> parameters, std::span<const int> tokens);

  ParameterLayout layout_;
  GraphCache graphs_;
  GraphState state_;
  int positions_ = 0;  // of the last forward pass
};

}  // namespace microgpt
