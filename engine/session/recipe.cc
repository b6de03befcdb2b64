#include "session/recipe.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/checksum.h"
#include "base/decimal.h"
#include "session/session.h"

namespace microgpt {
namespace {

constexpr std::string_view kVersion = "1.";
constexpr std::size_t kMostCorpusName = 40;
constexpr int kHexDigits = 8;
constexpr std::string_view kPhases = "flbu";  // as Phase

// The parts that are one number or one of two words: how they are called, and where they are.
struct Whole {
  std::string_view key;
  int& (*of)(RunSettings&);
};
constexpr Whole kWholes[] = {
    {"layer", [](RunSettings& s) -> int& { return s.model.n_layer; }},
    {"embd", [](RunSettings& s) -> int& { return s.model.n_embd; }},
    {"head", [](RunSettings& s) -> int& { return s.model.n_head; }},
    {"block", [](RunSettings& s) -> int& { return s.model.block; }},
    {"steps", [](RunSettings& s) -> int& { return s.adam.steps; }},
};

struct Real {
  std::string_view key;
  double& (*of)(RunSettings&);
};
constexpr Real kReals[] = {
    {"lr", [](RunSettings& s) -> double& { return s.adam.learning_rate; }},
    {"beta1", [](RunSettings& s) -> double& { return s.adam.beta1; }},
    {"beta2", [](RunSettings& s) -> double& { return s.adam.beta2; }},
    {"eps", [](RunSettings& s) -> double& { return s.adam.epsilon; }},
    {"temp", [](RunSettings& s) -> double& { return s.temperature; }},
};

// Settings of two words: the part is there for the second one.
struct Word {
  std::string_view key;
  std::string_view value;
  bool (*is)(const RunSettings&);
  void (*set)(RunSettings&);
};
constexpr Word kWords[] = {
    {"positions", "learned",
     [](const RunSettings& s) { return s.model.positions == Positions::learned; },
     [](RunSettings& s) { s.model.positions = Positions::learned; }},
    {"optimizer", "sgd", [](const RunSettings& s) { return s.adam.optimizer == Optimizer::sgd; },
     [](RunSettings& s) { s.adam.optimizer = Optimizer::sgd; }},
    {"trainer", "graph", [](const RunSettings& s) { return s.trainer == TrainerKind::graph; },
     [](RunSettings& s) { s.trainer = TrainerKind::graph; }},
};

// Parts of the model that are taken out: the part is there if one is.
struct Cut {
  std::string_view key;
  bool& (*of)(Surgery&);
};
constexpr Cut kCuts[] = {
    {"mask", [](Surgery& s) -> bool& { return s.lift_mask; }},
    {"attention", [](Surgery& s) -> bool& { return s.cut_attention; }},
    {"mlp", [](Surgery& s) -> bool& { return s.cut_mlp; }},
    {"attentionresidual", [](Surgery& s) -> bool& { return s.cut_attention_residual; }},
    {"mlpresidual", [](Surgery& s) -> bool& { return s.cut_mlp_residual; }},
    {"norms", [](Surgery& s) -> bool& { return s.cut_norms; }},
    {"order", [](Surgery& s) -> bool& { return s.cut_positions; }},
};
constexpr std::string_view kCut = "cut";

struct Heads {
  std::string_view key;
  std::vector<int>& (*of)(Surgery&);
};
constexpr Heads kHeads[] = {
    {"silenced", [](Surgery& s) -> std::vector<int>& { return s.silenced_heads; }},
    {"uniform", [](Surgery& s) -> std::vector<int>& { return s.uniform_heads; }},
};

struct Changed {
  std::string_view key;
  std::optional<double>& (*of)(AdamChange&);
};
constexpr Changed kChanged[] = {
    {"lr", [](AdamChange& c) -> std::optional<double>& { return c.learning_rate; }},
    {"beta1", [](AdamChange& c) -> std::optional<double>& { return c.beta1; }},
    {"beta2", [](AdamChange& c) -> std::optional<double>& { return c.beta2; }},
};

template <typename Row, std::size_t N>
const Row* find(const Row (&rows)[N], std::string_view key) {
  const auto row = std::find_if(rows, rows + N, [key](const Row& r) { return r.key == key; });
  return row == rows + N ? nullptr : row;
}

std::string hex(std::uint32_t number) {
  std::string text;
  for (int shift = 4 * (kHexDigits - 1); shift >= 0; shift -= 4) {
    text += "0123456789abcdef"[(number >> shift) & 15];
  }
  return text;
}

template <typename Number>
bool read_whole(std::string_view text, Number& number, int base = 10) {
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number, base);
  return read.ec == std::errc{} && read.ptr == end;
}

bool read_real(std::string_view text, double& number) {
  const std::optional<double> read = double_from(text);
  number = read.value_or(number);
  return read.has_value();
}

// "0.3.5"
std::string heads_text(const std::vector<int>& heads) {
  std::string text;
  for (const int head : heads) text += (text.empty() ? "" : ".") + std::to_string(head);
  return text;
}

bool read_heads(std::string_view text, std::vector<int>& heads) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('.', begin), text.size());
    if (!read_whole(text.substr(begin, end - begin), heads.emplace_back())) return false;
    begin = end + 1;
  }
  return true;
}

