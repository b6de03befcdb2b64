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

// Four at a time, for AVX only: without it, gcc takes such a vector apart. Never an argument or a
// result of a function, which would be passed in other registers with AVX than without.
typedef double Quad __attribute__((vector_size(32)));

// What a kernel for either width begins with: it is compiled into what calls it, for one processor
// or another.
#define MICROGPT_EITHER_WIDTH __attribute__((always_inline))

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
// Whether the processor has AVX2; a test takes it away.
inline bool wider_lanes = __builtin_cpu_supports("avx2");

template <typename Kernel>
[[gnu::target("avx2")]] void at_wider_lanes(const Kernel& kernel) {
  kernel.template operator()<Quad>();
}

// Runs a kernel with the widest vectors of the processor: kernel.operator()<Quad>() or <Lanes>().
// Lanes know nothing of each other, so the bits are the same.
template <typename Kernel>
void at_widest_lanes(const Kernel& kernel) {
  if (wider_lanes) return at_wider_lanes(kernel);
  kernel.template operator()<Lanes>();
}
#else
inline bool wider_lanes = false;

template <typename Kernel>
MICROGPT_EITHER_WIDTH inline void at_widest_lanes(const Kernel& kernel) {
  kernel.template operator()<Lanes>();
}
#endif

// out[0 .. n - 1] = value. A loop of its own, because the memset that a compiler would make of
// zeros is the small and slow one in a module that is optimised for size.
void fill(double* out, double value, std::size_t n);

}  // namespace microgpt
