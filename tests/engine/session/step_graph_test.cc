// The graph of a training step: its size before it is recorded, and when it is.
#include "session/step_graph.h"

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <vector>

#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

TEST(StepGraph, KnowsItsSizeBeforeItIsRecorded) {
  const std::unique_ptr<Session> session = few_names_session();
  TrainingRun run = session->run().fork();
  StepGraph graph(run.layout());
  for (const int step : {0, 1, 2, 5}) {
    run.seek(step);
    graph.open(run);
    const WalkSize size = graph.size();
    graph.go(size.nodes);
    EXPECT_FALSE(graph.is_recorded());
    EXPECT_EQ(graph.cursor().offset(), size.nodes);
    EXPECT_EQ(size.nodes, graph.cursor().nodes());
    EXPECT_TRUE(graph.is_recorded());
    EXPECT_EQ(size.forward_nodes(), graph.model().loss_begin() - run.layout().size());
  }
}

TEST(StepGraph, BeginsAnewWithTheParametersOfTheStep) {
  const std::unique_ptr<Session> session = few_names_session();
  TrainingRun run = session->run().fork();
  StepGraph graph(run.layout());
  graph.open(run);
  graph.go(graph.cursor().end());
  EXPECT_EQ(graph.cursor().offset(), graph.cursor().end());
  run.seek(3);
  graph.open(run);
  EXPECT_EQ(graph.cursor().offset(), 0u);
  const std::vector<double>& parameters = run.state().parameters;
  const std::span<const double> values(graph.state().value.data(), parameters.size());
  EXPECT_EQ(bits_of(values), bits_of(parameters));
}

TEST(StepGraph, IsTheSameWhenAskedForLate) {
  const std::unique_ptr<Session> early = few_names_session();
  const std::unique_ptr<Session> late = few_names_session();
  for (const int step : {4, 2, 7}) {
    ASSERT_TRUE(early->seek({step, Phase::forward, 0}).ok());
    early->model();
    ASSERT_TRUE(late->seek({step, Phase::forward, 0}).ok());
    EXPECT_EQ(early->situation().events, late->situation().events);
    ASSERT_TRUE(early->seek({step, Phase::backward, 3}).ok());
    ASSERT_TRUE(late->seek({step, Phase::backward, 3}).ok());
    expect_same_sight(see(*early), see(*late));
  }
}

}  // namespace
}  // namespace microgpt
