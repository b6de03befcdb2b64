#include "session/rotation_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "graph/execution.h"

namespace microgpt {
namespace {

constexpr double kRopeBase = 10000.0;

Status check_below(const char* code, const char* what, std::int64_t value, int count) {
  if (value >= 0 && value < count) return {};
  return {code, std::string(what) + " (" + std::to_string(value) + ") must be from 0 to " +
                    std::to_string(count - 1)};
}

// One head's stretch of an intermediate of the first layer, at every position. [T, D]
std::vector<double> head_rows(const ModelGraph& model, const GraphState& state, const char* name,
                              int head, int head_size) {
  std::vector<double> rows;
  for (const std::vector<NodeId>& nodes : model.find(name, 0, 0)->nodes) {
    const auto begin = nodes.begin() + head * head_size;
    std::transform(begin, begin + head_size, std::back_inserter(rows),
                   [&](NodeId id) { return state.value[id]; });
  }
  return rows;
}

}  // namespace

Result<RotationView> rotation_view(const Session& session, std::int64_t query_token,
                                   std::int64_t key_token, std::int64_t head) {
  const ParameterLayout& layout = session.run().layout();
  const ModelConfig& config = layout.config();
  for (const Status& status :
       {check_below("bad_token", "query token", query_token, layout.vocab_size()),
        check_below("bad_token", "key token", key_token, layout.vocab_size()),
        check_below("bad_head", "head", head, config.n_head)}) {
    if (!status.ok()) return status;
  }
  const auto T = static_cast<std::size_t>(config.block);
  const auto D = static_cast<std::size_t>(config.head_size());
  const bool rope = config.rotates();
  ModelGraph model(layout, config.block);
  GraphState state;
  state.fit(model.graph());
  const std::vector<double> parameters = session.parameters(ParameterView::value);
  std::copy(parameters.begin(), parameters.end(), state.value.begin());

  RotationView view;
  view.positions = config.block;
  view.head_size = config.head_size();
  // The same token everywhere: each position then says what it would make of it.
  const auto read = [&](std::int64_t token, const char* name, const char* rotated,
                        std::vector<double>& plain, std::vector<double>& turned) {
    model.bind(std::vector<int>(T + 1, static_cast<int>(token)));
    forward(model.graph(), state, layout.size(), model.loss_begin());
    const int h = static_cast<int>(head);
    plain = head_rows(model, state, name, h, config.head_size());
    turned = rope ? head_rows(model, state, rotated, h, config.head_size()) : plain;
  };
  read(query_token, "q", "q_rotated", view.query, view.query_rotated);
  read(key_token, "k", "k_rotated", view.key, view.key_rotated);
  for (std::size_t pair = 0; rope && pair < D / 2; ++pair) {
    view.turns.push_back(
        std::pow(kRopeBase, -2.0 * static_cast<double>(pair) / static_cast<double>(D)));
  }
  view.scores.assign(T * T, std::numeric_limits<double>::quiet_NaN());
  const double scale = 1.0 / std::sqrt(static_cast<double>(D));
  for (std::size_t i = 0; i < T; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double product = 0.0;
      for (std::size_t c = 0; c < D; ++c) {
        product += view.query_rotated[i * D + c] * view.key_rotated[j * D + c];
      }
      view.scores[i * T + j] = product * scale;
    }
  }
  return view;
}

}  // namespace microgpt
