#include "cli/options.h"

#include <charconv>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <system_error>

namespace microgpt {
namespace {

constexpr int kMostSamples = 100'000;

Status bad_usage(std::string message) { return {"bad_usage", std::move(message)}; }

// An option and the word behind it.
struct Argument {
  std::string_view name;
  std::string_view value;

  std::string shown() const { return std::string(name) + " (" + std::string(value) + ")"; }
};

template <typename Integer>
Status read_whole(const Argument& argument, Integer& to) {
  const char* end = argument.value.data() + argument.value.size();
  const auto [stop, error] = std::from_chars(argument.value.data(), end, to);
  if (error == std::errc::result_out_of_range) {
    return bad_usage(argument.shown() + " is out of range: choose a number nearer to 0");
  }
  if (error != std::errc() || stop != end) {
    return bad_usage(argument.shown() + " must be a whole number, such as 42");
  }
  return {};
}

Status read_real(const Argument& argument, double& to) {
  char* stop = nullptr;
  const std::string text(argument.value);
  to = std::strtod(text.c_str(), &stop);
  const bool starts_well = !text.empty() && std::strchr("+-.0123456789", text[0]) != nullptr;
  if (starts_well && *stop == '\0') return {};
  return bad_usage(argument.shown() + " must be a number, such as 0.5");
}

Status read_positions(const Argument& argument, Positions& to) {
  if (argument.value != "rope" && argument.value != "learned") {
    return bad_usage(argument.shown() + " must be rope or learned");
  }
  to = argument.value == "rope" ? Positions::rope : Positions::learned;
  return {};
}

Status read_samples(const Argument& argument, int& to) {
  if (Status status = read_whole(argument, to); !status.ok()) return status;
  if (to >= 0 && to <= kMostSamples) return {};
  return bad_usage(argument.shown() + " must be from 0 to " + std::to_string(kMostSamples));
}

Status read_engine(const Argument& argument, TrainerKind& to) {
  if (argument.value != "fused" && argument.value != "graph") {
    return bad_usage(argument.shown() + " must be fused or graph");
  }
  to = argument.value == "fused" ? TrainerKind::fused : TrainerKind::graph;
  return {};
}

Status read_optimizer(const Argument& argument, Optimizer& to) {
  if (argument.value != "adam" && argument.value != "sgd") {
    return bad_usage(argument.shown() + " must be adam or sgd");
  }
  to = argument.value == "adam" ? Optimizer::adam : Optimizer::sgd;
  return {};
}

struct OptionRow {
  std::string_view name;
  std::string_view value;  // what stands for it in the help
  std::string_view help;
  Status (*read)(const Argument&, Options&);
};

constexpr OptionRow kOptions[] = {
    {"--corpus", "FILE", "text to learn from, one document a line; required",
     [](const Argument& a, Options& o) {
       o.corpus_path = a.value;
       return Status{};
     }},
    {"--positions", "NAME", "rope or learned (rope)",
     [](const Argument& a, Options& o) { return read_positions(a, o.run.model.positions); }},
    {"--seed", "N", "of shuffle, parameters and samples (42)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.seed); }},
    {"--steps", "N", "training steps, one document each (1000)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.adam.steps); }},
    {"--n-layer", "N", "transformer layers (1)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.model.n_layer); }},
    {"--n-embd", "N", "channels of the residual stream (16)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.model.n_embd); }},
    {"--n-head", "N", "attention heads; divides --n-embd (4)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.model.n_head); }},
    {"--block", "N", "most positions of a document (16)",
     [](const Argument& a, Options& o) { return read_whole(a, o.run.model.block); }},
    {"--lr", "X", "learning rate at the first step; falls to 0 (0.01)",
     [](const Argument& a, Options& o) { return read_real(a, o.run.adam.learning_rate); }},
    {"--beta1", "X", "Adam's memory of the gradient (0.85)",
     [](const Argument& a, Options& o) { return read_real(a, o.run.adam.beta1); }},
    {"--beta2", "X", "Adam's memory of its square (0.99)",
     [](const Argument& a, Options& o) { return read_real(a, o.run.adam.beta2); }},
    {"--optimizer", "NAME", "adam, or sgd for plain gradient descent (adam)",
     [](const Argument& a, Options& o) { return read_optimizer(a, o.run.adam.optimizer); }},
    {"--temperature", "X", "of the samples (0.5)",
     [](const Argument& a, Options& o) { return read_real(a, o.run.temperature); }},
    {"--samples", "N", "texts to write after training (20)",
     [](const Argument& a, Options& o) { return read_samples(a, o.samples); }},
    {"--engine", "NAME", "fused, or graph with a node an operation (fused)",
     [](const Argument& a, Options& o) { return read_engine(a, o.run.trainer); }},
};

constexpr std::string_view kJsonHelp = "print one JSON object: losses, gradients, samples and more";

const OptionRow* find_option(std::string_view name) {
  for (const OptionRow& row : kOptions) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

// The options of `train`.
Result<Options> parse_train(std::span<const char* const> words) {
  Options options;
  options.command = Options::Command::train;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (is_help(word)) return Options{};
    if (word == "--json") {
      options.json = true;
      continue;
    }
    const OptionRow* row = find_option(word);
    if (row == nullptr) {
      return bad_usage("unknown option " + std::string(word) + ": microgpt --help lists them all");
    }
    if (i + 1 == words.size() || std::string_view(words[i + 1]).starts_with("--")) {
      return bad_usage(std::string(word) + " needs a value: write " + std::string(word) + " " +
                       std::string(row->value));
    }
    const Status status = row->read({word, words[++i]}, options);
    if (!status.ok()) return status;
  }
  if (options.corpus_path.empty()) {
    return bad_usage("train needs a corpus: write --corpus FILE, a text with one document a line");
  }
  return options;
}

std::string help_line(std::string_view name, std::string_view value, std::string_view help) {
  std::string line = "  " + std::string(name) + (value.empty() ? "" : " ") + std::string(value);
  line.append(line.size() < 22 ? 22 - line.size() : 1, ' ');
  return line + std::string(help) + "\n";
}

}  // namespace

Result<Options> parse_options(std::span<const char* const> words) {
  Options options;
  if (words.empty()) {
    return bad_usage("no command: write microgpt train --corpus FILE, or microgpt --help");
  }
  const std::string_view command = words[0];
  if (command == "train") return parse_train(words.subspan(1));
  if (is_help(command)) return options;
  if (command == "--version") {
    options.command = Options::Command::version;
    return options;
  }
  return bad_usage("unknown command " + std::string(command) +
                   ": write microgpt train --corpus FILE, or microgpt --help");
}

std::string help_text() {
  std::string text =
      "microgpt: trains a tiny GPT on the lines of a text, then writes new ones.\n"
      "\n"
      "  microgpt train --corpus FILE [options]\n"
      "  microgpt --help\n"
      "  microgpt --version\n"
      "\n"
      "Options of train, with their defaults:\n";
  for (const OptionRow& row : kOptions) text += help_line(row.name, row.value, row.help);
  text += help_line("--json", "", kJsonHelp);
  text +=
      "\n"
      "Progress goes to standard error, the samples to standard output.\n"
      "Exit status: 0 done, 1 the output could not be written, 2 the input is wrong.\n";
  return text;
}

}  // namespace microgpt
