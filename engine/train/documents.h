// What runs learn from: a text read once, for all runs that read it alike.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "base/status.h"
#include "random/random.h"
#include "train/dataset.h"

namespace microgpt {

class Documents {
 public:
  // Reads the text, seeds the generator and shuffles once. Requires: block >= 1.
  // Errors: those of Corpus::parse.
  static Result<std::shared_ptr<const Documents>> read(std::string_view text, int block,
                                                       std::int64_t seed);

  // Whether read() would make the same of these. Also false for a text that merely comes to the
  // same, as one with other ends of lines.
  bool are(std::string_view text, int block, std::int64_t seed) const;

  const Tokenizer& tokenizer() const { return tokenizer_; }
  const Dataset& dataset() const { return dataset_; }
  // The generator as it was after the shuffle.
  const Random& random() const { return random_; }

 private:
  Documents(Corpus corpus, int block, std::int64_t seed);

  int block_;
  std::int64_t seed_;
  Random random_;
  Tokenizer tokenizer_;
  Dataset dataset_;
};

}  // namespace microgpt
