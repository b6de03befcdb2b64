// The documents of a run in the order they are trained on, as tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "random/random.h"
#include "text/tokenizer.h"

namespace microgpt {

class Dataset {
 public:
  // Shuffles the documents with one shuffle of `random`.
  // Requires: the tokenizer was made of this corpus; block >= 1.
  // Not inlined: see bindings/CMakeLists.txt.
  [[gnu::noinline]] Dataset(Corpus corpus, const Tokenizer& tokenizer, int block, Random& random);

  const Corpus& corpus() const { return corpus_; }
  int size() const { return corpus_.size(); }
  // Document of training step `step`: step modulo the number of documents.
  int index_of_step(int step) const { return step % size(); }
  std::string_view text(int index) const {
    return corpus_.document(order_[static_cast<std::size_t>(index)]);
  }
  // Sentinel, characters and, if the block reaches that far, sentinel: what is read and asked for.
  // [T + 1], T = min(block, tokens - 1)
  std::span<const int> tokens(int index) const;
  // Whether the block ends before the document does: only then the last token is no sentinel.
  bool truncated(int index) const { return tokens(index).back() != tokens_.front(); }
  // Whether a document is exactly this text. The first question sorts the documents.
  bool contains(std::string_view text) const;
  // Tells one text to learn from another: checksum of its documents, in the order of the text.
  std::uint32_t fingerprint() const { return fingerprint_; }
  // The most positions any document has.
  int longest() const { return longest_; }

 private:
  Corpus corpus_;
  std::vector<int> order_;             // [documents] place in the corpus
  std::vector<int> tokens_;            // of all documents, one after another
  std::vector<std::uint32_t> offset_;  // [documents + 1]
  std::uint32_t fingerprint_ = 0;
  int longest_ = 0;
  mutable std::vector<int> alphabetical_;  // empty until the first question of contains()
};

}  // namespace microgpt
