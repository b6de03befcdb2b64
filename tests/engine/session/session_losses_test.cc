// Session: the losses it knows, and the loss if one parameter were another.

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "graph/evaluate.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

// The loss of the trainer and that of the graph, for losses of about 3.
constexpr double kSameLoss = 1e-12;

// Of a run that never turned back.
std::vector<double> straight_losses(int steps) {
  TrainingRun run = few_names_run();
  run.seek(steps);
  return {run.losses().begin(), run.losses().end()};
}

TEST(Losses, AreNoneAtTheStart) { EXPECT_TRUE(few_names_session()->losses().empty()); }

TEST(Losses, AreThoseOfEveryStepTaken) {
  const auto session = few_names_session();
  for (const int count : {1, 4, 20}) {
    ASSERT_TRUE(session->step(Granularity::step, count).ok());
    EXPECT_EQ(session->losses(), straight_losses(session->situation().steps_done));
  }
}

TEST(Losses, AreThoseOfTheWholeRunAtItsEnd) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::step, 1000).ok());
  EXPECT_EQ(session->losses(), straight_losses(60));
}

TEST(Losses, GainOneWhenTheLossPhaseIsComplete) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::step, 3).ok());
  ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
  EXPECT_EQ(session->losses(), straight_losses(3));
  for (int phase = 0; phase < 3; ++phase) {
    ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
    EXPECT_EQ(session->losses(), straight_losses(4));
  }
}

TEST(Losses, StayKnownWhenTheSessionGoesBack) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::step, 5).ok());
  for (const Granularity granularity : {Granularity::phase, Granularity::step}) {
    ASSERT_TRUE(session->back(granularity, 1).ok());
    EXPECT_EQ(session->losses(), straight_losses(5));
  }
  ASSERT_TRUE(session->back(Granularity::step, 10).ok());
  EXPECT_TRUE(session->situation().at_start);
  EXPECT_EQ(session->losses(), straight_losses(5));
  ASSERT_TRUE(session->step(Granularity::step, 6).ok());
  EXPECT_EQ(session->losses(), straight_losses(6));
}

TEST(Losses, StayKnownWhenTheSessionGoesBackWithinTheStep) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::phase, 2).ok());
  ASSERT_TRUE(session->back(Granularity::phase, 1).ok());
  EXPECT_EQ(session->losses(), straight_losses(1));
}

TEST(Losses, AreThoseThatAreShown) {
  const auto session = few_names_session();
  for (const Position& position :
       {Position{7, Phase::backward, 1}, Position{7, Phase::update, 1},
        Position{3, Phase::backward, 0}, Position{3, Phase::update, 9}}) {
    ASSERT_TRUE(session->seek(position).ok());
    const double shown = session->situation().loss;
    EXPECT_EQ(session->losses()[static_cast<std::size_t>(position.step)], shown);
    EXPECT_NEAR(session->state().value[session->model().loss()], shown, kSameLoss);
  }
}

// A forward pass of its own, on the graph.
double fresh_loss(const Session& session, std::uint32_t parameter, double value) {
  std::vector<double> parameters = session.run().state().parameters;
  parameters[parameter] = value;
  const DocumentView document = session.document();
  ModelGraph model(session.run().layout(), static_cast<int>(document.tokens.size()) - 1);
  model.bind(document.tokens);
  return evaluate(model.graph(), parameters).value[model.loss()];
}

TEST(LossWith, IsThatOfAFreshForwardPass) {
  const auto session = few_names_session();
  for (const Position& position : {Position{0, Phase::forward, 0}, Position{9, Phase::backward, 40},
                                   Position{9, Phase::update, 100}}) {
    ASSERT_TRUE(session->seek(position).ok());
    const Sight before = see(*session);
    for (const std::uint32_t parameter : {0u, 90u, 200u, session->run().layout().size() - 1}) {
      for (const double value : {-1.0, 0.0, 0.3}) {
        EXPECT_NEAR(session->loss_with(parameter, value).value(),
                    fresh_loss(*session, parameter, value), kSameLoss);
      }
    }
    expect_same_sight(before, see(*session));
  }
}

TEST(LossWith, ItsOwnValueIsTheLossOfTheStepEvenWhenTheUpdateHasChangedIt) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->seek({5, Phase::update, 300}).ok());
  const double used = session->run().state().parameters[12];
  ASSERT_NE(session->parameters(ParameterView::value)[12], used);
  EXPECT_NEAR(session->loss_with(12, used).value(), session->situation().loss, kSameLoss);
}

TEST(LossWith, RefusesAParameterThatIsNotThere) {
  const auto session = few_names_session();
  const std::uint32_t size = session->run().layout().size();
  const Status status = session->loss_with(size, 0.0).status();
  EXPECT_EQ(status.code, "bad_parameter");
  const std::string count = std::to_string(size);
  EXPECT_EQ(status.message, "parameter (" + count + ") must be below " + count);
}

TEST(LossWith, RefusesAValueThatIsNoNumberAndNamesIt) {
  const auto session = few_names_session();
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(session->loss_with(0, infinity).status().code, "bad_value");
  EXPECT_EQ(session->loss_with(0, -infinity).status().message,
            "value (-inf) must be a finite number");
  EXPECT_EQ(session->loss_with(0, std::nan("")).status().message,
            "value (nan) must be a finite number");
}

}  // namespace
}  // namespace microgpt
