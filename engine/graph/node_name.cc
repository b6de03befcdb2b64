#include <string>

#include "graph/graph.h"

namespace microgpt {

std::string Graph::name(NodeId id) const {
  const ScopeId scope_id = scopes_.innermost(id);
  const Scope& scope = scopes_[scope_id];
  std::string name = scopes_.path(scope_id);
  if (scope.elements == 0) return name + "." + std::to_string(id - scope.begin);
  const std::uint32_t element = (id - scope.begin) / scope.element_nodes;
  const std::uint32_t offset = (id - scope.begin) % scope.element_nodes;
  if (scope.kind == ScopeKind::tensor) {
    return name + "[" + std::to_string(element / scope.columns) + ", " +
           std::to_string(element % scope.columns) + "]";
  }
  if (scope.elements > 1) name += "[" + std::to_string(element) + "]";
  if (offset + 1 == scope.element_nodes) return name;
  const std::uint32_t products = scope.layout == ElementLayout::dot ? scope.terms : 0;
  if (offset < products) return name + ".product[" + std::to_string(offset) + "]";
  if (scope.layout != ElementLayout::plain) {
    if (offset == products) return name + ".zero";
    const std::uint32_t term = offset - products - 1;
    if (term < scope.terms) return name + ".sum[" + std::to_string(term) + "]";
  }
  const std::string word = op(id) == Op::negative_max ? "negative_max" : op_name(op(id));
  return name + "." + word + std::to_string(offset);
}

}  // namespace microgpt
