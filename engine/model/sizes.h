// How large a model is and what a training step of it costs, without making one.
#pragma once

#include <cstdint>

#include "base/status.h"
#include "model/config.h"

namespace microgpt {

struct Sizes {
  std::uint32_t parameters = 0;
  std::uint64_t nodes = 0;  // of the graph of a document of `positions` positions
  // Additions and multiplications of matrices and attention in a forward and a backward pass over
  // such a document. With V tokens, C channels, L layers, T positions and N pairs of a position
  // and one that it attends to, T (T + 1) / 2 of them:
  //
  //   3 (2 T (V C + 12 L C^2) + 4 L N C)
  //
  // Backward costs twice as much as forward: the gradient of each operand. Left out are norms,
  // softmax and the update, a tenth to a third of the time of a small model.
  std::uint64_t flops = 0;
};

// Errors: those of validate(config); bad_size for a vocabulary below 2 or above 10,000, or
//         positions that are not from 1 to block.
Result<Sizes> sizes(const ModelConfig& config, int vocab_size, int positions);

}  // namespace microgpt
