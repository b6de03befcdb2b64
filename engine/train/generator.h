// Generation: the model reads one token at a time and is asked for the next.
#pragma once

#include <span>
#include <vector>

#include "graph/state.h"
#include "model/graph_cache.h"
#include "random/random.h"

namespace microgpt {

// With the mask lifted, every token read changes what the positions before it attend to: they are
// computed again.
class Generator {
 public:
  explicit Generator(const ParameterLayout& layout);

  // Begins a new text with these parameters. [P]
  void start(std::span<const double> parameters);
  // Reads a token at the next position and returns the logits of what follows it. [V]
  // Requires: fewer than block tokens read since start().
  std::vector<double> read(int token);
  // Whether the last logits were not all finite: then there is no distribution to draw from. Only a
  // model whose norms are cut, or whose parameters are enormous, comes to that.
  bool overflowed() const { return overflowed_; }
  int tokens_read() const { return static_cast<int>(tokens_.size()); }

  // Draws one text: from the sentinel until the sentinel, at most block tokens. Returns the
  // tokens between. One random() for each token drawn, the last sentinel included. Stops where
  // the logits are not finite: see overflowed().
  std::vector<int> sample(std::span<const double> parameters, double temperature, int sentinel,
                          Random& random);

 private:
  int block_;
  bool lifted_;
  GraphCache graphs_;
  GraphState state_;
  std::vector<int> tokens_;  // read since start()
  bool overflowed_ = false;
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
