#include "model/config.h"

#include <string>

namespace microgpt {
namespace {

Status check_range(const char* name, int value, int most) {
  if (value >= 1 && value <= most) return {};
  return {"bad_size", std::string(name) + " (" + std::to_string(value) + ") must be from 1 to " +
                          std::to_string(most)};
}

}  // namespace

Status validate(const ModelConfig& config) {
  for (const Status& status : {check_range("n_layer", config.n_layer, kMostLayers),
                               check_range("n_embd", config.n_embd, kMostChannels),
                               check_range("n_head", config.n_head, kMostChannels),
                               check_range("block", config.block, kMostPositions)}) {
    if (!status.ok()) return status;
  }
  if (config.n_embd % config.n_head != 0) {
    return {"bad_heads", "n_embd (" + std::to_string(config.n_embd) +
                             ") must be a multiple of n_head (" + std::to_string(config.n_head) +
                             "): every head gets the same number of channels"};
  }
  if (config.positions == Positions::rope && config.head_size() % 2 != 0) {
    return {"bad_heads",
            "n_embd / n_head (" + std::to_string(config.n_embd) + " / " +
                std::to_string(config.n_head) + " = " + std::to_string(config.head_size()) +
                ") must be even with rope: channels are rotated in pairs; choose another n_head, "
                "or positions learned"};
  }
  return validate(config.surgery, config.n_layer * config.n_head);
}

}  // namespace microgpt
