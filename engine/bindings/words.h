// The words of JavaScript for what the engine enumerates.
#pragma once

#include <cstddef>
#include <iterator>
#include <string_view>

#include "model/surgery.h"

namespace microgpt {

inline constexpr const char* kPhases[] = {"forward", "loss", "backward", "update"};
inline constexpr const char* kGranularities[] = {"node", "operation", "phase", "step"};
inline constexpr const char* kParameterViews[] = {"value", "grad", "m", "v"};
inline constexpr const char* kProgress[] = {"waiting", "computed", "swept"};
inline constexpr const char* kPositions[] = {"rope", "learned"};
inline constexpr const char* kOptimizers[] = {"adam", "sgd"};
inline constexpr const char* kTrainers[] = {"fused", "graph"};

// What surgery can cut.
struct Part {
  const char* name;
  bool Surgery::*is_cut;
};
inline constexpr Part kParts[] = {
    {"attention", &Surgery::cut_attention},
    {"mlp", &Surgery::cut_mlp},
    {"attentionResidual", &Surgery::cut_attention_residual},
    {"mlpResidual", &Surgery::cut_mlp_residual},
    {"norms", &Surgery::cut_norms},
    {"positions", &Surgery::cut_positions},
};

// Words stand in the order of their enumeration. The facade has seen to it that it is one of them.
template <typename Enum, std::size_t n>
Enum enum_of(std::string_view word, const char* const (&words)[n]) {
  std::size_t i = 0;
  while (i + 1 < n && word != words[i]) ++i;
  return static_cast<Enum>(i);
}

template <typename Enum, std::size_t n>
const char* word_of(Enum item, const char* const (&words)[n]) {
  return words[static_cast<std::size_t>(item)];
}

}  // namespace microgpt
