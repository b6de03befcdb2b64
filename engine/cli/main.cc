// The program `microgpt`. Files, terminals and exit codes live here and nowhere else.

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <span>
#include <string>

#include "cli/options.h"
#include "cli/training.h"

namespace microgpt {
namespace {

enum ExitStatus : int { kDone = 0, kNotWritten = 1, kBadInput = 2 };

constexpr int kProgressLines = 10;

// One line, whatever the words of a command line had in them.
int refuse(std::string message) {
  for (char& c : message) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  std::fprintf(stderr, "microgpt: %s\n", message.c_str());
  return kBadInput;
}

int write_out(const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
  if (written && std::fflush(stdout) == 0) return kDone;
  std::fprintf(stderr, "microgpt: standard output: %s\n", std::strerror(errno));
  return kNotWritten;
}

// The first bytes of a file, one more than a corpus may have: enough to see that it is too large.
Result<std::string> read_file(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  std::string text;
  if (file != nullptr) {
    constexpr std::size_t kByteOrderMark = 3;
    text.resize(Corpus::kMaxBytes + kByteOrderMark + 1);
    text.resize(std::fread(text.data(), 1, text.size(), file));
  }
  const bool failed = file == nullptr || std::ferror(file) != 0;
  const int reason = errno;
  if (file != nullptr) std::fclose(file);
  if (!failed) return text;
  return Status{"unreadable", "cannot read " + path + ": " + std::strerror(reason) +
                                  "; name a text file with one document a line"};
}

// About ten lines a run, each the mean over its stretch: single documents differ too much.
void show_progress(const Run& run) {
  const int stretch = std::max(1, run.steps() / kProgressLines);
  if (run.step() % stretch != 0 && !run.complete()) return;
  const int first = (run.step() - 1) / stretch * stretch;
  double sum = 0.0;
  for (int step = first; step < run.step(); ++step) {
    sum += run.losses()[static_cast<std::size_t>(step)];
  }
  std::fprintf(stderr, "step %d of %d, mean loss %.4f\n", run.step(), run.steps(),
               sum / (run.step() - first));
}

int run_train(const Options& options) {
  const Result<std::string> corpus = read_file(options.corpus_path);
  if (!corpus.ok()) return refuse(corpus.status().message);
  const Progress progress = options.json ? [](const Run&) {} : show_progress;
  const Result<Training> training = train(corpus.value(), options, progress);
  if (!training.ok()) {
    const Status& status = training.status();
    const bool about_file = status.code.starts_with("corpus");
    return refuse(about_file ? options.corpus_path + ": " + status.message : status.message);
  }
  if (options.json) return write_out(training_json(training.value(), options));
  std::string names;
  for (const std::string& sample : training.value().samples) names += sample + "\n";
  return write_out(names);
}

int run(std::span<const char* const> words) {
  const Result<Options> options = parse_options(words);
  if (!options.ok()) return refuse(options.status().message);
  switch (options.value().command) {
    case Options::Command::help:
      return write_out(help_text());
    case Options::Command::version:
      return write_out("microgpt " MICROGPT_VERSION "\n");
    case Options::Command::train:
      return run_train(options.value());
  }
  return kBadInput;
}

}  // namespace
}  // namespace microgpt

int main(int argc, char** argv) {
  return microgpt::run({argv + 1, static_cast<std::size_t>(argc > 0 ? argc - 1 : 0)});
}
