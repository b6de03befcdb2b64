#include "train/graph_trainer.h"

#include <algorithm>

#include "graph/execution.h"

namespace microgpt {

const ModelGraph& GraphTrainer::prepare(std::span<const double> parameters,
                                        std::span<const int> tokens) {
  ModelGraph& model = graphs_.get(static_cast<int>(tokens.size()) - 1);
  model.bind(tokens);
  state_.fit(model.graph());
  std::copy(parameters.begin(), parameters.end(), state_.value.begin());
  forward(model.graph(), state_, 0, model.graph().size());
  return model;
}

double GraphTrainer::forward_backward(std::span<const double> parameters,
                                      std::span<const int> tokens) {
  const ModelGraph& model = prepare(parameters, tokens);
  backward(model.graph(), state_, model.loss());
  return state_.value[model.loss()];
}

double GraphTrainer::loss(std::span<const double> parameters, std::span<const int> tokens) {
  return state_.value[prepare(parameters, tokens).loss()];
}

}  // namespace microgpt
