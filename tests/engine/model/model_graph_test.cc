// ModelGraph: what is recorded, what it is called, and how a document is bound to it.

#include "model/model_graph.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <set>

#include "graph/evaluate.h"
#include "graph/execution.h"
#include "model/document.h"

namespace microgpt {
namespace {

// Rounding of a loss or a share: a few units in the last place of a number of about 1.
constexpr double kRounding = 1e-14;

const ModelConfig kSmallRope = {Positions::rope, 2, 8, 2, 6};
const ModelConfig kSmallLearned = {Positions::learned, 2, 8, 2, 6};
const std::vector<int> kSmallTokens = {3, 0, 2, 2, 3};

Document small(const ModelConfig& config) { return {config, kSmallTokens, 4}; }

std::string name_of_output(const Document& document, const std::string& activation, int position,
                           std::size_t element, int layer, int head) {
  const Activation* found = document.model.find(activation, layer, head);
  return document.graph().name(found->nodes[static_cast<std::size_t>(position)][element]);
}

TEST(ModelGraph, BeginsWithTheParametersAndEndsWithTheLoss) {
  const Document document = small(kSmallRope);
  EXPECT_EQ(document.graph().leaf_count(), document.layout.size());
  EXPECT_EQ(document.model.loss(), document.graph().size() - 1);
  EXPECT_EQ(document.model.positions(), 4);
  EXPECT_EQ(document.model.loss_begin(), document.model.position_end(3));
}

TEST(ModelGraph, KnowsTheScopesOfItsTensors) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    const Document document = small(config);
    const ScopeTree& scopes = document.graph().scopes();
    const auto& tensors = document.layout.tensors();
    for (std::size_t n = 0; n < tensors.size(); ++n) {
      const Scope& scope = scopes[ModelGraph::tensor_scope(n)];
      EXPECT_EQ(scope.kind, ScopeKind::tensor);
      EXPECT_EQ(scope.name, tensors[n].name);
    }
  }
}

TEST(ModelGraph, NamesItsNodes) {
  const Document document({}, tokens_of("emma"));
  const Graph& graph = document.graph();
  const ScopeTree& scopes = graph.scopes();
  const auto node = [&](const char* path, NodeId offset) {
    return graph.name(scopes[scopes.find(path)].begin + offset);
  };
  EXPECT_EQ(node("layer0.attn_wq", 3 * 16 + 7), "layer0.attn_wq[3, 7]");
  EXPECT_EQ(node("wte", 26 * 16), "wte[26, 0]");
  EXPECT_EQ(node("pos4.layer0.q", 3 * 33 + 7), "pos4.layer0.q[3].product[7]");
  EXPECT_EQ(node("pos4.layer0.q", 3 * 33 + 32), "pos4.layer0.q[3]");
  EXPECT_EQ(node("pos4.layer0.head2.scores", 0), "pos4.layer0.head2.scores[0].product[0]");
  EXPECT_EQ(name_of_output(document, "scores", 4, 3, 0, 2), "pos4.layer0.head2.scores[3]");
  EXPECT_EQ(name_of_output(document, "weights", 4, 3, 0, 2), "pos4.layer0.head2.weights.share[3]");
  EXPECT_EQ(name_of_output(document, "q_rotated", 2, 5, 0, 0), "pos2.layer0.q_rotated[5]");
  EXPECT_EQ(name_of_output(document, "logits", 0, 26, 0, 0), "pos0.logits[26]");
  EXPECT_EQ(name_of_output(document, "loss", 1, 0, 0, 0), "loss.pos1");
  EXPECT_EQ(graph.name(document.model.loss()), "loss.mean");
}

TEST(ModelGraph, GivesNoNameTwice) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    const Document document = small(config);
    std::set<std::string> seen;
    for (NodeId id = 0; id < document.graph().size(); ++id) {
      ASSERT_TRUE(seen.insert(document.graph().name(id)).second) << document.graph().name(id);
    }
  }
}

