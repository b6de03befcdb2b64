#include "train/dataset.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/check.h"
#include "base/checksum.h"

namespace microgpt {

Dataset::Dataset(Corpus corpus, const Tokenizer& tokenizer, int block, Random& random)
    : corpus_(std::move(corpus)),
      order_(static_cast<std::size_t>(corpus_.size())),
      fingerprint_(crc32(corpus_.text())) {
  std::iota(order_.begin(), order_.end(), 0);
  random.shuffle(order_);
  const std::size_t most = static_cast<std::size_t>(block) + 1;
  offset_.push_back(0);
  for (int index = 0; index < size(); ++index) {
    tokenizer.append(text(index), tokens_);
    const std::size_t all = tokens_.size() - offset_.back();
    if (all > most) tokens_.resize(offset_.back() + most);
    longest_ = std::max(longest_, static_cast<int>(std::min(all, most)) - 1);
    offset_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  }
}

std::span<const int> Dataset::tokens(int index) const {
  const auto i = static_cast<std::size_t>(index);
  return {tokens_.data() + offset_[i], offset_[i + 1] - offset_[i]};
}

bool Dataset::contains(std::string_view text) const {
  if (alphabetical_.empty()) {
    alphabetical_.resize(order_.size());
    std::iota(alphabetical_.begin(), alphabetical_.end(), 0);
    std::sort(alphabetical_.begin(), alphabetical_.end(),
              [this](int a, int b) { return this->text(a) < this->text(b); });
  }
  const auto found =
      std::lower_bound(alphabetical_.begin(), alphabetical_.end(), text,
                       [this](int index, std::string_view t) { return this->text(index) < t; });
  return found != alphabetical_.end() && this->text(*found) == text;
}

}  // namespace microgpt
