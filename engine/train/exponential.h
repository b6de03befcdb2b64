// e^x for a vector of numbers, to the last bits, and the same bits on every system: C libraries
// round exp in different ways, and WebAssembly's takes one number at a time.
#pragma once

#include <cstring>

#include "graph/lanes.h"

namespace microgpt {

typedef long long LaneBits __attribute__((vector_size(16)));

// The larger one of each lane. NaN only where `one` is.
inline Lanes larger(Lanes one, Lanes other) { return other > one ? other : one; }

// e^x = 2^k e^r with k = round(x / ln 2), |r| <= ln 2 / 2, and Taylor's series of e^r to r^13,
// which leaves less than 5e-18 out. Within 2 units in the last place. Requires: x <= 0, or NaN.
inline Lanes exponential(Lanes x) {
  constexpr double kPerLn2 = 1.4426950408889634;
  // ln 2 in two parts: the first has zeros at its end, so that k times it is exact.
  constexpr double kLn2High = 6.93147180369123816490e-01;
  constexpr double kLn2Low = 1.90821492927058770002e-10;
  // Adding it leaves the whole part of a number in the last bits.
  constexpr double kShift = 0x1.8p52;
  // e^-1000 is 0; minus infinity would make NaN on the way.
  constexpr double kLeast = -1000.0;
  x = x < splat(kLeast) ? splat(kLeast) : x;
  const Lanes shifted = x * kPerLn2 + kShift;
  const Lanes k = shifted - kShift;
  const Lanes r = x - k * kLn2High - k * kLn2Low;
  constexpr double kInverseFactorials[] = {1.0 / 479001600,
                                           1.0 / 39916800,
                                           1.0 / 3628800,
                                           1.0 / 362880,
                                           1.0 / 40320,
                                           1.0 / 5040,
                                           1.0 / 720,
                                           1.0 / 120,
                                           1.0 / 24,
                                           1.0 / 6,
                                           1.0 / 2,
                                           1.0,
                                           1.0};
  Lanes power = splat(1.0 / 6227020800);
  for (const double coefficient : kInverseFactorials) power = power * r + coefficient;
  // 2^k in two factors: where the result is no normal number any more, each of them still is one.
  LaneBits whole;
  std::memcpy(&whole, &shifted, sizeof whole);
  LaneBits bias;
  const Lanes shift = splat(kShift);
  std::memcpy(&bias, &shift, sizeof bias);
  whole -= bias;
  const LaneBits half = whole >> 1;
  const LaneBits first_bits = (half + 1023) << 52;
  const LaneBits second_bits = (whole - half + 1023) << 52;
  Lanes first, second;
  std::memcpy(&first, &first_bits, sizeof first);
  std::memcpy(&second, &second_bits, sizeof second);
  return power * first * second;
}

}  // namespace microgpt
