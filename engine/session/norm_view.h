// RMSNorm of any vector: for a page that lets its numbers be changed.
#pragma once

#include <span>
#include <vector>

#include "base/status.h"

namespace microgpt {

struct NormView {
  double rms = 0.0;            // root mean square of the values
  double scale = 0.0;          // (rms^2 + 1e-5)^(-1/2), what each value is multiplied by
  std::vector<double> values;  // after the norm
  double rms_after = 0.0;      // of these: a little below 1
};

// As the model does it, to the bit. Errors: bad_values for none, or one that is not finite.
Result<NormView> norm_view(std::span<const double> values);

}  // namespace microgpt
