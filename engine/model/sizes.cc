#include "model/sizes.h"

#include <string>

#include "model/model_graph.h"

namespace microgpt {
namespace {

constexpr int kMostTokens = 10'000;

Status check_range(const char* what, int value, int least, int most) {
  if (value >= least && value <= most) return {};
  return {"bad_size", std::string(what) + " (" + std::to_string(value) + ") must be from " +
                          std::to_string(least) + " to " + std::to_string(most)};
}

}  // namespace

Result<Sizes> sizes(const ModelConfig& config, int vocab_size, int positions) {
  for (const Status& status :
       {validate(config), check_range("vocabulary", vocab_size, 2, kMostTokens),
        check_range("positions", positions, 1, config.block)}) {
    if (!status.ok()) return status;
  }
  const ParameterLayout layout(config, vocab_size);
  const auto V = static_cast<std::uint64_t>(vocab_size);
  const auto C = static_cast<std::uint64_t>(config.n_embd);
  const auto L = static_cast<std::uint64_t>(config.n_layer);
  const auto T = static_cast<std::uint64_t>(positions);
  const std::uint64_t pairs = config.surgery.lift_mask ? T * T : T * (T + 1) / 2;
  const std::uint64_t forward = 2 * T * (V * C + 12 * L * C * C) + 4 * L * pairs * C;
  return Sizes{layout.size(), graph_size(layout, positions), 3 * forward};
}

}  // namespace microgpt
