// Scopes: the tree, its paths, and the names of nodes.

#include "graph/scope.h"

#include <gtest/gtest.h>

#include <set>

#include "graph/graph.h"

namespace microgpt {
namespace {

using Names = std::vector<std::string>;

// parameters { w: 6 leaves in rows of 3 }
// pos0 { q { 2 dots of 3 terms }, exp_sum { part shift, part total } }
// loss { mean: an operation without nodes }
class SmallTree : public ::testing::Test {
 protected:
  SmallTree() {
    ScopeTree& scopes = graph_.scopes();
    open(ScopeKind::parameters, "parameters");
    const ScopeId tensor = open(ScopeKind::tensor, "w");
    graph_.leaves(6);
    scopes.set_elements(6, 1, ElementLayout::plain, 0);
    scopes.set_columns(tensor, 3);
    close();
    close();
    open(ScopeKind::position, "pos0");
    open(ScopeKind::operation, "q");
    q_ = graph_.linear(0, 2, std::vector<NodeId>{0, 1, 2});
    scopes.set_elements(2, 7, ElementLayout::dot, 3);
    close();
    open(ScopeKind::operation, "exp_sum");
    open(ScopeKind::part, "shift");
    const std::uint32_t group = graph_.max_group(q_);
    std::vector<NodeId> shifted;
    for (const NodeId q : q_) shifted.push_back(graph_.add(q, graph_.negative_max(group)));
    scopes.set_elements(2, 2, ElementLayout::plain, 0);
    close();
    open(ScopeKind::part, "total");
    graph_.log(graph_.sum(shifted));
    scopes.set_elements(1, 4, ElementLayout::sum, 2);
    close();
    close();
    close();
    open(ScopeKind::loss, "loss");
    open(ScopeKind::operation, "mean");
    close();
    close();
  }

  ScopeId open(ScopeKind kind, const std::string& name) {
    return graph_.scopes().open(kind, name, graph_.size());
  }
  void close() { graph_.scopes().close(graph_.size()); }
  const ScopeTree& scopes() const { return graph_.scopes(); }

  Names names(const std::vector<ScopeId>& ids) const {
    Names names;
    for (const ScopeId id : ids) names.push_back(scopes()[id].name);
    return names;
  }

