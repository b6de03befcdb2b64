// ParameterLayout: which tensors there are, in which order, and how they are drawn.

#include "model/parameters.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

constexpr int kVocab = 27;

using Names = std::vector<std::string>;

Names names(const ParameterLayout& layout) {
  Names names;
  for (const Tensor& tensor : layout.tensors()) names.push_back(tensor.name);
  return names;
}

TEST(ParameterLayout, CountsTheParametersOfBothPresets) {
  EXPECT_EQ(ParameterLayout({}, kVocab).size(), 3936u);
  EXPECT_EQ(ParameterLayout({.positions = Positions::learned}, kVocab).size(), 4192u);
}

TEST(ParameterLayout, PutsTheTensorsInTheOrderOfTheReference) {
  EXPECT_EQ(names(ParameterLayout({.positions = Positions::learned}, kVocab)),
            (Names{"wte", "wpe", "lm_head", "layer0.attn_wq", "layer0.attn_wk", "layer0.attn_wv",
                   "layer0.attn_wo", "layer0.mlp_fc1", "layer0.mlp_fc2"}));
}

TEST(ParameterLayout, HasNoPositionTableWithRope) {
  const Names all = names(ParameterLayout({}, kVocab));
  EXPECT_EQ(all[0], "wte");
  EXPECT_EQ(all[1], "lm_head");
  EXPECT_EQ(all.size(), 8u);
}

TEST(ParameterLayout, RepeatsTheSixMatricesOfALayer) {
  const Names all = names(ParameterLayout({.n_layer = 3}, kVocab));
  ASSERT_EQ(all.size(), 2u + 3u * 6u);
  EXPECT_EQ(all[8], "layer1.attn_wq");
  EXPECT_EQ(all.back(), "layer2.mlp_fc2");
}

TEST(ParameterLayout, GivesEveryTensorItsShape) {
  const ParameterLayout layout({Positions::learned, 2, 12, 3, 5}, 7);
  const auto expect_shape = [](const Tensor& tensor, std::uint32_t rows, std::uint32_t columns) {
    EXPECT_EQ(tensor.rows, rows) << tensor.name;
    EXPECT_EQ(tensor.columns, columns) << tensor.name;
    EXPECT_EQ(tensor.size(), rows * columns) << tensor.name;
  };
  expect_shape(layout.wte(), 7, 12);
  expect_shape(layout.wpe(), 5, 12);
  expect_shape(layout.lm_head(), 7, 12);
  expect_shape(layout.layer(1).attn_wo, 12, 12);
  expect_shape(layout.layer(1).mlp_fc1, 48, 12);
  expect_shape(layout.layer(1).mlp_fc2, 12, 48);
}

TEST(ParameterLayout, LeavesNoGapBetweenTensors) {
  const ParameterLayout layout({.positions = Positions::learned, .n_layer = 2}, kVocab);
  std::uint32_t offset = 0;
  for (const Tensor& tensor : layout.tensors()) {
    EXPECT_EQ(tensor.offset, offset) << tensor.name;
    offset += tensor.size();
  }
  EXPECT_EQ(layout.size(), offset);
}

TEST(InitialParameters, AreOneDrawEachInTheOrderOfTheBlock) {
  const ParameterLayout layout({}, kVocab);
  Random random(42);
  const std::vector<double> parameters = initial_parameters(layout, random);
  ASSERT_EQ(parameters.size(), layout.size());
  Random again(42);
  for (const double p : parameters) ASSERT_EQ(p, again.gauss(0.0, 0.08));
  EXPECT_EQ(random, again);
}

}  // namespace
}  // namespace microgpt
