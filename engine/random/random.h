#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace microgpt {

// The generator of Python's `random` module, draw for draw: a run that Python started with the
// same seed meets the same documents, parameters and samples.
//
// A value: a copy continues on its own from the same state, and two generators with equal states
// are equal. About 2.5 kB.
//
// Errors:  none a user can cause; a broken requirement stops (base/check.h).
// Source:  Matsumoto & Nishimura 1998, MT19937, and its init_by_array of 2002; for what is built
//          on it, the documented behaviour of CPython 3.
class Random {
 public:
  // As random.seed(seed): the sign is dropped.
  explicit Random(std::int64_t seed);

  // The next 32 random bits.
  std::uint32_t next();

  // k random bits, as an integer. Requires: 1 <= k <= 64.
  std::uint64_t getrandbits(int k);

  // Uniform in [0, 1), a multiple of 2^-53.
  double random();

  // Uniform in 0 .. n - 1. Requires: n >= 1.
  std::uint64_t randbelow(std::uint64_t n);

  // Brings the items into random order.
  template <typename T>
  void shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
      std::swap(items[i - 1], items[static_cast<std::size_t>(randbelow(i))]);
    }
  }

  // Normally distributed. Values are made in pairs; the second is kept for the next call.
  double gauss(double mean, double deviation);

  // An index with probability weights[i] / sum of weights: choices(range(n), weights)[0].
  // Requires: weights are not negative, their sum is positive and finite.
  std::size_t choices(std::span<const double> weights);

  bool operator==(const Random&) const = default;

 private:
  static constexpr std::size_t kWords = 624;

  void seed_from_word(std::uint32_t seed);
  void seed_from_key(std::span<const std::uint32_t> key);
  void twist();

  std::array<std::uint32_t, kWords> words_;
  std::size_t used_ = kWords;  // how many of words_ have been given out since the last twist
  std::optional<double> spare_;
};

}  // namespace microgpt
