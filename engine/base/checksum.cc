#include "base/checksum.h"

#include <array>

namespace microgpt {
namespace {

constexpr std::uint32_t kPolynomial = 0xedb88320u;

// One entry for each half of a byte: 64 bytes, where a table for whole ones would take 1 kB.
constexpr std::array<std::uint32_t, 16> kTable = [] {
  std::array<std::uint32_t, 16> table{};
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    std::uint32_t rest = i;
    for (int bit = 0; bit < 4; ++bit) rest = (rest >> 1) ^ ((rest & 1) != 0 ? kPolynomial : 0);
    table[i] = rest;
  }
  return table;
}();

}  // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before) {
  std::uint32_t rest = ~before;
  for (const char c : bytes) {
    rest ^= static_cast<unsigned char>(c);
    rest = (rest >> 4) ^ kTable[rest & 15];
    rest = (rest >> 4) ^ kTable[rest & 15];
  }
  return ~rest;
}

}  // namespace microgpt
