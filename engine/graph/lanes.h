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

// Four at a time: one register of AVX, two of SSE2 or simd128. Never an argument or a result of a
// function, which would be passed in other registers with AVX than without.
typedef double Quad __attribute__((vector_size(32)));

// Compiles a function twice, and takes the wider one where the processor has it. Lanes know nothing
// of each other, so the bits are the same.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__)
#define MICROGPT_WIDER_LANES __attribute__((target_clones("avx2", "default")))
#else
#define MICROGPT_WIDER_LANES
#endif

// out[0 .. n - 1] = value. A loop of its own, because the memset that a compiler would make of
// zeros is the small and slow one in a module that is optimised for size.
void fill(double* out, double value, std::size_t n);
// out[0 .. n - 1] = from[0 .. n - 1], for the same reason: the memcpy of a module that is linked
// for size goes byte by byte.
void copy(double* out, const double* from, std::size_t n);

}  // namespace microgpt
