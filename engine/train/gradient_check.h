// Is the gradient right? Nudge a parameter both ways and measure the slope of the loss.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "train/run.h"

namespace microgpt {

struct GradientCheck {
  std::uint32_t parameter = 0;
  double analytic = 0.0;  // d loss / d parameter from backward
  double numeric = 0.0;   // (loss(p + h) - loss(p - h)) / 2h
  double h = 0.0;
  // |analytic - numeric| / max(|analytic|, |numeric|, 1/1000 of the largest gradient). The last
  // keeps the rounding of the loss, some 1e-16 / h, from passing for an error of a tiny gradient.
  double relative_error = 0.0;
};

// Checks parameters first .. first + count - 1 on one document.
// Requires: the range lies within the parameters. The run stays as it is.
std::vector<GradientCheck> check_gradients(Run& run, std::span<const double> parameters,
                                           std::span<const int> tokens, std::uint32_t first,
                                           std::uint32_t count);

}  // namespace microgpt
