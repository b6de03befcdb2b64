// ExpressionSession: walking a typed expression, other values, other orders.

#include "session/expression_session.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace microgpt {
namespace {

std::unique_ptr<ExpressionSession> session_of(std::string_view source) {
  std::size_t at = 0;
  auto session = ExpressionSession::create(source, &at);
  EXPECT_TRUE(session.ok()) << session.status().message;
  return std::move(session).value();
}

const char* const kClassic = "a = 3; b = a + a; c = b + b";

std::vector<double> grads_of(const ExpressionSession& session) {
  std::vector<double> grads;
  for (const ExpressionNode& node : session.nodes()) grads.push_back(node.grad);
  return grads;
}

TEST(ExpressionSession, RecordsOneOperationAfterAnother) {
  const auto session = session_of("d = a * 2 + b; d * d");
  const ExpressionSituation start = session->situation();
  EXPECT_EQ(start.event, 0u);
  EXPECT_EQ(start.operations, 3u);
  EXPECT_EQ(start.events, 7u);
  EXPECT_EQ(start.recorded, 2u);  // the inputs
  EXPECT_EQ(start.node, -1);
  EXPECT_TRUE(std::isnan(start.value));
  EXPECT_EQ(session->nodes()[3].progress, NodeProgress::waiting);
  EXPECT_TRUE(std::isnan(session->nodes()[3].value));

  ASSERT_TRUE(session->seek(1).ok());
  EXPECT_EQ(session->situation().recorded, 4u);  // the constant comes with its product
  EXPECT_EQ(session->situation().node, 3);
  EXPECT_EQ(session->nodes()[3].value, 2.0);
  EXPECT_EQ(session->nodes()[4].progress, NodeProgress::waiting);

  ASSERT_TRUE(session->seek(3).ok());
  EXPECT_EQ(session->situation().value, 9.0);
  EXPECT_TRUE(std::isnan(session->nodes()[0].grad));
}

TEST(ExpressionSession, SendsGradientsOnOneOperationAfterAnother) {
  const auto session = session_of(kClassic);
  ASSERT_TRUE(session->seek(3).ok());
  EXPECT_EQ(session->situation().node, 2);
  EXPECT_EQ(grads_of(*session), (std::vector{0.0, 0.0, 1.0}));
  ASSERT_TRUE(session->seek(4).ok());
  EXPECT_EQ(grads_of(*session), (std::vector{0.0, 2.0, 1.0}));
  EXPECT_EQ(session->nodes()[2].progress, NodeProgress::swept);
  EXPECT_EQ(session->nodes()[1].progress, NodeProgress::computed);
  ASSERT_TRUE(session->seek(5).ok());
  EXPECT_EQ(session->situation().node, 1);
  EXPECT_EQ(grads_of(*session), (std::vector{4.0, 2.0, 1.0}));
  EXPECT_EQ(session->seek(6).message, "event (6) must be from 0 to 5");
  EXPECT_EQ(session->seek(-1).code, "bad_event");
  EXPECT_EQ(session->situation().event, 5u);
}

TEST(ExpressionSession, LeavesOutWhatTheResultDoesNotDependOn) {
  const auto session = session_of("b = a * 2; d = exp(a); b");
  EXPECT_EQ(session->situation().operations, 2u);
  EXPECT_EQ(session->order(), std::vector<NodeId>{2});
  ASSERT_TRUE(session->seek(session->situation().events).ok());
  const auto nodes = session->nodes();
  EXPECT_FALSE(nodes[3].reaches_result);
  EXPECT_EQ(nodes[0].grad, 2.0);
  EXPECT_EQ(nodes[3].grad, 0.0);
  EXPECT_TRUE(nodes[0].users == std::vector<NodeId>{2});
}

TEST(ExpressionSession, AnInputAloneIsAResult) {
  const auto session = session_of("a = 4");
  EXPECT_EQ(session->situation().value, 4.0);
  EXPECT_EQ(session->situation().events, 1u);
  ASSERT_TRUE(session->seek(1).ok());
  EXPECT_EQ(session->nodes()[0].grad, 1.0);
  EXPECT_TRUE(session->check()[0].relative_error < 1e-9);
  const auto constant = session_of("7");
  ASSERT_TRUE(constant->seek(1).ok());
  EXPECT_TRUE(constant->check().empty());
}

TEST(ExpressionSession, SaysWhatAGradientIsMadeOf) {
  const auto session = session_of(kClassic);
  ASSERT_TRUE(session->seek(4).ok());
  const auto shares = session->contributions(1).value();
  ASSERT_EQ(shares.size(), 2u);
  for (const ContributionView& share : shares) {
    EXPECT_EQ(share.user, 2u);
    EXPECT_EQ(share.name, "c");
    EXPECT_EQ(share.product, 1.0);
    EXPECT_TRUE(share.arrived);
  }
  EXPECT_FALSE(session->contributions(0).value()[0].arrived);
  EXPECT_EQ(session->contributions(3).status().message,
            "node (3) must be from 0 to 2 in this expression");
}

TEST(ExpressionSession, NamesANodeByItsTextWhereItHasNoName) {
  const auto session = session_of("y = (a + 1) * b");
  EXPECT_EQ(session->label(0), "a");
  EXPECT_EQ(session->label(2), "1");
  EXPECT_EQ(session->label(3), "a + 1");
  EXPECT_EQ(session->label(4), "y");
}

TEST(ExpressionSession, TakesOtherValuesWithoutLeavingItsPlace) {
  const auto session = session_of("w * x + b");
  ASSERT_TRUE(session->set("x", 5.0).ok());
  ASSERT_TRUE(session->seek(4).ok());
  EXPECT_EQ(session->situation().value, 6.0);
  ASSERT_TRUE(session->set("w", -2.0).ok());
  EXPECT_EQ(session->situation().event, 4u);
  EXPECT_EQ(session->situation().value, -9.0);
  ASSERT_TRUE(session->seek(session->situation().events).ok());
  EXPECT_EQ(session->nodes()[1].grad, -2.0);
  EXPECT_EQ(session->set("y", 1.0).message,
            "\"y\" is no input of this expression, which has w, x, b");
  EXPECT_EQ(session->set("w", HUGE_VAL).code, "bad_value");
  EXPECT_EQ(session->situation().value, -9.0);
  EXPECT_EQ(session_of("3 + 4")->set("y", 1.0).message,
            "\"y\" is no input of this expression, which has none");
}

TEST(SweepIn, TheOrderOfTheEngineIsRight) {
  const auto session = session_of("x = a * b; y = x + relu(x) * a; y / exp(b)");
  const OrderedSweep sweep = session->sweep_in(session->order()).value();
  EXPECT_TRUE(sweep.early.empty());
  EXPECT_EQ(sweep.grads, sweep.expected);
  ASSERT_TRUE(session->seek(session->situation().events).ok());
  EXPECT_EQ(sweep.expected, grads_of(*session));
}

TEST(SweepIn, TheOrderOfRecordingLosesWhatArrivesLater) {
  const auto session = session_of(kClassic);
  const OrderedSweep sweep = session->sweep_in(std::vector<NodeId>{1, 2}).value();
  // b sent its gradient on while it was still 0.
  EXPECT_EQ(sweep.grads, (std::vector{0.0, 2.0, 1.0}));
  EXPECT_EQ(sweep.expected, (std::vector{4.0, 2.0, 1.0}));
  ASSERT_EQ(sweep.early.size(), 1u);
  EXPECT_EQ(sweep.early[0].node, 1u);
  EXPECT_EQ(sweep.early[0].user, 2u);
  ASSERT_EQ(sweep.shares.size(), 4u);
  EXPECT_EQ(sweep.shares[0].total, 0.0);
  EXPECT_EQ(sweep.shares[3].node, 1u);
  EXPECT_EQ(sweep.shares[3].total, 2.0);
}

TEST(SweepIn, AnyTopologicalOrderIsRightAndTheRestIsToldApart) {
  const auto session = session_of("p = a * b; q = a + b; r = p * q; s = relu(q) + p; r * s");
  std::vector<NodeId> order = session->order();
  const std::vector<double> expected = session->sweep_in(order).value().expected;
  std::sort(order.begin(), order.end());
  int wrong = 0;
  int all = 0;
  do {
    const OrderedSweep sweep = session->sweep_in(order).value();
    if (sweep.early.empty()) {
      for (std::size_t n = 0; n < expected.size(); ++n) {
        EXPECT_NEAR(sweep.grads[n], expected[n], 1e-12);
      }
    }
    wrong += !sweep.early.empty();
    all += 1;
  } while (std::next_permutation(order.begin(), order.end()));
  EXPECT_GT(wrong, all / 2);
  EXPECT_LT(wrong, all);
}

TEST(SweepIn, IsNotSpoiltByWhatTheResultDoesNotDependOn) {
  const auto session = session_of("a = 0; unused = 2 / a; a * 0.5");
  const OrderedSweep sweep = session->sweep_in(session->order()).value();
  EXPECT_EQ(sweep.expected[0], 0.5);
  EXPECT_EQ(sweep.grads, sweep.expected);
  EXPECT_EQ(session->check()[0].analytic, 0.5);
}

TEST(SweepIn, RefusesAnOrderThatLeavesOutOrRepeats) {
  const auto session = session_of(kClassic);
  for (const std::vector<NodeId>& order : {std::vector<NodeId>{}, {2}, {2, 2}, {2, 1, 0}, {2, 9}}) {
    EXPECT_EQ(session->sweep_in(order).status().message,
              "an order must name each of the 2 operations that the result depends on once");
  }
}

TEST(InputCheck, ConfirmsEveryGradient) {
  const auto session =
      session_of("a = 0.7; b = -1.3; c = 2; exp(a*b) / c + log(c) ** 2 - relu(a - b) * a");
  const auto checks = session->check();
  ASSERT_EQ(checks.size(), 3u);
  for (const InputCheck& check : checks) EXPECT_LT(check.relative_error, 1e-8) << check.node;
}

TEST(InputCheck, ShowsTheKinkOfARelu) {
  const auto checks = session_of("a = 0; relu(a)")->check();
  EXPECT_EQ(checks[0].analytic, 0.0);
  EXPECT_NEAR(checks[0].numeric, 0.5, 1e-9);
}

TEST(ExpressionSession, ShowsInfinityAndNaNAsTheyAre) {
  const auto session = session_of("a = 0; log(a) + 1 / a");
  ASSERT_TRUE(session->seek(session->situation().events).ok());
  EXPECT_TRUE(std::isnan(session->situation().value));
}

}  // namespace
}  // namespace microgpt
