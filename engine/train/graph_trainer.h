// Loss and gradients of one document, computed on the scalar graph.
#pragma once

#include <cstdint>
#include <span>

#include "graph/state.h"
#include "model/graph_cache.h"
#include "train/trainer.h"

namespace microgpt {

class GraphTrainer final : public Trainer {
 public:
  explicit GraphTrainer(const ParameterLayout& layout) : layout_(layout), graphs_(layout_) {}

  double forward_backward(std::span<const double> parameters, std::span<const int> tokens) override;
  std::span<const double> gradients() const override {
    return {state_.grad.data(), layout_.size()};
  }
  double loss(std::span<const double> parameters, std::span<const int> tokens) override;
  std::uint64_t relu_signature() override;

 private:
  const ModelGraph& run_forward(std::span<const double> parameters, std::span<const int> tokens);

  ParameterLayout layout_;
  GraphCache graphs_;
  GraphState state_;
  int positions_ = 0;  // of the last forward pass
};

}  // namespace microgpt
