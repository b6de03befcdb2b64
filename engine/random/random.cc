#include "random/random.h"

#include <bit>
#include <cmath>
#include <numbers>

#include "base/check.h"

namespace microgpt {

Random::Random(std::int64_t seed) {
  const auto bits = static_cast<std::uint64_t>(seed);
  const std::uint64_t magnitude = seed < 0 ? 0 - bits : bits;
  const std::array<std::uint32_t, 2> key = {static_cast<std::uint32_t>(magnitude),
                                            static_cast<std::uint32_t>(magnitude >> 32)};
  // Python's key has no leading zero word, and one word for 0.
  seed_from_key(std::span(key).first(key[1] == 0 ? 1 : 2));
}

// x[i] = 1812433253 (x[i-1] ^ (x[i-1] >> 30)) + i
void Random::seed_from_word(std::uint32_t seed) {
  words_[0] = seed;
  for (std::size_t i = 1; i < kWords; ++i) {
    const std::uint32_t previous = words_[i - 1];
    words_[i] = 1812433253u * (previous ^ (previous >> 30)) + static_cast<std::uint32_t>(i);
  }
}

// Two passes over the words: the first stirs the key in, the second lets every word reach every
// other. Word 0 is the neighbour of both ends, hence the copy from the last one.
void Random::seed_from_key(std::span<const std::uint32_t> key) {
  seed_from_word(19650218u);
  std::size_t i = 1;
  const auto stir = [&](std::uint32_t factor) {
    const std::uint32_t previous = words_[i - 1];
    words_[i] ^= (previous ^ (previous >> 30)) * factor;
  };
  const auto advance = [&] {
    if (++i < kWords) return;
    words_[0] = words_[kWords - 1];
    i = 1;
  };
  for (std::size_t n = 0; n < kWords; ++n) {
    const std::size_t j = n % key.size();
    stir(1664525u);
    words_[i] += key[j] + static_cast<std::uint32_t>(j);
    advance();
  }
  for (std::size_t n = 1; n < kWords; ++n) {
    stir(1566083941u);
    words_[i] -= static_cast<std::uint32_t>(i);
    advance();
  }
  words_[0] = 0x80000000u;  // never all zero, the one state from which nothing follows
}

// x[i] = x[i+397] ^ (the top bit of x[i] with the low 31 bits of x[i+1]) A, indices mod 624;
// A shifts right and, if a 1 falls out, adds the constant.
void Random::twist() {
  for (std::size_t i = 0; i < kWords; ++i) {
    const std::uint32_t y = (words_[i] & 0x80000000u) | (words_[(i + 1) % kWords] & 0x7fffffffu);
    words_[i] = words_[(i + 397) % kWords] ^ (y >> 1) ^ ((y & 1u) * 0x9908b0dfu);
  }
  used_ = 0;
}

std::uint32_t Random::next() {
  if (used_ == kWords) twist();
  std::uint32_t y = words_[used_++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

std::uint64_t Random::getrandbits(int k) {
  MICROGPT_CHECK(1 <= k && k <= 64, k);
  // Low word first; a word that is used in part gives its top bits.
  if (k <= 32) return next() >> (32 - k);
  const std::uint64_t low = next();
  return low | static_cast<std::uint64_t>(next() >> (64 - k)) << 32;
}

double Random::random() {
  const std::uint32_t a = next() >> 5;
  const std::uint32_t b = next() >> 6;
  return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

std::uint64_t Random::randbelow(std::uint64_t n) {
  MICROGPT_CHECK(n >= 1);
  // Not a remainder: small numbers would come up more often. One bit more than n - 1 needs when n
  // is a power of two, as in Python.
  const auto k = static_cast<int>(std::bit_width(n));
  std::uint64_t value = getrandbits(k);
  while (value >= n) value = getrandbits(k);
  return value;
}

// Box-Muller: an angle and a radius give two independent values.
double Random::gauss(double mean, double deviation) {
  double z;
  if (spare_) {
    z = *spare_;
    spare_.reset();
  } else {
    const double angle = random() * (2.0 * std::numbers::pi);
    const double radius = std::sqrt(-2.0 * std::log(1.0 - random()));
    z = std::cos(angle) * radius;
    spare_ = std::sin(angle) * radius;
  }
  return mean + z * deviation;
}

std::size_t Random::choices(std::span<const double> weights) {
  double total = 0.0;
  for (const double weight : weights) total += weight;
  MICROGPT_CHECK(total > 0.0 && std::isfinite(total), weights.size(), total);

  // The first running sum above the mark. The last index takes the rest, whatever rounding says.
  const double mark = random() * total;
  double sum = 0.0;
  for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
    sum += weights[i];
    if (sum > mark) return i;
  }
  return weights.size() - 1;
}

}  // namespace microgpt
