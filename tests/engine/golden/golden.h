// The golden runs: what an independent implementation found, and the corpora it read.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "golden/json.h"
#include "train/run.h"

namespace microgpt {

// One golden file and the corpus it belongs to.
struct GoldenFile {
  std::string name;  // for messages and test names: letters, digits and underscores
  std::string numbers_path;
  std::string corpus_path;

  bool present() const;
  // What to do about files that are not there.
  std::string remedy() const;
};

// How a failed test shows it.
void PrintTo(const GoldenFile& file, std::ostream* out);

// The two presets on the default corpus.
GoldenFile golden_rope();
GoldenFile golden_learned();
// The reference program's own corpus. It is not part of this repository: present only if it lies
// in a folder `shared` next to the checkout.
GoldenFile golden_reference_corpus();

// Requires: the file is there.
std::string read_file(const std::string& path);

// A golden file, read, and the beginning of a run with its settings.
struct Golden {
  Json numbers;
  RunSettings settings;
  Run run;
};

// Requires: file.present().
Golden open_golden(const GoldenFile& file, TrainerKind trainer = TrainerKind::fused);

// A summary of many numbers: count, sum, sum of absolute values, first and last four.
// Adds a failure naming `what` for each part that is further off than the tolerance.
void expect_digest(const Json& golden, std::span<const double> numbers, double tolerance,
                   const std::string& what);

// Adds a failure for the first number that is further off than the tolerance.
void expect_all_near(std::span<const double> golden, std::span<const double> numbers,
                     double tolerance, const std::string& what);

}  // namespace microgpt
