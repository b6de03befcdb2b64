// One head's attention with its products, against the graph's own scores and weights, and against
// the masked matrix.

#include "session/attention_view.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "session/reading.h"
#include "session/sessions.h"

namespace microgpt {
namespace {

class AttentionOf : public testing::TestWithParam<Positions> {
 protected:
  std::unique_ptr<Session> session_ = emma_session(GetParam());
};
INSTANTIATE_TEST_SUITE_P(Presets, AttentionOf, testing::Values(Positions::rope, Positions::learned),
                         [](const auto& param) {
                           return param.param == Positions::rope ? "Rope" : "Learned";
                         });

TEST_P(AttentionOf, ProductsAddUpToTheScoresOfTheGraph) {
  for (int head = 0; head < 4; ++head) {
    const AttentionView view = attention_view(*session_, "emma", 0, head).value();
    ASSERT_EQ(view.positions, 5);
    ASSERT_EQ(view.head_size, 4);
    for (int i = 0; i < 5; ++i) {
      for (int t = 0; t <= i; ++t) {
        double sum = 0.0;
        for (int d = 0; d < 4; ++d) sum += view.products[(i * 5 + t) * 4 + d];
        EXPECT_EQ(sum, view.sums[(i * 5 + t) * 4 + 3]);
        EXPECT_EQ(sum * 0.5, view.scores[i * 5 + t]) << "the root of 4 is 2";
      }
    }
  }
}

TEST_P(AttentionOf, WeightedValuesAddUpToTheOutput) {
  const AttentionView view = attention_view(*session_, "emma", 0, 3).value();
  for (int i = 0; i < 5; ++i) {
    for (int d = 0; d < 4; ++d) {
      double sum = 0.0;
      for (int t = 0; t <= i; ++t) sum += view.weighted[(i * 5 + t) * 4 + d];
      EXPECT_EQ(sum, view.out[i * 4 + d]);
    }
  }
}

TEST_P(AttentionOf, RowsOfWeightsSumToOneAndTheFutureHasNone) {
  const AttentionView view = attention_view(*session_, "emma", 0, 1).value();
  EXPECT_EQ(view.weights[0], 1.0);
  for (int i = 0; i < 5; ++i) {
    const auto row = view.weights.begin() + i * 5;
    EXPECT_NEAR(std::accumulate(row, row + i + 1, 0.0), 1.0, 1e-15);
    for (int t = i + 1; t < 5; ++t) EXPECT_TRUE(std::isnan(row[t]));
  }
}

TEST_P(AttentionOf, MaskedMatrixGivesTheWeightsOfTheGrowingListsToTheBit) {
  for (int head = 0; head < 4; ++head) {
    const AttentionView lists = attention_view(*session_, "emma", 0, head).value();
    const MaskedAttentionView matrix = masked_attention_view(*session_, "emma", 0, head).value();
    EXPECT_EQ(matrix.largest_difference, 0.0);
    for (int i = 0; i < 5; ++i) {
      for (int t = 0; t < 5; ++t) {
        const int at = i * 5 + t;
        EXPECT_TRUE(std::isfinite(matrix.scores[at]));
        if (t > i) {
          EXPECT_EQ(matrix.masked[at], -HUGE_VAL);
          EXPECT_EQ(matrix.weights[at], 0.0);
        } else {
          EXPECT_EQ(matrix.scores[at], lists.scores[at]);
          EXPECT_EQ(matrix.weights[at], lists.weights[at]);
        }
      }
    }
  }
}

// The first row asks about itself and four forbidden positions: e^s / (e^s + 4 e^0).
TEST_P(AttentionOf, ForbiddenScoresOfZeroTakeWeightFromThePast) {
  const MaskedAttentionView matrix = masked_attention_view(*session_, "emma", 0, 2).value();
  const double own = std::exp(matrix.scores[0]);
  EXPECT_NEAR(matrix.weights_of_zeroed[0], own / (own + 4.0), 1e-15);
  EXPECT_GT(matrix.weights_of_zeroed[1], 0.0);
}

// The model that the run trains, and not the whole one: read() says what it does.
TEST_P(AttentionOf, IsThatOfTheRunsSurgery) {
  std::vector<Surgery> cases(4);
  cases[0].lift_mask = true;
  cases[1].uniform_heads = {1};
  cases[2].silenced_heads = {1};
  cases[3].cut_positions = cases[3].cut_norms = true;
  for (const Surgery& surgery : cases) {
    const auto session = emma_session(GetParam(), surgery);
    const AttentionView view = attention_view(*session, "emma", 0, 1).value();
    const Reading reading = read_text(*session, "emma", surgery).value();
    for (const NamedActivation& activation : reading.activations) {
      if (activation.head != 1) continue;
      if (activation.name == "scores") {
        EXPECT_EQ(bits_of(view.scores), bits_of(activation.view.values));
      }
      if (activation.name == "weights") {
        EXPECT_EQ(bits_of(view.weights), bits_of(activation.view.values));
      }
      if (activation.name == "head_out") {
        EXPECT_EQ(bits_of(view.out), bits_of(activation.view.values));
      }
    }
    const MaskedAttentionView matrix = masked_attention_view(*session, "emma", 0, 1).value();
    EXPECT_EQ(matrix.largest_difference, 0.0);
    for (int i = 0; i < 5; ++i) {
      for (int t = 0; t < 5; ++t) {
        const bool seen = t <= i || surgery.lift_mask;
        EXPECT_EQ(std::isfinite(matrix.masked[i * 5 + t]), seen);
        EXPECT_EQ(std::isnan(view.products[(i * 5 + t) * 4]), !seen);
        EXPECT_EQ(matrix.weights[i * 5 + t] > 0.0, seen);
      }
    }
  }
}

TEST_P(AttentionOf, AsksAboutTheDocumentIfNoTextIsGiven) {
  const AttentionView document = attention_view(*session_, {}, 0, 0).value();
  const AttentionView text = attention_view(*session_, "emma", 0, 0).value();
  EXPECT_EQ(bits_of(document.weights), bits_of(text.weights));
}

TEST_P(AttentionOf, RefusesALayerOrHeadThatIsNotThere) {
  EXPECT_EQ(attention_view(*session_, "emma", 1, 0).status().code, "bad_layer");
  EXPECT_EQ(attention_view(*session_, "emma", 0, 4).status().message,
            "head (4) must be from 0 to 3");
  EXPECT_EQ(masked_attention_view(*session_, "emma", 0, -1).status().code, "bad_head");
}

}  // namespace
}  // namespace microgpt
