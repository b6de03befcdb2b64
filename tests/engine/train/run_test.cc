// Run: a corpus and settings decide every number, and any step can be visited again.

#include "train/run.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "model/model_graph.h"
#include "train/names.h"

namespace microgpt {
namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();

Status refused(const RunSettings& settings, const std::string& corpus = kFewNames) {
  return TrainingRun::create(corpus, settings).status();
}

// Parameters, m and v before each step of a run that never turned back.
std::vector<TrainState> straight_states() {
  TrainingRun run = few_names_run();
  std::vector<TrainState> states{run.state()};
  while (!run.complete()) {
    run.advance();
    states.push_back(run.state());
  }
  return states;
}

void expect_same(const TrainState& expected, const TrainState& actual) {
  EXPECT_EQ(expected.step, actual.step);
  EXPECT_EQ(expected.parameters, actual.parameters);
  EXPECT_EQ(expected.m, actual.m);
  EXPECT_EQ(expected.v, actual.v);
}

TEST(Run, ShufflesThenDrawsItsParametersFromOneGenerator) {
  const TrainingRun run = few_names_run();
  Random random(7);
  const Corpus corpus = Corpus::parse(kFewNames).value();
  std::vector<int> order(static_cast<std::size_t>(corpus.size()));
  std::iota(order.begin(), order.end(), 0);
  random.shuffle(order);
  EXPECT_EQ(run.dataset().text(0), corpus.document(order[0]));
  EXPECT_EQ(run.state().parameters, initial_parameters(run.layout(), random));
  EXPECT_EQ(run.random(), random);
}

TEST(Run, BeginsAtStepZeroWithoutMemory) {
  const TrainingRun run = few_names_run();
  EXPECT_EQ(run.step(), 0);
  EXPECT_FALSE(run.complete());
  EXPECT_TRUE(run.losses().empty());
  EXPECT_EQ(run.state().m, std::vector<double>(run.layout().size(), 0.0));
  EXPECT_EQ(run.state().v, std::vector<double>(run.layout().size(), 0.0));
}

TEST(Run, AdvancesByOneDocument) {
  TrainingRun run = few_names_run();
  const std::vector<int> first(run.tokens().begin(), run.tokens().end());
  const std::vector<double> before = run.state().parameters;
  run.advance();
  EXPECT_EQ(run.step(), 1);
  ASSERT_EQ(run.losses().size(), 1u);
  EXPECT_EQ(run.losses()[0], run.loss(before, first));
  EXPECT_NE(run.state().parameters, before);
}

TEST(Run, LearnsAFewNamesByHeart) {
  TrainingRun run = few_names_run();
  while (!run.complete()) run.advance();
  const std::span<const double> losses = run.losses();
  const auto mean = [](std::span<const double> x) {
    return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
  };
  EXPECT_NEAR(losses[0], std::log(run.tokenizer().vocab_size()), 0.5);
  EXPECT_LT(mean(losses.last(7)), 0.8 * mean(losses.first(7)));
}

TEST(Run, BeginsTheDocumentsAnewAfterTheLast) {
  TrainingRun run = few_names_run();
  const std::vector<int> first(run.tokens().begin(), run.tokens().end());
  run.seek(run.dataset().size());
  EXPECT_EQ(std::vector<int>(run.tokens().begin(), run.tokens().end()), first);
}

TEST(Run, HasTheSameStateHoweverAStepWasReached) {
  const std::vector<TrainState> straight = straight_states();
  TrainingRun run = few_names_run();
  Random random(11);
  for (int i = 0; i < 100; ++i) {
    const int step = static_cast<int>(random.randbelow(straight.size()));
    run.seek(step);
    expect_same(straight[static_cast<std::size_t>(step)], run.state());
  }
}

TEST(Run, KeepsTheLossesAheadWhenItGoesBack) {
  TrainingRun run = few_names_run();
  run.seek(20);
  const std::vector<double> losses(run.losses().begin(), run.losses().end());
  run.seek(5);
  EXPECT_EQ(run.losses().size(), 20u);
  run.seek(20);
  EXPECT_EQ(std::vector<double>(run.losses().begin(), run.losses().end()), losses);
}

TEST(Run, CountsTheLossOfAStepRunAgainOnce) {
  TrainingRun run = few_names_run();
  run.seek(20);
  const std::vector<double> losses(run.losses().begin(), run.losses().end());
  run.seek(5);
  while (run.step() < 20) run.advance();
  EXPECT_EQ(std::vector<double>(run.losses().begin(), run.losses().end()), losses);
}

TEST(Run, StaysAsItIsWhenAskedForALossOrAGradient) {
  TrainingRun run = few_names_run();
  run.seek(3);
  const TrainState before = run.state();
  const std::vector<double> other(run.layout().size(), 0.01);
  run.loss(other, run.dataset().tokens(1));
  run.gradient(other, run.dataset().tokens(2));
  expect_same(before, run.state());
  run.seek(10);
  expect_same(straight_states()[10], run.state());
}

TEST(Run, SeesItsGradientInTheFirstMoment) {
  TrainingRun run = few_names_run();
  const std::vector<double> gradient = run.gradient(run.state().parameters, run.tokens());
  run.advance();
  const double share = 1.0 - run.settings().adam.beta1;
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    ASSERT_EQ(run.state().m[i], share * gradient[i]);
  }
}

