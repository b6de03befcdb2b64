// The residual stream read off early: what the model would say of a text if it stopped after the
// embedding, after attention, after the MLP of any layer.
//
// Nothing stands between the stream and the output matrix, no norm either, so this is the model
// with the rest of its parts cut out, and after the last part it is the model itself.
#pragma once

#include <string>
#include <vector>

#include "session/probes.h"

namespace microgpt {

// T positions, V tokens.
struct ReadoutStage {
  std::string name;  // the activation: embedding_norm, attn_residual or mlp_residual
  int layer = -1;    // -1 for the embedding
  std::vector<double> probabilities;  // [T, V]
  std::vector<double> losses;         // [T]: -ln p(next token)
  double loss = 0.0;                  // their mean
};

// In the order of the forward pass, with the parameters of the session's position.
// Errors: those of tokens_of.
Result<std::vector<ReadoutStage>> readout_view(const Session& session, const Subject& subject);

}  // namespace microgpt
