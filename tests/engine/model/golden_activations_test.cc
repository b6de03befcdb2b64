// What the untrained model computes for its first document, against an independent implementation.

#include <gtest/gtest.h>

#include "golden/golden.h"
#include "model/document.h"

namespace microgpt {
namespace {

// One forward pass of numbers of about 1.
constexpr double kTolerance = 1e-13;

class GoldenActivations : public ::testing::TestWithParam<GoldenFile> {
 protected:
  void SetUp() override { ASSERT_TRUE(GetParam().present()) << GetParam().remedy(); }
};

// The first document of a golden run, forward.
Document first_document(const Golden& golden) {
  const std::span<const int> tokens = golden.run.tokens();
  Document document(golden.settings.model, {tokens.begin(), tokens.end()},
                    golden.run.tokenizer().vocab_size());
  const std::vector<double>& parameters = golden.run.state().parameters;
  std::copy(parameters.begin(), parameters.end(), document.state.value.begin());
  document.run_forward();
  return document;
}

TEST_P(GoldenActivations, HaveTheSameAttentionWeights) {
  const Golden golden = open_golden(GetParam());
  const Document document = first_document(golden);
  for (int head = 0; head < golden.settings.model.n_head; ++head) {
    const std::string name = "layer0.head" + std::to_string(head) + ".attention_weights";
    const std::vector<Json>& rows = golden.numbers["step0"]["activations"][name].items();
    for (std::size_t t = 0; t < rows.size(); ++t) {
      // Golden rows are of a whole square: what is not there yet has weight 0.
      std::vector<double> weights = document.values("weights", static_cast<int>(t), 0, head);
      weights.resize(rows.size(), 0.0);
      expect_all_near(rows[t].numbers(), weights, kTolerance, name);
    }
  }
}

TEST_P(GoldenActivations, HaveTheSameResidualStreamAndLogits) {
  const Golden golden = open_golden(GetParam());
  const Document document = first_document(golden);
  const Json& activations = golden.numbers["step0"]["activations"];
  for (int t = 0; t < document.model.positions(); ++t) {
    const auto row = static_cast<std::size_t>(t);
    expect_all_near(activations["layer0.residual_out"].items()[row].numbers(),
                    document.values("mlp_residual", t), kTolerance, "residual_out");
    expect_all_near(activations["logits"].items()[row].numbers(), document.values("logits", t),
                    kTolerance, "logits");
  }
}

INSTANTIATE_TEST_SUITE_P(Presets, GoldenActivations,
                         ::testing::Values(golden_rope(), golden_learned()),
                         [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace microgpt
