// A named intermediate of the forward pass as a table of numbers.
#pragma once

#include <vector>

#include "graph/state.h"
#include "model/model_graph.h"

namespace microgpt {

struct ActivationView {
  int rows = 0;
  int columns = 0;
  std::vector<double> values;  // [rows, columns]; NaN where there is none (yet)
  std::vector<double> grads;   // [rows, columns]; NaN before the backward pass
};

// Nodes below `computed` have a value; gradients are shown if `in_backward`.
ActivationView activation_view(const Activation& activation, const GraphState& state,
                               NodeId computed, bool in_backward);

}  // namespace microgpt