TEST(Run, IsRefusedWithTheReasonOfWhateverIsWrong) {
  RunSettings settings = few_names_settings();
  EXPECT_EQ(refused(settings, "").code, "corpus_empty");
  EXPECT_EQ(refused(settings, " \n\n").code, "corpus_blank");
  settings.model.n_head = 3;
  EXPECT_EQ(refused(settings).code, "bad_heads");
  settings = few_names_settings();
  settings.adam.steps = 0;
  EXPECT_EQ(refused(settings).code, "bad_steps");
  settings = few_names_settings();
  settings.temperature = 0.0;
  EXPECT_EQ(refused(settings).code, "bad_temperature");
}

TEST(Run, IsRefusedWhereItsGraphWouldNotFit) {
  RunSettings settings = few_names_settings();
  settings.model = {Positions::rope, 1, 512, 4, 256};
  const Status status = refused(settings);
  EXPECT_EQ(status.code, "graph_too_large");
  const ParameterLayout layout(settings.model, 12);
  EXPECT_NE(status.message.find(std::to_string(graph_size(layout, 256))), std::string::npos);
  EXPECT_NE(status.message.find("choose a smaller n_embd, n_layer or block"), std::string::npos);
}

TEST(CheckFinite, NamesTheLearningRateOnceAParameterIsNoNumber) {
  const AdamSettings settings{.learning_rate = 7.5};
  TrainState state = few_names_run().state();
  state.step = 3;
  EXPECT_TRUE(check_finite(state, settings).ok());
  state.parameters.back() = kNotANumber;
  const Status status = check_finite(state, settings);
  EXPECT_EQ(status.code, "diverged");
  EXPECT_EQ(status.message,
            "training diverged before step 3: the learning rate (7.5) is too large; try 0.01");
}

TEST(Temperature, IsToldItsRange) {
  EXPECT_TRUE(validate_temperature(0.01).ok());
  EXPECT_TRUE(validate_temperature(100.0).ok());
  EXPECT_EQ(validate_temperature(-1.0).message,
            "temperature (-1) must be from 0.01 to 100; 1 leaves the distribution as it is");
  EXPECT_FALSE(validate_temperature(kNotANumber).ok());
}

TEST(OwnParameters, AreWhatTheRunBeginsWith) {
  TrainingRun trained = few_names_run();
  trained.seek(30);
  const std::vector<double> own = trained.state().parameters;
  RunSettings settings = few_names_settings();
  settings.adam.steps = 20;
  TrainingRun run = TrainingRun::create(kFewNames, settings, own).value();
  EXPECT_TRUE(run.has_own_parameters());
  EXPECT_EQ(run.state().parameters, own);
  // Documents and samples are those of the seed all the same.
  EXPECT_EQ(run.random(), trained.random());
  EXPECT_EQ(run.dataset().text(0), trained.dataset().text(0));
  run.seek(20);
  const std::vector<double> end = run.state().parameters;
  run.seek(0);
  EXPECT_EQ(run.state().parameters, own);
  run.seek(20);
  EXPECT_EQ(run.state().parameters, end);
  TrainingRun fork = run.fork();
  fork.seek(0);
  EXPECT_EQ(fork.state().parameters, own);
  EXPECT_TRUE(fork.has_own_parameters());
}

TEST(OwnParameters, OfTheSeedGiveTheRunOfTheSeed) {
  const TrainingRun drawn = few_names_run();
  TrainingRun run =
      TrainingRun::create(kFewNames, few_names_settings(), drawn.state().parameters).value();
  TrainingRun straight = few_names_run();
  run.seek(10);
  straight.seek(10);
  EXPECT_EQ(run.state().parameters, straight.state().parameters);
  EXPECT_FALSE(straight.has_own_parameters());
}

TEST(OwnParameters, AreRefusedInAnotherNumberOrIfNotFinite) {
  const std::size_t size = few_names_run().layout().size();
  const auto refusal = [](const std::vector<double>& own) {
    const Status status = TrainingRun::create(kFewNames, few_names_settings(), own).status();
    EXPECT_EQ(status.code, "bad_parameters");
    return status.message;
  };
  EXPECT_EQ(refusal(std::vector<double>(size - 1)),
            "these are " + std::to_string(size - 1) + " parameters, and the model has " +
                std::to_string(size) +
                " with this corpus: choose the sizes they were trained with");
  std::vector<double> own(size);
  own[7] = std::numeric_limits<double>::infinity();
  EXPECT_EQ(refusal(own), "parameter 7 (inf) must be a finite number");
}

}  // namespace
}  // namespace microgpt
