// One token's query and another one's key in the first layer, at every position: what rotary
// positions do to them, and the scores that come out.
//
// Before the first layer nothing has been mixed: what a position brings to it depends on its own
// token and position alone. So any pair of tokens can be asked about, at any two positions.
#pragma once

#include <cstdint>
#include <vector>

#include "session/session.h"

namespace microgpt {

// T = block positions, D channels of a head.
struct RotationView {
  int positions = 0;
  int head_size = 0;
  std::vector<double> turns;          // [D / 2] radians a position; empty with learned positions
  std::vector<double> query;          // [T, D] as it comes out of attn_wq
  std::vector<double> key;            // [T, D]
  std::vector<double> query_rotated;  // [T, D] as it enters the score; as `query` if learned
  std::vector<double> key_rotated;    // [T, D]
  // [T, T] query . key / sqrt(D): row the position of the query, column that of the key; NaN
  // where the key would lie in the future.
  std::vector<double> scores;
};

// With the parameters of the session's position. Errors: bad_token, bad_head.
Result<RotationView> rotation_view(const Session& session, std::int64_t query_token,
                                   std::int64_t key_token, std::int64_t head);

}  // namespace microgpt
