// PlainTrainer against GraphTrainer for every surgery, and against FusedTrainer without.

#include "train/plain_trainer.h"

#include <gtest/gtest.h>

#include <cmath>

#include "model/surgeries.h"
#include "train/fused_trainer.h"
#include "train/graph_trainer.h"
#include "train/names.h"

namespace microgpt {
namespace {

// Only the order of the sums differs.
constexpr double kTolerance = 1e-12;

std::vector<double> random_parameters(const ParameterLayout& layout, Random& random) {
  std::vector<double> parameters(layout.size());
  for (double& p : parameters) p = random.gauss(0.0, 0.3);
  return parameters;
}

void expect_agreement(Trainer& plain, Trainer& other, const std::vector<double>& parameters,
                      const std::vector<int>& tokens) {
  EXPECT_NEAR(plain.forward_backward(parameters, tokens),
              other.forward_backward(parameters, tokens), kTolerance);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    ASSERT_NEAR(plain.gradients()[i], other.gradients()[i], kTolerance) << i;
  }
}

TEST(PlainTrainer, AgreesWithTheGraphInEveryGradientForEverySurgery) {
  Random random(5);
  for (ModelConfig config :
       {ModelConfig{Positions::rope, 1, 16, 4, 16}, ModelConfig{Positions::learned, 1, 16, 4, 16},
        ModelConfig{Positions::rope, 3, 8, 2, 5}, ModelConfig{Positions::learned, 2, 6, 2, 7}}) {
    for (const auto& [name, surgery] : surgeries()) {
      SCOPED_TRACE(name);
      config.surgery = surgery;
      const ParameterLayout layout(config, 6);
      PlainTrainer plain(layout);
      GraphTrainer graph(layout);
      for (const std::vector<int>& tokens :
           {std::vector{5, 2, 2, 0, 3, 5}, std::vector{5, 5}, std::vector{5, 1, 4, 3}}) {
        expect_agreement(plain, graph, random_parameters(layout, random), tokens);
      }
    }
  }
}

TEST(PlainTrainer, AgreesWithTheFusedOneOnTheWholeModel) {
  Random random(6);
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    const ParameterLayout layout({positions, 2, 8, 2, 9}, 6);
    PlainTrainer plain(layout);
    FusedTrainer fused(layout);
    for (int round = 0; round < 5; ++round) {
      expect_agreement(plain, fused, random_parameters(layout, random), {5, 2, 2, 0, 3, 5});
    }
  }
}

TEST(PlainTrainer, LeavesItsGradientsWhenAskedForALoss) {
  const TrainingRun run = few_names_run();
  PlainTrainer trainer(run.layout());
  const double loss = trainer.forward_backward(run.state().parameters, run.tokens());
  const std::vector<double> before(trainer.gradients().begin(), trainer.gradients().end());
  trainer.loss(run.state().parameters, run.dataset().tokens(3));
  EXPECT_TRUE(std::equal(before.begin(), before.end(), trainer.gradients().begin()));
  EXPECT_EQ(trainer.loss(run.state().parameters, run.tokens()), loss);
}

TEST(PlainTrainer, HasNoFiniteGradientWhereTheTruthHasProbabilityZero) {
  const TrainingRun run = few_names_run();
  PlainTrainer trainer(run.layout());
  std::vector<double> parameters = run.state().parameters;
  const Tensor& head = run.layout().lm_head();
  for (std::uint32_t i = 0; i < head.size(); ++i) parameters[head.offset + i] *= 1e6;
  EXPECT_FALSE(std::isfinite(trainer.forward_backward(parameters, run.tokens())));
  EXPECT_FALSE(std::isfinite(trainer.gradients()[head.offset]));
}

TEST(PlainTrainer, SeesWhetherAReluSwitches) {
  const TrainingRun run = few_names_run();
  PlainTrainer trainer(run.layout());
  std::vector<double> parameters = run.state().parameters;
  trainer.loss(parameters, run.tokens());
  const std::uint64_t before = trainer.relu_signature();
  const Tensor& fc1 = run.layout().layer(0).mlp_fc1;
  for (std::uint32_t c = 0; c < fc1.columns; ++c) parameters[fc1.offset + c] *= -1.0;
  trainer.loss(parameters, run.tokens());
  EXPECT_NE(trainer.relu_signature(), before);
}

double mean_of_last(const TrainingRun& run, std::size_t count) {
  double total = 0.0;
  for (const double loss : run.losses().last(count)) total += loss;
  return total / static_cast<double>(count);
}

TEST(SurgicalRun, LearnsToCheatOnceTheMaskIsLifted) {
  RunSettings settings = few_names_settings();
  settings.adam.steps = 400;
  TrainingRun honest = TrainingRun::create(kFewNames, settings).value();
  settings.model.surgery.lift_mask = true;
  TrainingRun cheating = TrainingRun::create(kFewNames, settings).value();
  honest.seek(400);
  cheating.seek(400);
  EXPECT_LT(mean_of_last(cheating, 50), mean_of_last(honest, 50) - 0.2);
}

TEST(SurgicalRun, IsTheSameWithBothTrainers) {
  for (const auto& [name, surgery] : surgeries()) {
    RunSettings settings = few_names_settings();
    settings.model.surgery = surgery;
    TrainingRun fused = TrainingRun::create(kFewNames, settings).value();
    settings.trainer = TrainerKind::graph;
    TrainingRun graph = TrainingRun::create(kFewNames, settings).value();
    fused.seek(10);
    graph.seek(10);
    for (std::size_t step = 0; step < 10; ++step) {
      EXPECT_NEAR(fused.losses()[step], graph.losses()[step], 1e-9) << name << ", " << step;
    }
  }
}

}  // namespace
}  // namespace microgpt
