// The command `train`: one run from its first step to its samples.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace microgpt {

// A run that went to its end, and what can only be known on the way.
struct Training {
  Run run;
  std::vector<double> initial_parameters;
  std::vector<double> first_gradient;  // d loss / d parameter of step 0
  std::vector<std::string> samples;
  double seconds = 0.0;  // of the training steps alone
};

// Called after each step.
using Progress = std::function<void(const Run&)>;

// Errors: those of Run::create; diverged, if numbers grew beyond all bounds.
Result<Training> train(std::string_view corpus, const Options& options, const Progress& progress);

// The training as one JSON object, with a line feed.
std::string training_json(const Training& training, const Options& options);

}  // namespace microgpt
