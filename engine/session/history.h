// What one parameter goes through, training step by training step.
#pragma once

#include <cstdint>
#include <vector>

#include "session/session.h"

namespace microgpt {

// One number a training step, each as ParameterUpdate has it. [count]
struct ParameterHistory {
  std::vector<double> grad;
  std::vector<double> m;
  std::vector<double> v;
  std::vector<double> m_hat;
  std::vector<double> v_hat;
  std::vector<double> move;
  std::vector<double> value;
};

// Of training steps first .. first + count - 1. They are run once more, from the nearest snapshot:
// ask for stretches that the page has time for. The session stays where it is.
// Errors: bad_parameter, bad_range.
Result<ParameterHistory> parameter_history(const Session& session, std::uint32_t parameter,
                                           int first, int count);

}  // namespace microgpt
