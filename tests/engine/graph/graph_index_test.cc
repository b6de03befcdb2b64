// GraphIndex: who uses a node, and what its gradient is made of.

#include "graph/graph_index.h"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/evaluate.h"
#include "graph/random_graph.h"

namespace microgpt {
namespace {

constexpr int kGraphs = 40;
constexpr int kOperations = 120;

// 4: product = x * y    5: square = x * x    6: unused = exp(y)    7: loss = product + square
struct Diamond {
  Graph graph;
  NodeId x = 0, y = 1, idle = 2, product, square, unused, loss;

  Diamond() {
    graph.leaves(3);
    product = graph.mul(x, y);
    square = graph.mul(x, x);
    unused = graph.exp(y);
    loss = graph.add(product, square);
  }
};

const std::vector<double> kLeaves = {3.0, 5.0, 7.0};

TEST(GraphIndex, ListsTheUsesOfANodeFromTheLastUserDown) {
  const Diamond d;
  const GraphIndex index(d.graph, d.loss);
  const std::span<const Use> uses = index.uses(d.x);
  ASSERT_EQ(uses.size(), 3u);
  EXPECT_EQ(uses[0].user, d.square);
  EXPECT_EQ(uses[0].slot, 0);
  EXPECT_EQ(uses[1].user, d.square);
  EXPECT_EQ(uses[1].slot, 1);
  EXPECT_EQ(uses[2].user, d.product);
  EXPECT_EQ(uses[2].slot, 0);
}

TEST(GraphIndex, LeavesOutUsersTheOutputDoesNotDependOn) {
  const Diamond d;
  const GraphIndex index(d.graph, d.loss);
  ASSERT_EQ(index.uses(d.y).size(), 1u);
  EXPECT_EQ(index.uses(d.y)[0].user, d.product);
  EXPECT_TRUE(index.uses(d.idle).empty());
  EXPECT_TRUE(index.uses(d.loss).empty());
}

TEST(GraphIndex, KnowsWhatTheOutputDependsOn) {
  const Diamond d;
  const GraphIndex index(d.graph, d.loss);
  EXPECT_TRUE(index.reaches_output(d.x));
  EXPECT_TRUE(index.reaches_output(d.loss));
  EXPECT_FALSE(index.reaches_output(d.unused));
  EXPECT_FALSE(index.reaches_output(d.idle));
  EXPECT_EQ(index.reachable_nodes(), 5u);
  EXPECT_EQ(index.reachable_edges(), 6u);
}

TEST(GraphIndex, OfANodeInTheMiddleIgnoresWhatComesAfter) {
  const Diamond d;
  const GraphIndex index(d.graph, d.product);
  EXPECT_EQ(index.reachable_nodes(), 3u);
  EXPECT_EQ(index.uses(d.x).size(), 1u);
  EXPECT_FALSE(index.reaches_output(d.square));
}

TEST(Contributions, AreIncomingTimesLocalForEachUse) {
  const Diamond d;
  const GraphState state = evaluate(d.graph, kLeaves);
  const GraphIndex index(d.graph, d.loss);
  const std::vector<Contribution> parts =
      contributions(d.graph, index, state.value.data(), state.grad.data(), d.x);
  ASSERT_EQ(parts.size(), 3u);
  EXPECT_EQ(parts[0].product, 3.0);
  EXPECT_EQ(parts[1].product, 3.0);
  EXPECT_EQ(parts[2].product, 5.0);
  EXPECT_EQ(parts[2].incoming, 1.0);
  EXPECT_EQ(parts[2].local, 5.0);
  EXPECT_EQ(state.grad[d.x], 11.0);
}

TEST(PathToOutput, FollowsTheLargestContribution) {
  const Diamond d;
  const GraphState state = evaluate(d.graph, kLeaves);
  const GraphIndex index(d.graph, d.loss);
  const std::vector<Contribution> path =
      path_to_output(d.graph, index, state.value.data(), state.grad.data(), d.x);
  ASSERT_EQ(path.size(), 2u);
  EXPECT_EQ(path[0].user, d.product);
  EXPECT_EQ(path[1].user, d.loss);
}

TEST(PathToOutput, IsEmptyWhereThereIsNone) {
  const Diamond d;
  const GraphState state = evaluate(d.graph, kLeaves);
  const GraphIndex index(d.graph, d.loss);
  for (const NodeId id : {d.unused, d.idle, d.loss}) {
    EXPECT_TRUE(path_to_output(d.graph, index, state.value.data(), state.grad.data(), id).empty());
  }
}

TEST(AnyGraphIndex, HasContributionsThatAddUpToTheGradientToTheBit) {
  Random random(6);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    const NodeId output = drawn.graph.size() - 1;
    const GraphState state = evaluate(drawn.graph, drawn.leaves);
    const GraphIndex index(drawn.graph, output);
    for (NodeId id = 0; id < output; ++id) {
      double sum = 0.0;
      for (const Contribution& part :
           contributions(drawn.graph, index, state.value.data(), state.grad.data(), id)) {
        sum += part.product;
      }
      ASSERT_EQ(sum, state.grad[id]) << "graph " << i << ", node " << id;
    }
  }
}

TEST(AnyGraphIndex, GivesNoGradientToWhatDoesNotReachTheOutput) {
  Random random(7);
  const RandomGraph drawn = random_graph(random, kOperations);
  const GraphState state = evaluate(drawn.graph, drawn.leaves);
  const GraphIndex index(drawn.graph, drawn.graph.size() - 1);
  for (NodeId id = 0; id < drawn.graph.size(); ++id) {
    if (index.reaches_output(id)) continue;
    EXPECT_EQ(state.grad[id], 0.0) << "node " << id;
  }
}

}  // namespace
}  // namespace microgpt
