// Session: documents, what follows a prefix, and names drawn.

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

TEST(SessionDocument, IsThatOfTheStep) {
  const auto session = few_names_session();
  for (int step = 0; step < 15; ++step) {
    ASSERT_TRUE(session->seek({step, Phase::forward, 0}).ok());
    const DocumentView document = session->document();
    EXPECT_EQ(document.index, step % 7);
    EXPECT_EQ(document.text, session->run().dataset().text(step % 7));
    EXPECT_EQ(session->run().tokenizer().decode(document.tokens), document.text);
    EXPECT_EQ(document.tokens.front(), session->run().tokenizer().sentinel());
    EXPECT_EQ(static_cast<int>(document.tokens.size()) - 1, session->model().positions());
  }
}

TEST(SessionDocument, IsCutWhereTheBlockEnds) {
  RunSettings settings = few_names_settings();
  settings.model.block = 4;
  const auto session = Session::create("isabella\nava\nmia\nemma\n", settings).value();
  const int sentinel = session->run().tokenizer().sentinel();
  int truncated = 0;
  for (int step = 0; step < 4; ++step) {
    ASSERT_TRUE(session->seek({step, Phase::update, 1}).ok());
    const DocumentView document = session->document();
    const bool fits = document.text.size() + 1 <= 4;
    EXPECT_EQ(document.truncated, !fits) << document.text;
    EXPECT_EQ(document.tokens.size(), 5u);
    EXPECT_EQ(document.tokens.back() == sentinel, fits) << document.text;
    EXPECT_EQ(session->run().tokenizer().decode(document.tokens), document.text.substr(0, 4));
    EXPECT_EQ(session->activation("logits", -1, -1).value().rows, 4);
    truncated += document.truncated;
  }
  EXPECT_EQ(truncated, 2);
}

TEST(LogitsAfter, APrefixAreThoseOfTheDocumentThatBeginsWithIt) {
  const auto session = few_names_session();
  for (int step = 0; step < 7; ++step) {
    ASSERT_TRUE(session->seek({step, Phase::forward, 0}).ok());
    ASSERT_TRUE(session->step(Granularity::phase, 2).ok());
    const std::string text = session->document().text;
    const ActivationView logits = session->activation("logits", -1, -1).value();
    const auto V = static_cast<std::size_t>(logits.columns);
    for (std::size_t t = 0; t < static_cast<std::size_t>(logits.rows); ++t) {
      const std::span row = std::span(logits.values).subspan(t * V, V);
      EXPECT_EQ(bits_of(session->logits_after(text.substr(0, t)).value()), bits_of(row))
          << text << ", position " << t;
    }
  }
}

TEST(LogitsAfter, NothingAreThoseOfTheFirstCharacter) {
  const auto session = trained_session();
  const std::vector<double> logits = session->logits_after("").value();
  EXPECT_EQ(static_cast<int>(logits.size()), session->run().tokenizer().vocab_size());
}

TEST(LogitsAfter, APrefixUseTheParametersOfThePosition) {
  const auto session = few_names_session();
  ASSERT_TRUE(session->seek({2, Phase::backward, 1}).ok());
  const std::vector<double> before = session->logits_after("em").value();
  const std::uint32_t size = session->run().layout().size();
  ASSERT_TRUE(session->seek({2, Phase::update, size / 2}).ok());
  const std::vector<double> half_way = session->logits_after("em").value();
  ASSERT_TRUE(session->seek({2, Phase::update, size}).ok());
  const std::vector<double> after = session->logits_after("em").value();
  EXPECT_NE(before, half_way);
  EXPECT_NE(half_way, after);
  ASSERT_TRUE(session->seek({3, Phase::forward, 0}).ok());
  EXPECT_EQ(session->logits_after("em").value(), after);
}

