// Session: Adam's update, one parameter or one tensor after another.

#include <gtest/gtest.h>

#include "session/sessions.h"

namespace microgpt {
namespace {

class Update : public ::testing::Test {
 protected:
  // In the third step, so that m and v already remember something.
  Update() {
    EXPECT_TRUE(session_->seek({2, Phase::update, 0}).ok());
    before_ = parameter_bits(*session_);
    EXPECT_TRUE(session_->step(Granularity::step, 1).ok());
    after_ = parameter_bits(*session_);
    EXPECT_TRUE(session_->seek({2, Phase::update, 0}).ok());
  }

  // The first `count` of parameters, m and v are new, the rest is old; gradients stay.
  void expect_updated(std::uint32_t count) const {
    const auto now = parameter_bits(*session_);
    for (std::size_t view = 0; view < now.size(); ++view) {
      for (std::size_t i = 0; i < now[view].size(); ++i) {
        const auto& expected = i < count ? after_[view] : before_[view];
        ASSERT_EQ(now[view][i], expected[i])
            << "view " << view << ", parameter " << i << ", updated " << count;
      }
    }
  }

  std::unique_ptr<Session> session_ = tiny_session();
  std::vector<std::vector<std::uint64_t>> before_, after_;
};

TEST_F(Update, ChangesNothingBeforeItsFirstEvent) { expect_updated(0); }

TEST_F(Update, LeavesTheGradients) { EXPECT_EQ(before_[1], after_[1]); }

TEST_F(Update, ByNodeTakesOneParameterAfterAnother) {
  const std::uint32_t size = session_->run().layout().size();
  for (std::uint32_t count = 1; count <= size; ++count) {
    ASSERT_TRUE(session_->step(Granularity::node, 1).ok());
    const Situation s = session_->situation();
    EXPECT_EQ(s.position, (Position{2, Phase::update, count}));
    EXPECT_EQ(s.events, size);
    EXPECT_EQ(s.parameter, count - 1);
    EXPECT_EQ(s.node, -1);
    expect_updated(count);
  }
  for (std::uint32_t count = size; count-- > 0;) {
    ASSERT_TRUE(session_->back(Granularity::node, 1).ok());
    expect_updated(count);
  }
  EXPECT_EQ(session_->situation().position.phase, Phase::backward);
}

TEST_F(Update, ByOperationTakesOneTensorAfterAnother) {
  const std::vector<Tensor> tensors = session_->run().layout().tensors();
  for (const Tensor& tensor : tensors) {
    ASSERT_TRUE(session_->step(Granularity::operation, 1).ok());
    const Situation s = session_->situation();
    EXPECT_EQ(s.position.event, tensor.offset + tensor.size());
    EXPECT_EQ(scope_view(*session_, s.scope).value().scope->name, tensor.name);
    expect_updated(s.position.event);
  }
  EXPECT_EQ(session_->situation().steps_done, 3);
  for (std::size_t i = tensors.size(); i-- > 0;) {
    ASSERT_TRUE(session_->back(Granularity::operation, 1).ok());
    expect_updated(tensors[i].offset);
  }
}

TEST_F(Update, ByOperationFinishesATensorThatIsHalfDone) {
  const Tensor second = session_->run().layout().tensors()[1];
  ASSERT_TRUE(session_->seek({2, Phase::update, second.offset + 3}).ok());
  ASSERT_TRUE(session_->step(Granularity::operation, 1).ok());
  EXPECT_EQ(session_->situation().position.event, second.offset + second.size());
  ASSERT_TRUE(session_->seek({2, Phase::update, second.offset + 3}).ok());
  ASSERT_TRUE(session_->back(Granularity::operation, 1).ok());
  EXPECT_EQ(session_->situation().position.event, second.offset);
}

TEST_F(Update, EndsWhereTheNextStepBegins) {
  ASSERT_TRUE(session_->seek({3, Phase::forward, 0}).ok());
  const auto next = parameter_bits(*session_);
  for (const std::size_t view : {0u, 2u, 3u}) EXPECT_EQ(next[view], after_[view]);
}

}  // namespace
}  // namespace microgpt
