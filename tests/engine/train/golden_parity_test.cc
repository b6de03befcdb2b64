// Both trainers against an independent implementation: losses, gradients, parameters and
// samples of whole runs.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <tuple>

#include "golden/golden.h"
#include "train/generator.h"
#include "train/trainer.h"

namespace microgpt {
namespace {

// What may differ over 1,000 steps: the order of sums, and the last bit of exp, log and pow.
// Half of 1e-12: two builds that are both this close are within 1e-12 of each other, which is
// what native and wasm promise.
constexpr double kLossTolerance = 5e-13;
// Sums of thousands of parameters after 1,000 updates.
constexpr double kParameterTolerance = 1e-10;
// One backward pass: only the order of its sums differs.
constexpr double kGradientTolerance = 1e-12;
// Drawn from the same generator with the C library's own log, sqrt, sin and cos.
constexpr double kInitialTolerance = 1e-12;

// A run that went to its end, and what it sampled there.
struct FinishedRun {
  Golden golden;
  std::vector<double> initial_parameters;
  std::vector<std::string> samples;
};

using Case = std::tuple<GoldenFile, TrainerKind>;

const char* word(TrainerKind trainer) { return trainer == TrainerKind::fused ? "fused" : "graph"; }

std::unique_ptr<FinishedRun> finish(const GoldenFile& file, TrainerKind trainer) {
  auto finished = std::make_unique<FinishedRun>(FinishedRun{open_golden(file, trainer), {}, {}});
  Run& run = finished->golden.run;
  finished->initial_parameters = run.state().parameters;
  while (!run.complete()) run.advance();
  Generator generator(run.layout());
  Random random = run.random();
  for (std::size_t i = 0; i < finished->golden.numbers["samples"].items().size(); ++i) {
    finished->samples.push_back(run.tokenizer().decode(
        generator.sample(run.state().parameters, finished->golden.settings.temperature,
                         run.tokenizer().sentinel(), random)));
  }
  return finished;
}

// Each run is made once: it serves every test below.
const FinishedRun& finished_run(const Case& each) {
  static std::map<std::pair<std::string, TrainerKind>, std::unique_ptr<FinishedRun>> runs;
  const auto& [file, trainer] = each;
  std::unique_ptr<FinishedRun>& run = runs[{file.name, trainer}];
  if (!run) run = finish(file, trainer);
  return *run;
}

class GoldenParity : public ::testing::TestWithParam<Case> {
 protected:
  void SetUp() override {
    const GoldenFile& file = std::get<GoldenFile>(GetParam());
    if (file.present()) return;
    const bool ours = file.name != golden_reference_corpus().name;
    ASSERT_FALSE(ours) << file.remedy();
    GTEST_SKIP() << "the reference program's corpus is not part of this repository: "
                 << file.remedy();
  }

  const FinishedRun& finished() const { return finished_run(GetParam()); }
  // Not Run alone: testing::Test has a function of that name.
  const microgpt::Run& run() const { return finished().golden.run; }
  const Json& numbers() const { return finished().golden.numbers; }
};

TEST_P(GoldenParity, CountsDocumentsTokensAndParametersAlike) {
  EXPECT_EQ(run().dataset().size(), numbers()["docs"].number());
  EXPECT_EQ(run().tokenizer().vocab_size(), numbers()["vocab_size"].number());
  EXPECT_EQ(run().layout().size(), numbers()["num_params"].number());
}

TEST_P(GoldenParity, DrawsTheSameInitialParameters) {
  expect_digest(numbers()["initial_params"], finished().initial_parameters, kInitialTolerance,
                "initial_params");
}

TEST_P(GoldenParity, BeginsWithTheSameDocument) {
  EXPECT_EQ(run().dataset().text(0), numbers()["step0"]["doc"].string());
}

TEST_P(GoldenParity, FindsTheSameGradientsInTheFirstStep) {
  const auto trainer = make_trainer(std::get<TrainerKind>(GetParam()), run().layout());
  trainer->forward_backward(finished().initial_parameters, run().dataset().tokens(0));
  const Json& step0 = numbers()["step0"];
  const std::vector<Tensor> tensors = run().layout().tensors();
  ASSERT_EQ(tensors.size(), step0["grads"].members().size());
  for (const Tensor& tensor : tensors) {
    const auto grads = trainer->gradients().subspan(tensor.offset, tensor.size());
    expect_digest(step0["grads"][tensor.name], grads, kGradientTolerance, tensor.name);
    const std::size_t row = std::min(4u, tensor.rows - 1);
    expect_all_near(step0["grad_rows"][tensor.name].numbers(),
                    grads.subspan(row * tensor.columns, tensor.columns), kGradientTolerance,
                    tensor.name + " row");
  }
}

TEST_P(GoldenParity, AgreesInTheLossOfEveryStep) {
  ASSERT_EQ(run().losses().size(), 1000u);
  expect_all_near(numbers()["losses"].numbers(), run().losses(), kLossTolerance, "losses");
}

TEST_P(GoldenParity, EndsWithTheSameParameters) {
  expect_digest(numbers()["final_params"], run().state().parameters, kParameterTolerance,
                "final_params");
}

TEST_P(GoldenParity, SamplesTheSameNames) {
  EXPECT_EQ(finished().samples, numbers()["samples"].strings());
}

std::string case_name(const ::testing::TestParamInfo<Case>& each) {
  return std::get<GoldenFile>(each.param).name + "_" + word(std::get<TrainerKind>(each.param));
}

INSTANTIATE_TEST_SUITE_P(Corpora, GoldenParity,
                         ::testing::Combine(::testing::Values(golden_rope(), golden_learned(),
                                                              golden_reference_corpus()),
                                            ::testing::Values(TrainerKind::fused,
                                                              TrainerKind::graph)),
                         case_name);

}  // namespace
}  // namespace microgpt
