// Surgery on the graph: what it changes, against a computation of its own, and what is refused.

#include "model/surgery.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "graph/evaluate.h"
#include "model/document.h"
#include "model/reference_loss.h"
#include "model/surgeries.h"

namespace microgpt {
namespace {

// Sums in another order, of losses of about 3.
constexpr double kSame = 1e-12;

const ModelConfig kConfigs[] = {{Positions::rope, 1, 16, 4, 16},
                                {Positions::learned, 1, 16, 4, 16},
                                {Positions::rope, 3, 8, 2, 5},
                                {Positions::learned, 2, 6, 2, 7}};

const std::vector<int> kTokens{5, 2, 2, 0, 3, 5};

Document document_with(ModelConfig config, const Surgery& surgery,
                       const std::vector<int>& tokens = kTokens) {
  config.surgery = surgery;
  Document document(config, tokens, 6, 4);
  // Larger than a fresh model's, so that attention is far from uniform.
  for (NodeId p = 0; p < document.graph().leaf_count(); ++p) document.state.value[p] *= 4.0;
  return document;
}

std::span<const double> parameters_of(const Document& document) {
  return {document.state.value.data(), document.layout.size()};
}

TEST(Surgery, GivesTheLossOfAnIndependentComputation) {
  for (const ModelConfig& config : kConfigs) {
    for (const auto& [name, surgery] : surgeries()) {
      for (std::size_t length = 2; length <= kTokens.size(); ++length) {
        const std::vector<int> tokens(kTokens.begin(), kTokens.begin() + length);
        Document document = document_with(config, surgery, tokens);
        const double expected =
            reference_loss(document.layout.config(), 6, parameters_of(document), tokens);
        EXPECT_NEAR(document.run_forward(), expected, kSame) << name << ", " << length;
      }
    }
  }
}

TEST(Surgery, GivesTheSlopesOfAnIndependentComputation) {
  constexpr double kStep = 1e-6;
  constexpr double kSlope = 1e-7;
  for (const ModelConfig& config : kConfigs) {
    for (const auto& [name, surgery] : surgeries()) {
      Document document = document_with(config, surgery);
      document.run_forward();
      document.run_backward();
      std::vector<double> parameters(parameters_of(document).begin(),
                                     parameters_of(document).end());
      const auto loss = [&] {
        return reference_loss(document.layout.config(), 6, parameters, kTokens);
      };
      for (NodeId p = 0; p < parameters.size(); p += 37) {
        const double at = parameters[p];
        parameters[p] = at + kStep;
        const double up = loss();
        parameters[p] = at - kStep;
        const double down = loss();
        parameters[p] = at;
        EXPECT_NEAR(document.state.grad[p], (up - down) / (2 * kStep), kSlope) << name << ", " << p;
      }
    }
  }
}

TEST(Surgery, ChangesTheLoss) {
  const double whole = document_with(kConfigs[0], {}).run_forward();
  for (const auto& [name, surgery] : surgeries()) {
    const double loss = document_with(kConfigs[0], surgery).run_forward();
    if (surgery.empty()) {
      EXPECT_EQ(loss, whole);
    } else {
      EXPECT_GT(std::abs(loss - whole), 1e-3) << name;
    }
  }
}

TEST(Surgery, IsWalkedNodeByNodeToTheSameBits) {
  for (const auto& [name, surgery] : surgeries()) {
    SCOPED_TRACE(name);
    const Document document = document_with({Positions::rope, 2, 4, 2, 5}, surgery);
    const GraphState fast = evaluate(document.graph(), parameters_of(document));
    const GraphState slow = evaluate_node_by_node(document.graph(), parameters_of(document));
    expect_same_values(document.graph(), slow, fast);
    expect_same_gradients(document.graph(), slow, fast);
  }
}

TEST(Surgery, IsCountedWithoutRecording) {
  for (const ModelConfig& config : kConfigs) {
    for (const auto& [name, surgery] : surgeries()) {
      const Document document = document_with(config, surgery);
      EXPECT_EQ(graph_size(document.layout, 5), document.graph().size()) << name;
    }
  }
}

TEST(Surgery, IsBoundToOtherTokensAsIfRecordedAfresh) {
  const std::vector<int> other{5, 1, 3, 4, 4, 0};
  for (const ModelConfig& config : kConfigs) {
    for (const auto& [name, surgery] : surgeries()) {
      Document bound = document_with(config, surgery);
      bound.run_forward();
      bound.model.bind(other);
      EXPECT_EQ(bound.run_forward(), document_with(config, surgery, other).run_forward()) << name;
    }
  }
}

TEST(LiftedMask, LetsEveryPositionAttendToAll) {
  Surgery surgery;
  surgery.lift_mask = true;
  Document document = document_with(kConfigs[2], surgery);
  document.run_forward();
  for (int layer = 0; layer < 3; ++layer) {
    for (int t = 0; t < 5; ++t) {
      const std::vector<double> weights = document.values("weights", t, layer, 1);
      ASSERT_EQ(weights.size(), 5u);
      EXPECT_GT(*std::min_element(weights.begin(), weights.end()), 0.0);
    }
  }
}

TEST(LiftedMask, OfOnePositionIsTheModelAsItIs) {
  Surgery surgery;
  surgery.lift_mask = true;
  const std::vector<int> tokens{5, 2};
  EXPECT_EQ(document_with(kConfigs[0], surgery, tokens).run_forward(),
            document_with(kConfigs[0], {}, tokens).run_forward());
}

TEST(SilencedHead, PutsOutZerosAndTheOthersWhatTheyDid) {
  Surgery surgery;
  surgery.silenced_heads = {2};
  Document document = document_with(kConfigs[0], surgery);
  Document whole = document_with(kConfigs[0], {});
  document.run_forward();
  whole.run_forward();
  EXPECT_EQ(document.values("head_out", 3, 0, 2), std::vector<double>(4));
  EXPECT_EQ(document.values("weights", 3, 0, 2), whole.values("weights", 3, 0, 2));
  EXPECT_EQ(document.values("head_out", 3, 0, 1), whole.values("head_out", 3, 0, 1));
}

TEST(UniformHead, GivesEveryPositionTheSameWeight) {
  Surgery surgery;
  surgery.uniform_heads = {0, 3};  // the second head 1 of layer 1
  Document document = document_with(kConfigs[2], surgery);
  document.run_forward();
  EXPECT_EQ(document.values("weights", 3, 0, 0), std::vector<double>(4, 0.25));
  EXPECT_EQ(document.values("weights", 4, 1, 1), std::vector<double>(5, 0.2));
  EXPECT_NE(document.values("weights", 3, 0, 1), std::vector<double>(4, 0.25));
}

TEST(CutParts, LeaveTheStreamAsItWas) {
  Surgery surgery;
  surgery.cut_attention = surgery.cut_mlp = true;
  Document document = document_with(kConfigs[0], surgery);
  document.run_forward();
  document.run_backward();
  EXPECT_EQ(document.values("mlp_residual", 2), document.values("embedding_norm", 2));
  // What the parts would have added is still there to be looked at.
  EXPECT_NE(document.values("attn_out", 2), std::vector<double>(16));
  const ParameterLayout::Layer& layer = document.layout.layer(0);
  for (NodeId p = layer.attn_wq.offset; p < document.layout.size(); ++p) {
    ASSERT_EQ(document.state.grad[p], 0.0);
  }
}

TEST(CutResiduals, LeaveOnlyWhatThePartPutsOut) {
  Surgery surgery;
  surgery.cut_attention_residual = surgery.cut_mlp_residual = true;
  Document document = document_with(kConfigs[0], surgery);
  document.run_forward();
  EXPECT_EQ(document.values("attn_residual", 2), document.values("attn_out", 2));
  EXPECT_EQ(document.values("mlp_residual", 2), document.values("mlp_out", 2));
}

TEST(CutNorms, HandOnWhatTheyAreGiven) {
  Surgery surgery;
  surgery.cut_norms = true;
  for (const ModelConfig& config : kConfigs) {
    Document document = document_with(config, surgery);
    document.run_forward();
    EXPECT_EQ(document.values("embedding_norm", 1), document.values("embedding", 1));
    EXPECT_EQ(document.values("mlp_norm", 1), document.values("attn_residual", 1));
  }
}

TEST(CutPositions, LeaveAttentionBlindToTheOrder) {
  Surgery surgery;
  surgery.cut_positions = true;
  for (const ModelConfig& config : kConfigs) {
    // The same letters before the last in another order: what the last position puts out is equal
    // but for the order of its sums.
    Document one = document_with(config, surgery, {5, 1, 2, 3, 4, 0});
    Document other = document_with(config, surgery, {5, 2, 1, 3, 4, 0});
    one.run_forward();
    other.run_forward();
    if (config.n_layer > 1) continue;  // earlier positions see fewer letters
    const std::vector<double> expected = one.values("logits", 4);
    const std::vector<double> logits = other.values("logits", 4);
    for (std::size_t i = 0; i < logits.size(); ++i) EXPECT_NEAR(logits[i], expected[i], kSame);
    EXPECT_EQ(one.model.find("q_rotated", 0, 0), nullptr);
  }
}

TEST(ValidateSurgery, SaysWhatCannotBeCut) {
  const auto message = [](auto change) {
    ModelConfig config;
    change(config.surgery);
    const Status status = validate(config);
    EXPECT_EQ(status.code, "bad_surgery");
    return status.message;
  };
  EXPECT_EQ(message([](Surgery& s) {
              s.silenced_heads = {1, 4};
            }),
            "head (4) must be from 0 to 3, counted through all layers: layer * n_head + head");
  EXPECT_EQ(message([](Surgery& s) { s.uniform_heads = {-1}; }),
            "head (-1) must be from 0 to 3, counted through all layers: layer * n_head + head");
  EXPECT_EQ(message([](Surgery& s) {
              s.silenced_heads = {2, 0, 2};
            }),
            "head (2) is named twice: name it once");
  EXPECT_EQ(message([](Surgery& s) { s.silenced_heads = s.uniform_heads = {2}; }),
            "head (2) cannot be both silenced and uniform: choose one");
  EXPECT_EQ(message([](Surgery& s) { s.cut_attention = s.cut_attention_residual = true; }),
            "attention and its residual connection cannot both be cut: nothing would be left of "
            "the stream");
  EXPECT_EQ(message([](Surgery& s) { s.cut_mlp = s.cut_mlp_residual = true; }),
            "the MLP and its residual connection cannot both be cut: nothing would be left of the "
            "stream");
  for (const auto& [name, surgery] : surgeries()) {
    EXPECT_TRUE(validate(surgery, 2).ok()) << name;
  }
}

}  // namespace
}  // namespace microgpt
