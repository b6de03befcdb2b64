// The loss of a document once more, as a textbook draws it: whole matrices, the mask a matrix of
// its own. Shares no code with the engine, and no order of computation.
#pragma once

#include <span>
#include <vector>

#include "model/config.h"

namespace microgpt {

double reference_loss(const ModelConfig& config, int vocab_size, std::span<const double> parameters,
                      std::span<const int> tokens);

}  // namespace microgpt
