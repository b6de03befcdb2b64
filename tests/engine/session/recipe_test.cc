// Recipes: short, exact, and refused in words once a bit of them is wrong.
#include "session/recipe.h"

#include <gtest/gtest.h>

#include "base/checksum.h"
#include "base/show.h"
#include "session/sessions.h"

namespace microgpt {
namespace {

Recipe ordinary() {
  Recipe recipe;
  recipe.fingerprint = 0x5d41402a;
  recipe.settings.adam.steps = 2000;
  recipe.settings.adam.learning_rate = 0.02;
  recipe.settings.changes = {{.step = 400, .learning_rate = 0.001}};
  recipe.position = {450, Phase::backward, 120};
  return recipe;
}

Recipe with_everything() {
  Recipe recipe;
  recipe.corpus = "own-2";
  recipe.fingerprint = 0xf;
  recipe.settings.model = {Positions::learned, 2, 24, 6, 33};
  recipe.settings.adam = {0.1 + 0.2, 0.5, 0.75, 1e-7, 5000, Optimizer::sgd};
  recipe.settings.seed = -123456789012345;
  recipe.settings.temperature = 1.0 / 3.0;
  recipe.settings.trainer = TrainerKind::graph;
  recipe.settings.changes = {{3, 0.5, 0.25, 0.125}, {4, {}, 0.9, {}}};
  recipe.position = {4999, Phase::update, 4'000'000'000u};
  return recipe;
}

// Every surgery that goes with another, and then the other parts.
Recipe surgical(bool residuals) {
  Recipe recipe;
  Surgery& surgery = recipe.settings.model.surgery;
  surgery.lift_mask = surgery.cut_norms = surgery.cut_positions = true;
  (residuals ? surgery.cut_attention_residual : surgery.cut_attention) = true;
  (residuals ? surgery.cut_mlp_residual : surgery.cut_mlp) = true;
  surgery.silenced_heads = {0, 3};
  surgery.uniform_heads = {2};
  return recipe;
}

// With the checksum that it should have.
std::string sealed(const std::string& text) {
  std::string sum = show_hex(crc32(text), 8);
  for (char& c : sum) c = static_cast<char>(std::tolower(c));
  return text + "_" + sum;
}

TEST(Recipe, SaysWhatIsNotTheDefaultInReadableParts) {
  const std::string text = write_recipe(ordinary());
  EXPECT_EQ(text.substr(0, text.rfind('_')),
            "1.text-5d41402a_steps-2000_lr-0.02_at-400_lr-0.001_go-450b120");
  EXPECT_EQ(write_recipe({}), sealed("1.text-00000000"));
  EXPECT_EQ(write_recipe(surgical(false)),
            sealed("1.text-00000000_mask-cut_attention-cut_mlp-cut_norms-cut_order-cut_"
                   "silenced-0.3_uniform-2"));
}

TEST(Recipe, ReadsBackToWhatWasWritten) {
  Recipe first_step = ordinary();
  first_step.position = {0, Phase::loss, 0};
  Recipe later_step = ordinary();
  later_step.position = {7, Phase::forward, 0};
  for (const Recipe& recipe : {Recipe{}, ordinary(), with_everything(), surgical(false),
                               surgical(true), first_step, later_step}) {
    const Result<Recipe> read = read_recipe(write_recipe(recipe));
    ASSERT_TRUE(read.ok()) << read.status().message;
    EXPECT_TRUE(read.value() == recipe) << write_recipe(recipe);
  }
}

TEST(Recipe, NeedsNoEscapingInAnAddressAndIsShort) {
  const std::string text = write_recipe(with_everything());
  EXPECT_EQ(text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._-"), std::string::npos);
  EXPECT_LT(write_recipe(ordinary()).size(), 80u);
  EXPECT_LT(text.size(), 300u);
}

TEST(Recipe, IsRefusedWithAnyBitFlippedAndAnyEndCutOff) {
  for (const Recipe& recipe : {ordinary(), with_everything()}) {
    const std::string text = write_recipe(recipe);
    for (std::size_t i = 0; i < text.size() * 8; ++i) {
      std::string flipped = text;
      flipped[i / 8] = static_cast<char>(flipped[i / 8] ^ (1 << i % 8));
      EXPECT_FALSE(read_recipe(flipped).ok()) << flipped;
    }
    for (std::size_t size = 0; size < text.size(); ++size) {
      EXPECT_FALSE(read_recipe(text.substr(0, size)).ok()) << size;
    }
    EXPECT_FALSE(read_recipe(text + text.back()).ok());
  }
}

TEST(Recipe, IsRefusedInWords) {
  const auto refusal = [](const std::string& text) { return read_recipe(text).status().message; };
  EXPECT_EQ(refusal(""), "this is no recipe: one begins with '1.'; copy the whole link once more");
  EXPECT_EQ(refusal("2.text-0_00000000"),
            "this recipe has version 2, and this page reads version 1: reload the page");
  EXPECT_EQ(refusal("1.text-00000000_00000000"),
            "this recipe is damaged: its check sum does not fit; copy the whole link once more");
  EXPECT_EQ(refusal(sealed("1.text-00000000_magic-7")),
            "this page does not know what 'magic' says in a recipe: reload the page, or ask for "
            "another link");
}

TEST(Recipe, IsRefusedWhereNoRunCanBeMadeOfIt) {
  const auto code = [](const std::string& text) { return read_recipe(sealed(text)).status().code; };
  EXPECT_EQ(code("1.text-00000000_head-3"), "bad_heads");
  EXPECT_EQ(code("1.text-00000000_steps-0"), "bad_steps");
  EXPECT_EQ(code("1.text-00000000_lr-11"), "bad_learning_rate");
  EXPECT_EQ(code("1.text-00000000_temp-0"), "bad_temperature");
  EXPECT_EQ(code("1.text-00000000_at-1000_lr-1"), "bad_change");
  EXPECT_EQ(code("1.text-00000000_go-1000"), "bad_position");
  EXPECT_EQ(code("1.text-00000000_go--1"), "bad_position");
}

TEST(Recipe, HasOneTextForOneState) {
  for (const char* text :
       {"1.text-0", "1.", "1.lr-0.02", "1.text-00000000_lr-0.01", "1.text-00000000_lr-2e-2",
        "1.text-00000000_lr-0.020", "1.text-00000000_steps-02000", "1.text-00000000_go-0",
        "1.text-00000000_lr-0.02_lr-0.02", "1.text-00000000_go-5f0", "1.text-0000000A",
        "1.text-00000000_lr-0.02_steps-2000", "1.text-00000000_", "1._text-00000000",
        "1.corpus-names_text-00000000", "1.text-00000000_positions-rope", "1.text-00000000_at-5",
        "1.text-00000000_seed-99999999999999999999"}) {
    EXPECT_FALSE(read_recipe(sealed(text)).ok()) << text;
  }
}

TEST(Recipe, TakesTheNamesOfCorporaThatFitALink) {
  EXPECT_TRUE(validate_corpus_name("names").ok());
  for (const std::string name : {"", "My names", "a_b", "näme"}) {
    EXPECT_EQ(validate_corpus_name(name).code, "bad_corpus_name") << name;
  }
  EXPECT_FALSE(validate_corpus_name(std::string(41, 'a')).ok());
}

TEST(Recipe, RestoresASessionToTheBit) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->seek({33, Phase::update, 200}).ok());
  ASSERT_TRUE(session->change({.step = 12, .learning_rate = 0.1 + 0.2}).ok());
  const std::string text = recipe_of(*session, "few").value();
  const Recipe recipe = read_recipe(text).value();
  EXPECT_EQ(recipe.corpus, "few");
  const auto restored =
      Session::create("emma\nolivia\nava\nisabella\nsophia\nmia\namelia\n", recipe.settings)
          .value();
  EXPECT_EQ(restored->run().dataset().fingerprint(), recipe.fingerprint);
  ASSERT_TRUE(restored->seek(recipe.position).ok());
  expect_same_sight(see(*session), see(*restored));
  EXPECT_EQ(recipe_of(*restored, "few").value(), text);
}

}  // namespace
}  // namespace microgpt
