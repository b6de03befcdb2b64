#include "base/show.h"

#include <cmath>

namespace microgpt {
namespace {

constexpr int kDigits = 6;

// number = digits * 10^(exponent - kDigits + 1), digits from 100000 to 999999.
// Requires: number is finite and above 0.
std::int64_t scale(double number, int& exponent) {
  exponent = static_cast<int>(std::floor(std::log10(number)));
  auto digits = static_cast<std::int64_t>(std::llround(number / std::pow(10.0, exponent) * 1e5));
  if (digits >= 1'000'000) {
    digits = 100'000;
    ++exponent;
  }
  return digits;
}

}  // namespace

std::string show(double number) {
  if (number != number) return "nan";
  if (number < 0.0) return "-" + show(-number);
  if (number == 0.0) return "0";
  if (std::isinf(number)) return "inf";
  int exponent = 0;
  std::string digits = std::to_string(scale(number, exponent));
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  if (exponent < -4 || exponent >= kDigits) {
    if (digits.size() > 1) digits.insert(1, ".");
    const int size = exponent < 0 ? -exponent : exponent;
    return digits + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + std::to_string(size);
  }
  if (exponent < 0)
    return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  const auto whole = static_cast<std::size_t>(exponent) + 1;
  if (digits.size() <= whole) return digits + std::string(whole - digits.size(), '0');
  return digits.substr(0, whole) + "." + digits.substr(whole);
}

std::string show_hex(std::uint32_t number, int digits) {
  std::string text;
  for (; number > 0 || digits > 0; number >>= 4, --digits) {
    text.insert(text.begin(), "0123456789ABCDEF"[number & 15]);
  }
  return text;
}

}  // namespace microgpt
