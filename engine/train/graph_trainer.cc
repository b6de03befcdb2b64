#include "train/graph_trainer.h"

#include <algorithm>

#include "graph/execution.h"

namespace microgpt {

const ModelGraph& GraphTrainer::run_forward(std::span<const double> parameters,
                                            std::span<const int> tokens) {
  positions_ = static_cast<int>(tokens.size()) - 1;
  ModelGraph& model = graphs_.get(positions_);
  model.bind(tokens);
  state_.fit(model.graph());
  std::copy(parameters.begin(), parameters.end(), state_.value.begin());
  forward(model.graph(), state_, 0, model.graph().size());
  return model;
}

double GraphTrainer::forward_backward(std::span<const double> parameters,
                                      std::span<const int> tokens) {
  const ModelGraph& model = run_forward(parameters, tokens);
  backward(model.graph(), state_, model.loss());
  return state_.value[model.loss()];
}

double GraphTrainer::loss(std::span<const double> parameters, std::span<const int> tokens) {
  return state_.value[run_forward(parameters, tokens).loss()];
}

std::uint64_t GraphTrainer::relu_signature() {
  const ModelGraph& model = graphs_.get(positions_);
  std::uint64_t digest = 0;
  for (int layer = 0; layer < layout_.config().n_layer; ++layer) {
    for (const auto& nodes : model.find("mlp_relu", layer, -1)->nodes) {
      for (NodeId id : nodes) {
        digest = (digest ^ (state_.value[id] > 0.0)) * 0x100000001b3u + 1;
      }
    }
  }
  return digest;
}

}  // namespace microgpt
