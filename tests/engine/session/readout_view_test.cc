// The residual stream read off early: after the last part it is the model, before that it is what
// a model without the rest would say.

#include "session/readout_view.h"

#include <gtest/gtest.h>

#include <cmath>

#include "session/reading.h"
#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr double kRounding = 1e-13;

TEST(ReadoutView, IsTheModelAfterTheLastPart) {
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    const auto session = emma_session(positions);
    const std::vector<ReadoutStage> stages = readout_view(*session, "olivia").value();
    const Reading reading = read_text(*session, "olivia", {}).value();
    ASSERT_EQ(stages.size(), 3U);
    EXPECT_NEAR(stages[2].loss, reading.loss, kRounding);
    for (std::size_t t = 0; t < reading.losses.size(); ++t) {
      EXPECT_NEAR(stages[2].losses[t], reading.losses[t], kRounding);
    }
  }
}

TEST(ReadoutView, NamesTheStagesOfEveryLayer) {
  RunSettings settings = tiny_settings();
  settings.model.n_layer = 2;
  const auto session = Session::create("ab\nb\nabba\nbaaab\n", settings).value();
  std::vector<std::pair<std::string, int>> names;
  const std::vector<ReadoutStage> stages = readout_view(*session, "ab").value();
  for (const ReadoutStage& stage : stages) names.emplace_back(stage.name, stage.layer);
  EXPECT_EQ(names, (std::vector<std::pair<std::string, int>>{{"embedding_norm", -1},
                                                             {"attn_residual", 0},
                                                             {"mlp_residual", 0},
                                                             {"attn_residual", 1},
                                                             {"mlp_residual", 1}}));
}

// Without its matrices attn_wo and mlp_fc2 a part adds nothing to the stream.
TEST(ReadoutView, IsAModelWithoutTheRestBeforeThat) {
  const auto session = emma_session(Positions::rope);
  const ParameterLayout::Layer& layer = session->run().layout().layer(0);
  std::vector<std::uint32_t> cut;
  const auto silent_loss = [&](const Tensor& tensor) {
    for (std::uint32_t i = 0; i < tensor.size(); ++i) cut.push_back(tensor.offset + i);
    return losses_with(*session, cut, std::vector<double>(cut.size(), 0.0), "emma").value()[0];
  };
  const std::vector<ReadoutStage> stages = readout_view(*session, "emma").value();
  EXPECT_NEAR(stages[1].loss, silent_loss(layer.mlp_fc2), kRounding);
  EXPECT_NEAR(stages[0].loss, silent_loss(layer.attn_wo), kRounding);
}

TEST(ReadoutView, GivesProbabilitiesThatSumToOne) {
  const auto session = emma_session(Positions::rope);
  const std::vector<ReadoutStage> stages = readout_view(*session, "").value();
  for (const ReadoutStage& stage : stages) {
    ASSERT_EQ(stage.probabilities.size(), 27U);
    double total = 0.0;
    for (double share : stage.probabilities) total += share;
    EXPECT_NEAR(total, 1.0, kRounding);
  }
}

TEST(ReadoutView, RefusesWhatCannotBeRead) {
  const auto session = emma_session(Positions::rope);
  EXPECT_EQ(readout_view(*session, "Emma").status().code, "unknown_character");
}

}  // namespace
}  // namespace microgpt
