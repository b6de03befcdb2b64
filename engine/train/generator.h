// Generation: the model reads one token at a time and is asked for the next.
#pragma once

#include <span>
#include <vector>

#include "graph/state.h"
#include "model/model_graph.h"
#include "random/random.h"

namespace microgpt {

class Generator {
 public:
  explicit Generator(const ParameterLayout& layout);

  // Begins a new text with these parameters. [P]
  void start(std::span<const double> parameters);
  // Reads a token at the next position and returns the logits of what follows it. [V]
  // Requires: fewer than block tokens read since start().
  std::vector<double> read(int token);
  int tokens_read() const { return position_; }

  // Draws one text: from the sentinel until the sentinel, at most block tokens. Returns the
  // tokens between. One random() for each token drawn, the last sentinel included.
  std::vector<int> sample(std::span<const double> parameters, double temperature, int sentinel,
                          Random& random);

 private:
  ModelGraph model_;
  GraphState state_;
  int position_ = 0;
};

// What softmax goes through on its way from logits to shares.
//
//   score[i] = logits[i] / temperature
//   exponential[i] = e^(score[i] - largest),  share[i] = exponential[i] / total
//
// The largest score is taken off so that nothing overflows: it leaves the shares as they are.
struct Softmax {
  double largest = 0.0;
  std::vector<double> exponentials;  // [V], the largest is 1
  double total = 0.0;
  std::vector<double> shares;  // [V]
};

// Requires: temperature > 0, at least one logit.
Softmax softmax_in_parts(std::span<const double> logits, double temperature);
std::vector<double> softmax(std::span<const double> logits, double temperature);

}  // namespace microgpt
