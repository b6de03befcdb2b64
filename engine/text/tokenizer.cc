#include "text/tokenizer.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "text/utf8.h"

namespace microgpt {
namespace {

constexpr int kQuotedCharacters = 24;  // of a text that is too long to repeat in an error
constexpr int kNamedStretches = 8;     // of an alphabet that is too long to list
constexpr char32_t kAscii = 128;
constexpr std::size_t kSentinels = 2;  // that stand around a document

// White space, controls, and the marks that join or turn the text around them.
bool is_visible(char32_t character) {
  const auto within = [character](char32_t first, char32_t last) {
    return character >= first && character <= last;
  };
  return !is_space(character) && !within(0, 0x1f) && !within(0x7f, 0x9f) && character != 0xad &&
         !within(0x200b, 0x200f) && !within(0x202a, 0x202e) && !within(0x2060, 0x206f) &&
         character != 0xfeff;
}

// What to print for a character: itself if it can be seen, else its name.
std::string shown(char32_t character) {
  if (character == ' ') return "space";
  return is_visible(character) ? to_utf8(character) : code_point_name(character);
}

// "em😀" in quotes, cut to its first characters; what cannot be seen becomes a space.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (int n = 0; !text.empty() && n < kQuotedCharacters; ++n) {
    const CodePoint character = first_code_point(text);
    if (character.bytes == 0) break;
    result += is_visible(character.value) ? to_utf8(character.value) : " ";
    text.remove_prefix(character.bytes);
  }
  return result + (text.empty() ? "\"" : "…\"");
}

// One past the last of the code points that follow each other without a gap.
std::size_t stretch_end(const std::vector<char32_t>& code_points, std::size_t begin) {
  std::size_t end = begin + 1;
  while (end < code_points.size() && code_points[end] == code_points[end - 1] + 1) ++end;
  return end;
}

std::string stretch(char32_t first, char32_t last) {
  if (first == last) return shown(first);
  return shown(first) + (last == first + 1 ? ", " : "-") + shown(last);
}

}  // namespace

Tokenizer::Tokenizer(const Corpus& corpus) {
  std::set<char32_t> seen;
  // Most characters of most texts are of these, and a set is slow to say that it has one already.
  std::array<bool, kAscii> seen_ascii{};
  seen_ascii['\n'] = true;  // stands between documents, and is in none
  for (std::string_view rest = corpus.text(); !rest.empty();) {
    const CodePoint character = first_code_point(rest);
    rest.remove_prefix(character.bytes);
    const char32_t value = character.value;
    if (value < kAscii && std::exchange(seen_ascii[value], true)) continue;
    seen.insert(value);
  }
  code_points_.assign(seen.begin(), seen.end());
  for (char32_t value = 0; value < kAscii; ++value) ascii_.push_back(place_of(value));
  for (const char32_t code_point : code_points_) characters_.push_back(to_utf8(code_point));
  characters_.emplace_back();
}

int Tokenizer::place_of(char32_t character) const {
  const auto at = std::lower_bound(code_points_.begin(), code_points_.end(), character);
  const bool found = at != code_points_.end() && *at == character;
  return found ? static_cast<int>(at - code_points_.begin()) : -1;
}

void Tokenizer::append(std::string_view document, std::vector<int>& tokens) const {
  // Room for all at once: a call for each token took most of the time.
  const std::size_t before = tokens.size();
  tokens.resize(before + document.size() + kSentinels);
  int* end = tokens.data() + before;
  *end++ = sentinel();
  while (!document.empty()) {
    const CodePoint character = first_code_point(document);
    *end++ = token_of(character.value);
    document.remove_prefix(static_cast<std::size_t>(character.bytes));
  }
  *end++ = sentinel();
  tokens.resize(static_cast<std::size_t>(end - tokens.data()));
}

Result<std::vector<int>> Tokenizer::encode(std::string_view text) const {
  std::vector<int> tokens;
  tokens.reserve(text.size() + kSentinels);
  for (std::string_view rest = text; !rest.empty();) {
    const int place = static_cast<int>(tokens.size()) + 1;
    const CodePoint character = first_code_point(rest);
    if (character.bytes == 0) {
      return Status{"text_not_utf8", "character " + std::to_string(place) + " of " + quoted(text) +
                                         " is not UTF-8: write the text as UTF-8"};
    }
    const int token = token_of(character.value);
    if (token < 0) return unknown(character.value, place, text);
    tokens.push_back(token);
    rest.remove_prefix(character.bytes);
  }
  return tokens;
}

Result<TokenSequence> Tokenizer::sequence(std::string_view document, int block) const {
  MICROGPT_CHECK(block >= 1, block);
  Result<std::vector<int>> encoded = encode(document);
  if (!encoded.ok()) return encoded.status();

  TokenSequence sequence{std::move(encoded).value()};
  sequence.tokens.insert(sequence.tokens.begin(), sentinel());
  sequence.tokens.push_back(sentinel());
  const int questions = static_cast<int>(sequence.tokens.size()) - 1;
  sequence.positions = std::min(block, questions);
  sequence.truncated = sequence.positions < questions;
  return sequence;
}

std::string Tokenizer::decode(std::span<const int> tokens) const {
  std::string text;
  for (const int token : tokens) {
    MICROGPT_CHECK(0 <= token && token < vocab_size(), token, vocab_size());
    text += characters_[token];
  }
  return text;
}

Result<std::string> Tokenizer::text_of(std::span<const int> tokens) const {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (0 <= tokens[i] && tokens[i] < vocab_size()) continue;
    return Status{"unknown_token", "token " + std::to_string(tokens[i]) + " (number " +
                                       std::to_string(i + 1) + " of " +
                                       std::to_string(tokens.size()) +
                                       ") is not in the vocabulary: use numbers from 0 to " +
                                       std::to_string(sentinel())};
  }
  return decode(tokens);
}

std::string Tokenizer::alphabet() const {
  std::string result;
  std::size_t begin = 0;
  for (int n = 0; n < kNamedStretches && begin < code_points_.size(); ++n) {
    const std::size_t end = stretch_end(code_points_, begin);
    if (n > 0) result += ", ";
    result += stretch(code_points_[begin], code_points_[end - 1]);
    begin = end;
  }
  return begin < code_points_.size() ? result + ", …" : result;
}

Status Tokenizer::unknown(char32_t character, int place, std::string_view text) const {
  const std::string name = code_point_name(character);
  const std::string where = "character " + std::to_string(place) + " of " + quoted(text);
  const std::string what = is_visible(character)
                               ? "'" + to_utf8(character) + "' (" + name + ", " + where + ")"
                               : name + " (" + where + ")";
  const std::size_t size = code_points_.size();
  const std::string these =
      size == 1 ? "this character" : "these " + std::to_string(size) + " characters";
  return {"unknown_character",
          what + " is not in the alphabet " + alphabet() + ": use only " + these};
}

}  // namespace microgpt
