// Two doubles at a time, the same on SSE2 and on WebAssembly's simd128.
//
// Only lane-wise operations, so every lane rounds as the scalar code would: the numbers are equal
// to the bit. No fused multiply-add: WebAssembly has none, and it would round once instead of
// twice.
#pragma once

#include <cstddef>
#include <cstring>

namespace microgpt {

typedef double Lanes __attribute__((vector_size(16)));
inline constexpr unsigned kLanes = 2;

inline Lanes load(const double* from) {
  Lanes lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

inline void store(double* to, Lanes lanes) { std::memcpy(to, &lanes, sizeof lanes); }

inline Lanes splat(double x) { return Lanes{x, x}; }

// out[0 .. n - 1] = value. A loop of its own, because the memset that a compiler would make of
// zeros is the small and slow one in a module that is optimised for size.
void fill(double* out, double value, std::size_t n);

}  // namespace microgpt
