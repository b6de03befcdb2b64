#include "session/norm_view.h"

#include <algorithm>
#include <cmath>

namespace microgpt {
namespace {

constexpr double kRmsEpsilon = 1e-5;

double mean_square(std::span<const double> values) {
  double squares = 0.0;
  for (double x : values) squares += x * x;
  return squares * (1.0 / static_cast<double>(values.size()));
}

}  // namespace

Result<NormView> norm_view(std::span<const double> values) {
  if (values.empty() ||
      !std::all_of(values.begin(), values.end(), [](double x) { return std::isfinite(x); })) {
    return Status{"bad_values", "a norm needs at least one number, and only finite ones"};
  }
  NormView view;
  const double mean = mean_square(values);
  view.rms = std::sqrt(mean);
  view.scale = 1.0 / std::sqrt(mean + kRmsEpsilon);
  for (double x : values) view.values.push_back(x * view.scale);
  view.rms_after = std::sqrt(mean_square(view.values));
  return view;
}

}  // namespace microgpt
