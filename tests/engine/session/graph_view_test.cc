// Graph views: scopes, elements and nodes as plain data, and NaN where nothing is computed yet.

#include "session/graph_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "session/sessions.h"

namespace microgpt {
namespace {

constexpr std::int64_t kHuge = std::numeric_limits<std::int64_t>::max();

class View : public ::testing::Test {
 protected:
  const Graph& graph() const { return session_->model().graph(); }
  const ScopeTree& scopes() const { return graph().scopes(); }
  ScopeId find(const std::string& path) const { return scopes().find(path); }
  ScopeView scope(const std::string& path) const {
    return scope_view(*session_, find(path)).value();
  }

  std::unique_ptr<Session> session_ = tiny_session();
};

TEST_F(View, OfTheRunHasTheStagesOfTheModel) {
  std::vector<std::string> names;
  for (const ScopeView& view : child_scopes(*session_, kRootScope).value()) {
    names.push_back(view.scope->name);
  }
  std::vector<std::string> expected{"parameters"};
  for (int t = 0; t < session_->model().positions(); ++t) {
    expected.push_back("pos" + std::to_string(t));
  }
  expected.push_back("loss");
  EXPECT_EQ(names, expected);
}

TEST_F(View, OfEveryScopeHasItsChildren) {
  for (ScopeId id = 0; id < scopes().size(); ++id) {
    const ScopeView view = scope_view(*session_, id).value();
    EXPECT_EQ(view.id, id);
    EXPECT_EQ(view.path, scopes().path(id));
    NodeId next = view.scope->begin;
    const std::vector<ScopeView> children = child_scopes(*session_, id).value();
    EXPECT_EQ(view.children, children.size());
    for (const ScopeView& child : children) {
      EXPECT_EQ(child.scope->parent, id);
      EXPECT_EQ(child.scope->begin, next) << child.path;
      next = child.scope->end;
    }
    if (children.empty()) continue;
    EXPECT_EQ(next, view.scope->end) << view.path;
  }
}

TEST_F(View, OfAScopeThatIsNotComputedHasNoRange) {
  EXPECT_TRUE(std::isnan(scope("pos0.layer0.q").values.min));
  EXPECT_TRUE(std::isnan(scope("pos0.layer0.q").values.max));
  EXPECT_TRUE(std::isnan(scope("pos0.layer0.q").grads.min));
  ASSERT_TRUE(session_->step(Granularity::phase, 1).ok());
  EXPECT_FALSE(std::isnan(scope("pos0.layer0.q").values.min));
  EXPECT_TRUE(std::isnan(scope("pos0.layer0.q").grads.min));
  EXPECT_TRUE(std::isnan(scope("loss").values.max));
  ASSERT_TRUE(session_->step(Granularity::phase, 2).ok());
  EXPECT_FALSE(std::isnan(scope("pos0.layer0.q").grads.min));
  ASSERT_TRUE(session_->back(Granularity::phase, 3).ok());
  EXPECT_TRUE(std::isnan(scope("pos0.layer0.q").values.min));
}

// Also after the state held another document's numbers.
TEST_F(View, OfTheNextDocumentBeginsWithoutNumbers) {
  ASSERT_TRUE(session_->seek({1, Phase::forward, 0}).ok());
  for (ScopeId id = 0; id < scopes().size(); ++id) {
    const ScopeView view = scope_view(*session_, id).value();
    EXPECT_TRUE(std::isnan(view.grads.min) && std::isnan(view.grads.max)) << view.path;
    if (view.scope->begin < graph().leaf_count()) continue;
    EXPECT_TRUE(std::isnan(view.values.min) && std::isnan(view.values.max)) << view.path;
  }
}

TEST_F(View, OfAScopeRangesOverItsOutputsOrAllItsNodes) {
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  for (ScopeId id = 0; id < scopes().size(); ++id) {
    const ScopeView view = scope_view(*session_, id).value();
    std::vector<double> values, grads;
    const auto take = [&](NodeId node) {
      values.push_back(session_->state().value[node]);
      grads.push_back(session_->state().grad[node]);
    };
    for (std::uint32_t e = 0; e < view.scope->elements; ++e) take(view.scope->output(e));
    if (values.empty()) {
      for (NodeId node = view.scope->begin; node < view.scope->end; ++node) take(node);
    }
    EXPECT_EQ(view.values.min, *std::min_element(values.begin(), values.end())) << view.path;
    EXPECT_EQ(view.values.max, *std::max_element(values.begin(), values.end())) << view.path;
    EXPECT_EQ(view.grads.min, *std::min_element(grads.begin(), grads.end())) << view.path;
    EXPECT_EQ(view.grads.max, *std::max_element(grads.begin(), grads.end())) << view.path;
  }
}

TEST_F(View, OfHalfAScopeRangesOverTheHalfThatIsComputed) {
  const Scope q = *scope("pos0.layer0.q").scope;
  const std::uint32_t second = q.output(1) + 1 - graph().leaf_count();
  ASSERT_TRUE(session_->seek({0, Phase::forward, second}).ok());
  const double a = session_->state().value[q.output(0)];
  const double b = session_->state().value[q.output(1)];
  EXPECT_EQ(scope("pos0.layer0.q").values.min, std::min(a, b));
  EXPECT_EQ(scope("pos0.layer0.q").values.max, std::max(a, b));
  const ElementsView elements = elements_view(*session_, find("pos0.layer0.q"), 0, 4).value();
  EXPECT_EQ(elements.values[1], b);
  EXPECT_TRUE(std::isnan(elements.values[2]));
  EXPECT_TRUE(std::isnan(elements.grads[0]));
}

TEST_F(View, OfElementsIsAnActivation) {
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  const ElementsView elements = elements_view(*session_, find("pos1.layer0.q"), 1, 2).value();
  const ActivationView q = session_->activation("q", 0, 0).value();
  ASSERT_EQ(elements.nodes.size(), 2u);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ(elements.nodes[i], scope("pos1.layer0.q").scope->output(1 + i));
    EXPECT_EQ(elements.values[i], q.values[4 + 1 + i]);
    EXPECT_EQ(elements.grads[i], q.grads[4 + 1 + i]);
  }
}

TEST_F(View, OfATensorsElementsIsItsParameters) {
  const Tensor wk = session_->run().layout().layer(0).attn_wk;
  const ElementsView elements =
      elements_view(*session_, find("layer0.attn_wk"), 0, wk.size()).value();
  const std::vector<double> parameters = session_->parameters(ParameterView::value);
  for (std::uint32_t i = 0; i < wk.size(); ++i) {
    EXPECT_EQ(elements.nodes[i], wk.offset + i);
    EXPECT_EQ(elements.values[i], parameters[wk.offset + i]);
  }
}

TEST_F(View, OfNoElementsIsEmpty) {
  const ScopeId q = find("pos0.layer0.q");
  for (const std::int64_t first : {0, 2, 4}) {
    EXPECT_TRUE(elements_view(*session_, q, first, 0).value().nodes.empty());
  }
}

TEST_F(View, RefusesElementsThatAreNotThere) {
  const ScopeId q = find("pos0.layer0.q");
  const std::int64_t ranges[][2] = {{0, 5},     {4, 1},     {5, 0},         {-1, 2},    {2, -1},
                                    {1, kHuge}, {kHuge, 1}, {kHuge, kHuge}, {-kHuge, 1}};
  for (const auto& [first, count] : ranges) {
    const Status status = elements_view(*session_, q, first, count).status();
    EXPECT_EQ(status.code, "bad_range");
    EXPECT_EQ(status.message, "first (" + std::to_string(first) + ") and count (" +
                                  std::to_string(count) +
                                  ") must stay within the 4 elements of this scope");
  }
}

TEST_F(View, RefusesScopesAndNodesThatAreNotThere) {
  const std::int64_t scope_count = static_cast<std::int64_t>(scopes().size());
  for (const std::int64_t scope : {std::int64_t{-1}, scope_count, kHuge}) {
    const std::string message = "scope (" + std::to_string(scope) + ") must be from 0 to " +
                                std::to_string(scope_count - 1) + " in the graph of this document";
    for (const Status& status :
         {scope_view(*session_, scope).status(), child_scopes(*session_, scope).status(),
          elements_view(*session_, scope, 0, 1).status()}) {
      EXPECT_EQ(status.code, "unknown_scope");
      EXPECT_EQ(status.message, message);
    }
  }
  const std::int64_t nodes = graph().size();
  for (const std::int64_t node : {std::int64_t{-1}, nodes, kHuge}) {
    const std::string message = "node (" + std::to_string(node) + ") must be from 0 to " +
                                std::to_string(nodes - 1) + " in the graph of this document";
    for (const Status& status :
         {node_view(*session_, node).status(), contributions_view(*session_, node).status(),
          path_to_loss(*session_, node).status()}) {
      EXPECT_EQ(status.code, "unknown_node");
      EXPECT_EQ(status.message, message);
    }
  }
}

TEST_F(View, OfANodeFollowsItFromWaitingToSwept) {
  const NodeId id = scope("pos1.layer0.q").scope->output(2);
  const std::uint32_t offset = id - graph().leaf_count();
  const std::uint32_t back = graph().size() - id;
  const auto look = [&](Phase phase, std::uint32_t event) {
    EXPECT_TRUE(session_->seek({0, phase, event}).ok());
    return node_view(*session_, id).value();
  };
  EXPECT_EQ(look(Phase::forward, offset).progress, NodeProgress::waiting);
  EXPECT_TRUE(std::isnan(look(Phase::forward, offset).value));
  EXPECT_TRUE(std::isnan(look(Phase::forward, offset).inputs[0].local));
  EXPECT_EQ(look(Phase::forward, offset + 1).progress, NodeProgress::computed);
  EXPECT_FALSE(std::isnan(look(Phase::forward, offset + 1).value));
  EXPECT_FALSE(std::isnan(look(Phase::forward, offset + 1).inputs[0].local));
  EXPECT_TRUE(std::isnan(look(Phase::forward, offset + 1).grad));
  EXPECT_EQ(look(Phase::backward, 1).grad, 0.0);
  EXPECT_EQ(look(Phase::backward, back - 1).progress, NodeProgress::computed);
  EXPECT_EQ(look(Phase::backward, back).progress, NodeProgress::swept);
  EXPECT_EQ(look(Phase::update, 1).progress, NodeProgress::swept);
}

TEST_F(View, OfANodeSaysWhatItIsMadeOf) {
  ASSERT_TRUE(session_->step(Granularity::phase, 2).ok());
  const Scope& q = *scope("pos0.layer0.q").scope;
  const NodeView product = node_view(*session_, q.begin).value();
  EXPECT_EQ(product.name, "pos0.layer0.q[0].product[0]");
  EXPECT_EQ(product.op, Op::mul);
  EXPECT_EQ(product.scope, find("pos0.layer0.q"));
  EXPECT_EQ(product.element, 0u);
  ASSERT_EQ(product.inputs.size(), 2u);
  EXPECT_EQ(product.inputs[0].name, "layer0.attn_wq[0, 0]");
  EXPECT_EQ(product.value, product.inputs[0].value * product.inputs[1].value);
  EXPECT_EQ(product.inputs[0].local, product.inputs[1].value);
  EXPECT_EQ(product.inputs[1].local, product.inputs[0].value);
  EXPECT_EQ(product.parameter, -1);
  EXPECT_TRUE(std::isnan(product.exponent));
  EXPECT_EQ(node_view(*session_, q.output(3)).value().element, 3u);
}

TEST_F(View, OfAParameterIsALeafThatIsAlwaysKnown) {
  const NodeView leaf = node_view(*session_, 5).value();
  EXPECT_EQ(leaf.op, Op::leaf);
  EXPECT_EQ(leaf.parameter, 5);
  EXPECT_EQ(leaf.progress, NodeProgress::computed);
  EXPECT_EQ(leaf.value, session_->parameters(ParameterView::value)[5]);
  EXPECT_TRUE(leaf.inputs.empty());
}

TEST_F(View, OfAPowerHasItsExponent) {
  const NodeView power =
      node_view(*session_, scope("pos0.embedding_norm.inv_rms").scope->output(0)).value();
  EXPECT_EQ(power.op, Op::pow);
  EXPECT_EQ(power.exponent, -0.5);
}

TEST_F(View, OfContributionsKnowsOnlyWhatIsComputed) {
  const NodeId leaf = session_->run().layout().lm_head().offset;
  for (const ContributionView& c : contributions_view(*session_, leaf).value()) {
    EXPECT_TRUE(std::isnan(c.local) && std::isnan(c.incoming) && std::isnan(c.product));
    EXPECT_FALSE(c.arrived);
  }
  ASSERT_TRUE(session_->step(Granularity::phase, 2).ok());
  const auto computed = contributions_view(*session_, leaf).value();
  EXPECT_EQ(computed.size(), static_cast<std::size_t>(session_->model().positions()));
  for (const ContributionView& c : computed) {
    EXPECT_FALSE(std::isnan(c.local));
    EXPECT_TRUE(std::isnan(c.incoming) && std::isnan(c.product));
    EXPECT_FALSE(c.arrived);
  }
}

TEST_F(View, OfAnActivationMasksTheFutureAndWhatIsNotComputed) {
  ActivationView scores = session_->activation("scores", 0, 1).value();
  const auto T = static_cast<std::size_t>(session_->model().positions());
  ASSERT_EQ(scores.rows, static_cast<int>(T));
  ASSERT_EQ(scores.columns, static_cast<int>(T));
  EXPECT_TRUE(std::all_of(scores.values.begin(), scores.values.end(),
                          [](double x) { return std::isnan(x); }));
  ASSERT_TRUE(session_->step(Granularity::phase, 3).ok());
  scores = session_->activation("scores", 0, 1).value();
  for (std::size_t t = 0; t < T; ++t) {
    for (std::size_t u = 0; u < T; ++u) {
      EXPECT_EQ(std::isnan(scores.values[t * T + u]), u > t);
      EXPECT_EQ(std::isnan(scores.grads[t * T + u]), u > t);
    }
  }
}

TEST_F(View, OfAnActivationThatIsNotThereIsRefused) {
  EXPECT_EQ(session_->activation("qq", 0, 0).status().code, "unknown_activation");
  EXPECT_EQ(session_->activation("q", 1, 0).status().code, "unknown_activation");
  const Status status = session_->activation("scores", 0, 2).status();
  EXPECT_EQ(status.code, "unknown_activation");
  EXPECT_NE(status.message.find("'scores' in layer 0, head 2"), std::string::npos);
  for (const std::string& name : session_->activation_names()) {
    EXPECT_TRUE(session_->activation(name, 0, 0).ok()) << name;
  }
}

}  // namespace
}  // namespace microgpt
