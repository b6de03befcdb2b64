// The numbers of a graph: a value and a gradient for each node.
#pragma once

#include <vector>

#include "graph/graph.h"

namespace microgpt {

// One state serves graphs of different sizes in turn, so that training touches the same memory
// whatever the length of the document.
struct GraphState {
  std::vector<double> value;
  std::vector<double> grad;
  // Room for the operands of a dot run that are not contiguous, and for their gradients.
  std::vector<double> gathered;
  std::vector<double> gathered_grad;

  // Makes room for a graph. Never shrinks.
  void fit(const Graph& graph) {
    if (value.size() < graph.size()) {
      value.resize(graph.size());
      grad.resize(graph.size());
    }
    if (gathered.size() < graph.most_columns()) {
      gathered.resize(graph.most_columns());
      gathered_grad.resize(graph.most_columns());
    }
  }
};

}  // namespace microgpt
