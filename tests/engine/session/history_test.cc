// What one parameter goes through is what the updates of the run did, to the bit, and asking moves
// nothing.

#include "session/history.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "session/probes.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

// Row of a letter, and a number of the last matrix.
constexpr std::uint32_t kParameters[] = {5, 700};

TEST(ParameterHistory, IsTheUpdateOfEveryTrainingStep) {
  const auto session = few_names_session();
  const int steps = session->run().steps();
  for (const std::uint32_t parameter : kParameters) {
    const ParameterHistory history = parameter_history(*session, parameter, 0, steps).value();
    ASSERT_EQ(history.value.size(), static_cast<std::size_t>(steps));
    for (int step = 0; step < steps; ++step) {
      ASSERT_TRUE(session->seek({step, Phase::forward, 0}).ok());
      const ParameterUpdate update = parameter_update(*session, parameter).value();
      const auto i = static_cast<std::size_t>(step);
      EXPECT_EQ(history.grad[i], update.grad) << step;
      EXPECT_EQ(history.m[i], update.m) << step;
      EXPECT_EQ(history.v[i], update.v) << step;
      EXPECT_EQ(history.m_hat[i], update.m_hat) << step;
      EXPECT_EQ(history.v_hat[i], update.v_hat) << step;
      EXPECT_EQ(history.move[i], update.move) << step;
      EXPECT_EQ(history.value[i], update.value) << step;
    }
  }
}

TEST(ParameterHistory, OfPlainDescentHasMovesAgainstTheGradientAndNoMeans) {
  RunSettings settings = few_names_session()->run().settings();
  settings.adam.optimizer = Optimizer::sgd;
  const auto session = Session::create(kFewNames, settings).value();
  const int steps = session->run().steps();
  const ParameterHistory history = parameter_history(*session, 5, 0, steps).value();
  double value = session->parameters(ParameterView::value)[5];
  for (int step = 0; step < steps; ++step) {
    const auto i = static_cast<std::size_t>(step);
    const double rate = learning_rate_at(settings.adam, step);
    EXPECT_EQ(history.move[i], -rate * history.grad[i]);
    EXPECT_EQ(history.value[i], value - rate * history.grad[i]);
    EXPECT_EQ(history.m[i], 0.0);
    EXPECT_EQ(history.v[i], 0.0);
    value = history.value[i];
  }
}

TEST(ParameterHistory, ComesInStretchesAsItComesWhole) {
  const auto session = few_names_session();
  const int steps = session->run().steps();
  const ParameterHistory whole = parameter_history(*session, 5, 0, steps).value();
  std::vector<double> joined;
  for (int first = 0; first < steps; first += 7) {
    const int count = std::min(7, steps - first);
    const auto part = parameter_history(*session, 5, first, count).value();
    joined.insert(joined.end(), part.value.begin(), part.value.end());
  }
  EXPECT_EQ(joined, whole.value);
}

TEST(ParameterHistory, LeavesTheSessionWhereItIs) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->seek({4, Phase::update, 100}).ok());
  const auto losses = session->losses();
  const auto values = session->parameters(ParameterView::value);
  ASSERT_TRUE(parameter_history(*session, 5, 0, session->run().steps()).ok());
  EXPECT_EQ(session->losses(), losses);
  EXPECT_EQ(session->parameters(ParameterView::value), values);
  EXPECT_EQ(session->situation().position.event, 100u);
}

TEST(ParameterHistory, RefusesStepsAndParametersThatAreNotThere) {
  const auto session = few_names_session();
  const int steps = session->run().steps();
  EXPECT_EQ(parameter_history(*session, 5, -1, 1).status().code, "bad_range");
  EXPECT_EQ(parameter_history(*session, 5, steps, 1).status().code, "bad_range");
  EXPECT_EQ(parameter_history(*session, 5, steps - 1, 2).status().code, "bad_range");
  EXPECT_EQ(parameter_history(*session, 5, 0, 0).status().code, "bad_range");
  const auto size = session->run().layout().size();
  EXPECT_EQ(parameter_history(*session, size, 0, 1).status().code, "bad_parameter");
}

}  // namespace
}  // namespace microgpt
