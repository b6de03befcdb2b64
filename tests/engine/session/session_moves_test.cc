// Session: where step and back land at each granularity, and where they stop.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

constexpr int kMostMoves = 1'000'000'000;

std::uint32_t events_of(Session& session, int step, Phase phase) {
  EXPECT_TRUE(session.seek({step, phase, 1}).ok());
  return session.situation().events;
}

// Where a session of its own stops, until the first stop at or after `end`.
std::vector<Situation> stops(Granularity granularity, const Position& end) {
  const auto session = tiny_session();
  std::vector<Situation> stops;
  while (stops.empty() || stops.back().position != end) {
    EXPECT_TRUE(session->step(granularity, 1).ok());
    stops.push_back(session->situation());
    if (session->situation().complete) break;
  }
  return stops;
}

class Moves : public ::testing::Test {
 protected:
  const Graph& graph() const { return session_->model().graph(); }
  std::uint32_t parameters() const { return session_->run().layout().size(); }
  Position step_end(int step) const { return {step, Phase::update, parameters()}; }

  std::unique_ptr<Session> session_ = tiny_session();
};

TEST_F(Moves, BeginBeforeTheFirstEvent) {
  const Situation s = session_->situation();
  EXPECT_EQ(s.position, (Position{0, Phase::forward, 0}));
  EXPECT_TRUE(s.at_start);
  EXPECT_FALSE(s.complete);
  EXPECT_EQ(s.steps, 6);
  EXPECT_EQ(s.steps_done, 0);
  EXPECT_EQ(s.learning_rate, 0.01);
  EXPECT_NE(s.loss, s.loss);
  EXPECT_EQ(s.node, -1);
  EXPECT_EQ(s.scope, -1);
  EXPECT_EQ(s.parameter, -1);
}

TEST_F(Moves, CountOneEventForEachNodeOnTheWayThereAndBackAndForEachParameter) {
  const std::uint32_t nodes = graph().size() - parameters();
  const std::uint32_t loss_nodes = graph().size() - session_->model().loss_begin();
  EXPECT_EQ(events_of(*session_, 0, Phase::forward), nodes - loss_nodes);
  EXPECT_EQ(events_of(*session_, 0, Phase::loss), loss_nodes);
  EXPECT_EQ(events_of(*session_, 0, Phase::backward), nodes);
  EXPECT_EQ(events_of(*session_, 0, Phase::update), parameters());
}

TEST_F(Moves, ByNodeGoForwardOntoEachNodeThatComputesSomething) {
  std::vector<std::int64_t> expected;
  for (NodeId id = graph().leaf_count(); id < graph().size(); ++id) {
    if (input_count(graph().op(id)) > 0) expected.push_back(id);
  }
  std::vector<std::int64_t> nodes;
  for (const Situation& s : stops(Granularity::node, step_end(0))) {
    if (s.position.phase == Phase::forward || s.position.phase == Phase::loss) {
      nodes.push_back(s.node);
    }
  }
  EXPECT_EQ(nodes, expected);
}

TEST_F(Moves, ByNodePassOverConstantsAndNodesTheLossDoesNotDependOnInTheSweep) {
  std::vector<std::int64_t> expected;
  std::size_t passed_over = 0;
  for (NodeId id = graph().size(); id-- > graph().leaf_count();) {
    const bool sends = node_view(*session_, id).value().reaches_loss;
    if (sends && input_count(graph().op(id)) > 0) {
      expected.push_back(id);
    } else {
      ++passed_over;
    }
  }
  ASSERT_GT(passed_over, 0u);
  std::vector<std::int64_t> nodes;
  for (const Situation& s : stops(Granularity::node, step_end(0))) {
    if (s.position.phase == Phase::backward) nodes.push_back(s.node);
  }
  EXPECT_EQ(nodes, expected);
}

TEST_F(Moves, ByOperationStopAfterEachOperationThereAndBackAndAfterEachTensor) {
  const ScopeTree& scopes = graph().scopes();
  const std::vector<ScopeId> operations = scopes.operations();
  std::vector<std::string> expected;
  for (const ScopeId id : operations) expected.push_back(scopes.path(id));
  for (std::size_t i = operations.size(); i-- > 0;) expected.push_back(scopes.path(operations[i]));
  for (const Tensor& tensor : session_->run().layout().tensors()) expected.push_back(tensor.name);
  std::vector<std::string> paths;
  for (const Situation& s : stops(Granularity::operation, step_end(0))) {
    paths.push_back(scopes.path(static_cast<ScopeId>(s.scope)));
  }
  EXPECT_EQ(paths, expected);
}

