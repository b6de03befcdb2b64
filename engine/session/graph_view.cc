#include "session/graph_view.h"

#include <algorithm>
#include <limits>

#include "graph/execution.h"

namespace microgpt {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

const Graph& graph_of(const Session& session) { return session.model().graph(); }

double visible_value(const Session& session, NodeId id) {
  return id < session.cursor().computed() ? session.state().value[id] : kNaN;
}

double visible_grad(const Session& session, NodeId id) {
  return session.cursor().in_backward() ? session.state().grad[id] : kNaN;
}

void widen(Range& range, double x) {
  if (x != x) return;
  range.min = range.min == range.min ? std::min(range.min, x) : x;
  range.max = range.max == range.max ? std::max(range.max, x) : x;
}

Status check_scope(const Session& session, std::int64_t scope) {
  const auto size = static_cast<std::int64_t>(graph_of(session).scopes().size());
  if (scope >= 0 && scope < size) return {};
  return {"unknown_scope", "scope (" + std::to_string(scope) + ") must be from 0 to " +
                               std::to_string(size - 1) + " in the graph of this document"};
}

Status check_node(const Session& session, std::int64_t node) {
  const auto size = static_cast<std::int64_t>(graph_of(session).size());
  if (node >= 0 && node < size) return {};
  return {"unknown_node", "node (" + std::to_string(node) + ") must be from 0 to " +
                              std::to_string(size - 1) + " in the graph of this document"};
}

ScopeView view_of(const Session& session, ScopeId id) {
  const ScopeTree& scopes = graph_of(session).scopes();
  const Scope& scope = scopes[id];
  ScopeView view{id, &scope, scopes.path(id), 0, {kNaN, kNaN}, {kNaN, kNaN}};
  view.children = static_cast<std::uint32_t>(scopes.children(id).size());
  const auto look = [&](NodeId node) {
    widen(view.values, visible_value(session, node));
    widen(view.grads, visible_grad(session, node));
  };
  if (scope.elements > 0) {
    for (std::uint32_t e = 0; e < scope.elements; ++e) look(scope.output(e));
  } else {
    for (NodeId node = scope.begin; node < scope.end; ++node) look(node);
  }
  return view;
}

ContributionView view_of(const Session& session, const Contribution& contribution) {
  const Graph& graph = graph_of(session);
  const Cursor& cursor = session.cursor();
  return {contribution.user,
          graph.name(contribution.user),
          graph.op(contribution.user),
          contribution.incoming,
          contribution.local,
          contribution.product,
          cursor.in_backward() && contribution.user >= cursor.swept()};
}

}  // namespace

GraphFacts graph_facts(const Session& session) {
  const Cursor& cursor = session.cursor();
  GraphFacts facts;
  facts.nodes = cursor.index().reachable_nodes();
  facts.edges = cursor.index().reachable_edges();
  facts.all_nodes = graph_of(session).size();
  facts.parameters = graph_of(session).leaf_count();
  facts.loss = session.model().loss();
  facts.bytes = session.graph_bytes();
  facts.computed = cursor.computed();
  facts.swept = cursor.swept();
  return facts;
}

Result<ScopeView> scope_view(const Session& session, std::int64_t scope) {
  if (Status status = check_scope(session, scope); !status.ok()) return status;
  return view_of(session, static_cast<ScopeId>(scope));
}

Result<std::vector<ScopeView>> child_scopes(const Session& session, std::int64_t parent) {
  if (Status status = check_scope(session, parent); !status.ok()) return status;
  std::vector<ScopeView> views;
  for (ScopeId id : graph_of(session).scopes().children(static_cast<ScopeId>(parent))) {
    views.push_back(view_of(session, id));
  }
  return views;
}

Result<ElementsView> elements_view(const Session& session, std::int64_t scope_id,
                                   std::int64_t first, std::int64_t count) {
  if (Status status = check_scope(session, scope_id); !status.ok()) return status;
  const Scope& scope = graph_of(session).scopes()[static_cast<ScopeId>(scope_id)];
  if (first < 0 || count < 0 || first > scope.elements || count > scope.elements - first) {
    return Status{"bad_range", "first (" + std::to_string(first) + ") and count (" +
                                   std::to_string(count) + ") must stay within the " +
                                   std::to_string(scope.elements) + " elements of this scope"};
  }
  ElementsView view;
  for (std::int64_t e = first; e < first + count; ++e) {
    const NodeId node = scope.output(static_cast<std::uint32_t>(e));
    view.nodes.push_back(node);
    view.values.push_back(visible_value(session, node));
    view.grads.push_back(visible_grad(session, node));
  }
  return view;
}

Result<NodeView> node_view(const Session& session, std::int64_t node) {
  if (Status status = check_node(session, node); !status.ok()) return status;
  const Graph& graph = graph_of(session);
  const Cursor& cursor = session.cursor();
  NodeView view;
  view.id = static_cast<NodeId>(node);
  view.op = graph.op(view.id);
  view.name = graph.name(view.id);
  view.scope = graph.scopes().innermost(view.id);
  const Scope& scope = graph.scopes()[view.scope];
  if (scope.elements > 0) view.element = (view.id - scope.begin) / scope.element_nodes;
  const bool computed = view.id < cursor.computed();
  const bool swept = cursor.in_backward() && view.id >= cursor.swept();
  view.progress = swept      ? NodeProgress::swept
                  : computed ? NodeProgress::computed
                             : NodeProgress::waiting;
  view.reaches_loss = cursor.index().reaches_output(view.id);
  view.value = visible_value(session, view.id);
  view.grad = visible_grad(session, view.id);
  view.exponent = view.op == Op::pow ? graph.exponent(view.id) : kNaN;
  view.parameter = view.op == Op::leaf ? static_cast<std::int64_t>(view.id) : -1;
  for (int slot = 0; slot < input_count(view.op); ++slot) {
    const NodeId input = graph.input(view.id, slot);
    const double* value = session.state().value.data();
    view.inputs.push_back({input, graph.name(input), visible_value(session, input),
                           computed ? local_gradient(graph, value, view.id, slot) : kNaN});
  }
  return view;
}

Result<std::vector<ContributionView>> contributions_view(const Session& session,
                                                         std::int64_t node) {
  if (Status status = check_node(session, node); !status.ok()) return status;
  const Graph& graph = graph_of(session);
  const Cursor& cursor = session.cursor();
  std::vector<ContributionView> views;
  for (const Contribution& contribution :
       contributions(graph, cursor.index(), session.state().value.data(),
                     session.state().grad.data(), static_cast<NodeId>(node))) {
    ContributionView view = view_of(session, contribution);
    if (contribution.user >= cursor.computed()) view.local = kNaN;
    if (!cursor.in_backward()) view.incoming = kNaN;
    if (!cursor.in_backward() || view.local != view.local) view.product = kNaN;
    views.push_back(view);
  }
  return views;
}

Result<std::vector<ContributionView>> path_to_loss(Session& session, std::int64_t node) {
  if (Status status = check_node(session, node); !status.ok()) return status;
  const GraphState& state = session.finished_state();
  std::vector<ContributionView> views;
  for (const Contribution& contribution :
       path_to_output(graph_of(session), session.cursor().index(), state.value.data(),
                      state.grad.data(), static_cast<NodeId>(node))) {
    views.push_back(view_of(session, contribution));
  }
  return views;
}

}  // namespace microgpt
