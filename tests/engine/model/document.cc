#include "model/document.h"

#include <algorithm>

#include "base/check.h"
#include "graph/execution.h"

namespace microgpt {

std::vector<int> tokens_of(const std::string& word) {
  std::vector<int> tokens{kLetters - 1};
  for (const char letter : word) tokens.push_back(letter - 'a');
  tokens.push_back(kLetters - 1);
  return tokens;
}

Document::Document(const ModelConfig& config, const std::vector<int>& tokens_in, int vocab_size,
                   int seed)
    : layout(config, vocab_size),
      tokens(tokens_in),
      model(layout, static_cast<int>(tokens_in.size()) - 1) {
  model.bind(tokens);
  state.fit(graph());
  Random random(seed);
  const std::vector<double> parameters = initial_parameters(layout, random);
  std::copy(parameters.begin(), parameters.end(), state.value.begin());
}

double Document::run_forward() {
  forward(graph(), state, 0, graph().size());
  return state.value[model.loss()];
}

void Document::run_backward() { backward(graph(), state, model.loss()); }

std::vector<double> Document::values(const std::string& name, int position, int layer,
                                     int head) const {
  const Activation* activation = model.find(name, layer, head);
  MICROGPT_CHECK(activation != nullptr);
  std::vector<double> values;
  for (const NodeId id : activation->nodes[static_cast<std::size_t>(position)]) {
    values.push_back(state.value[id]);
  }
  return values;
}

}  // namespace microgpt
