// Any bytes as a corpus and as a text: refused in words, or tokens that give the text back.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "text/tokenizer.h"
#include "text/utf8.h"

namespace microgpt {
namespace {

void refuse(const Status& status) {
  MICROGPT_CHECK(!status.code.empty() && !status.message.empty());
  // Also the message about a broken text is a text: it is shown.
  std::string_view rest = status.message;
  while (!rest.empty()) {
    const int bytes = first_code_point(rest).bytes;
    MICROGPT_CHECK(bytes > 0, rest.size());
    rest.remove_prefix(static_cast<std::size_t>(bytes));
  }
}

void learn(const Corpus& corpus) {
  const Tokenizer tokenizer(corpus);
  MICROGPT_CHECK(tokenizer.vocab_size() >= 2, tokenizer.vocab_size());
  MICROGPT_CHECK(!tokenizer.alphabet().empty());
  for (int i = 0; i < corpus.size(); ++i) {
    const std::string_view document = corpus.document(i);
    const TokenSequence sequence = tokenizer.sequence(document, 5).value();
    MICROGPT_CHECK(tokenizer.decode(sequence.tokens) == document);
    MICROGPT_CHECK(static_cast<int>(sequence.tokens.size()) == count_code_points(document) + 2);
    MICROGPT_CHECK(sequence.positions >= 1 && sequence.positions <= 5, sequence.positions);
  }
}

}  // namespace
}  // namespace microgpt

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace microgpt;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Result<Corpus> corpus = Corpus::parse(text);
  if (corpus.ok()) {
    learn(corpus.value());
  } else {
    refuse(corpus.status());
  }
  static const Tokenizer letters(Corpus::parse("abc'\xc3\xa9\n\xf0\x9f\x98\x80\n").value());
  const Result<std::vector<int>> tokens = letters.encode(text);
  if (tokens.ok()) {
    MICROGPT_CHECK(letters.decode(tokens.value()) == text);
  } else {
    refuse(tokens.status());
  }
  return 0;
}
