#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"

namespace microgpt {

// The documents a model learns from: one a line of a text, in the order of the text.
//
// A value; never empty. Every document is valid UTF-8, has at least one character, and neither
// begins nor ends with white space.
class Corpus {
 public:
  static constexpr std::size_t kMaxBytes = 8'000'000;
  static constexpr std::size_t kMaxDocuments = 1'000'000;

  // Reads UTF-8 text as Python would: lines end with \n, \r\n or \r; each is stripped of white
  // space; blank ones are left out; a byte order mark at the start is dropped.
  //
  // Errors: corpus_empty, corpus_blank, corpus_too_large, corpus_not_utf8, corpus_not_text.
  static Result<Corpus> parse(std::string_view text);

  const std::vector<std::string>& documents() const { return documents_; }

  // Length of the longest document, in characters.
  int longest() const;

  // How many documents the block is too short for: see TokenSequence::truncated.
  int truncated_by(int block) const;

 private:
  Corpus() = default;

  std::vector<std::string> documents_;
};

}  // namespace microgpt