TEST_F(Moves, ByOperationStopOnItsLastNodeForwardAndOnItsFirstInTheSweep) {
  const ScopeTree& scopes = graph().scopes();
  for (const Situation& s : stops(Granularity::operation, step_end(0))) {
    const Scope& scope = scopes[static_cast<ScopeId>(s.scope)];
    if (s.position.phase == Phase::update) {
      EXPECT_EQ(s.parameter, scope.end - 1) << scope.name;
    } else if (s.position.phase == Phase::backward) {
      EXPECT_EQ(s.node, scope.begin) << scope.name;
    } else {
      EXPECT_EQ(s.node, scope.end - 1) << scope.name;
    }
  }
}

TEST_F(Moves, ByPhaseStopAtTheEndOfEach) {
  const std::vector<Situation> reached = stops(Granularity::phase, step_end(1));
  ASSERT_EQ(reached.size(), 8u);
  for (std::size_t i = 0; i < reached.size(); ++i) {
    EXPECT_EQ(reached[i].position.step, static_cast<int>(i / 4));
    EXPECT_EQ(reached[i].position.phase, static_cast<Phase>(i % 4));
    EXPECT_EQ(reached[i].position.event, reached[i].events);
  }
}

TEST_F(Moves, ByStepStopAfterTheLastParameterOfEach) {
  const std::vector<Situation> reached = stops(Granularity::step, step_end(5));
  ASSERT_EQ(reached.size(), 6u);
  for (std::size_t i = 0; i < reached.size(); ++i) {
    EXPECT_EQ(reached[i].position, step_end(static_cast<int>(i)));
    EXPECT_EQ(reached[i].steps_done, static_cast<int>(i) + 1);
  }
}

TEST_F(Moves, ByStepFinishTheStepTheyBeginIn) {
  ASSERT_TRUE(session_->seek({2, Phase::backward, 5}).ok());
  ASSERT_TRUE(session_->step(Granularity::step, 1).ok());
  EXPECT_EQ(position_of(*session_), step_end(2));
  ASSERT_TRUE(session_->seek({2, Phase::backward, 5}).ok());
  ASSERT_TRUE(session_->step(Granularity::step, 3).ok());
  EXPECT_EQ(position_of(*session_), step_end(4));
}

TEST_F(Moves, ByStepGoBackToTheEndOfTheStepBefore) {
  for (const Position& from : {Position{3, Phase::forward, 0}, Position{3, Phase::forward, 7},
                               Position{3, Phase::update, 2}, step_end(3)}) {
    ASSERT_TRUE(session_->seek(from).ok());
    ASSERT_TRUE(session_->back(Granularity::step, 1).ok());
    EXPECT_EQ(position_of(*session_), step_end(2));
  }
  ASSERT_TRUE(session_->back(Granularity::step, 2).ok());
  EXPECT_EQ(position_of(*session_), step_end(0));
  ASSERT_TRUE(session_->back(Granularity::step, 1).ok());
  EXPECT_TRUE(session_->situation().at_start);
}

// The new document is seen before anything is computed for it.
TEST_F(Moves, ByNodeOrOperationStopAtTheBeginningOfTheNextStep) {
  for (const Granularity granularity : {Granularity::node, Granularity::operation}) {
    ASSERT_TRUE(session_->seek(step_end(0)).ok());
    const std::string before = session_->document().text;
    ASSERT_TRUE(session_->step(granularity, 1).ok());
    EXPECT_EQ(position_of(*session_), (Position{1, Phase::forward, 0}));
    EXPECT_NE(session_->document().text, before);
    ASSERT_TRUE(session_->back(granularity, 1).ok());
    EXPECT_EQ(position_of(*session_), step_end(0));
  }
}

TEST_F(Moves, StepBackTheWayTheyCame) {
  for (const Granularity granularity : kGranularities) {
    std::vector<Situation> forth = stops(granularity, step_end(1));
    ASSERT_TRUE(session_->seek(step_end(1)).ok());
    for (std::size_t i = forth.size() - 1; i-- > 0;) {
      ASSERT_TRUE(session_->back(granularity, 1).ok());
      ASSERT_EQ(position_of(*session_), forth[i].position) << ::testing::PrintToString(granularity);
    }
    ASSERT_TRUE(session_->back(granularity, 1).ok());
    EXPECT_TRUE(session_->situation().at_start);
  }
}

TEST_F(Moves, ByManyAreAsManyByOne) {
  const auto other = tiny_session();
  for (const Granularity granularity : kGranularities) {
    ASSERT_TRUE(session_->seek({0, Phase::loss, 2}).ok());
    ASSERT_TRUE(other->seek({0, Phase::loss, 2}).ok());
    ASSERT_TRUE(session_->step(granularity, 5).ok());
    for (int i = 0; i < 5; ++i) ASSERT_TRUE(other->step(granularity, 1).ok());
    EXPECT_EQ(position_of(*session_), position_of(*other));
    ASSERT_TRUE(session_->back(granularity, 3).ok());
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(other->back(granularity, 1).ok());
    EXPECT_EQ(position_of(*session_), position_of(*other));
  }
}

