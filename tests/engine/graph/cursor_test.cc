// Cursor: forward and backward through a graph, stop anywhere, go back to the bit.

#include "graph/cursor.h"

#include <gtest/gtest.h>

#include "graph/evaluate.h"
#include "graph/execution.h"
#include "graph/random_graph.h"

namespace microgpt {
namespace {

constexpr int kGraphs = 20;
constexpr int kOperations = 60;
constexpr int kSeeks = 40;

// Two operations: `product` (a constant, then 2 * x * y) and `out` (exp of it, and an exp that
// nothing uses, then a sum).
class SmallWalk : public ::testing::Test {
 protected:
  SmallWalk() {
    ScopeTree& scopes = graph_.scopes();
    graph_.leaves(2);
    scopes.open(ScopeKind::operation, "product", graph_.size());
    const NodeId two = graph_.constant(2.0);                   // 2, offset 1
    const NodeId product = graph_.mul(two, graph_.mul(0, 1));  // 3 and 4, offsets 2 and 3
    scopes.close(graph_.size());
    scopes.open(ScopeKind::operation, "out", graph_.size());
    graph_.exp(0);        // 5, offset 4
    graph_.exp(product);  // 6, offset 5
    scopes.close(graph_.size());
    state_ = state_of(graph_, std::vector{0.5, 0.25});
  }

  // Every place a stride stops at, from the beginning on.
  std::vector<std::uint32_t> stops(const Cursor& cursor, Stride stride) const {
    std::vector<std::uint32_t> stops;
    for (std::uint32_t at = 0; at < cursor.end();) stops.push_back(at = cursor.after(at, stride));
    return stops;
  }

  Graph graph_;
  GraphState state_;
};

TEST_F(SmallWalk, CountsNodesForwardAndBackward) {
  const Cursor cursor(graph_, state_);
  EXPECT_EQ(cursor.nodes(), 5u);
  EXPECT_EQ(cursor.end(), 10u);
  EXPECT_EQ(cursor.offset(), 0u);
  EXPECT_EQ(cursor.computed(), 2u);
  EXPECT_EQ(cursor.last_node(), kNoNode);
}

TEST_F(SmallWalk, ComputesAsFarAsItIs) {
  Cursor cursor(graph_, state_);
  cursor.seek(3);
  EXPECT_EQ(cursor.computed(), 5u);
  EXPECT_EQ(cursor.last_node(), 4u);
  EXPECT_EQ(state_.value[4], 0.25);
  EXPECT_FALSE(cursor.in_backward());
}

TEST_F(SmallWalk, SweepsAsFarAsItIs) {
  Cursor cursor(graph_, state_);
  cursor.seek(6);
  EXPECT_TRUE(cursor.in_backward());
  EXPECT_EQ(cursor.last_node(), 6u);
  EXPECT_EQ(cursor.swept(), 6u);
  EXPECT_EQ(state_.grad[4], state_.value[6]);
  EXPECT_EQ(state_.grad[3], 0.0);
}

TEST_F(SmallWalk, StepsByNodesThatComputeSomething) {
  const Cursor cursor(graph_, state_);
  // Forward without the constant; backward without it and without the exp that nothing uses.
  EXPECT_EQ(stops(cursor, Stride::node), (std::vector<std::uint32_t>{2, 3, 4, 5, 6, 8, 9, 10}));
}

TEST_F(SmallWalk, StepsByOperation) {
  const Cursor cursor(graph_, state_);
  EXPECT_EQ(stops(cursor, Stride::operation), (std::vector<std::uint32_t>{3, 5, 7, 10}));
}

TEST_F(SmallWalk, StepsBackTheWayItCame) {
  const Cursor cursor(graph_, state_);
  for (const Stride stride : {Stride::node, Stride::operation}) {
    std::vector<std::uint32_t> forth = stops(cursor, stride);
    forth.insert(forth.begin(), 0);
    for (std::size_t i = forth.size(); i-- > 1;) {
      EXPECT_EQ(cursor.before(forth[i], stride), forth[i - 1]);
    }
  }
}

TEST_F(SmallWalk, StaysAtItsEnds) {
  const Cursor cursor(graph_, state_);
  EXPECT_EQ(cursor.after(cursor.end(), Stride::node), cursor.end());
  EXPECT_EQ(cursor.before(0, Stride::operation), 0u);
}

// A seek anywhere shows what a straight walk to that place shows.
TEST(AnyWalk, ShowsTheSameBitsHoweverItGotThere) {
  Random random(8);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    const Graph& graph = drawn.graph;
    GraphState state = state_of(graph, drawn.leaves);
    Cursor cursor(graph, state);
    for (int n = 0; n < kSeeks; ++n) {
      cursor.seek(static_cast<std::uint32_t>(random.randbelow(cursor.end() + 1)));
      GraphState straight = state_of(graph, drawn.leaves);
      forward(graph, straight, 0, cursor.computed());
      for (NodeId id = 0; id < cursor.computed(); ++id) {
        ASSERT_EQ(straight.value[id], state.value[id]) << "offset " << cursor.offset();
      }
      if (!cursor.in_backward()) continue;
      begin_backward(graph, straight, graph.size() - 1);
      sweep(graph, straight, graph.size(), cursor.swept());
      expect_same_gradients(graph, straight, state);
      ASSERT_FALSE(HasFatalFailure()) << "offset " << cursor.offset();
    }
  }
}

TEST(AnyWalk, EndsWithTheGradientsOfTheFullBackwardPass) {
  Random random(9);
  for (int i = 0; i < kGraphs; ++i) {
    const RandomGraph drawn = random_graph(random, kOperations);
    GraphState state = state_of(drawn.graph, drawn.leaves);
    Cursor cursor(drawn.graph, state);
    while (cursor.offset() < cursor.end()) cursor.seek(cursor.after(cursor.offset(), Stride::node));
    expect_same_gradients(drawn.graph, evaluate(drawn.graph, drawn.leaves), state);
  }
}

}  // namespace
}  // namespace microgpt
