// The backward sweep of a whole name, node by node: what arrives where, and when.

#include <gtest/gtest.h>

#include "graph/evaluate.h"
#include "random/random.h"
#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr int kPlaces = 12;          // in the sweep at which contributions are looked at
constexpr std::uint32_t kNth = 101;  // node looked at there

// Forward and backward in one go.
GraphState whole_pass(const Session& session) {
  return evaluate(session.model().graph(), session.run().state().parameters);
}

class SessionSweep : public ::testing::TestWithParam<Positions> {
 protected:
  const Graph& graph() const { return session_->model().graph(); }

  std::unique_ptr<Session> session_ = emma_session(GetParam());
};

TEST_P(SessionSweep, ByNodeEndsWithTheGradientsOfTheWholePass) {
  ASSERT_TRUE(session_->step(Granularity::phase, 2).ok());
  const std::uint32_t end = session_->cursor().nodes();
  while (position_of(*session_) !=
         Position{session_->situation().position.step, Phase::backward, end}) {
    ASSERT_TRUE(session_->step(Granularity::node, 1).ok());
  }
  const GraphState whole = whole_pass(*session_);
  expect_same_values(graph(), whole, session_->state());
  expect_same_gradients(graph(), whole, session_->state());
  EXPECT_EQ(bits_of(session_->parameters(ParameterView::grad)),
            bits_of(std::span(whole.grad).first(graph().leaf_count())));
}

TEST_P(SessionSweep, ByOperationEndsWithThemToo) {
  ASSERT_TRUE(session_->step(Granularity::phase, 2).ok());
  const std::size_t operations = graph().scopes().operations().size();
  ASSERT_TRUE(session_->step(Granularity::operation, static_cast<int>(operations)).ok());
  EXPECT_EQ(position_of(*session_).event, session_->cursor().nodes());
  expect_same_gradients(graph(), whole_pass(*session_), session_->state());
}

TEST_P(SessionSweep, AddsUpTheContributionsOfEveryNodeInTheirOrder) {
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  for (NodeId id = 0; id < graph().size(); ++id) {
    if (id == session_->model().loss()) continue;
    double sum = 0.0;
    NodeId last = kNoNode;
    for (const ContributionView& contribution : contributions_view(*session_, id).value()) {
      ASSERT_TRUE(contribution.arrived);
      ASSERT_LE(contribution.user, last);
      ASSERT_EQ(contribution.product, contribution.incoming * contribution.local);
      sum += contribution.product;
      last = contribution.user;
    }
    ASSERT_EQ(bits_of(sum), bits_of(node_view(*session_, id).value().grad)) << graph().name(id);
  }
}

TEST_P(SessionSweep, AddsWhatArrivedAndNothingElse) {
  Random random(31);
  const std::uint32_t events = session_->cursor().nodes();
  for (int i = 0; i < kPlaces; ++i) {
    const auto event = static_cast<std::uint32_t>(1 + random.randbelow(events));
    ASSERT_TRUE(session_->seek({position_of(*session_).step, Phase::backward, event}).ok());
    for (NodeId id = static_cast<NodeId>(i); id < session_->model().loss(); id += kNth) {
      double sum = 0.0;
      for (const ContributionView& contribution : contributions_view(*session_, id).value()) {
        ASSERT_EQ(contribution.arrived, contribution.user >= graph_facts(*session_).swept);
        if (contribution.arrived) sum += contribution.product;
      }
      ASSERT_EQ(sum, node_view(*session_, id).value().grad) << graph().name(id);
    }
  }
}

TEST_P(SessionSweep, LeavesNothingInNodesTheLossDoesNotDependOn) {
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  std::uint32_t dead = 0;
  for (NodeId id = 0; id < graph().size(); ++id) {
    const NodeView node = node_view(*session_, id).value();
    if (node.reaches_loss) continue;
    ++dead;
    EXPECT_EQ(node.grad, 0.0) << node.name;
    EXPECT_TRUE(contributions_view(*session_, id).value().empty()) << node.name;
    EXPECT_TRUE(path_to_loss(*session_, id).value().empty()) << node.name;
  }
  EXPECT_EQ(dead, graph().size() - graph_facts(*session_).nodes);
  EXPECT_GT(dead, 0u);
}

