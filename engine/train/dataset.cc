#include "train/dataset.h"

#include <algorithm>
#include <numeric>

#include "base/check.h"
#include "base/checksum.h"

namespace microgpt {

Dataset::Dataset(const Corpus& corpus, const Tokenizer& tokenizer, int block, Random& random)
    : documents_(corpus.documents()) {
  for (const std::string& document : documents_) {
    fingerprint_ = crc32("\n", crc32(document, fingerprint_));
  }
  random.shuffle(documents_);
  offset_.push_back(0);
  for (const std::string& document : documents_) {
    const Result<TokenSequence> sequence = tokenizer.sequence(document, block);
    MICROGPT_CHECK(sequence.ok());
    const TokenSequence& s = sequence.value();
    tokens_.insert(tokens_.end(), s.tokens.begin(), s.tokens.begin() + s.positions + 1);
    offset_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    truncated_.push_back(s.truncated);
    longest_ = std::max(longest_, s.positions);
  }
}

std::span<const int> Dataset::tokens(int index) const {
  const auto i = static_cast<std::size_t>(index);
  return {tokens_.data() + offset_[i], offset_[i + 1] - offset_[i]};
}

bool Dataset::contains(std::string_view text) const {
  if (alphabetical_.empty()) {
    alphabetical_.resize(documents_.size());
    std::iota(alphabetical_.begin(), alphabetical_.end(), 0);
    std::sort(alphabetical_.begin(), alphabetical_.end(),
              [this](int a, int b) { return this->text(a) < this->text(b); });
  }
  const auto found =
      std::lower_bound(alphabetical_.begin(), alphabetical_.end(), text,
                       [this](int index, std::string_view t) { return this->text(index) < t; });
  return found != alphabetical_.end() && this->text(*found) == text;
}

bool Dataset::truncated(int index) const { return truncated_[static_cast<std::size_t>(index)]; }

}  // namespace microgpt
