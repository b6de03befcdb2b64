// Graphs nobody would think of, for tests of what must hold for every graph.
#pragma once

#include <vector>

#include "graph/graph.h"
#include "random/random.h"

namespace microgpt {

struct RandomGraph {
  Graph graph;
  std::vector<double> leaves;  // values at which every node is finite
};

// Records `operations` operations of every kind, dot products and matrices among them, on nodes
// drawn at random. The same generator draws the same graph.
RandomGraph random_graph(Random& random, int operations);

}  // namespace microgpt
