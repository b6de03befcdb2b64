// One head's attention over a text, with every product that leads to it; and the same head once
// more as large models compute it, all at once and with the future masked.
#pragma once

#include <cstdint>
#include <vector>

#include "session/probes.h"

namespace microgpt {

// T positions, D channels of a head. Row: the position that asks; column: the one that is asked.
// NaN where the asked position lies in the future, unless the mask is lifted: there is no such
// number.
struct AttentionView {
  int positions = 0;
  int head_size = 0;
  // [T, D] as they enter the products: q and k rotated with rope.
  std::vector<double> query;
  std::vector<double> key;
  std::vector<double> value;
  std::vector<double> products;  // [T, T, D] query[i, d] key[t, d]
  std::vector<double> sums;     // [T, T, D] of the products up to each; the last is the dot product
  std::vector<double> scores;   // [T, T] dot product / sqrt(D)
  std::vector<double> weights;  // [T, T] softmax of a row; all alike in a uniform head
  std::vector<double> weighted;  // [T, T, D] weights[i, t] value[t, d]
  std::vector<double> out;       // [T, D] their sum over t; 0 of a silenced head
};

// The full matrix. Nothing in it comes from AttentionView but queries and keys.
struct MaskedAttentionView {
  int positions = 0;
  std::vector<double> scores;   // [T, T] of every pair, the future included
  std::vector<double> masked;   // [T, T] minus infinity in the future, unless the mask is lifted
  std::vector<double> weights;  // [T, T] softmax of masked: 0 in the future; as above if uniform
  // [T, T] softmax where forbidden scores are 0 instead: the mistake.
  std::vector<double> weights_of_zeroed;
  // Largest |weights - those of the growing lists|.
  double largest_difference = 0.0;
};

// With the parameters of the session's position, in the run's model: with its surgery.
// Errors: those of tokens_of; bad_layer, bad_head.
Result<AttentionView> attention_view(const Session& session, const Subject& subject,
                                     std::int64_t layer, std::int64_t head);
Result<MaskedAttentionView> masked_attention_view(const Session& session, const Subject& subject,
                                                  std::int64_t layer, std::int64_t head);

}  // namespace microgpt
