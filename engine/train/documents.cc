#include "train/documents.h"

#include <utility>

namespace microgpt {

Result<std::shared_ptr<const Documents>> Documents::read(std::string_view text, int block,
                                                         std::int64_t seed) {
  Result<Corpus> corpus = Corpus::parse(text);
  if (!corpus.ok()) return corpus.status();
  // Not through make_shared: who only remembers them shall not keep their memory.
  return std::shared_ptr<const Documents>(new Documents(std::move(corpus).value(), block, seed));
}

Documents::Documents(Corpus corpus, int block, std::int64_t seed)
    : block_(block),
      seed_(seed),
      random_(seed),
      tokenizer_(corpus),
      dataset_(std::move(corpus), tokenizer_, block, random_) {}

bool Documents::are(std::string_view text, int block, std::int64_t seed) const {
  std::string_view own = dataset_.corpus().text();
  // Most files end with a newline, and need not.
  if (!text.ends_with('\n')) own.remove_suffix(1);
  // A mark at the begin of a text is dropped, so a text with one is never what was kept of another.
  return block == block_ && seed == seed_ && text == own && text[0] != Corpus::kByteOrderMark[0];
}

}  // namespace microgpt
