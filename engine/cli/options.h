// What a person may ask of the program `microgpt` on its command line.
#pragma once

#include <span>
#include <string>

#include "base/status.h"
#include "train/run.h"

namespace microgpt {

struct Options {
  enum class Command { help, version, train };

  Command command = Command::help;
  std::string corpus_path;
  RunSettings run;
  int samples = 20;
  bool json = false;
};

// Reads the words behind the program's name. Of an option given twice the last counts.
//
// Errors: bad_usage, for what can be told from the words alone; sizes that do not fit together
//         are found by Run::create.
Result<Options> parse_options(std::span<const char* const> words);

// Every command and option with its default. Ends with a line feed.
std::string help_text();

}  // namespace microgpt
