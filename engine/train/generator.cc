#include "train/generator.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "graph/execution.h"

namespace microgpt {

Generator::Generator(const ParameterLayout& layout)
    : block_(layout.config().block), lifted_(layout.config().surgery.lift_mask), graphs_(layout) {
  state_.fit(graphs_.get(block_).graph());
}

void Generator::start(std::span<const double> parameters) {
  std::copy(parameters.begin(), parameters.end(), state_.value.begin());
  tokens_.clear();
}

std::vector<double> Generator::read(int token) {
  const int position = tokens_read();
  MICROGPT_CHECK(position < block_, position, block_);
  tokens_.push_back(token);
  ModelGraph& model = graphs_.get(lifted_ ? position + 1 : block_);
  NodeId begin = 0;
  if (lifted_) {
    for (int t = 0; t < position; ++t) model.bind_input(t, tokens_[static_cast<std::size_t>(t)]);
  } else if (position > 0) {
    begin = model.position_end(position - 1);
  }
  model.bind_input(position, token);
  forward(model.graph(), state_, begin, model.position_end(position));
  const std::span<const NodeId> nodes = model.logits(position);
  std::vector<double> logits(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) logits[i] = state_.value[nodes[i]];
  overflowed_ =
      !std::all_of(logits.begin(), logits.end(), [](double x) { return std::isfinite(x); });
  return logits;
}

std::vector<int> Generator::sample(std::span<const double> parameters, double temperature,
                                   int sentinel, Random& random) {
  start(parameters);
  std::vector<int> tokens;
  int token = sentinel;
  while (tokens_read() < block_) {
    const std::vector<double> logits = read(token);
    if (overflowed_) break;
    token = static_cast<int>(random.choices(softmax(logits, temperature)));
    if (token == sentinel) break;
    tokens.push_back(token);
  }
  return tokens;
}

Softmax softmax_in_parts(std::span<const double> logits, double temperature) {
  Softmax parts;
  parts.exponentials.assign(logits.begin(), logits.end());
  for (double& x : parts.exponentials) x /= temperature;
  parts.largest = *std::max_element(parts.exponentials.begin(), parts.exponentials.end());
  for (double& x : parts.exponentials) {
    x = std::exp(x - parts.largest);
    parts.total += x;
  }
  parts.shares = parts.exponentials;
  for (double& x : parts.shares) x *= 1.0 / parts.total;
  return parts;
}

std::vector<double> softmax(std::span<const double> logits, double temperature) {
  return softmax_in_parts(logits, temperature).shares;
}

}  // namespace microgpt
