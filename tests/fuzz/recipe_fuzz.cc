// Any bytes as a recipe, as they come and with the check sum that fits: refused in words, or what
// was read is written as a text that reads back to the same.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/checksum.h"
#include "session/recipe.h"

namespace microgpt {
namespace {

void read(std::string_view text) {
  const Result<Recipe> recipe = read_recipe(text);
  if (!recipe.ok()) {
    MICROGPT_CHECK(!recipe.status().code.empty() && !recipe.status().message.empty());
    return;
  }
  const std::string written = write_recipe(recipe.value());
  const Result<Recipe> again = read_recipe(written);
  MICROGPT_CHECK(again.ok());
  MICROGPT_CHECK(again.value() == recipe.value());
}

// No random input hits a check sum.
std::string sealed(std::string_view body) {
  char sum[10];
  std::snprintf(sum, sizeof sum, "_%08x", static_cast<unsigned>(crc32(body)));
  return std::string(body) + sum;
}

}  // namespace
}  // namespace microgpt

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  microgpt::read(text);
  microgpt::read(microgpt::sealed(text));
  return 0;
}