std::string position_text(const Position& position) {
  std::string text = std::to_string(position.step);
  if (position.phase == Phase::forward && position.event == 0) return text;
  return text + kPhases[static_cast<std::size_t>(position.phase)] + std::to_string(position.event);
}

bool read_position(std::string_view text, Position& position) {
  const std::size_t letter = text.find_first_of(kPhases);
  if (letter == std::string_view::npos) return read_whole(text, position.step);
  position.phase = static_cast<Phase>(kPhases.find(text[letter]));
  return read_whole(text.substr(0, letter), position.step) &&
         read_whole(text.substr(letter + 1), position.event);
}

class Writer {
 public:
  void part(std::string_view key, std::string_view value) {
    if (text_.size() > kVersion.size()) text_ += '_';
    text_.append(key).append("-").append(value);
  }
  std::string finish() && {
    const std::string sum = hex(crc32(text_));
    return std::move(text_) + "_" + sum;
  }

 private:
  std::string text_{kVersion};
};

void write_changes(Writer& writer, const std::vector<AdamChange>& changes) {
  for (AdamChange change : changes) {
    writer.part("at", std::to_string(change.step));
    for (const Changed& row : kChanged) {
      if (const auto value = row.of(change)) writer.part(row.key, to_text(*value));
    }
  }
}

void write_surgery(Writer& writer, Surgery surgery) {
  for (const Cut& row : kCuts) {
    if (row.of(surgery)) writer.part(row.key, kCut);
  }
  for (const Heads& row : kHeads) {
    const std::vector<int>& heads = row.of(surgery);
    if (!heads.empty()) writer.part(row.key, heads_text(heads));
  }
}

void write_settings(Writer& writer, RunSettings settings) {
  RunSettings initial;
  if (settings.seed != initial.seed) writer.part("seed", std::to_string(settings.seed));
  for (const Whole& row : kWholes) {
    const int value = row.of(settings);
    if (value != row.of(initial)) writer.part(row.key, std::to_string(value));
  }
  for (const Real& row : kReals) {
    const double value = row.of(settings);
    if (value != row.of(initial)) writer.part(row.key, to_text(value));
  }
  for (const Word& row : kWords) {
    if (row.is(settings)) writer.part(row.key, row.value);
  }
  write_surgery(writer, settings.model.surgery);
  write_changes(writer, settings.changes);
}

Status damaged() {
  return {"recipe_damaged",
          "this recipe is damaged: its check sum does not fit; copy the whole link once more"};
}

// Reads one part. False if it is none that this version writes.
bool read_part(std::string_view key, std::string_view value, Recipe& recipe) {
  RunSettings& settings = recipe.settings;
  if (key == "at") return read_whole(value, settings.changes.emplace_back().step);
  if (!settings.changes.empty()) {
    if (const Changed* row = find(kChanged, key)) {
      return read_real(value, row->of(settings.changes.back()).emplace());
    }
  }
  if (const Whole* row = find(kWholes, key)) return read_whole(value, row->of(settings));
  if (const Heads* row = find(kHeads, key))
    return read_heads(value, row->of(settings.model.surgery));
  if (const Cut* row = find(kCuts, key)) return row->of(settings.model.surgery) = value == kCut;
  if (const Real* row = find(kReals, key)) return read_real(value, row->of(settings));
  if (key == "corpus") {
    recipe.corpus = value;
    return validate_corpus_name(value).ok();
  }
  if (key == "text") return read_whole(value, recipe.fingerprint, 16);
  if (key == "seed") return read_whole(value, settings.seed);
  if (key == "go") return read_position(value, recipe.position);
  const Word* row = find(kWords, key);
  if (row == nullptr || row->value != value) return false;
  row->set(settings);
  return true;
}

