// Generator: reading token by token, and drawing texts.

#include "train/generator.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "graph/execution.h"
#include "train/names.h"

namespace microgpt {
namespace {

// Sums of a handful of shares.
constexpr double kRounding = 1e-15;

TrainingRun trained() {
  TrainingRun run = few_names_run();
  while (!run.complete()) run.advance();
  return run;
}

// The logits of a document's positions, as training computes them.
std::vector<std::vector<double>> document_logits(const TrainingRun& run,
                                                 std::span<const int> tokens) {
  ModelGraph model(run.layout(), static_cast<int>(tokens.size()) - 1);
  model.bind(tokens);
  GraphState state;
  state.fit(model.graph());
  std::copy(run.state().parameters.begin(), run.state().parameters.end(), state.value.begin());
  forward(model.graph(), state, 0, model.graph().size());
  std::vector<std::vector<double>> logits;
  for (int t = 0; t < model.positions(); ++t) {
    logits.emplace_back();
    for (const NodeId id : model.logits(t)) logits.back().push_back(state.value[id]);
  }
  return logits;
}

TEST(Generator, ReadsADocumentWithTheLogitsOfTraining) {
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    RunSettings settings = few_names_settings();
    settings.model.positions = positions;
    const TrainingRun run = TrainingRun::create(kFewNames, settings).value();
    Generator generator(run.layout());
    for (int i = 0; i < run.dataset().size(); ++i) {
      const std::span<const int> tokens = run.dataset().tokens(i);
      const std::vector<std::vector<double>> expected = document_logits(run, tokens);
      generator.start(run.state().parameters);
      for (std::size_t t = 0; t < expected.size(); ++t) {
        ASSERT_EQ(generator.read(tokens[t]), expected[t])
            << run.dataset().text(i) << ", position " << t;
        EXPECT_EQ(generator.tokens_read(), static_cast<int>(t) + 1);
      }
    }
  }
}

TEST(Generator, DrawsTheSameTextsFromTheSameState) {
  const TrainingRun run = trained();
  Generator one(run.layout());
  Generator other(run.layout());
  Random random_one = run.random();
  Random random_other = run.random();
  const int sentinel = run.tokenizer().sentinel();
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(one.sample(run.state().parameters, 0.5, sentinel, random_one),
              other.sample(run.state().parameters, 0.5, sentinel, random_other));
  }
  EXPECT_EQ(random_one, random_other);
}

TEST(Generator, EndsATextAtTheSentinelOrAtTheBlock) {
  const TrainingRun run = trained();
  Generator generator(run.layout());
  Random random = run.random();
  const int sentinel = run.tokenizer().sentinel();
  for (int i = 0; i < 200; ++i) {
    const std::vector<int> tokens = generator.sample(run.state().parameters, 2.0, sentinel, random);
    EXPECT_LE(static_cast<int>(tokens.size()), run.settings().model.block);
    for (const int token : tokens) EXPECT_NE(token, sentinel);
  }
}

TEST(Generator, DrawsOnceForEachTokenTheSentinelIncluded) {
  const TrainingRun run = trained();
  Generator generator(run.layout());
  for (int i = 0; i < 20; ++i) {
    Random random(i);
    Random counted(i);
    const std::vector<int> tokens =
        generator.sample(run.state().parameters, 1.0, run.tokenizer().sentinel(), random);
    const bool stopped = static_cast<int>(tokens.size()) < run.settings().model.block;
    for (std::size_t n = 0; n < tokens.size() + (stopped ? 1 : 0); ++n) counted.random();
    EXPECT_EQ(random, counted);
  }
}

TEST(Generator, TakesTheLikeliestTokenAtALowTemperature) {
  const TrainingRun run = trained();
  Generator generator(run.layout());
  const int sentinel = run.tokenizer().sentinel();
  Random random(1);
  const std::vector<int> drawn = generator.sample(run.state().parameters, 0.01, sentinel, random);
  generator.start(run.state().parameters);
  int token = sentinel;
  for (const int expected : drawn) {
    const std::vector<double> logits = generator.read(token);
    token = static_cast<int>(std::max_element(logits.begin(), logits.end()) - logits.begin());
    EXPECT_EQ(token, expected);
  }
}

TEST(Softmax, SharesByTheExponential) {
  // e^0 : e^ln 3 is 1 : 3
  const std::vector<double> shares = softmax(std::vector{0.0, std::log(3.0)}, 1.0);
  EXPECT_NEAR(shares[0], 0.25, kRounding);
  EXPECT_NEAR(shares[1], 0.75, kRounding);
}

TEST(Softmax, SquaresTheOddsAtTemperatureOneHalf) {
  const std::vector<double> shares = softmax(std::vector{0.0, std::log(3.0)}, 0.5);
  EXPECT_NEAR(shares[0], 0.1, kRounding);
  EXPECT_NEAR(shares[1], 0.9, kRounding);
}

TEST(Softmax, LevelsTheOddsAtAHighTemperature) {
  const std::vector<double> shares = softmax(std::vector{-3.0, 5.0}, 1e9);
  EXPECT_NEAR(shares[0], 0.5, 1e-8);
}

TEST(Softmax, AddsUpToOneEvenForLargeLogits) {
  const std::vector<double> shares = softmax(std::vector{1000.0, 999.0, -1000.0}, 1.0);
  EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1.0, kRounding);
  EXPECT_NEAR(shares[0] / shares[1], std::exp(1.0), 1e-12);
  EXPECT_EQ(shares[2], 0.0);
}

TEST(Softmax, InPartsShowsWhatTheSharesAreMadeOf) {
  const Softmax parts = softmax_in_parts(std::vector{std::log(2.0), std::log(6.0)}, 1.0);
  EXPECT_DOUBLE_EQ(parts.largest, std::log(6.0));
  EXPECT_DOUBLE_EQ(parts.exponentials[0], 1.0 / 3.0);
  EXPECT_EQ(parts.exponentials[1], 1.0);
  EXPECT_DOUBLE_EQ(parts.total, 4.0 / 3.0);
  EXPECT_DOUBLE_EQ(parts.shares[0], 0.25);
  EXPECT_DOUBLE_EQ(parts.shares[1], 0.75);
}

TEST(Softmax, InPartsDividesByTheTemperatureFirst) {
  const Softmax parts = softmax_in_parts(std::vector{1.0, 3.0}, 2.0);
  EXPECT_EQ(parts.largest, 1.5);
  EXPECT_DOUBLE_EQ(parts.exponentials[0], std::exp(-1.0));
}

TEST(Softmax, OfOneLogitIsCertain) { EXPECT_EQ(softmax(std::vector{-7.0}, 0.3), std::vector{1.0}); }

}  // namespace
}  // namespace microgpt
