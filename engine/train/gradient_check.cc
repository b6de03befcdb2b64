#include "train/gradient_check.h"

#include <algorithm>
#include <cmath>

namespace microgpt {
namespace {

// The error of the difference is about h^2 |loss'''| / 6 from the curve and 1e-16 / h from
// rounding; 1e-5 balances the two.
constexpr double kFirstStep = 1e-5;
constexpr double kSmallestStep = 1e-8;
constexpr double kSmallGradient = 1e-3;

struct Pass {
  double loss;
  std::uint64_t relus;
};

}  // namespace

std::vector<GradientCheck> check_gradients(Run& run, std::span<const double> parameters,
                                           std::span<const int> tokens, std::uint32_t first,
                                           std::uint32_t count) {
  const std::vector<double> analytic = run.gradient(parameters, tokens);
  double largest = 0.0;
  for (double g : analytic) largest = std::max(largest, std::abs(g));

  std::vector<double> nudged(parameters.begin(), parameters.end());
  std::vector<GradientCheck> checks;
  for (std::uint32_t i = first; i < first + count; ++i) {
    const auto pass = [&](double delta) {
      nudged[i] = parameters[i] + delta;
      const double loss = run.loss(nudged, tokens);
      nudged[i] = parameters[i];
      return Pass{loss, run.relu_signature()};
    };
    double h = kFirstStep;
    Pass up = pass(h);
    Pass down = pass(-h);
    // Where a ReLU switches between the two passes the loss has a kink: look closer.
    while (up.relus != down.relus && h > kSmallestStep) {
      h /= 10.0;
      up = pass(h);
      down = pass(-h);
    }
    const double numeric = (up.loss - down.loss) / (2.0 * h);
    const double scale =
        std::max({std::abs(analytic[i]), std::abs(numeric), kSmallGradient * largest});
    const double error = std::abs(analytic[i] - numeric);
    checks.push_back({i, analytic[i], numeric, h, scale > 0.0 ? error / scale : 0.0});
  }
  return checks;
}

}  // namespace microgpt
