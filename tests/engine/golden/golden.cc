#include "golden/golden.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <ostream>
#include <utility>

namespace microgpt {
namespace {

std::string golden_folder() { return MICROGPT_SOURCE_DIR "/tests/golden/"; }
std::string shared_folder() { return MICROGPT_SOURCE_DIR "/../shared/"; }

bool can_read(const std::string& path) { return std::ifstream(path).good(); }

RunSettings settings_of(const Json& config) {
  const auto whole = [&](const char* key) { return static_cast<int>(config[key].number()); };
  RunSettings settings;
  const bool rope = config["positions"].string() == "rope";
  settings.model = {rope ? Positions::rope : Positions::learned, whole("n_layer"), whole("n_embd"),
                    whole("n_head"), whole("block")};
  settings.adam.learning_rate = config["lr"].number();
  settings.adam.beta1 = config["beta1"].number();
  settings.adam.beta2 = config["beta2"].number();
  settings.adam.steps = whole("steps");
  settings.seed = whole("seed");
  settings.temperature = config["temperature"].number();
  return settings;
}

}  // namespace

bool GoldenFile::present() const { return can_read(numbers_path) && can_read(corpus_path); }

std::string GoldenFile::remedy() const {
  return "needs " + numbers_path + " and " + corpus_path +
         "; the default corpus is made by scripts/build.sh";
}

void PrintTo(const GoldenFile& file, std::ostream* out) { *out << file.name; }

GoldenFile golden_rope() {
  return {"rope", golden_folder() + "names-en.rope.seed42.json", MICROGPT_BUILD_CORPUS};
}

GoldenFile golden_learned() {
  return {"learned", golden_folder() + "names-en.learned.seed42.json", MICROGPT_BUILD_CORPUS};
}

GoldenFile golden_reference_corpus() {
  return {"reference_corpus", shared_folder() + "golden/karpathy-names.learned.seed42.json",
          shared_folder() + "data/karpathy-names.txt"};
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

Golden open_golden(const GoldenFile& file, TrainerKind trainer) {
  Json numbers = Json::parse(read_file(file.numbers_path)).value();
  RunSettings settings = settings_of(numbers["config"]);
  settings.trainer = trainer;
  Run run = Run::create(read_file(file.corpus_path), settings).value();
  return {std::move(numbers), settings, std::move(run)};
}

void expect_all_near(std::span<const double> golden, std::span<const double> numbers,
                     double tolerance, const std::string& what) {
  ASSERT_EQ(golden.size(), numbers.size()) << what;
  for (std::size_t i = 0; i < golden.size(); ++i) {
    ASSERT_NEAR(golden[i], numbers[i], tolerance) << what << "[" << i << "]";
  }
}

void expect_digest(const Json& golden, std::span<const double> numbers, double tolerance,
                   const std::string& what) {
  double sum = 0.0;
  double absolute_sum = 0.0;
  for (const double x : numbers) {
    sum += x;
    absolute_sum += std::abs(x);
  }
  EXPECT_EQ(golden["count"].number(), static_cast<double>(numbers.size())) << what;
  EXPECT_NEAR(golden["sum"].number(), sum, tolerance) << what;
  EXPECT_NEAR(golden["abs_sum"].number(), absolute_sum, tolerance) << what;
  expect_all_near(golden["first"].numbers(), numbers.first(4), tolerance, what + ".first");
  expect_all_near(golden["last"].numbers(), numbers.last(4), tolerance, what + ".last");
}

}  // namespace microgpt
