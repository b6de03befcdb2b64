// One model with each surgery, and with several at once.
#pragma once

#include <string>
#include <vector>

#include "model/config.h"

namespace microgpt {

struct NamedSurgery {
  std::string name;
  Surgery surgery;
};

// For a model with at least two heads in all. The first is none.
std::vector<NamedSurgery> surgeries();

}  // namespace microgpt
