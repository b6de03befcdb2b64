// CRC-32 as every other program computes it.
#include "base/checksum.h"

#include <gtest/gtest.h>

#include <string>

namespace microgpt {
namespace {

TEST(Crc32, IsTheOneOfZipAndPng) {
  EXPECT_EQ(crc32(""), 0u);
  EXPECT_EQ(crc32("123456789"), 0xcbf43926u);
  EXPECT_EQ(crc32("The quick brown fox jumps over the lazy dog"), 0x414fa339u);
}

TEST(Crc32, GoesOnWhereItStopped) { EXPECT_EQ(crc32("56789", crc32("1234")), crc32("123456789")); }

TEST(Crc32, SeesEveryFlippedBit) {
  const std::string text = "1.text-5d41402a_go-450b120";
  for (std::size_t i = 0; i < text.size() * 8; ++i) {
    std::string flipped = text;
    flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << i % 8));
    EXPECT_NE(crc32(flipped), crc32(text)) << i;
  }
}

}  // namespace
}  // namespace microgpt