TEST(LogitsAfter, APrefixMayLeaveRoomForOneMoreToken) {
  const auto session = few_names_session();
  EXPECT_TRUE(session->logits_after("emmaemm").ok());
  const Status status = session->logits_after("emmaemma").status();
  EXPECT_EQ(status.code, "prefix_too_long");
  EXPECT_EQ(status.message,
            "the prefix has 8 characters, and the model reads at most 7 after the start: "
            "shorten it");
}

TEST(LogitsAfter, AnUnknownCharacterIsNamedWithItsPlace) {
  const auto session = few_names_session();
  const Status status = session->logits_after("em😀").status();
  EXPECT_EQ(status.code, "unknown_character");
  EXPECT_NE(status.message.find("'😀' (U+1F600, character 3 of \"em😀\")"), std::string::npos)
      << status.message;
  EXPECT_EQ(session->logits_after("\xff").status().code, "text_not_utf8");
  EXPECT_TRUE(session->logits_after("em").ok());
}

TEST(LogitsAfter, APrefixLeaveTheSessionAsItIs) {
  const auto session = tiny_session();
  ASSERT_TRUE(session->seek({1, Phase::backward, 33}).ok());
  const Sight before = see(*session);
  EXPECT_TRUE(session->logits_after("ab").ok());
  EXPECT_FALSE(session->logits_after("abc").ok());
  expect_same_sight(before, see(*session));
}

TEST(SessionSample, DrawsTheSameNamesEveryTime) {
  const auto session = trained_session();
  const std::vector<std::string> names = session->sample(20, 0.5).value();
  ASSERT_EQ(names.size(), 20u);
  EXPECT_EQ(session->sample(20, 0.5).value(), names);
  EXPECT_EQ(trained_session()->sample(20, 0.5).value(), names);
  // Fewer are the first of more.
  const std::vector<std::string> few = session->sample(5, 0.5).value();
  EXPECT_TRUE(std::equal(few.begin(), few.end(), names.begin()));
  // Whatever was asked in between.
  EXPECT_TRUE(session->logits_after("am").ok());
  ASSERT_TRUE(session->back(Granularity::step, 7).ok());
  EXPECT_NE(session->sample(20, 0.5).value(), names);
  ASSERT_TRUE(session->step(Granularity::step, 7).ok());
  EXPECT_EQ(session->sample(20, 0.5).value(), names);
}

TEST(SessionSample, DrawsOtherNamesWithAnotherSeedOrTemperature) {
  const auto session = trained_session();
  RunSettings settings = few_names_settings();
  settings.seed = 8;
  const auto other = Session::create(kFewNames, settings).value();
  ASSERT_TRUE(other->step(Granularity::step, 60).ok());
  EXPECT_NE(other->sample(20, 0.5).value(), session->sample(20, 0.5).value());
  EXPECT_NE(session->sample(20, 1.5).value(), session->sample(20, 0.5).value());
}

TEST(SessionSample, LeavesTheSessionAsItIs) {
  const auto session = tiny_session();
  ASSERT_TRUE(session->seek({1, Phase::update, 7}).ok());
  const Sight before = see(*session);
  EXPECT_TRUE(session->sample(3, 1.0).ok());
  expect_same_sight(before, see(*session));
}

TEST(SessionSample, RefusesACountOrATemperatureOutOfRange) {
  const auto session = tiny_session();
  EXPECT_EQ(session->sample(0, 0.5).status().message,
            "number of samples (0) must be from 1 to 10000");
  EXPECT_EQ(session->sample(10'001, 0.5).status().code, "bad_count");
  EXPECT_EQ(session->sample(1, 0.0).status().code, "bad_temperature");
}

TEST(SessionCreate, IsRefusedAsARunIs) {
  RunSettings settings = tiny_settings();
  settings.model.n_head = 3;
  EXPECT_EQ(Session::create("ab\n", settings).status().code, "bad_heads");
  EXPECT_EQ(Session::create("", tiny_settings()).status().code, "corpus_empty");
}

}  // namespace
}  // namespace microgpt
