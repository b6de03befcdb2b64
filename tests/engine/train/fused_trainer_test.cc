// FusedTrainer against GraphTrainer, for a spread of sizes, presets and documents.
#include "train/fused_trainer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/lanes.h"
#include "train/adam.h"
#include "train/graph_trainer.h"
#include "train/names.h"

namespace microgpt {
namespace {

// Only the order of the sums differs.
constexpr double kTolerance = 1e-12;

std::vector<double> random_parameters(const ParameterLayout& layout, Random& random) {
  // Larger than a fresh model's, so that attention is far from uniform.
  std::vector<double> parameters(layout.size());
  for (double& p : parameters) p = random.gauss(0.0, 0.3);
  return parameters;
}

std::vector<int> random_tokens(int vocab_size, int positions, Random& random) {
  std::vector<int> tokens;
  for (int t = 0; t <= positions; ++t) {
    tokens.push_back(static_cast<int>(random.randbelow(static_cast<std::uint64_t>(vocab_size))));
  }
  return tokens;
}

class FusedAgainstGraph : public ::testing::TestWithParam<ModelConfig> {};

TEST_P(FusedAgainstGraph, AgreesInLossAndEveryGradientAtEveryLength) {
  constexpr int kVocab = 11;
  const ParameterLayout layout(GetParam(), kVocab);
  FusedTrainer fused(layout);
  GraphTrainer graph(layout);
  Random random(5);
  // Lengths up and down: what a long document leaves behind must not reach a short one.
  for (int round = 0; round < 2; ++round) {
    for (int T : {GetParam().block, 1, GetParam().block - 1, 2, GetParam().block / 2}) {
      const std::vector<double> parameters = random_parameters(layout, random);
      const std::vector<int> tokens = random_tokens(kVocab, std::max(T, 1), random);
      const double expected = graph.forward_backward(parameters, tokens);
      EXPECT_NEAR(fused.forward_backward(parameters, tokens), expected, kTolerance);
      for (std::uint32_t i = 0; i < layout.size(); ++i) {
        ASSERT_NEAR(fused.gradients()[i], graph.gradients()[i], kTolerance) << i << ", T = " << T;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sizes, FusedAgainstGraph,
                         ::testing::Values(ModelConfig{Positions::rope, 1, 16, 4, 16},
                                           ModelConfig{Positions::learned, 1, 16, 4, 16},
                                           ModelConfig{Positions::rope, 3, 8, 2, 5},
                                           ModelConfig{Positions::learned, 2, 5, 1,
                                                       9},  // odd channels, odd block
                                           ModelConfig{Positions::learned, 1, 1, 1, 3},
                                           ModelConfig{Positions::rope, 2, 24, 3, 21},
                                           ModelConfig{Positions::rope, 1, 6, 1, 7},
                                           ModelConfig{Positions::learned, 1, 3, 3, 10},
                                           ModelConfig{Positions::rope, 2, 12, 3, 13}));

// Sizes drawn at random: every remainder of the blocks that the kernels work in.
TEST(FusedTrainer, AgreesWithTheGraphAtRandomSizes) {
  Random random(17);
  const auto draw = [&random](int least, int most) {
    return least + static_cast<int>(random.randbelow(static_cast<std::uint64_t>(most - least + 1)));
  };
  for (int round = 0; round < 40; ++round) {
    const int head_size = 2 * draw(1, 3);
    const int heads = draw(1, 4);
    const Positions positions = round % 2 == 0 ? Positions::rope : Positions::learned;
    const ModelConfig config{positions, draw(1, 2), heads * head_size, heads, draw(1, 11)};
    const int vocab = draw(2, 30);
    const ParameterLayout layout(config, vocab);
    FusedTrainer fused(layout);
    GraphTrainer graph(layout);
    for (const int T : {draw(1, config.block), config.block}) {
      const std::vector<double> parameters = random_parameters(layout, random);
      const std::vector<int> tokens = random_tokens(vocab, T, random);
      EXPECT_NEAR(fused.forward_backward(parameters, tokens),
                  graph.forward_backward(parameters, tokens), kTolerance);
      for (std::uint32_t i = 0; i < layout.size(); ++i) {
        ASSERT_NEAR(fused.gradients()[i], graph.gradients()[i], kTolerance)
            << i << ", C = " << config.n_embd << ", H = " << heads << ", T = " << T;
      }
    }
  }
}

TEST(FusedTrainer, HasTheSameLossWithAndWithoutABackwardPass) {
  const TrainingRun run = few_names_run();
  FusedTrainer trainer(run.layout());
  const double alone = trainer.loss(run.state().parameters, run.tokens());
  EXPECT_EQ(trainer.forward_backward(run.state().parameters, run.tokens()), alone);
}

TEST(FusedTrainer, LeavesItsGradientsWhenAskedForALoss) {
  const TrainingRun run = few_names_run();
  FusedTrainer trainer(run.layout());
  trainer.forward_backward(run.state().parameters, run.tokens());
  const std::vector<double> before(trainer.gradients().begin(), trainer.gradients().end());
  trainer.loss(run.state().parameters, run.dataset().tokens(3));
  EXPECT_TRUE(std::equal(before.begin(), before.end(), trainer.gradients().begin()));
}

TEST(FusedTrainer, GivesADocumentTheSameBitsWhateverCameBefore) {
  const TrainingRun run = few_names_run();
  FusedTrainer used(run.layout());
  for (int i = 0; i < run.dataset().size(); ++i) {
    FusedTrainer fresh(run.layout());
    const auto tokens = run.dataset().tokens(i);
    EXPECT_EQ(used.forward_backward(run.state().parameters, tokens),
              fresh.forward_backward(run.state().parameters, tokens));
    EXPECT_TRUE(
        std::equal(used.gradients().begin(), used.gradients().end(), fresh.gradients().begin()));
  }
}

// Where the machine or the build has one width only, both runs are of that width.
TEST(FusedTrainer, TrainsToTheSameBitsWithVectorsOfEitherWidth) {
  const bool wider = wider_lanes;
  TrainingRun run = few_names_run();
  while (!run.complete()) run.advance();
  wider_lanes = false;
  TrainingRun narrow = few_names_run();
  while (!narrow.complete()) narrow.advance();
  wider_lanes = wider;
  EXPECT_EQ(narrow.state().parameters, run.state().parameters);
  EXPECT_EQ(narrow.state().v, run.state().v);
}

TEST(FusedTrainer, SeesWhetherARelusSwitchDiffersBetweenTwoPasses) {
  const TrainingRun run = few_names_run();
  FusedTrainer trainer(run.layout());
  std::vector<double> parameters = run.state().parameters;
  trainer.loss(parameters, run.tokens());
  const std::uint64_t before = trainer.relu_signature();
  trainer.loss(parameters, run.tokens());
  EXPECT_EQ(trainer.relu_signature(), before);
  const Tensor& fc1 = run.layout().layer(0).mlp_fc1;
  for (std::uint32_t c = 0; c < fc1.columns; ++c) parameters[fc1.offset + c] *= -1.0;
  trainer.loss(parameters, run.tokens());
  EXPECT_NE(trainer.relu_signature(), before);
}

TEST(FusedTrainer, HasNoFiniteGradientWhereTheTruthHasProbabilityZero) {
  const TrainingRun run = few_names_run();
  std::vector<double> parameters = run.state().parameters;
  const Tensor& head = run.layout().lm_head();
  for (std::uint32_t i = 0; i < head.size(); ++i) parameters[head.offset + i] *= 1e6;
  for (const TrainerKind kind : {TrainerKind::fused, TrainerKind::graph}) {
    const auto trainer = make_trainer(kind, run.layout());
    EXPECT_FALSE(std::isfinite(trainer->forward_backward(parameters, run.tokens())));
    EXPECT_FALSE(std::isfinite(trainer->gradients()[head.offset]));
  }
}

}  // namespace
}  // namespace microgpt
