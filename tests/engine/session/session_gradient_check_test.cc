// Gradient check: every gradient that is shown against the slope of the loss.

#include <gtest/gtest.h>

#include <cmath>

#include "graph/evaluate.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

// What the project promises of every gradient it shows.
constexpr double kRelativeError = 1e-6;
// The trainer's gradients and the graph's.
constexpr double kSameGradient = 1e-12;
constexpr double kWidestNudge = 1e-5;

struct Case {
  const char* name;
  ModelConfig model;
};

void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }

void expect_small_errors(const Session& session, const std::vector<GradientCheck>& checks) {
  for (const GradientCheck& check : checks) {
    EXPECT_LT(check.relative_error, kRelativeError)
        << ::testing::PrintToString(position_of(session)) << ", "
        << session.model().graph().name(check.parameter) << ": " << check.analytic << " and "
        << check.numeric << " with h " << check.h;
  }
}

class CheckedGradients : public ::testing::TestWithParam<Case> {};

TEST_P(CheckedGradients, OfEveryParameterAreSlopes) {
  RunSettings settings = few_names_settings();
  settings.model = GetParam().model;
  const auto session = Session::create(kFewNames, settings).value();
  const std::uint32_t size = session->run().layout().size();
  for (const int step : {0, 1, 6}) {
    ASSERT_TRUE(session->seek({step, Phase::backward, 1}).ok());
    const std::vector<GradientCheck> checks = session->check_gradients(0, size).value();
    ASSERT_EQ(checks.size(), size);
    expect_small_errors(*session, checks);
  }
}

INSTANTIATE_TEST_SUITE_P(Models, CheckedGradients,
                         ::testing::Values(Case{"rope", {Positions::rope, 1, 8, 2, 8}},
                                           Case{"learned", {Positions::learned, 1, 8, 2, 8}},
                                           Case{"two_layers", {Positions::rope, 2, 4, 2, 6}}),
                         [](const auto& each) { return each.param.name; });

// All of them take a second natively and half a minute under sanitizers: two rows of each tensor.
TEST(CheckGradients, AtTheDefaultSizeAreSlopesInEveryTensor) {
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    const auto session = emma_session(positions);
    for (const Tensor& tensor : session->run().layout().tensors()) {
      for (const std::uint32_t row : {4u, tensor.rows - 1}) {
        expect_small_errors(
            *session,
            session->check_gradients(tensor.offset + row * tensor.columns, tensor.columns).value());
      }
    }
  }
}

TEST(CheckGradients, AreTheGradientsThatAreShown) {
  const auto session = few_names_session();
  const std::uint32_t size = session->run().layout().size();
  ASSERT_TRUE(session->seek({12, Phase::update, 50}).ok());
  const std::vector<double> shown = session->parameters(ParameterView::grad);
  const std::vector<GradientCheck> checks = session->check_gradients(0, size).value();
  for (std::uint32_t i = 0; i < size; ++i) {
    EXPECT_EQ(checks[i].parameter, i);
    EXPECT_NEAR(checks[i].analytic, shown[i], kSameGradient);
  }
}

TEST(CheckGradients, LeaveTheSessionAsItIs) {
  const auto session = tiny_session();
  for (const Position& position : {Position{1, Phase::loss, 1}, Position{1, Phase::backward, 33},
                                   Position{1, Phase::update, 7}}) {
    ASSERT_TRUE(session->seek(position).ok());
    const Sight before = see(*session);
    ASSERT_TRUE(session->check_gradients(3, 4).ok());
    expect_same_sight(before, see(*session));
    ASSERT_TRUE(session->step(Granularity::step, 1).ok());
    const Sight after = see(*session);
    const auto other = tiny_session();
    ASSERT_TRUE(other->step(Granularity::step, 2).ok());
    expect_same_sight(see(*other), after);
  }
}

TEST(CheckGradients, AreRefusedOutsideOfTheParameters) {
  const auto session = tiny_session();
  const std::uint32_t size = session->run().layout().size();
  EXPECT_TRUE(session->check_gradients(size - 2, 2).ok());
  const Status status = session->check_gradients(size - 2, 3).status();
  EXPECT_EQ(status.code, "bad_parameter");
  EXPECT_EQ(status.message, "parameters " + std::to_string(size - 2) + " to " +
                                std::to_string(size + 1) + " must be below " +
                                std::to_string(size));
  EXPECT_EQ(session->check_gradients(size, 0).status().code, "bad_parameter");
  EXPECT_EQ(session->check_gradients(1, 0xffffffffu).status().code, "bad_parameter");
}

// Moves one parameter of mlp_fc1 so that a ReLU of the document is about to switch, and returns
// which. The unit is the one whose gradient is largest, so that the kink is felt.
std::uint32_t place_kink(const TrainingRun& run, std::vector<double>& parameters, double nudge) {
  const Tensor& fc1 = run.layout().layer(0).mlp_fc1;
  ModelGraph model(run.layout(), static_cast<int>(run.tokens().size()) - 1);
  model.bind(run.tokens());
  const GraphState state = evaluate(model.graph(), parameters);
  const auto& relus = model.find("mlp_relu", 0, -1)->nodes[0];
  std::uint32_t row = 0;
  for (std::uint32_t r = 1; r < fc1.rows; ++r) {
    if (std::abs(state.grad[relus[r]]) > std::abs(state.grad[relus[row]])) row = r;
  }
  const NodeId x = model.find("mlp_norm", 0, -1)->nodes[0][0];
  const NodeId hidden = model.find("mlp_hidden", 0, -1)->nodes[0][row];
  const std::uint32_t parameter = fc1.offset + row * fc1.columns;
  parameters[parameter] += nudge - state.value[hidden] / state.value[x];
  return parameter;
}

TEST(CheckGradients, LookCloserWhereAReluIsAboutToSwitch) {
  TrainingRun run = few_names_run();
  run.seek(10);
  for (const double distance : {3e-6, -3e-6, 3e-7, -3e-7}) {
    std::vector<double> parameters = run.state().parameters;
    const std::uint32_t kinked = place_kink(run, parameters, distance);
    const GradientCheck check = check_gradients(run, parameters, run.tokens(), kinked, 1)[0];
    EXPECT_LT(check.h, std::abs(distance));
    EXPECT_LT(check.relative_error, kRelativeError) << distance << ", h " << check.h;
    // Across the kink the slope is neither side's.
    const auto loss = [&](double nudge) {
      std::vector<double> nudged = parameters;
      nudged[kinked] += nudge;
      return run.loss(nudged, run.tokens());
    };
    const double across = (loss(kWidestNudge) - loss(-kWidestNudge)) / (2 * kWidestNudge);
    EXPECT_GT(std::abs(across - check.analytic), 1000 * kRelativeError * std::abs(across));
  }
}

}  // namespace
}  // namespace microgpt
