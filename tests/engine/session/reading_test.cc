// Reading: one pass over any text, with everything inside it.

#include "session/reading.h"

#include <gtest/gtest.h>

#include <numeric>

#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

// Losses of a graph and of the trainer, and a mean of the same numbers in another order.
constexpr double kSame = 1e-12;

TEST(Reading, OfTheDocumentIsWhatTheSessionShowsAtTheEndOfItsWalk) {
  for (const Positions positions : {Positions::rope, Positions::learned}) {
    const auto session = tiny_session(positions);
    ASSERT_TRUE(session->seek({2, Phase::backward, 0}).ok());
    ASSERT_TRUE(session->step(Granularity::phase, 1).ok());
    const Reading reading = read_text(*session, {}, {}).value();
    EXPECT_EQ(reading.text, session->document().text);
    EXPECT_EQ(reading.tokens, session->document().tokens);
    EXPECT_EQ(reading.loss, session->state().value[session->model().loss()]);
    for (const NamedActivation& activation : reading.activations) {
      const ActivationView shown =
          session->activation(activation.name, activation.layer, activation.head).value();
      EXPECT_EQ(activation.view.rows, shown.rows) << activation.name;
      EXPECT_EQ(bits_of(activation.view.values), bits_of(shown.values)) << activation.name;
      EXPECT_EQ(bits_of(activation.view.grads), bits_of(shown.grads)) << activation.name;
    }
  }
}

TEST(Reading, UsesTheParametersOfThePosition) {
  const auto session = few_names_session();
  const double untrained = read_text(*session, "emma", {}).value().loss;
  ASSERT_TRUE(session->step(Granularity::step, 60).ok());
  EXPECT_LT(read_text(*session, "emma", {}).value().loss, untrained - 0.5);
}

// What was read last is kept: nobody who comes back on another branch may get it.
TEST(Reading, OfTheSameTextIsAlwaysThatOfThePosition) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->step(Granularity::step, 3).ok());
  const Position there = session->situation().position;
  const double before = read_text(*session, "emma", {}).value().loss;
  EXPECT_EQ(read_text(*session, "emma", {}).value().loss, before);
  EXPECT_NE(read_text(*session, "ava", {}).value().loss, before);
  Surgery cut;
  cut.cut_mlp = true;
  EXPECT_NE(read_text(*session, "emma", cut).value().loss, before);
  EXPECT_EQ(read_text(*session, "emma", {}).value().loss, before);
  AdamChange change;
  change.learning_rate = 0.5;
  ASSERT_TRUE(session->change(change).ok());
  ASSERT_TRUE(session->seek(there).ok());
  EXPECT_NE(read_text(*session, "emma", {}).value().loss, before);
}

TEST(Reading, HasALossAtEveryPosition) {
  const auto session = few_names_session();
  const Reading reading = read_text(*session, "sophia", {}).value();
  ASSERT_EQ(reading.losses.size(), 7u);
  const double total = std::accumulate(reading.losses.begin(), reading.losses.end(), 0.0);
  EXPECT_NEAR(total / 7, reading.loss, kSame);
  EXPECT_NEAR(losses_with(*session, std::vector{0u},
                          std::vector{session->parameters(ParameterView::value)[0]}, "sophia")
                  .value()[0],
              reading.loss, kSame);
}

TEST(Reading, OfATextWithoutItsLastSentinelSaysSo) {
  const auto session = few_names_session();
  EXPECT_FALSE(read_text(*session, "isabell", {}).value().truncated);
  const Reading reading = read_text(*session, "isabella", {}).value();
  EXPECT_TRUE(reading.truncated);
  EXPECT_EQ(reading.tokens.size(), 9u);
  EXPECT_EQ(read_text(*session, "", {}).value().tokens.size(), 2u);
}

TEST(Reading, NamesTheCharacterOrTheLengthItRefuses) {
  const auto session = few_names_session();
  EXPECT_EQ(read_text(*session, "isabellas", {}).status().message,
            "the text has 9 characters, and the model reads at most 8: shorten it");
  EXPECT_EQ(read_text(*session, "em1a", {}).status().code, "unknown_character");
}

TEST(Reading, LeavesTheSessionAsItIs) {
  const auto session = tiny_session();
  ASSERT_TRUE(session->seek({1, Phase::backward, 33}).ok());
  const Sight before = see(*session);
  EXPECT_TRUE(read_text(*session, "bab", {}).ok());
  expect_same_sight(before, see(*session));
}

}  // namespace
}  // namespace microgpt
