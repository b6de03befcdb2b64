// Questions of probes.h: losses and gradients with other parameters and texts, mean losses, and
// the update of one parameter.

#include "session/probes.h"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/evaluate.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

// The loops of the trainer and the graph add in different orders.
constexpr double kSame = 1e-12;

// At a place where half of the parameters of a step are updated.
std::unique_ptr<Session> half_updated() {
  auto session = few_names_session();
  EXPECT_TRUE(session->seek({9, Phase::update, session->run().layout().size() / 2}).ok());
  return session;
}

// On a graph of its own: values and gradients of a text with changed parameters.
GraphState fresh_pass(const Session& session, const std::string& text,
                      const std::vector<double>& parameters) {
  const TokenSequence sequence = session.run().tokenizer().sequence(text, 8).value();
  ModelGraph model(session.run().layout(), sequence.positions);
  model.bind(std::span(sequence.tokens).first(static_cast<std::size_t>(sequence.positions) + 1));
  GraphState state = evaluate(model.graph(), parameters);
  state.value.resize(model.graph().size());
  return state;
}

TEST(LossesWith, AreThoseOfFreshPassesOverTheText) {
  const auto session = half_updated();
  const std::vector<std::uint32_t> asked{3, 200, 500};
  const std::vector<double> values{0.1, -0.2, 0.3, 1.0, 0.0, -1.0};
  for (const std::string text : {"mia", "", "olivia"}) {
    const auto losses = losses_with(*session, asked, values, text).value();
    ASSERT_EQ(losses.size(), 2u);
    for (std::size_t row = 0; row < 2; ++row) {
      std::vector<double> parameters = session->parameters(ParameterView::value);
      for (std::size_t j = 0; j < 3; ++j) parameters[asked[j]] = values[row * 3 + j];
      EXPECT_NEAR(losses[row], fresh_pass(*session, text, parameters).value.back(), kSame);
    }
  }
}

TEST(LossesWith, NoTextAskAboutTheDocumentOfTheStep) {
  const auto session = half_updated();
  const std::vector<std::uint32_t> asked{7};
  const std::vector<double> values{0.25};
  EXPECT_EQ(losses_with(*session, asked, values, {}).value(),
            losses_with(*session, asked, values, session->document().text).value());
}

TEST(LossesWith, AreRefusedInWordsForWhatIsNotThere) {
  const auto session = few_names_session();
  const auto size = session->run().layout().size();
  const auto code = [&](std::vector<std::uint32_t> parameters, std::vector<double> values,
                        const Subject& subject) {
    return losses_with(*session, parameters, values, subject).status().code;
  };
  EXPECT_EQ(code({size}, {0.0}, {}), "bad_parameter");
  EXPECT_EQ(code({1, 1}, {0.0, 0.0}, {}), "bad_parameter");
  EXPECT_EQ(code({}, {}, {}), "bad_values");
  EXPECT_EQ(code({1, 2}, {0.0}, {}), "bad_values");
  EXPECT_EQ(code({1}, std::vector<double>(10'001), {}), "bad_values");
  EXPECT_EQ(code({1}, {HUGE_VAL}, {}), "bad_value");
  EXPECT_EQ(code({1}, {0.0}, "emmaemmae"), "text_too_long");
  EXPECT_EQ(code({1}, {0.0}, "x"), "unknown_character");
  EXPECT_EQ(code({1}, {0.0}, "\xff"), "text_not_utf8");
}

TEST(GradientsWith, AreThoseOfTheGraphAtTheChangedParameters) {
  const auto session = half_updated();
  std::vector<double> parameters = session->parameters(ParameterView::value);
  const std::vector<std::uint32_t> asked{0, 70, 333};
  const std::vector<double> values{0.4, -0.4, 0.0};
  for (std::size_t j = 0; j < 3; ++j) parameters[asked[j]] = values[j];
  const GraphState state = fresh_pass(*session, "amelia", parameters);
  const LossAndGradients answer = gradients_with(*session, asked, values, "amelia").value();
  EXPECT_NEAR(answer.loss, state.value.back(), kSame);
  for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(answer.grads[j], state.grad[asked[j]], kSame);
}

TEST(GradientsWith, AreTheSlopeOfTheLosses) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::step, 20).ok());
  // Of wte: smooth but for the ReLUs, and far from them a parabola is enough.
  const std::vector<std::uint32_t> asked{2};
  const double at = session->parameters(ParameterView::value)[2];
  constexpr double kStep = 1e-5;
  const auto losses = losses_with(*session, asked, std::vector{at - kStep, at + kStep}, {}).value();
  const double slope = (losses[1] - losses[0]) / (2 * kStep);
  EXPECT_NEAR(gradients_with(*session, asked, std::vector{at}, {}).value().grads[0], slope, 1e-8);
}

