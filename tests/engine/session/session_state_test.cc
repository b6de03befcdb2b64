// Session: what is shown is a function of the position, however it was reached.

#include <gtest/gtest.h>

#include <map>

#include "graph/execution.h"
#include "random/random.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

constexpr int kMoves = 1000;
// Every node of the tiny model is looked at after each.
constexpr int kMovesSeenWhole = 120;
constexpr int kStepsOfLongWalk = 40;

// One move of any kind, and now and then one that is refused.
void move_at_random(Session& session, Random& random) {
  const Granularity granularity = kGranularities[random.randbelow(4)];
  const int count = 1 + static_cast<int>(random.randbelow(3));
  const int step =
      static_cast<int>(random.randbelow(static_cast<std::uint32_t>(session.run().steps())));
  switch (random.randbelow(8)) {
    case 0:
    case 1:
    case 2:
      EXPECT_TRUE(session.step(granularity, count).ok());
      break;
    case 3:
    case 4:
      EXPECT_TRUE(session.back(granularity, count).ok());
      break;
    case 5:
      // Within the same step: forward and back in the walk.
      (void)session.seek(
          {position_of(session).step, static_cast<Phase>(random.randbelow(4)),
           static_cast<std::uint32_t>(random.randbelow(2 * session.model().graph().size()))});
      break;
    default:
      (void)session.seek(
          {step, static_cast<Phase>(random.randbelow(4)),
           static_cast<std::uint32_t>(random.randbelow(session.model().graph().size()))});
  }
}

class State : public ::testing::TestWithParam<Positions> {};

TEST_P(State, IsThatOfAFreshSessionAtTheSamePosition) {
  const auto session = tiny_session(GetParam());
  Random random(21);
  for (int i = 0; i < kMovesSeenWhole; ++i) {
    move_at_random(*session, random);
    const auto fresh = tiny_session(GetParam());
    ASSERT_TRUE(fresh->seek(position_of(*session)).ok());
    expect_same_sight(see(*fresh), see(*session));
    ASSERT_FALSE(HasFatalFailure()) << ::testing::PrintToString(position_of(*session));
  }
}

TEST_P(State, ComesBackWithEveryStepTakenBack) {
  const auto session = tiny_session(GetParam());
  Random random(22);
  for (int i = 0; i < kMovesSeenWhole; ++i) {
    const Granularity granularity = kGranularities[random.randbelow(4)];
    move_at_random(*session, random);
    // Onto a place where a stride of this granularity ends: only there back is the way it came.
    ASSERT_TRUE(session->step(granularity, 1).ok());
    if (session->situation().complete) continue;
    const Sight before = see(*session);
    const int count = 1 + static_cast<int>(random.randbelow(2));
    ASSERT_TRUE(session->step(granularity, count).ok());
    if (session->situation().complete) continue;
    ASSERT_TRUE(session->back(granularity, count).ok());
    expect_same_sight(before, see(*session));
    ASSERT_FALSE(HasFatalFailure()) << ::testing::PrintToString(position_of(*session)) << " by "
                                    << ::testing::PrintToString(granularity);
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, State, ::testing::Values(Positions::rope, Positions::learned),
                         [](const auto& each) {
                           return each.param == Positions::rope ? "rope" : "learned";
                         });

// A run that never turned back, and what it is part-way through a step.
class StraightRun {
 public:
  explicit StraightRun(const RunSettings& settings)
      : run_(TrainingRun::create(kFewNames, settings).value()) {
    while (!run_.complete()) {
      states_.push_back(run_.state());
      gradients_.push_back(run_.gradient(run_.state().parameters, run_.tokens()));
      run_.advance();
    }
  }

  // As parameter_bits() of a session at this position.
  std::vector<std::vector<std::uint64_t>> parameter_bits_at(const Position& position) {
    const auto step = static_cast<std::size_t>(position.step);
    TrainState state = states_[step];
    const bool updates = position.phase == Phase::update;
    if (updates) {
      adam_update(run_.settings().adam, gradients_[step], 0, position.event, state);
    }
    std::vector<double> grads(run_.layout().size(), std::numeric_limits<double>::quiet_NaN());
    if (updates) {
      grads = swept(position.step, 0xffffffffu);
    } else if (position.phase == Phase::backward) {
      grads = swept(position.step, position.event);
    }
    return {bits_of(state.parameters), bits_of(grads), bits_of(state.m), bits_of(state.v)};
  }

 private:
  std::vector<double> swept(int step, std::uint32_t events) {
    const auto tokens = run_.dataset().tokens(run_.dataset().index_of_step(step));
    const int positions = static_cast<int>(tokens.size()) - 1;
    ModelGraph& model = graphs_.try_emplace(positions, run_.layout(), positions).first->second;
    model.bind(tokens);
    const Graph& graph = model.graph();
    GraphState state;
    state.fit(graph);
    const std::vector<double>& parameters = states_[static_cast<std::size_t>(step)].parameters;
    std::copy(parameters.begin(), parameters.end(), state.value.begin());
    forward(graph, state, 0, graph.size());
    begin_backward(graph, state, model.loss());
    sweep(graph, state, graph.size(), graph.size() - std::min(events, graph.size()));
    return {state.grad.begin(), state.grad.begin() + run_.layout().size()};
  }

  TrainingRun run_;
  std::vector<TrainState> states_;
  std::vector<std::vector<double>> gradients_;
  std::map<int, ModelGraph> graphs_;
};

class LongWalk : public ::testing::TestWithParam<Positions> {};

TEST_P(LongWalk, HasTheParametersOfAStraightRunAtEveryStop) {
  RunSettings settings;
  settings.model.positions = GetParam();
  settings.adam.steps = kStepsOfLongWalk;
  StraightRun straight(settings);
  const auto session = Session::create(kFewNames, settings).value();
  Random random(23);
  for (int i = 0; i < kMoves; ++i) {
    move_at_random(*session, random);
    const Position position = position_of(*session);
    ASSERT_TRUE(parameter_bits(*session) == straight.parameter_bits_at(position))
        << "move " << i << ", " << ::testing::PrintToString(position);
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, LongWalk, ::testing::Values(Positions::rope, Positions::learned),
                         [](const auto& each) {
                           return each.param == Positions::rope ? "rope" : "learned";
                         });

}  // namespace
}  // namespace microgpt