TEST_P(SessionSweep, HasAPathFromEveryNodeToTheLoss) {
  for (NodeId id = 0; id < session_->model().loss(); id += kNth) {
    if (!node_view(*session_, id).value().reaches_loss) continue;
    const std::vector<ContributionView> path = path_to_loss(*session_, id).value();
    ASSERT_FALSE(path.empty());
    EXPECT_EQ(path.back().user, session_->model().loss());
    EXPECT_EQ(path.back().incoming, 1.0);
    NodeId from = id;
    for (const ContributionView& link : path) {
      const NodeView user = node_view(*session_, link.user).value();
      EXPECT_TRUE(std::any_of(user.inputs.begin(), user.inputs.end(),
                              [from](const InputView& input) { return input.node == from; }))
          << user.name << " does not read " << graph().name(from);
      EXPECT_EQ(link.name, user.name);
      EXPECT_EQ(link.op, user.op);
      EXPECT_FALSE(link.arrived);
      from = link.user;
    }
  }
  EXPECT_TRUE(path_to_loss(*session_, session_->model().loss()).value().empty());
}

TEST_P(SessionSweep, TakesThePathOfTheLargestContributionWhereverItIs) {
  const NodeId leaf = graph().leaf_count() - 1;
  const std::vector<ContributionView> early = path_to_loss(*session_, leaf).value();
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  const std::vector<ContributionView> late = path_to_loss(*session_, leaf).value();
  ASSERT_EQ(early.size(), late.size());
  NodeId from = leaf;
  for (std::size_t i = 0; i < late.size(); ++i) {
    EXPECT_EQ(early[i].user, late[i].user);
    EXPECT_EQ(early[i].product, late[i].product);
    EXPECT_TRUE(late[i].arrived);
    for (const ContributionView& other : contributions_view(*session_, from).value()) {
      EXPECT_LE(std::abs(other.product), std::abs(late[i].product));
    }
    from = late[i].user;
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, SessionSweep,
                         ::testing::Values(Positions::rope, Positions::learned),
                         [](const auto& each) {
                           return each.param == Positions::rope ? "rope" : "learned";
                         });

TEST(GraphFacts, OfEmmaAreTheReferences) {
  const auto session = emma_session(Positions::learned);
  const GraphFacts facts = graph_facts(*session);
  EXPECT_EQ(facts.nodes, 43091u);
  EXPECT_EQ(facts.edges, 75632u);
  EXPECT_EQ(facts.parameters, 4192u);
  EXPECT_EQ(facts.loss, facts.all_nodes - 1);
  EXPECT_GT(facts.all_nodes, facts.nodes);
}

// Those of a node are its operation and inputs, 9 bytes, its value and gradient, 16, and a share
// of the names.
TEST(GraphFacts, OfEmmaFitFortyBytesANode) {
  const GraphFacts facts = graph_facts(*emma_session(Positions::rope));
  EXPECT_LE(facts.bytes, 40u * facts.all_nodes);
  EXPECT_GE(facts.bytes, 25u * facts.all_nodes);
}

TEST(GraphFacts, SayHowFarTheWalkIs) {
  const auto session = emma_session(Positions::rope);
  const int step = position_of(*session).step;
  GraphFacts facts = graph_facts(*session);
  EXPECT_EQ(facts.computed, facts.parameters);
  EXPECT_EQ(facts.swept, facts.all_nodes);
  ASSERT_TRUE(session->seek({step, Phase::forward, 100}).ok());
  EXPECT_EQ(graph_facts(*session).computed, facts.parameters + 100);
  ASSERT_TRUE(session->seek({step, Phase::backward, 100}).ok());
  EXPECT_EQ(graph_facts(*session).computed, facts.all_nodes);
  EXPECT_EQ(graph_facts(*session).swept, facts.all_nodes - 100);
  ASSERT_TRUE(session->step(Granularity::step, 1).ok());
  EXPECT_EQ(graph_facts(*session).swept, facts.parameters);
}

}  // namespace
}  // namespace microgpt
