// Session: seeking a position, and positions that do not exist.

#include <gtest/gtest.h>

#include "session/sessions.h"

namespace microgpt {
namespace {

class Seek : public ::testing::Test {
 protected:
  // Refused with this message, and nothing has changed.
  void expect_refused(const Position& position, const std::string& message) {
    const Sight before = see(*session_);
    const std::vector<double> losses = session_->losses();
    const Status status = session_->seek(position);
    EXPECT_EQ(status.code, "bad_position");
    EXPECT_EQ(status.message, message);
    expect_same_sight(before, see(*session_));
    EXPECT_EQ(session_->losses(), losses);
  }

  std::uint32_t nodes() const { return session_->cursor().nodes(); }

  std::unique_ptr<Session> session_ = tiny_session();
};

TEST_F(Seek, GoesToEveryEventOfAStep) {
  const std::uint32_t loss = session_->model().graph().size() - session_->model().loss_begin();
  const std::uint32_t events[] = {nodes() - loss, loss, nodes(), session_->run().layout().size()};
  for (const Phase phase : {Phase::forward, Phase::loss, Phase::backward, Phase::update}) {
    const std::uint32_t last = events[static_cast<int>(phase)];
    for (const std::uint32_t event : {1u, last / 2, last}) {
      ASSERT_TRUE(session_->seek({0, phase, event}).ok());
      EXPECT_EQ(position_of(*session_), (Position{0, phase, event}));
      EXPECT_EQ(session_->situation().events, last);
    }
  }
}

TEST_F(Seek, CallsTheBeginningOfAPhaseTheEndOfTheOneBefore) {
  ASSERT_TRUE(session_->seek({0, Phase::loss, 0}).ok());
  EXPECT_EQ(position_of(*session_).phase, Phase::forward);
  ASSERT_TRUE(session_->seek({0, Phase::backward, 0}).ok());
  EXPECT_EQ(position_of(*session_).phase, Phase::loss);
  ASSERT_TRUE(session_->seek({0, Phase::update, 0}).ok());
  EXPECT_EQ(position_of(*session_).phase, Phase::backward);
  EXPECT_EQ(position_of(*session_).event, nodes());
}

TEST_F(Seek, ToWhereItIsChangesNothing) {
  for (const Position& position :
       {Position{0, Phase::forward, 0}, Position{1, Phase::loss, 2},
        Position{2, Phase::backward, 30}, Position{2, Phase::update, 5}}) {
    ASSERT_TRUE(session_->seek(position).ok());
    const Sight there = see(*session_);
    ASSERT_TRUE(session_->seek(position).ok());
    expect_same_sight(there, see(*session_));
  }
}

TEST_F(Seek, RefusesAStepThatTheRunDoesNotHave) {
  ASSERT_TRUE(session_->seek({3, Phase::backward, 10}).ok());
  expect_refused({6, Phase::forward, 0}, "training step (6) must be from 0 to 5");
  expect_refused({-1, Phase::forward, 0}, "training step (-1) must be from 0 to 5");
}

TEST_F(Seek, RefusesAnEventThatThePhaseDoesNotHave) {
  ASSERT_TRUE(session_->seek({0, Phase::update, 10}).ok());
  const std::string most = std::to_string(nodes());
  expect_refused(
      {0, Phase::backward, nodes() + 1},
      "event (" + std::to_string(nodes() + 1) + ") must be from 0 to " + most + " in this phase");
  expect_refused({0, Phase::backward, 0xffffffffu},
                 "event (4294967295) must be from 0 to " + most + " in this phase");
}

// The run has not been there yet: what it would learn on the way must not show either.
TEST_F(Seek, RefusesAnEventOfAStepAhead) {
  ASSERT_TRUE(session_->seek({1, Phase::update, 10}).ok());
  const std::string size = std::to_string(session_->run().layout().size());
  expect_refused({4, Phase::update, 1'000'000},
                 "event (1000000) must be from 0 to " + size + " in this phase");
}

TEST_F(Seek, RefusesAnEventByTheDocumentOfItsStep) {
  // Documents differ in length, so phases differ in events.
  std::vector<std::uint32_t> events;
  for (int step = 0; step < 4; ++step) {
    ASSERT_TRUE(session_->seek({step, Phase::backward, 1}).ok());
    events.push_back(session_->situation().events);
  }
  const auto [least, most] = std::minmax_element(events.begin(), events.end());
  ASSERT_LT(*least, *most);
  const int shorter = static_cast<int>(least - events.begin());
  const int longer = static_cast<int>(most - events.begin());
  ASSERT_TRUE(session_->seek({longer, Phase::backward, *most}).ok());
  expect_refused({shorter, Phase::backward, *most}, "event (" + std::to_string(*most) +
                                                        ") must be from 0 to " +
                                                        std::to_string(*least) + " in this phase");
}

}  // namespace
}  // namespace microgpt