TEST(ModelGraph, PutsEveryComputedNodeIntoOneOperation) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    const Document document = small(config);
    const ScopeTree& scopes = document.graph().scopes();
    NodeId end = document.graph().leaf_count();
    for (const ScopeId id : scopes.operations()) {
      EXPECT_EQ(scopes[id].begin, end) << scopes.path(id);
      end = scopes[id].end;
    }
    EXPECT_EQ(end, document.graph().size());
  }
}

TEST(ModelGraph, CutsEveryInnermostScopeIntoElements) {
  const Document document = small(kSmallRope);
  const ScopeTree& scopes = document.graph().scopes();
  for (ScopeId id = 0; id < scopes.size(); ++id) {
    if (!scopes.children(id).empty()) continue;
    EXPECT_GT(scopes[id].elements, 0u) << scopes.path(id);
    EXPECT_EQ(scopes[id].elements * scopes[id].element_nodes, scopes[id].size());
  }
}

TEST(ModelGraph, HasTheStagesOfAPositionInTheOrderOfExecution) {
  const Document document = small(kSmallRope);
  const ScopeTree& scopes = document.graph().scopes();
  using Names = std::vector<std::string>;
  const auto stages = [&](const char* path) {
    Names names;
    for (const ScopeId id : scopes.children(scopes.find(path))) names.push_back(scopes[id].name);
    return names;
  };
  EXPECT_EQ(stages("pos0"), (Names{"embedding_norm", "layer0", "layer1", "logits", "probs"}));
  EXPECT_EQ(stages("pos0.layer1"), (Names{"attn_norm", "q", "k", "v", "q_rotated", "k_rotated",
                                          "head0", "head1", "attn_out", "attn_residual", "mlp_norm",
                                          "mlp_hidden", "mlp_relu", "mlp_out", "mlp_residual"}));
  EXPECT_EQ(stages("pos0.layer1.head1"), (Names{"scores", "weights", "out"}));
  EXPECT_EQ(stages("loss"), (Names{"pos0", "pos1", "pos2", "pos3", "mean"}));
}

TEST(ModelGraph, AddsAPositionVectorOnlyWhereItIsLearned) {
  EXPECT_EQ(small(kSmallRope).graph().scopes().find("pos0.embedding"), kNoScope);
  const Document learned = small(kSmallLearned);
  EXPECT_NE(learned.graph().scopes().find("pos0.embedding"), kNoScope);
  EXPECT_EQ(learned.model.find("q_rotated", 0, 0), nullptr);
}

TEST(ModelGraph, FindsActivationsByNameLayerAndHead) {
  const Document document = small(kSmallRope);
  const ModelGraph& model = document.model;
  EXPECT_EQ(model.find("weights", 1, 1)->layer, 1);
  EXPECT_EQ(model.find("weights", 1, 1)->head, 1);
  EXPECT_EQ(model.find("logits", 7, 7), model.find("logits", -1, -1));
  EXPECT_EQ(model.find("weights", 2, 0), nullptr);
  EXPECT_EQ(model.find("wieghts", 0, 0), nullptr);
}

TEST(ModelGraph, FilesEveryActivationForEveryPosition) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    const Document document = small(config);
    for (const Activation& activation : document.model.activations()) {
      EXPECT_EQ(activation.nodes.size(), 4u) << activation.name;
      for (std::size_t t = 0; t < activation.nodes.size(); ++t) {
        EXPECT_FALSE(activation.nodes[t].empty()) << activation.name;
        if (activation.name != "scores" && activation.name != "weights") continue;
        EXPECT_EQ(activation.nodes[t].size(), t + 1) << activation.name;
      }
    }
  }
}

TEST(ModelGraph, PutsOutEveryElementWhereItsScopeSays) {
  const Document document = small(kSmallRope);
  const ScopeTree& scopes = document.graph().scopes();
  const Scope& k = scopes[scopes.find("pos2.layer1.k")];
  const Activation* activation = document.model.find("k", 1, 0);
  for (std::uint32_t c = 0; c < 8; ++c) EXPECT_EQ(activation->nodes[2][c], k.output(c));
}

