// Json: what the golden files are read with.

#include "golden/json.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

Json read(std::string_view text) { return Result<Json>(Json::parse(text)).value(); }

TEST(Json, ReadsNestedObjectsAndArrays) {
  const Json json = read(R"( {"losses": [3.5, -2e-3, 0], "step0": {"doc": "emma"}} )");
  EXPECT_EQ(json["losses"].numbers(), (std::vector<double>{3.5, -0.002, 0.0}));
  EXPECT_EQ(json["step0"]["doc"].string(), "emma");
  EXPECT_TRUE(json.has("losses"));
  EXPECT_FALSE(json.has("samples"));
}

TEST(Json, ReadsEmptyContainersAndWords) {
  EXPECT_TRUE(read("[]").items().empty());
  EXPECT_TRUE(read("{}").members().empty());
  EXPECT_EQ(read("null").kind(), Json::Kind::null);
  EXPECT_EQ(read("true").kind(), Json::Kind::boolean);
  EXPECT_EQ(read("\"\"").string(), "");
}

TEST(Json, ReadsEveryDigitOfANumber) {
  EXPECT_EQ(read("0.6394267984578837").number(), 0.6394267984578837);
  EXPECT_EQ(read("-4.840851737654057e-07").number(), -4.840851737654057e-07);
}

TEST(Json, KeepsTheOrderOfTheFile) {
  const Json json = read(R"({"wte": 1, "lm_head": 2, "attn_wq": 3})");
  EXPECT_EQ(json.members()[1].first, "lm_head");
}

TEST(Json, RefusesWhatIsNotJson) {
  for (const char* text :
       {"", "{", "[1,]", "[1 2]", "{\"a\"}", "\"open", "1.2.3", "[] []", "nul"}) {
    EXPECT_FALSE(Json::parse(text).ok()) << text;
  }
}

TEST(Json, SaysWhereReadingFailed) {
  EXPECT_EQ(Json::parse("[1, x]").status().message, "not JSON from byte 4 on");
}

}  // namespace
}  // namespace microgpt
