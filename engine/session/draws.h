// Drawing, step by step: what comes after a prefix, and how one sampled name came about.
//
// All draws begin with the generator as the run left it, so they are those of every visitor with
// the same seed, and the first of many are the same as a few.
#pragma once

#include <string_view>
#include <vector>

#include "session/session.h"

namespace microgpt {

// Tokens that are drawn after a prefix, each on its own, with the parameters of this position.
// Errors: those of Session::logits_after; bad_count, bad_temperature, diverged.
Result<std::vector<int>> draw_after(Session& session, std::string_view prefix, double temperature,
                                    int count);

struct DrawnToken {
  int token = 0;
  double random = 0.0;                // the number drawn, from 0 to below 1
  std::vector<double> logits;         // [V]
  std::vector<double> probabilities;  // [V]; the token is the first whose running sum is above it
};

// How the name number `index` of Session::sample() is drawn: token by token, the sentinel that
// ends it included. Errors: bad_index, bad_temperature, diverged.
Result<std::vector<DrawnToken>> trace_sample(Session& session, int index, double temperature);

}  // namespace microgpt
