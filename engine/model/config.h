// The sizes of a model, and what makes them valid.
#pragma once

#include <cstdint>

#include "base/status.h"
#include "model/surgery.h"

namespace microgpt {

enum class Positions : std::uint8_t {
  rope,     // queries and keys are rotated by their position
  learned,  // a table of position vectors is added to the token embedding
};

struct ModelConfig {
  Positions positions = Positions::rope;
  int n_layer = 1;
  int n_embd = 16;  // C: channels of the residual stream
  int n_head = 4;   // H; each head has D = C / H channels
  int block = 16;   // most positions of a document
  Surgery surgery = {};

  bool operator==(const ModelConfig&) const = default;
  int head_size() const { return n_embd / n_head; }
  bool rotates() const { return positions == Positions::rope && !surgery.cut_positions; }
  bool adds_positions() const { return positions == Positions::learned && !surgery.cut_positions; }
};

// The largest sizes accepted, far above what a lesson needs.
inline constexpr int kMostLayers = 16;
inline constexpr int kMostChannels = 512;
inline constexpr int kMostPositions = 256;

// An error names the sizes that do not fit and what would.
Status validate(const ModelConfig& config);

}  // namespace microgpt
