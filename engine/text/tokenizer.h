#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "text/corpus.h"

namespace microgpt {

// One document as the model meets it: at position p it reads tokens[p] and is asked for
// tokens[p + 1].
struct TokenSequence {
  std::vector<int> tokens;  // sentinel, characters, sentinel
  int positions = 0;        // min(block, tokens - 1)
  bool truncated = false;   // the block ends first: not every token is asked for
};

// Characters to numbers and back. The token of a character is its place, from 0, among the
// corpus's characters in the order of Unicode; the sentinel, which stands for start and stop, is
// the last token.
//
// A value.
class Tokenizer {
 public:
  explicit Tokenizer(const Corpus& corpus);

  // The tokens of a text, without sentinels. An empty text has none.
  // Errors: unknown_character, text_not_utf8.
  Result<std::vector<int>> encode(std::string_view text) const;

  // Puts a document of the corpus with its sentinels behind what is there. Not sequence(), which
  // would make a vector for each: thousands of them, before the first step. Requires: every
  // character is one of the corpus.
  void append(std::string_view document, std::vector<int>& tokens) const;

  // A document with its sentinels, and how much of it fits into a block.
  // Requires: block >= 1. Errors: as encode.
  Result<TokenSequence> sequence(std::string_view document, int block) const;

  // The text of the tokens; a sentinel adds nothing. Requires: 0 <= token < vocab_size().
  std::string decode(std::span<const int> tokens) const;

  // The same for tokens that a person wrote. Errors: unknown_token.
  Result<std::string> text_of(std::span<const int> tokens) const;

  // Token to character in UTF-8; the last, the sentinel's, is empty.
  const std::vector<std::string>& characters() const { return characters_; }

  int vocab_size() const { return static_cast<int>(characters_.size()); }
  int sentinel() const { return vocab_size() - 1; }

  // For people: "a-z", "space, ', a-z"; a long alphabet is cut after its first stretches.
  std::string alphabet() const;

 private:
  // The token of a character; -1 if the corpus has none such.
  int token_of(char32_t character) const {
    return character < ascii_.size() ? ascii_[character] : place_of(character);
  }
  int place_of(char32_t character) const;
  Status unknown(char32_t character, int place, std::string_view text) const;

  std::vector<char32_t> code_points_;    // sorted, without the sentinel
  std::vector<int> ascii_;               // [128] token_of() the first characters of Unicode
  std::vector<std::string> characters_;  // the same in UTF-8, then the sentinel
};

}  // namespace microgpt
