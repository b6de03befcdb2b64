// A recorded structure bound to other inputs is the graph recorded afresh with them.

#include <gtest/gtest.h>

#include "graph/evaluate.h"
#include "graph/graph.h"

namespace microgpt {
namespace {

using Nodes = std::vector<NodeId>;

const std::vector<double> kLeaves = {0.5, -1.5, 2.5, 0.75, -0.25, 1.25, 3.0, -2.0};

void expect_same_graph(const Graph& expected, const Graph& actual) {
  ASSERT_EQ(expected.size(), actual.size());
  for (NodeId id = 0; id < expected.size(); ++id) {
    ASSERT_EQ(expected.op(id), actual.op(id)) << "node " << id;
    for (int slot = 0; slot < input_count(expected.op(id)); ++slot) {
      EXPECT_EQ(expected.input(id, slot), actual.input(id, slot)) << "node " << id;
    }
  }
  const GraphState wanted = evaluate(expected, kLeaves);
  expect_same_values(expected, wanted, evaluate(actual, kLeaves));
  expect_same_gradients(expected, wanted, evaluate(actual, kLeaves));
  expect_same_gradients(expected, wanted, evaluate_node_by_node(actual, kLeaves));
}

Graph of_one_input(NodeId a) {
  Graph graph;
  graph.leaves(8);
  graph.exp(graph.log(a));
  return graph;
}

Graph of_two_inputs(NodeId a, NodeId b) {
  Graph graph;
  graph.leaves(8);
  graph.exp(graph.mul(a, b));
  return graph;
}

Graph of_dot(const Nodes& a, const Nodes& b) {
  Graph graph;
  graph.leaves(8);
  graph.exp(graph.dot(a, b));
  return graph;
}

TEST(SetInput, GivesAUnaryNodeAnotherInput) {
  Graph graph = of_one_input(0);
  graph.set_input(8, 0, 5);
  expect_same_graph(of_one_input(5), graph);
}

TEST(SetInput, GivesEitherSlotAnotherInput) {
  Graph graph = of_two_inputs(0, 1);
  graph.set_input(8, 1, 6);
  expect_same_graph(of_two_inputs(0, 6), graph);
  graph.set_input(8, 0, 6);
  expect_same_graph(of_two_inputs(6, 6), graph);
}

TEST(SetInput, CanBeUndone) {
  Graph graph = of_two_inputs(0, 1);
  graph.set_input(8, 0, 7);
  graph.set_input(8, 0, 0);
  expect_same_graph(of_two_inputs(0, 1), graph);
}

TEST(SetDotInputs, MovesOperandsThatAreInARow) {
  Graph graph = of_dot({0, 1, 2}, {3, 4, 5});
  graph.set_dot_inputs(0, Nodes{5, 6, 7}, Nodes{0, 1, 2});
  expect_same_graph(of_dot({5, 6, 7}, {0, 1, 2}), graph);
}

TEST(SetDotInputs, MovesAVectorMultipliedWithItself) {
  Graph graph = of_dot({0, 1, 2}, {0, 1, 2});
  graph.set_dot_inputs(0, Nodes{4, 5, 6}, Nodes{4, 5, 6});
  expect_same_graph(of_dot({4, 5, 6}, {4, 5, 6}), graph);
}

TEST(SetDotInputs, ReplacesListedOperands) {
  Graph graph = of_dot({0, 2, 4}, {7, 5, 3});
  graph.set_dot_inputs(0, Nodes{6, 1, 3}, Nodes{0, 4, 2});
  expect_same_graph(of_dot({6, 1, 3}, {0, 4, 2}), graph);
}

TEST(SetDotInputs, ReplacesAMixOfBoth) {
  Graph graph = of_dot({0, 1, 2}, {7, 5, 3});
  graph.set_dot_inputs(0, Nodes{5, 6, 7}, Nodes{0, 4, 2});
  expect_same_graph(of_dot({5, 6, 7}, {0, 4, 2}), graph);
}

TEST(SetDotInputs, LeavesOtherRunsAsTheyAre) {
  const auto two = [](const Nodes& second) {
    Graph graph;
    graph.leaves(8);
    const NodeId first = graph.dot(Nodes{0, 2}, Nodes{5, 3});
    graph.add(first, graph.dot(second, Nodes{7, 5}));
    return graph;
  };
  Graph graph = two({4, 6});
  graph.set_dot_inputs(1, Nodes{3, 1}, Nodes{7, 5});
  expect_same_graph(two({3, 1}), graph);
}

}  // namespace
}  // namespace microgpt
