// Every gradient of a document against the slope of its loss, for several models.
//
// The loss has kinks: where a nudge carries the input of a ReLU across 0, the slope between the
// two sides is neither side's. Such a nudge is seen (the ReLUs that fire differ), and made smaller
// until no ReLU changes, down to a least nudge. What is left below that is counted, and may be one
// in five hundred parameters.

#include <gtest/gtest.h>

#include <ostream>

#include "graph/execution.h"
#include "model/document.h"

namespace microgpt {
namespace {

constexpr double kFirstNudge = 1e-5;
constexpr double kLeastNudge = 1e-7;
constexpr double kSmallerNudge = 0.1;
constexpr double kMostSkipped = 1.0 / 500;

// Central differences are off by h^2 times a third derivative of up to some hundreds, and by the
// rounding of two losses of about 3, some units in the 16th digit, over h.
double tolerance(double h) { return 100.0 * h * h + 4e-15 / h; }

struct Nudged {
  double loss;
  std::vector<bool> fired;
};

Nudged nudge(Document& document, std::size_t parameter, double by) {
  double& p = document.state.value[parameter];
  const double kept = p;
  p = kept + by;
  Nudged nudged{document.run_forward(), {}};
  p = kept;
  for (int layer = 0; layer < document.layout.config().n_layer; ++layer) {
    for (int t = 0; t < document.model.positions(); ++t) {
      for (const double x : document.values("mlp_hidden", t, layer)) nudged.fired.push_back(x > 0);
    }
  }
  return nudged;
}

struct Case {
  const char* name;
  ModelConfig config;
  int vocab_size;
  std::vector<int> tokens;
};

void PrintTo(const Case& each, std::ostream* out) { *out << each.name; }

class Gradients : public ::testing::TestWithParam<Case> {};

TEST_P(Gradients, AreTheSlopesOfTheLoss) {
  Document document(GetParam().config, GetParam().tokens, GetParam().vocab_size);
  document.run_forward();
  document.run_backward();
  const std::vector<double> grad = document.state.grad;
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < document.layout.size(); ++i) {
    double h = kFirstNudge;
    Nudged above = nudge(document, i, h);
    Nudged below = nudge(document, i, -h);
    while (above.fired != below.fired && h > kLeastNudge) {
      h *= kSmallerNudge;
      above = nudge(document, i, h);
      below = nudge(document, i, -h);
    }
    if (above.fired != below.fired) {
      ++skipped;
      continue;
    }
    ASSERT_NEAR(grad[i], (above.loss - below.loss) / (2 * h), tolerance(h))
        << document.graph().name(static_cast<NodeId>(i)) << ", h " << h;
  }
  EXPECT_LE(static_cast<double>(skipped), kMostSkipped * document.layout.size());
}

INSTANTIATE_TEST_SUITE_P(
    Models, Gradients,
    ::testing::Values(
        Case{"Default", {}, kLetters, tokens_of("emma")},
        Case{"Reference", {.positions = Positions::learned}, kLetters, tokens_of("al")},
        Case{"TwoLayers", {Positions::rope, 2, 8, 2, 6}, 5, {4, 0, 3, 3, 1, 4}},
        Case{"ThreeLayersLearned", {Positions::learned, 3, 6, 3, 4}, 4, {3, 0, 1, 2, 0}},
        Case{"OneChannelAHead", {Positions::learned, 1, 4, 4, 3}, 3, {2, 1, 0, 2}},
        Case{"OneHead", {Positions::rope, 1, 6, 1, 5}, 6, {5, 4, 3, 2, 5}},
        Case{"OnePosition", {Positions::rope, 1, 4, 2, 1}, 3, {2, 0}}),
    [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace microgpt
