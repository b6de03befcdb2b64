#include "text/corpus.h"

#include <algorithm>

#include "base/show.h"
#include "text/utf8.h"

namespace microgpt {
namespace {

struct Line {
  std::string_view text;  // without its end
  int number;             // from 1
};

bool is_utf16(std::string_view text) {
  return text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff");
}

Status check_size(std::string_view text) {
  if (text.empty()) return {"corpus_empty", "the corpus is empty: write one document on each line"};
  if (text.size() <= Corpus::kMaxBytes) return {};
  return {"corpus_too_large", "the corpus is too large (" + std::to_string(text.size()) +
                                  " bytes): keep it to " + std::to_string(Corpus::kMaxBytes)};
}

Status blank(int lines) {
  return {"corpus_blank", "the corpus has no usable line: " +
                              (lines == 1 ? std::string("its only line is blank")
                                          : "all " + std::to_string(lines) + " lines are blank") +
                              "; write one document on each line"};
}

Status too_many_documents() {
  return {"corpus_too_large",
          "the corpus has too many lines: keep it to " + std::to_string(Corpus::kMaxDocuments)};
}

std::string place(const Line& line, std::size_t offset) {
  return "line " + std::to_string(line.number) + " of the corpus, byte " +
         std::to_string(offset + 1);
}

Status not_utf8(const Line& line, std::size_t offset) {
  const std::string byte = show_hex(static_cast<unsigned char>(line.text[offset]), 2);
  return {"corpus_not_utf8",
          place(line, offset) + " (0x" + byte + ") is not UTF-8: save the file as UTF-8 text"};
}

Status not_text(const Line& line, std::size_t offset) {
  return {"corpus_not_text",
          place(line, offset) + " is 0: the file is not plain text; save it as UTF-8 text"};
}

// The line without the white space at its ends. Checks every character on the way.
Result<std::string_view> strip(const Line& line) {
  std::size_t begin = line.text.size(), end = 0;
  for (std::size_t at = 0; at < line.text.size();) {
    const CodePoint character = first_code_point(line.text.substr(at));
    if (character.bytes == 0) return not_utf8(line, at);
    if (character.value == 0) return not_text(line, at);
    const std::size_t next = at + character.bytes;
    if (!is_space(character.value)) {
      begin = std::min(begin, at);
      end = next;
    }
    at = next;
  }
  return end == 0 ? std::string_view() : line.text.substr(begin, end - begin);
}

// Cuts the first line off the text.
std::string_view take_line(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != '\n' && text[end] != '\r') ++end;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  text.remove_prefix(text.starts_with("\r\n") ? 2 : text.empty() ? 0 : 1);
  return line;
}

}  // namespace

Result<Corpus> Corpus::parse(std::string_view text) {
  if (is_utf16(text)) {
    return Status{"corpus_not_utf8", "the corpus is UTF-16: save the file as UTF-8 text"};
  }
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (Status status = check_size(text); !status.ok()) return status;

  Corpus corpus;
  corpus.text_.reserve(text.size() + 1);
  Line line{{}, 0};
  while (!text.empty()) {
    line = {take_line(text), line.number + 1};
    const Result<std::string_view> document = strip(line);
    if (!document.ok()) return document.status();
    if (document.value().empty()) continue;
    if (corpus.begin_.size() > kMaxDocuments) return too_many_documents();
    corpus.text_ += document.value();
    corpus.text_ += '\n';
    corpus.begin_.push_back(static_cast<std::uint32_t>(corpus.text_.size()));
  }
  if (corpus.size() == 0) return blank(line.number);
  return corpus;
}

}  // namespace microgpt
