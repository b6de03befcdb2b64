#include "train/names.h"

namespace microgpt {

RunSettings few_names_settings() {
  RunSettings settings;
  settings.model = {Positions::rope, 1, 8, 2, 8};
  settings.adam.steps = 60;
  settings.seed = 7;
  return settings;
}

Run few_names_run() { return Run::create(kFewNames, few_names_settings()).value(); }

}  // namespace microgpt
