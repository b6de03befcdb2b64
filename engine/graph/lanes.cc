#include "graph/lanes.h"

namespace microgpt {

void fill(double* out, double value, std::size_t n) {
  const Lanes lanes = splat(value);
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) store(out + i, lanes);
  for (; i < n; ++i) out[i] = value;
}

}  // namespace microgpt
