// Sizes: against the models themselves, and against their graphs operation by operation.

#include "model/sizes.h"

#include <gtest/gtest.h>

#include "model/document.h"
#include "model/model_graph.h"

namespace microgpt {
namespace {

TEST(Sizes, AreThoseOfTheModel) {
  for (const ModelConfig& config : {ModelConfig{},
                                    ModelConfig{Positions::learned, 2, 24, 3, 9},
                                    {Positions::rope, 3, 8, 4, 5}}) {
    const ParameterLayout layout(config, 11);
    const Sizes answer = sizes(config, 11, 5).value();
    EXPECT_EQ(answer.parameters, layout.size());
    EXPECT_EQ(answer.nodes, ModelGraph(layout, 5).graph().size());
  }
  EXPECT_EQ(sizes({}, kLetters, 16).value().parameters, 3936u);
}

// Every product and running sum of a dot run; the first sum of each adds 0.
std::uint64_t operations_of_dots(const Graph& graph) {
  std::uint64_t count = 0;
  for (std::uint32_t i = 0; i < graph.run_count(); ++i) {
    count += std::uint64_t{2} * graph.run(i).rows * graph.run(i).columns;
  }
  return count;
}

TEST(Sizes, CountTheProductsAndSumsOfTheGraph) {
  for (const bool lifted : {false, true}) {
    ModelConfig config{Positions::rope, 2, 8, 2, 7};
    config.surgery.lift_mask = lifted;
    const ParameterLayout layout(config, 6);
    for (const int T : {1, 4, 7}) {
      const ModelGraph model(layout, T);
      // A norm is a dot product too, and not counted: the embedding's and two a layer.
      const std::uint64_t norms = std::uint64_t{2} * 8 * 5 * static_cast<std::uint64_t>(T);
      EXPECT_EQ(sizes(config, 6, T).value().flops, 3 * (operations_of_dots(model.graph()) - norms));
    }
  }
}

TEST(Sizes, OfTheLargestModelDoNotOverflow) {
  const ModelConfig config{Positions::rope, kMostLayers, kMostChannels, 1, kMostPositions};
  EXPECT_GT(sizes(config, kLetters, kMostPositions).value().flops, 70'000'000'000u);
}

TEST(Sizes, AreRefusedForWhatIsNoModel) {
  EXPECT_EQ(sizes({.n_head = 3}, 27, 4).status().code, "bad_heads");
  EXPECT_EQ(sizes({}, 1, 4).status().message, "vocabulary (1) must be from 2 to 10000");
  EXPECT_EQ(sizes({}, 27, 17).status().message, "positions (17) must be from 1 to 16");
  EXPECT_EQ(sizes({}, 27, 0).status().code, "bad_size");
}

}  // namespace
}  // namespace microgpt
