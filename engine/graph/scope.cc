#include "graph/scope.h"

#include <utility>

#include "base/check.h"

namespace microgpt {

const char* scope_kind_name(ScopeKind kind) {
  constexpr const char* kNames[] = {"run",   "parameters", "tensor",    "position", "loss",
                                    "layer", "head",       "operation", "part"};
  return kNames[static_cast<int>(kind)];
}

ScopeTree::ScopeTree() {
  Scope root;
  root.name = "run";
  root.subtree_end = 1;
  scopes_.push_back(root);
  open_.push_back(kRootScope);
}

ScopeId ScopeTree::open(ScopeKind kind, std::string name, NodeId begin) {
  const auto id = static_cast<ScopeId>(scopes_.size());
  Scope scope;
  scope.name = std::move(name);
  scope.kind = kind;
  scope.parent = open_.back();
  scope.begin = begin;
  scope.end = begin;
  scopes_.push_back(std::move(scope));
  open_.push_back(id);
  return id;
}

void ScopeTree::close(NodeId end) {
  const auto after = static_cast<ScopeId>(scopes_.size());
  Scope& scope = scopes_[open_.back()];
  scope.end = end;
  scope.subtree_end = after;
  MICROGPT_CHECK(scope.elements == 0 || scope.size() == scope.elements * scope.element_nodes,
                 scope.size(), scope.elements, scope.element_nodes);
  open_.pop_back();
  Scope& root = scopes_[kRootScope];
  root.end = end;
  root.subtree_end = after;
}

void ScopeTree::set_elements(std::uint32_t elements, std::uint32_t element_nodes,
                             ElementLayout layout, std::uint32_t terms) {
  Scope& scope = scopes_[open_.back()];
  scope.elements = elements;
  scope.element_nodes = element_nodes;
  scope.layout = layout;
  scope.terms = terms;
}

std::vector<ScopeId> ScopeTree::children(ScopeId id) const {
  std::vector<ScopeId> result;
  for (ScopeId child = id + 1; child < scopes_[id].subtree_end;
       child = scopes_[child].subtree_end) {
    result.push_back(child);
  }
  return result;
}

std::vector<ScopeId> ScopeTree::operations() const {
  std::vector<ScopeId> result;
  for (ScopeId id = 0; id < scopes_.size(); ++id) {
    if (scopes_[id].kind == ScopeKind::operation && scopes_[id].size() > 0) result.push_back(id);
  }
  return result;
}

ScopeId ScopeTree::innermost(NodeId node) const {
  // Pre-order with ascending begins: descend, always into the child that holds the node.
  ScopeId id = kRootScope;
  for (ScopeId child = id + 1; child < scopes_[id].subtree_end;) {
    const Scope& scope = scopes_[child];
    if (node >= scope.begin && node < scope.end) {
      id = child;
      ++child;
    } else {
      child = scope.subtree_end;
    }
  }
  return id;
}

ScopeId ScopeTree::operation_of(ScopeId id) const {
  while (id != kRootScope && scopes_[id].kind != ScopeKind::operation &&
         scopes_[id].kind != ScopeKind::tensor) {
    id = scopes_[id].parent;
  }
  return id;
}

std::string ScopeTree::path(ScopeId id) const {
  const Scope& scope = scopes_[id];
  if (scope.kind == ScopeKind::run || scope.kind == ScopeKind::parameters) return "";
  const std::string above = path(scope.parent);
  return above.empty() ? scope.name : above + "." + scope.name;
}

ScopeId ScopeTree::find(const std::string& wanted) const {
  for (ScopeId id = 0; id < scopes_.size(); ++id) {
    if (path(id) == wanted) return id;
  }
  return kNoScope;
}

std::size_t ScopeTree::bytes() const { return scopes_.capacity() * sizeof(Scope); }

}  // namespace microgpt