TEST(ModelGraph, KnowsNothingIfItsParametersAreAllZero) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    Document document = small(config);
    std::fill_n(document.state.value.begin(), document.layout.size(), 0.0);
    EXPECT_NEAR(document.run_forward(), std::log(4.0), kRounding);
  }
}

TEST(ModelGraph, HasALossThatIsTheMeanOverThePositions) {
  Document document = small(kSmallRope);
  const double loss = document.run_forward();
  double sum = 0.0;
  for (int t = 0; t < 4; ++t) {
    const double p = document.values("probs", t)[static_cast<std::size_t>(kSmallTokens[t + 1])];
    EXPECT_NEAR(document.values("loss", t)[0], -std::log(p), kRounding);
    sum += -std::log(p);
  }
  EXPECT_NEAR(loss, sum / 4, kRounding);
}

TEST(ModelGraph, SharesItsAttentionAmongThePositionsSoFar) {
  Document document({.n_layer = 2}, tokens_of("josephine"));
  document.run_forward();
  for (int layer = 0; layer < 2; ++layer) {
    for (int head = 0; head < 4; ++head) {
      for (int t = 0; t < document.model.positions(); ++t) {
        const std::vector<double> weights = document.values("weights", t, layer, head);
        ASSERT_EQ(weights.size(), static_cast<std::size_t>(t) + 1);
        EXPECT_NEAR(std::accumulate(weights.begin(), weights.end(), 0.0), 1.0, kRounding);
        EXPECT_GT(weights.back(), 0.0) << "a position reads itself";
      }
    }
  }
}

TEST(ModelGraph, HasProbabilitiesThatAddUpToOne) {
  Document document({}, tokens_of("emma"));
  document.run_forward();
  for (int t = 0; t < document.model.positions(); ++t) {
    const std::vector<double> probs = document.values("probs", t);
    EXPECT_NEAR(std::accumulate(probs.begin(), probs.end(), 0.0), 1.0, kRounding);
  }
}

TEST(ModelGraph, DoesNotLetThePastSeeTheFuture) {
  Document one(kSmallRope, {3, 0, 2, 2, 3}, 4);
  Document other(kSmallRope, {3, 0, 2, 1, 0}, 4);
  one.run_forward();
  other.run_forward();
  for (int t = 0; t <= 2; ++t) EXPECT_EQ(one.values("logits", t), other.values("logits", t));
  EXPECT_NE(one.values("logits", 3), other.values("logits", 3));
}

TEST(ModelGraph, BoundToAnotherDocumentIsTheModelRecordedForIt) {
  const std::vector<std::vector<int>> documents = {
      {3, 0, 2, 2, 3}, {3, 1, 1, 1, 3}, {3, 2, 0, 1, 0}};
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    Document reused(config, documents[0], 4);
    for (const std::vector<int>& tokens : documents) {
      reused.model.bind(tokens);
      reused.run_forward();
      reused.run_backward();
      Document fresh(config, tokens, 4);
      fresh.run_forward();
      fresh.run_backward();
      expect_same_values(fresh.graph(), fresh.state, reused.state);
      expect_same_gradients(fresh.graph(), fresh.state, reused.state);
      EXPECT_EQ(fresh.values("embedding", 2), reused.values("embedding", 2));
    }
  }
}

TEST(ModelGraph, BindsTheInputOfOnePositionAlone) {
  for (const ModelConfig& config : {kSmallRope, kSmallLearned}) {
    Document changed(config, {3, 0, 2, 2, 3}, 4);
    changed.model.bind_input(1, 1);
    Document bound(config, {3, 1, 2, 2, 3}, 4);
    changed.run_forward();
    bound.run_forward();
    for (int t = 0; t < 4; ++t) EXPECT_EQ(changed.values("logits", t), bound.values("logits", t));
  }
}

}  // namespace
}  // namespace microgpt
