#include "train/generator.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "graph/execution.h"

namespace microgpt {

Generator::Generator(const ParameterLayout& layout) : model_(layout, layout.config().block) {
  state_.fit(model_.graph());
}

void Generator::start(std::span<const double> parameters) {
  std::copy(parameters.begin(), parameters.end(), state_.value.begin());
  position_ = 0;
}

std::vector<double> Generator::read(int token) {
  MICROGPT_CHECK(position_ < model_.positions(), position_, model_.positions());
  model_.bind_input(position_, token);
  const NodeId begin = position_ == 0 ? 0 : model_.position_end(position_ - 1);
  forward(model_.graph(), state_, begin, model_.position_end(position_));
  const std::span<const NodeId> nodes = model_.logits(position_);
  ++position_;
  std::vector<double> logits(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) logits[i] = state_.value[nodes[i]];
  return logits;
}

std::vector<int> Generator::sample(std::span<const double> parameters, double temperature,
                                   int sentinel, Random& random) {
  start(parameters);
  std::vector<int> tokens;
  int token = sentinel;
  while (position_ < model_.positions()) {
    token = static_cast<int>(random.choices(softmax(read(token), temperature)));
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
