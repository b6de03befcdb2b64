// CRC-32 (IEEE 802.3, reflected, as zip and PNG use it): sees every change of up to 32 bits in a
// row, so every flipped bit and every wrong character.
#pragma once

#include <cstdint>
#include <string_view>

namespace microgpt {

// Of `bytes` after bytes whose checksum is `before`.
std::uint32_t crc32(std::string_view bytes, std::uint32_t before = 0);

}  // namespace microgpt
