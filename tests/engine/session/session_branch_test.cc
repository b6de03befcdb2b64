// Session: hyper-parameters changed half-way, forks, and where two sessions part.

#include <gtest/gtest.h>

#include "session/difference.h"
#include "session/history.h"
#include "session/probes.h"
#include "session/sessions.h"
#include "train/names.h"

namespace microgpt {
namespace {

const AdamChange kSlower{.step = 2, .learning_rate = 0.001};

std::unique_ptr<Session> changed_from_the_beginning(std::vector<AdamChange> changes) {
  RunSettings settings = tiny_settings();
  settings.changes = std::move(changes);
  return Session::create("ab\nb\nabba\nbaaab\n", settings).value();
}

class SessionBranch : public ::testing::Test {
 protected:
  void go(const Position& position) { ASSERT_TRUE(session_->seek(position).ok()); }
  void change(const AdamChange& change) { ASSERT_TRUE(session_->change(change).ok()); }
  void expect_like(Session& other) {
    ASSERT_TRUE(other.seek(position_of(*session_)).ok());
    expect_same_sight(see(other), see(*session_));
  }

  std::unique_ptr<Session> session_ = tiny_session();
};

TEST_F(SessionBranch, ShowsWhatTheRunWouldHaveShownFromTheBeginning) {
  const auto expected = changed_from_the_beginning({kSlower});
  for (const Position& position : {Position{0, Phase::loss, 3}, Position{2, Phase::backward, 20},
                                   Position{2, Phase::update, 7}, Position{5, Phase::forward, 9},
                                   Position{5, Phase::update, 30}}) {
    session_ = tiny_session();
    go(position);
    change(kSlower);
    EXPECT_EQ(position_of(*session_), position);
    expect_like(*expected);
  }
}

TEST_F(SessionBranch, KnowsNoLossThatTheChangeMayHaveAltered) {
  go({5, Phase::backward, 1});
  ASSERT_EQ(session_->losses().size(), 6u);
  go({1, Phase::forward, 0});
  const std::vector<double> before = session_->losses();
  change(kSlower);
  EXPECT_EQ(session_->losses(), std::vector<double>(before.begin(), before.begin() + 3));
  go({5, Phase::backward, 1});
  const std::vector<double> after = session_->losses();
  ASSERT_EQ(after.size(), 6u);
  EXPECT_EQ(after[2], before[2]);
  EXPECT_NE(after[3], before[3]);
}

TEST_F(SessionBranch, KnowsTheLossesAheadWhenTheChangeIsFurtherAhead) {
  go({3, Phase::backward, 1});
  const std::vector<double> losses = session_->losses();
  change({.step = 4, .beta1 = 0.1});
  EXPECT_EQ(session_->losses(), losses);
}

TEST_F(SessionBranch, ShowsTheLearningRateInForce) {
  change(kSlower);
  go({1, Phase::forward, 0});
  EXPECT_DOUBLE_EQ(session_->situation().learning_rate, 0.01 * 5 / 6);
  go({3, Phase::forward, 0});
  EXPECT_DOUBLE_EQ(session_->situation().learning_rate, 0.001 * 3 / 6);
}

TEST_F(SessionBranch, ForetellsAnUpdateWithWhatIsInForce) {
  change({.step = 2, .learning_rate = 0.5, .beta1 = 0.1});
  go({2, Phase::forward, 0});
  const ParameterUpdate update = parameter_update(*session_, 3).value();
  go({2, Phase::update, 4});
  EXPECT_EQ(update.value, session_->parameters(ParameterView::value)[3]);
  EXPECT_EQ(update.m, session_->parameters(ParameterView::m)[3]);
}

TEST_F(SessionBranch, TellsTheHistoryOfAParameterWithWhatWasInForce) {
  change(kSlower);
  change({.step = 4, .beta1 = 0.3});
  const ParameterHistory history = parameter_history(*session_, 5, 0, 6).value();
  for (int step = 0; step < 6; ++step) {
    go({step, Phase::update, 6});
    const auto at = static_cast<std::size_t>(step);
    EXPECT_EQ(history.value[at], session_->parameters(ParameterView::value)[5]) << step;
    EXPECT_EQ(history.m[at], session_->parameters(ParameterView::m)[5]) << step;
  }
}

TEST_F(SessionBranch, IsAsItWasWhenTheChangeIsRefused) {
  go({3, Phase::update, 11});
  const Sight before = see(*session_);
  EXPECT_EQ(session_->change({.step = 6, .beta1 = 0.5}).code, "bad_change");
  EXPECT_EQ(session_->change({.step = 1, .beta2 = 1.5}).code, "bad_beta");
  expect_same_sight(before, see(*session_));
}

TEST_F(SessionBranch, WalksInAllDirectionsAsTheRunThatWasSoFromTheBeginning) {
  const auto expected =
      changed_from_the_beginning({kSlower, {.step = 4, .beta1 = 0.3, .beta2 = 0.5}});
  go({5, Phase::update, 3});
  change(kSlower);
  change({.step = 4, .beta2 = 0.5});
  change({.step = 4, .beta1 = 0.3});
  Random random(9);
  for (int i = 0; i < 300; ++i) {
    const Granularity granularity = kGranularities[random.randbelow(4)];
    const int count = static_cast<int>(random.randbelow(3)) + 1;
    const bool on = random.randbelow(2) == 0;
    const Result<int> moves =
        on ? session_->step(granularity, count) : session_->back(granularity, count);
    ASSERT_TRUE(moves.ok());
    ASSERT_TRUE(expected->seek(position_of(*session_)).ok());
    ASSERT_TRUE(parameter_bits(*session_) == parameter_bits(*expected)) << "move " << i;
  }
}

TEST_F(SessionBranch, ForksIntoOneThatShowsTheSame) {
  go({3, Phase::update, 11});
  const auto fork = session_->fork();
  expect_same_sight(see(*session_), see(*fork));
  EXPECT_EQ(fork->losses(), session_->losses());
  ASSERT_TRUE(fork->change(kSlower).ok());
  ASSERT_TRUE(fork->step(Granularity::step, 2).ok());
  EXPECT_EQ(position_of(*session_), (Position{3, Phase::update, 11}));
  expect_like(*tiny_session());
}

TEST(Difference, IsNoneBetweenARunAndItsFork) {
  const auto session = tiny_session();
  ASSERT_TRUE(session->step(Granularity::step, 4).ok());
  const auto fork = session->fork();
  const Difference difference = first_difference(*session, *fork);
  EXPECT_EQ(difference.steps, 4);
  EXPECT_EQ(difference.loss, -1);
  EXPECT_EQ(difference.parameters, -1);
}

TEST(Difference, BeginsWithTheParametersThatAChangedUpdateLeaves) {
  const auto session = tiny_session();
  const auto fork = session->fork();
  ASSERT_TRUE(fork->change(kSlower).ok());
  ASSERT_TRUE(session->step(Granularity::step, 6).ok());
  ASSERT_TRUE(fork->step(Granularity::step, 6).ok());
  const Position before = position_of(*session);
  const Difference difference = first_difference(*session, *fork);
  EXPECT_EQ(difference.parameters, 3);
  EXPECT_EQ(difference.loss, 3);
  EXPECT_EQ(position_of(*session), before);
}

// The run itself learns the loss of a step only when it goes on to the next.
TEST(Difference, CountsALossFromWhenItIsKnown) {
  const auto session = tiny_session();
  RunSettings settings = tiny_settings();
  settings.seed = 4;
  const auto other = Session::create("ab\nb\nabba\nbaaab\n", settings).value();
  EXPECT_EQ(first_difference(*session, *other).steps, 0);
  ASSERT_TRUE(session->step(Granularity::phase, 2).ok());
  ASSERT_TRUE(other->step(Granularity::phase, 2).ok());
  const Difference difference = first_difference(*session, *other);
  EXPECT_EQ(difference.steps, 1);
  EXPECT_EQ(difference.loss, 0);
  EXPECT_EQ(first_difference(session->run(), other->run()).steps, 0);
}

TEST(Difference, IsFromTheBeginningWithAnotherSeedSizeOrText) {
  const auto session = tiny_session();
  RunSettings settings = tiny_settings();
  settings.seed = 4;
  const std::string corpus = "ab\nb\nabba\nbaaab\n";
  EXPECT_EQ(
      first_difference(session->run(), TrainingRun::create(corpus, settings).value()).parameters,
      0);
  settings = tiny_settings();
  settings.model.n_embd = 8;
  EXPECT_EQ(
      first_difference(session->run(), TrainingRun::create(corpus, settings).value()).parameters,
      0);
  const TrainingRun other = TrainingRun::create("ab\nb\nabba\nbbaab\n", tiny_settings()).value();
  EXPECT_EQ(first_difference(session->run(), other).parameters, -1);
}

TEST(Difference, ShowsInALossLaterWithAnotherText) {
  TrainingRun one = TrainingRun::create("ab\nb\nabba\nbaaab\n", tiny_settings()).value();
  TrainingRun other = TrainingRun::create("ab\nb\nabba\nbbaab\n", tiny_settings()).value();
  one.seek(6);
  other.seek(6);
  const Difference difference = first_difference(one, other);
  ASSERT_GE(difference.loss, 0);
  EXPECT_NE(one.losses()[static_cast<std::size_t>(difference.loss)],
            other.losses()[static_cast<std::size_t>(difference.loss)]);
  EXPECT_GE(difference.parameters, 1);
  EXPECT_LE(difference.parameters, difference.loss + 1);
}

}  // namespace
}  // namespace microgpt
