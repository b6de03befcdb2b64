#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace microgpt {

void stop(const char* failure, [[maybe_unused]] const char* names,
          [[maybe_unused]] std::initializer_list<double> values) {
  std::fputs(failure, stderr);
#ifndef NDEBUG
  const char* before = " = ";
  if (values.size() > 0) std::fprintf(stderr, " [%s", names);
  for (double value : values) {
    std::fprintf(stderr, "%s%.17g", before, value);
    before = ", ";
  }
  if (values.size() > 0) std::fputs("]", stderr);
#endif
  std::fputs("\n", stderr);
  std::abort();
}

}  // namespace microgpt
