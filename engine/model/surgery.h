// Parts of the model taken out or replaced, to see what they are for.
#pragma once

#include <cstdint>
#include <vector>

#include "base/status.h"

namespace microgpt {

// The parameters stay the same ones, used or not: the gradient of those that nothing uses is 0.
struct Surgery {
  // A position attends to every position of the document, also to later ones, where it finds the
  // very tokens it is asked for.
  bool lift_mask = false;
  // The part adds nothing to the residual stream.
  bool cut_attention = false;
  bool cut_mlp = false;
  // The part's output takes the place of the stream instead of being added to it.
  bool cut_attention_residual = false;
  bool cut_mlp_residual = false;
  // Every RMSNorm hands on what it is given, that of the embedding included.
  bool cut_norms = false;
  // No rotation with rope, no wpe with learned: attention cannot tell the order of the letters.
  bool cut_positions = false;
  // Heads counted through all layers: layer * n_head + head.
  std::vector<int> silenced_heads;  // put out zeros
  std::vector<int> uniform_heads;   // attend to every position alike, whatever the scores say

  bool operator==(const Surgery&) const = default;
  bool empty() const { return *this == Surgery{}; }
  bool silences(int head) const { return names(silenced_heads, head); }
  bool levels(int head) const { return names(uniform_heads, head); }

 private:
  static bool names(const std::vector<int>& heads, int head) {
    for (const int h : heads) {
      if (h == head) return true;
    }
    return false;
  }
};

// Errors: bad_surgery for a head that is not there, is named twice or in two ways, and where a part
//         and its residual connection are both cut.
Status validate(const Surgery& surgery, int heads);

}  // namespace microgpt
