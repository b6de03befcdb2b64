#include "session/activation_view.h"

#include <algorithm>
#include <limits>

namespace microgpt {

ActivationView activation_view(const Activation& activation, const GraphState& state,
                               NodeId computed, bool in_backward) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  ActivationView view;
  view.rows = static_cast<int>(activation.nodes.size());
  for (const auto& row : activation.nodes) {
    view.columns = std::max(view.columns, static_cast<int>(row.size()));
  }
  for (const auto& row : activation.nodes) {
    for (int c = 0; c < view.columns; ++c) {
      const bool exists = c < static_cast<int>(row.size());
      const NodeId id = exists ? row[static_cast<std::size_t>(c)] : 0;
      view.values.push_back(exists && id < computed ? state.value[id] : kNaN);
      view.grads.push_back(exists && in_backward ? state.grad[id] : kNaN);
    }
  }
  return view;
}

}  // namespace microgpt