TEST(MeanLoss, IsTheMeanOverDocumentsOfTheShuffledOrder) {
  const auto session = half_updated();
  double total = 0.0;
  for (const int index : {2, 3, 4}) {
    const std::string text(session->run().dataset().text(index));
    const auto parameters = session->parameters(ParameterView::value);
    total += fresh_pass(*session, text, parameters).value.back();
  }
  EXPECT_NEAR(mean_loss(*session, 2, 3, {}).value(), total / 3, kSame);
}

TEST(MeanLoss, RefusesDocumentsThatAreNotThere) {
  const auto session = few_names_session();
  EXPECT_TRUE(mean_loss(*session, 0, 7, {}).ok());
  for (const auto& [first, count] : {std::pair{0, 8}, {7, 1}, {-1, 1}, {3, 0}, {3, 5}}) {
    EXPECT_EQ(mean_loss(*session, first, count, {}).status().code, "bad_range") << first;
  }
}

TEST(ParameterUpdate, IsToTheBitWhatTheStepDoes) {
  const auto session = few_names_session();
  for (const int step : {0, 1, 30, 59}) {
    for (const std::uint32_t parameter : {0u, 250u, 511u}) {
      ASSERT_TRUE(session->seek({step, Phase::forward, 0}).ok());
      const ParameterUpdate planned = parameter_update(*session, parameter).value();
      EXPECT_FALSE(planned.done);
      EXPECT_EQ(planned.value_before, session->parameters(ParameterView::value)[parameter]);
      EXPECT_EQ(planned.m_before, session->parameters(ParameterView::m)[parameter]);
      EXPECT_EQ(planned.v_before, session->parameters(ParameterView::v)[parameter]);
      ASSERT_TRUE(session->step(Granularity::step, 1).ok());
      const ParameterUpdate done = parameter_update(*session, parameter).value();
      EXPECT_TRUE(done.done);
      EXPECT_EQ(done.value, session->parameters(ParameterView::value)[parameter]);
      EXPECT_EQ(done.m, session->parameters(ParameterView::m)[parameter]);
      EXPECT_EQ(done.v, session->parameters(ParameterView::v)[parameter]);
      EXPECT_EQ(done.value, planned.value);
    }
  }
}

TEST(ParameterUpdate, MovesByTheCorrectedMeans) {
  const auto session = few_names_session();
  // At the first step the corrected means are the gradient and its square: the move is the rate.
  const ParameterUpdate first = parameter_update(*session, 3).value();
  EXPECT_NEAR(first.m_hat, first.grad, kSame);
  EXPECT_NEAR(first.v_hat, first.grad * first.grad, kSame);
  EXPECT_EQ(first.learning_rate, 0.01);
  EXPECT_NEAR(first.move, first.grad > 0 ? -0.01 : 0.01, 1e-6);
  EXPECT_NEAR(first.value, first.value_before + first.move, kSame);
  EXPECT_EQ(parameter_update(*session, 100'000).status().code, "bad_parameter");
}

TEST(Probes, LeaveTheSessionAsItIs) {
  const auto session = tiny_session();
  for (const Position& position : {Position{1, Phase::backward, 33}, {1, Phase::update, 7}}) {
    ASSERT_TRUE(session->seek(position).ok());
    const Sight before = see(*session);
    const std::vector<std::uint32_t> asked{5};
    EXPECT_TRUE(losses_with(*session, asked, std::vector{1.0, 2.0}, "ab").ok());
    EXPECT_TRUE(gradients_with(*session, asked, std::vector{1.0}, {}).ok());
    EXPECT_TRUE(mean_loss(*session, 0, 4, {}).ok());
    EXPECT_TRUE(parameter_update(*session, 5).ok());
    expect_same_sight(before, see(*session));
    EXPECT_TRUE(session->step(Granularity::step, 3).ok());
    const auto straight = tiny_session();
    EXPECT_TRUE(straight->seek(position_of(*session)).ok());
    EXPECT_EQ(parameter_bits(*session)[0], parameter_bits(*straight)[0]);
  }
}

}  // namespace
}  // namespace microgpt
