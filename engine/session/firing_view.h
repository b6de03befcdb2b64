// Which hidden units of the MLP fire, for which tokens, counted over many documents.
#pragma once

#include <cstdint>
#include <vector>

#include "session/session.h"

namespace microgpt {

// V tokens, U = 4 C units.
struct FiringView {
  int units = 0;
  int documents = 0;
  int positions = 0;          // of all these documents
  std::vector<int> seen;      // [V] positions that read each token
  std::vector<double> fired;  // [V, U] share of them at which a unit is above 0; NaN if none
  double zeros = 0.0;         // share of all units at all positions that ReLU made 0
};

inline constexpr int kMostFiringDocuments = 2'000;

// Over `count` documents of the shuffled order from `first` on, round to the beginning if need
// be, with the parameters of the session's position. Errors: bad_layer, bad_document, bad_count.
Result<FiringView> firing_view(const Session& session, std::int64_t layer, std::int64_t first,
                               std::int64_t count);

}  // namespace microgpt