  Graph graph_;
  std::vector<NodeId> q_;
};

TEST_F(SmallTree, HasARootThatCoversEverything) {
  EXPECT_EQ(scopes()[kRootScope].begin, 0u);
  EXPECT_EQ(scopes()[kRootScope].end, graph_.size());
  EXPECT_EQ(scopes()[kRootScope].parent, kNoScope);
  EXPECT_EQ(scopes()[kRootScope].subtree_end, scopes().size());
}

TEST_F(SmallTree, ListsChildrenInTheOrderOfExecution) {
  EXPECT_EQ(names(scopes().children(kRootScope)), (Names{"parameters", "pos0", "loss"}));
  EXPECT_EQ(names(scopes().children(scopes().find("pos0"))), (Names{"q", "exp_sum"}));
  EXPECT_TRUE(scopes().children(scopes().find("pos0.q")).empty());
}

TEST_F(SmallTree, ListsOperationsThatHoldNodes) {
  EXPECT_EQ(names(scopes().operations()), (Names{"q", "exp_sum"}));
}

TEST_F(SmallTree, FindsEveryScopeByItsPath) {
  for (ScopeId id = 0; id < scopes().size(); ++id) {
    const std::string path = scopes().path(id);
    if (path.empty()) continue;
    EXPECT_EQ(scopes().find(path), id) << path;
  }
  EXPECT_EQ(scopes().find("pos0.exp_sum.total"), 7u);
  EXPECT_EQ(scopes().find("pos1"), kNoScope);
}

TEST_F(SmallTree, LeavesRunAndParametersOutOfPaths) {
  EXPECT_EQ(scopes().path(kRootScope), "");
  EXPECT_EQ(scopes().path(1), "");
  EXPECT_EQ(scopes().path(2), "w");
}

TEST_F(SmallTree, KnowsTheInnermostScopeOfEveryNode) {
  for (NodeId node = 0; node < graph_.size(); ++node) {
    const Scope& scope = scopes()[scopes().innermost(node)];
    EXPECT_LE(scope.begin, node);
    EXPECT_LT(node, scope.end);
    for (const ScopeId child : scopes().children(scopes().innermost(node))) {
      EXPECT_FALSE(scopes()[child].begin <= node && node < scopes()[child].end);
    }
  }
  EXPECT_EQ(scopes()[scopes().innermost(0)].name, "w");
  EXPECT_EQ(scopes()[scopes().innermost(graph_.size() - 1)].name, "total");
}

TEST_F(SmallTree, KnowsTheOperationAPartBelongsTo) {
  const ScopeId total = scopes().find("pos0.exp_sum.total");
  EXPECT_EQ(scopes().operation_of(total), scopes().find("pos0.exp_sum"));
  EXPECT_EQ(scopes().operation_of(scopes().find("pos0.q")), scopes().find("pos0.q"));
  EXPECT_EQ(scopes().operation_of(scopes().find("w")), scopes().find("w"));
  EXPECT_EQ(scopes().operation_of(scopes().find("pos0")), kRootScope);
}

TEST_F(SmallTree, KnowsWhichNodeAnElementPutsOut) {
  const Scope& q = scopes()[scopes().find("pos0.q")];
  EXPECT_EQ(q.output(0), q_[0]);
  EXPECT_EQ(q.output(1), q_[1]);
  EXPECT_EQ(q.size(), 14u);
}

TEST_F(SmallTree, NamesAParameterByRowAndColumn) {
  EXPECT_EQ(graph_.name(0), "w[0, 0]");
  EXPECT_EQ(graph_.name(5), "w[1, 2]");
}

TEST_F(SmallTree, NamesTheNodesOfADotProduct) {
  const NodeId second = 6 + 7;
  EXPECT_EQ(graph_.name(second), "pos0.q[1].product[0]");
  EXPECT_EQ(graph_.name(second + 2), "pos0.q[1].product[2]");
  EXPECT_EQ(graph_.name(second + 3), "pos0.q[1].zero");
  EXPECT_EQ(graph_.name(second + 4), "pos0.q[1].sum[0]");
  EXPECT_EQ(graph_.name(second + 5), "pos0.q[1].sum[1]");
  EXPECT_EQ(graph_.name(second + 6), "pos0.q[1]");
}

TEST_F(SmallTree, NamesOtherNodesByTheirOperation) {
  const NodeId shift = 6 + 14;
  EXPECT_EQ(graph_.name(shift), "pos0.exp_sum.shift[0].negative_max0");
  EXPECT_EQ(graph_.name(shift + 3), "pos0.exp_sum.shift[1]");
}

TEST_F(SmallTree, LeavesTheIndexOutWhereThereIsOneElement) {
  const NodeId total = 6 + 14 + 4;
  EXPECT_EQ(graph_.name(total), "pos0.exp_sum.total.zero");
  EXPECT_EQ(graph_.name(total + 1), "pos0.exp_sum.total.sum[0]");
  EXPECT_EQ(graph_.name(total + 3), "pos0.exp_sum.total");
}

TEST_F(SmallTree, GivesNoNameTwice) {
  std::set<std::string> seen;
  for (NodeId id = 0; id < graph_.size(); ++id) {
    EXPECT_TRUE(seen.insert(graph_.name(id)).second) << graph_.name(id);
  }
}

TEST(ScopeTree, OfAnEmptyGraphIsTheRootAlone) {
  const ScopeTree scopes;
  EXPECT_EQ(scopes.size(), 1u);
  EXPECT_TRUE(scopes.children(kRootScope).empty());
  EXPECT_TRUE(scopes.operations().empty());
}

TEST(ScopeKind, HasAWordForEach) {
  EXPECT_STREQ(scope_kind_name(ScopeKind::run), "run");
  EXPECT_STREQ(scope_kind_name(ScopeKind::operation), "operation");
  EXPECT_STREQ(scope_kind_name(ScopeKind::part), "part");
}

}  // namespace
}  // namespace microgpt
