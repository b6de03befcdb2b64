// A model and a document for it: what most tests of the model begin with.
#pragma once

#include <string>
#include <vector>

#include "graph/state.h"
#include "model/model_graph.h"

namespace microgpt {

// The letters a-z and the sentinel.
inline constexpr int kLetters = 27;

// Sentinel, letters, sentinel: "emma" is 26 4 12 12 0 26.
std::vector<int> tokens_of(const std::string& word);

// A model bound to a document, its parameters drawn as a run draws them.
struct Document {
  Document(const ModelConfig& config, const std::vector<int>& tokens, int vocab_size = kLetters,
           int seed = 1);

  ParameterLayout layout;
  std::vector<int> tokens;
  ModelGraph model;
  GraphState state;  // holds the parameters

  const Graph& graph() const { return model.graph(); }
  // Runs forward, and returns the loss.
  double run_forward();
  void run_backward();
  // The values of an activation at a position.
  std::vector<double> values(const std::string& name, int position, int layer = 0,
                             int head = 0) const;
};

}  // namespace microgpt