TEST_F(Moves, EndWithTheRun) {
  ASSERT_TRUE(session_->step(Granularity::step, kMostMoves).ok());
  EXPECT_TRUE(session_->situation().complete);
  EXPECT_EQ(position_of(*session_), step_end(5));
  const Sight end = see(*session_);
  for (const Granularity granularity : kGranularities) {
    ASSERT_TRUE(session_->step(granularity, 3).ok());
    expect_same_sight(end, see(*session_));
  }
}

TEST_F(Moves, EndWithTheRunHoweverSmallTheyAre) {
  for (const Granularity granularity : kGranularities) {
    ASSERT_TRUE(session_->seek({5, Phase::update, parameters() - 1}).ok());
    EXPECT_FALSE(session_->situation().complete);
    ASSERT_TRUE(session_->step(granularity, 7).ok());
    EXPECT_TRUE(session_->situation().complete);
    EXPECT_EQ(position_of(*session_), step_end(5));
  }
}

TEST_F(Moves, BackEndAtTheStart) {
  const Sight start = see(*session_);
  for (const Granularity granularity : kGranularities) {
    ASSERT_TRUE(session_->back(granularity, 2).ok());
    expect_same_sight(start, see(*session_));
    ASSERT_TRUE(session_->step(granularity, 2).ok());
    ASSERT_TRUE(session_->back(granularity, kMostMoves).ok());
    expect_same_sight(start, see(*session_));
  }
}

TEST_F(Moves, ARunOfOneStepBeginsAndEnds) {
  RunSettings settings = tiny_settings();
  settings.adam.steps = 1;
  const auto session = Session::create("ab\nb\n", settings).value();
  EXPECT_FALSE(session->situation().complete);
  ASSERT_TRUE(session->step(Granularity::phase, 9).ok());
  EXPECT_TRUE(session->situation().complete);
  EXPECT_FALSE(session->situation().at_start);
  ASSERT_TRUE(session->back(Granularity::step, 1).ok());
  EXPECT_TRUE(session->situation().at_start);
}

TEST_F(Moves, AreCountedAndFewerThanAskedForWhereTheRunBeginsOrEnds) {
  const Position from{4, Phase::backward, 9};
  for (const Granularity granularity : kGranularities) {
    for (const bool on : {true, false}) {
      const auto move = [&](int count) {
        return (on ? session_->step(granularity, count) : session_->back(granularity, count))
            .value();
      };
      const auto at_end = [&] {
        const Situation s = session_->situation();
        return on ? s.complete : s.at_start;
      };
      ASSERT_TRUE(session_->seek(from).ok());
      int left = 0;
      for (; !at_end(); ++left) ASSERT_EQ(move(1), 1);
      EXPECT_EQ(move(1), 0);
      for (const int asked : {left - 1, left, left + 1, kMostMoves}) {
        ASSERT_TRUE(session_->seek(from).ok());
        EXPECT_EQ(move(asked), std::min(asked, left)) << asked << " of " << left;
        EXPECT_EQ(at_end(), asked >= left);
      }
    }
  }
}

TEST_F(Moves, RefuseACountThatIsNone) {
  ASSERT_TRUE(session_->seek({1, Phase::backward, 9}).ok());
  const Sight before = see(*session_);
  for (const Granularity granularity : kGranularities) {
    for (const int count : {0, -1, kMostMoves + 1}) {
      for (const Result<int>& moves :
           {session_->step(granularity, count), session_->back(granularity, count)}) {
        EXPECT_EQ(moves.status().code, "bad_count");
        EXPECT_EQ(moves.status().message,
                  "count (" + std::to_string(count) + ") must be from 1 to 1000000000");
      }
    }
  }
  expect_same_sight(before, see(*session_));
}

TEST_F(Moves, ShowTheLossFromTheEndOfItsPhaseOn) {
  ASSERT_TRUE(session_->step(Granularity::phase, 1).ok());
  const std::uint32_t last = events_of(*session_, 0, Phase::loss);
  ASSERT_TRUE(session_->seek({0, Phase::loss, last - 1}).ok());
  EXPECT_NE(session_->situation().loss, session_->situation().loss);
  ASSERT_TRUE(session_->step(Granularity::node, 1).ok());
  const double loss = session_->situation().loss;
  EXPECT_GT(loss, 0.0);
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(session_->step(Granularity::phase, 1).ok());
    EXPECT_EQ(session_->situation().loss, loss);
  }
}

TEST_F(Moves, LowerTheLearningRateToNothingOverTheRun) {
  for (int step = 0; step < 6; ++step) {
    ASSERT_TRUE(session_->seek(step_end(step)).ok());
    EXPECT_DOUBLE_EQ(session_->situation().learning_rate, 0.01 * (6 - step) / 6);
  }
}

}  // namespace
}  // namespace microgpt
