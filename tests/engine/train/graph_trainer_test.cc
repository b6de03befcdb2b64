// GraphTrainer and the gradient check: loss and gradients of one document.

#include "train/graph_trainer.h"

#include <gtest/gtest.h>

#include "train/gradient_check.h"
#include "train/names.h"

namespace microgpt {
namespace {

// What the project promises of every gradient it shows.
constexpr double kRelativeError = 1e-6;
// A smaller nudge leaves more rounding.
constexpr double kNearAKink = 1e-4;

TEST(GraphTrainer, HasTheSameLossWithAndWithoutABackwardPass) {
  const TrainingRun run = few_names_run();
  GraphTrainer trainer(run.layout());
  const auto tokens = run.tokens();
  EXPECT_EQ(trainer.loss(run.state().parameters, tokens),
            trainer.forward_backward(run.state().parameters, tokens));
}

TEST(GraphTrainer, LeavesItsGradientsWhenAskedForALoss) {
  const TrainingRun run = few_names_run();
  GraphTrainer trainer(run.layout());
  trainer.forward_backward(run.state().parameters, run.dataset().tokens(0));
  const std::vector<double> before(trainer.gradients().begin(), trainer.gradients().end());
  // A longer document: the state must grow without losing them.
  for (int i = 0; i < run.dataset().size(); ++i) {
    trainer.loss(run.state().parameters, run.dataset().tokens(i));
  }
  EXPECT_EQ(std::vector<double>(trainer.gradients().begin(), trainer.gradients().end()), before);
}

TEST(GraphTrainer, GivesEachDocumentItsOwnGradientsWhateverCameBefore) {
  const TrainingRun run = few_names_run();
  GraphTrainer used(run.layout());
  for (int i = 0; i < run.dataset().size(); ++i) {
    GraphTrainer fresh(run.layout());
    const auto tokens = run.dataset().tokens(i);
    EXPECT_EQ(used.forward_backward(run.state().parameters, tokens),
              fresh.forward_backward(run.state().parameters, tokens));
    EXPECT_EQ(std::vector<double>(used.gradients().begin(), used.gradients().end()),
              std::vector<double>(fresh.gradients().begin(), fresh.gradients().end()));
  }
}

TEST(GraphTrainer, SeesWhichRelusFire) {
  const TrainingRun run = few_names_run();
  GraphTrainer trainer(run.layout());
  std::vector<double> parameters = run.state().parameters;
  trainer.loss(parameters, run.tokens());
  const std::uint64_t signature = trainer.relu_signature();
  trainer.loss(parameters, run.tokens());
  EXPECT_EQ(trainer.relu_signature(), signature);
  const Tensor& fc1 = run.layout().layer(0).mlp_fc1;
  for (std::uint32_t c = 0; c < fc1.columns; ++c) parameters[fc1.offset + c] *= -1.0;
  trainer.loss(parameters, run.tokens());
  EXPECT_NE(trainer.relu_signature(), signature);
}

TEST(GradientCheck, FindsEveryGradientRight) {
  TrainingRun run = few_names_run();
  run.seek(30);
  const std::vector<double> parameters = run.state().parameters;
  const std::vector<GradientCheck> checks =
      check_gradients(run, parameters, run.tokens(), 0, run.layout().size());
  ASSERT_EQ(checks.size(), run.layout().size());
  for (const GradientCheck& check : checks) {
    EXPECT_LT(check.relative_error, kRelativeError)
        << "parameter " << check.parameter << ": " << check.analytic << " and " << check.numeric;
  }
  EXPECT_EQ(run.step(), 30);
}

TEST(GradientCheck, ChecksTheRangeItIsAskedFor) {
  TrainingRun run = few_names_run();
  const std::vector<double> parameters = run.state().parameters;
  const std::vector<double> gradient = run.gradient(parameters, run.tokens());
  const std::vector<GradientCheck> checks = check_gradients(run, parameters, run.tokens(), 100, 3);
  ASSERT_EQ(checks.size(), 3u);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(checks[i].parameter, 100u + i);
    EXPECT_EQ(checks[i].analytic, gradient[100 + i]);
    EXPECT_GT(checks[i].h, 0.0);
  }
}

TEST(GradientCheck, LooksCloserWhereANudgeWouldSwitchARelu) {
  // A row of fc1 so small that its ReLU is a hair's breadth from its kink.
  TrainingRun run = few_names_run();
  std::vector<double> parameters = run.state().parameters;
  const Tensor& fc1 = run.layout().layer(0).mlp_fc1;
  for (std::uint32_t c = 0; c < fc1.columns; ++c) parameters[fc1.offset + c] *= 1e-5;
  const std::vector<GradientCheck> checks =
      check_gradients(run, parameters, run.tokens(), fc1.offset, fc1.columns);
  const double wide = check_gradients(run, parameters, run.tokens(), 0, 1)[0].h;
  for (const GradientCheck& check : checks) {
    EXPECT_LT(check.h, wide);
    EXPECT_LT(check.relative_error, kNearAKink) << check.analytic << " and " << check.numeric;
  }
}

TEST(GradientCheck, FindsNothingWrongWhereNothingIsUsed) {
  // Letters that the document does not read have no gradient.
  TrainingRun run = few_names_run();
  const std::vector<double> parameters = run.state().parameters;
  const std::vector<int> tokens = {11, 0, 11};
  const Tensor& wte = run.layout().wte();
  const std::vector<GradientCheck> checks =
      check_gradients(run, parameters, tokens, wte.offset + 5 * wte.columns, wte.columns);
  for (const GradientCheck& check : checks) {
    EXPECT_EQ(check.analytic, 0.0);
    EXPECT_EQ(check.relative_error, 0.0);
  }
}

}  // namespace
}  // namespace microgpt
