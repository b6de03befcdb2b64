#include "base/decimal.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace microgpt {
namespace {

// digits * 10^exponent is one rounding away from exact while digits < 2^53 and 10^|exponent| is a
// double (Clinger 1990): the nearest double, on every system.
constexpr std::uint64_t kMostDigits = (std::uint64_t{1} << 53) - 1;
constexpr int kMostExponent = 22;
constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                              1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                              1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

double scaled(double x, int exponent) {
  return exponent < 0 ? x / kPowers[-exponent] : x * kPowers[exponent];
}

// 0.001 and not 1e-3, 1e-8 and not 0.00000001.
std::string readable(const std::string& plain, const std::string& scientific) {
  constexpr std::size_t kWorthReading = 2;
  return plain.size() <= scientific.size() + kWorthReading ? plain : scientific;
}

std::string written(std::uint64_t number, int exponent) {
  const std::string digits = std::to_string(number);
  const std::string scientific = digits + "e" + std::to_string(exponent);
  if (exponent > 0) {
    // Written out it must still be read exactly.
    const double whole = scaled(static_cast<double>(number), exponent);
    if (whole > static_cast<double>(kMostDigits)) return scientific;
    return readable(digits + std::string(static_cast<std::size_t>(exponent), '0'), scientific);
  }
  const auto places = static_cast<std::size_t>(-exponent);
  if (places == 0) return digits;
  if (places < digits.size()) {
    const std::size_t whole = digits.size() - places;
    return digits.substr(0, whole) + "." + digits.substr(whole);
  }
  return readable("0." + std::string(places - digits.size(), '0') + digits, scientific);
}

std::string bits_of(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  std::string text = "x";
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(bits >> shift) & 15];
  return text;
}

std::optional<double> double_from_bits(std::string_view digits) {
  if (digits.size() != 16) return std::nullopt;
  std::uint64_t bits = 0;
  for (const char c : digits) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    bits = bits << 4 | digit;
  }
  double number = 0.0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

}  // namespace

std::string to_text(double number) {
  if (std::signbit(number) && !std::isnan(number)) return "-" + to_text(-number);
  if (number == 0.0) return "0";
  // The largest exponent leaves the fewest digits.
  for (int exponent = kMostExponent; exponent >= -kMostExponent; --exponent) {
    const double digits = std::round(scaled(number, -exponent));
    if (digits > static_cast<double>(kMostDigits)) break;
    if (scaled(digits, exponent) == number) {
      return written(static_cast<std::uint64_t>(digits), exponent);
    }
  }
  return bits_of(number);
}

std::optional<double> double_from(std::string_view text) {
  if (text.starts_with('-')) {
    const std::optional<double> positive = double_from(text.substr(1));
    if (!positive || std::signbit(*positive)) return std::nullopt;
    return -*positive;
  }
  if (text.starts_with('x')) return double_from_bits(text.substr(1));
  std::uint64_t number = 0;
  int exponent = 0;
  bool point = false;
  std::size_t i = 0;
  for (; i < text.size() && text[i] != 'e'; ++i) {
    if (text[i] == '.' && !point && i > 0) {
      point = true;
      continue;
    }
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(text[i] - '0');
    if (number > kMostDigits) return std::nullopt;
    if (point) --exponent;
  }
  if (i == 0 || text[i - 1] == '.') return std::nullopt;
  if (i < text.size()) {
    int power = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + i + 1, end, power);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    if (power < -kMostExponent || power > kMostExponent) return std::nullopt;
    exponent += power;
  }
  if (exponent < -kMostExponent || exponent > kMostExponent) return std::nullopt;
  return scaled(static_cast<double>(number), exponent);
}

}  // namespace microgpt
