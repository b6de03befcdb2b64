// ModelConfig: which sizes fit together, and what a person is told about those that do not.

#include "model/config.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

std::string message(const ModelConfig& config) { return validate(config).message; }

TEST(ModelConfig, IsValidByDefault) {
  EXPECT_TRUE(validate({}).ok());
  EXPECT_EQ(ModelConfig{}.head_size(), 4);
}

TEST(ModelConfig, IsValidAtItsLeastAndAtItsMost) {
  EXPECT_TRUE(validate({Positions::learned, 1, 1, 1, 1}).ok());
  EXPECT_TRUE(validate({Positions::rope, 1, 2, 1, 1}).ok());
  EXPECT_TRUE(validate({Positions::rope, kMostLayers, kMostChannels, 1, kMostPositions}).ok());
}

TEST(ModelConfig, NamesBothNumbersWhenHeadsDoNotDivideTheChannels) {
  const Status status = validate({Positions::rope, 1, 16, 3, 16});
  EXPECT_EQ(status.code, "bad_heads");
  EXPECT_EQ(status.message,
            "n_embd (16) must be a multiple of n_head (3): every head gets the same number of "
            "channels");
}

TEST(ModelConfig, HasNoMoreHeadsThanChannels) {
  EXPECT_EQ(validate({Positions::rope, 1, 4, 8, 16}).code, "bad_heads");
}

TEST(ModelConfig, NeedsPairsOfChannelsToRotate) {
  const Status status = validate({Positions::rope, 1, 12, 4, 16});
  EXPECT_EQ(status.code, "bad_heads");
  EXPECT_EQ(status.message,
            "n_embd / n_head (12 / 4 = 3) must be even with rope: channels are rotated in pairs; "
            "choose another n_head, or positions learned");
  EXPECT_TRUE(validate({Positions::learned, 1, 12, 4, 16}).ok());
}

TEST(ModelConfig, NamesTheSizeThatIsOutOfRange) {
  EXPECT_EQ(message({Positions::rope, 0, 16, 4, 16}), "n_layer (0) must be from 1 to 16");
  EXPECT_EQ(message({Positions::rope, 1, -16, 4, 16}), "n_embd (-16) must be from 1 to 512");
  EXPECT_EQ(message({Positions::rope, 1, 16, 0, 16}), "n_head (0) must be from 1 to 512");
  EXPECT_EQ(message({Positions::rope, 1, 16, 4, 257}), "block (257) must be from 1 to 256");
  EXPECT_EQ(validate({Positions::rope, 17, 16, 4, 16}).code, "bad_size");
}

TEST(ModelConfig, ChecksRangesBeforeItDivides) {
  EXPECT_EQ(validate({Positions::rope, 1, 16, 0, 16}).code, "bad_size");
}

}  // namespace
}  // namespace microgpt
