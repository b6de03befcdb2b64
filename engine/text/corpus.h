#pragma once

#include <cstddef>
#include <cstdint>
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
  static constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

  // Reads UTF-8 text as Python would: lines end with \n, \r\n or \r; each is stripped of white
  // space; blank ones are left out; a byte order mark at the start is dropped.
  //
  // Errors: corpus_empty, corpus_blank, corpus_too_large, corpus_not_utf8, corpus_not_text.
  //
  // Not inlined: see bindings/CMakeLists.txt.
  [[gnu::noinline]] static Result<Corpus> parse(std::string_view text);

  int size() const { return static_cast<int>(begin_.size()) - 1; }

  // Requires: 0 <= index < size(). Good as long as the corpus is.
  std::string_view document(int index) const {
    const auto i = static_cast<std::size_t>(index);
    return std::string_view(text_).substr(begin_[i], begin_[i + 1] - begin_[i] - 1);
  }

  // All documents, each with a newline behind it, which none of them contains.
  const std::string& text() const { return text_; }

 private:
  Corpus() = default;

  std::string text_;
  std::vector<std::uint32_t> begin_{0};  // [documents + 1], in the text
};

}  // namespace microgpt