Status unknown(std::string_view part) {
  const auto strange = [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')); };
  const auto end = std::find_if(part.begin(), std::min(part.begin() + 20, part.end()), strange);
  return {"recipe_unknown", "this page does not know what '" + std::string(part.begin(), end) +
                                "' says in a recipe: reload the page, or ask for another link"};
}

Status read_parts(std::string_view parts, Recipe& recipe) {
  for (std::size_t begin = 0; begin <= parts.size();) {
    const std::size_t end = std::min(parts.find('_', begin), parts.size());
    const std::string_view part = parts.substr(begin, end - begin);
    const std::size_t key_end = std::min(part.find('-'), part.size());
    const bool has_value = key_end < part.size();
    if (!has_value || !read_part(part.substr(0, key_end), part.substr(key_end + 1), recipe)) {
      return unknown(part);
    }
    begin = end + 1;
  }
  return {};
}

Status check_version(std::string_view text) {
  if (text.starts_with(kVersion)) return {};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits > 0 && digits < 6 && digits < text.size() && text[digits] == '.') {
    return {"recipe_version", "this recipe has version " + std::string(text.substr(0, digits)) +
                                  ", and this page reads version 1: reload the page"};
  }
  return {"recipe_damaged",
          "this is no recipe: one begins with '1.'; copy the whole link once more"};
}

}  // namespace

Status validate_corpus_name(std::string_view name) {
  const bool fits = !name.empty() && name.size() <= kMostCorpusName &&
                    std::all_of(name.begin(), name.end(), [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                    });
  if (fits) return {};
  return {"bad_corpus_name", "the name of a corpus must be 1 to 40 of a-z, 0-9 and '-'"};
}

std::string write_recipe(const Recipe& recipe) {
  Writer writer;
  if (recipe.corpus != Recipe{}.corpus) writer.part("corpus", recipe.corpus);
  writer.part("text", hex(recipe.fingerprint));
  write_settings(writer, recipe.settings);
  if (recipe.position != Position{}) writer.part("go", position_text(recipe.position));
  return std::move(writer).finish();
}

Result<std::string> recipe_of(const Session& session, std::string_view corpus) {
  if (Status status = validate_corpus_name(corpus); !status.ok()) return status;
  const Run& run = session.run();
  if (run.has_own_parameters()) {
    return Status{"own_parameters",
                  "a recipe cannot hold the parameters that this run began with: save them as a "
                  "file"};
  }
  return write_recipe({std::string(corpus), run.dataset().fingerprint(), run.settings(),
                       session.situation().position});
}

Result<Recipe> read_recipe(std::string_view text) {
  if (Status status = check_version(text); !status.ok()) return status;
  const std::size_t end = text.rfind('_');
  if (end == std::string_view::npos || end < kVersion.size()) return damaged();
  if (text.substr(end + 1) != hex(crc32(text.substr(0, end)))) return damaged();
  Recipe recipe;
  const Status read = read_parts(text.substr(kVersion.size(), end - kVersion.size()), recipe);
  if (!read.ok()) return read;
  if (Status status = validate(recipe.settings); !status.ok()) return status;
  const int steps = recipe.settings.adam.steps;
  if (recipe.position.step < 0 || recipe.position.step >= steps) {
    return Status{"bad_position", "training step (" + std::to_string(recipe.position.step) +
                                      ") must be from 0 to " + std::to_string(steps - 1)};
  }
  // One state, one text: what says a thing twice, or says what goes without saying, was not
  // written by an engine.
  if (write_recipe(recipe) != text) return damaged();
  return recipe;
}

}  // namespace microgpt
