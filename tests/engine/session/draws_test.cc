// Drawing step by step: tokens after a prefix, and the trace of a sampled name.

#include "session/draws.h"

#include <gtest/gtest.h>

#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

std::unique_ptr<Session> trained_session() {
  auto session = few_names_session();
  EXPECT_TRUE(session->step(Granularity::step, 60).ok());
  return session;
}

std::string spelled(const Session& session, const std::vector<DrawnToken>& trace) {
  std::string text;
  for (const DrawnToken& drawn : trace) {
    text += session.run().tokenizer().characters()[static_cast<std::size_t>(drawn.token)];
  }
  return text;
}

TEST(TraceSample, SpellsWhatSampleDraws) {
  const auto session = trained_session();
  for (const double temperature : {0.5, 2.0}) {
    const std::vector<std::string> names = session->sample(12, temperature).value();
    for (int i = 0; i < 12; ++i) {
      EXPECT_EQ(spelled(*session, trace_sample(*session, i, temperature).value()),
                names[static_cast<std::size_t>(i)]);
    }
  }
}

TEST(TraceSample, EndsWithTheSentinelOrAtTheBlock) {
  const auto session = trained_session();
  const int sentinel = session->run().tokenizer().sentinel();
  for (int i = 0; i < 40; ++i) {
    const auto trace = trace_sample(*session, i, 3.0).value();
    for (std::size_t t = 0; t + 1 < trace.size(); ++t) EXPECT_NE(trace[t].token, sentinel);
    EXPECT_TRUE(trace.back().token == sentinel || trace.size() == 8u) << trace.size();
  }
}

TEST(TraceSample, TakesTheFirstTokenWhoseRunningSumIsAboveTheNumber) {
  const auto session = trained_session();
  std::string prefix;
  for (const DrawnToken& drawn : trace_sample(*session, 2, 0.8).value()) {
    EXPECT_EQ(drawn.logits, session->logits_after(prefix).value());
    EXPECT_EQ(drawn.probabilities, softmax(drawn.logits, 0.8));
    double total = 0.0;
    for (const double share : drawn.probabilities) total += share;
    double sum = 0.0;
    int token = 0;
    while ((sum += drawn.probabilities[static_cast<std::size_t>(token)]) <= drawn.random * total) {
      ++token;
    }
    EXPECT_EQ(drawn.token, token);
    prefix += session->run().tokenizer().characters()[static_cast<std::size_t>(drawn.token)];
  }
}

TEST(DrawAfter, APrefixDrawsTheFirstTokenOfEveryNameAfresh) {
  const auto session = trained_session();
  const std::vector<int> draws = draw_after(*session, "", 0.5, 300).value();
  Random random = session->run().random();
  const std::vector<double> shares = softmax(session->logits_after("").value(), 0.5);
  for (const int token : draws) EXPECT_EQ(token, static_cast<int>(random.choices(shares)));
  EXPECT_EQ(draws[0], trace_sample(*session, 0, 0.5).value()[0].token);
  const std::vector<int> few = draw_after(*session, "", 0.5, 10).value();
  EXPECT_TRUE(std::equal(few.begin(), few.end(), draws.begin()));
}

TEST(Draws, AreRefusedInWords) {
  const auto session = few_names_session();
  EXPECT_EQ(draw_after(*session, "", 1.0, 0).status().code, "bad_count");
  EXPECT_EQ(draw_after(*session, "", 0.0, 1).status().code, "bad_temperature");
  EXPECT_EQ(draw_after(*session, "x", 1.0, 1).status().code, "unknown_character");
  EXPECT_EQ(trace_sample(*session, -1, 1.0).status().code, "bad_index");
  EXPECT_EQ(trace_sample(*session, 10'000, 1.0).status().code, "bad_index");
  EXPECT_EQ(trace_sample(*session, 0, -1.0).status().code, "bad_temperature");
}

TEST(Draws, LeaveTheSessionAsItIs) {
  const auto session = tiny_session();
  ASSERT_TRUE(session->seek({1, Phase::update, 7}).ok());
  const std::vector<std::string> names = session->sample(3, 1.0).value();
  const Sight before = see(*session);
  EXPECT_TRUE(draw_after(*session, "a", 1.0, 5).ok());
  EXPECT_TRUE(trace_sample(*session, 4, 1.0).ok());
  expect_same_sight(before, see(*session));
  EXPECT_EQ(session->sample(3, 1.0).value(), names);
}

}  // namespace
}  // namespace microgpt
