// A corpus of a few names, for runs that take no time.
#pragma once

#include <string>

#include "train/run.h"

namespace microgpt {

// Inside a test, Run is a private member of testing::Test.
using TrainingRun = Run;

inline const std::string kFewNames = "emma\nolivia\nava\nisabella\nsophia\nmia\namelia\n";

// A small model that learns from them.
RunSettings few_names_settings();
Run few_names_run();

}  // namespace microgpt
