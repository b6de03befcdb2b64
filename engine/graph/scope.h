// Scopes: named, nested stretches of the graph, such as `pos4.layer0.head2.scores`.
//
// A scope covers the consecutive nodes [begin, end). The innermost scopes are cut into equal
// elements; the last node of an element is the number it puts out. So `q` of a 16-channel model
// is one scope of 16 elements with 33 nodes each, and no node stores a name of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/node.h"

namespace microgpt {

using ScopeId = std::uint32_t;
inline constexpr ScopeId kNoScope = 0xffffffffu;
inline constexpr ScopeId kRootScope = 0;

enum class ScopeKind : std::uint8_t {
  run,
  parameters,
  tensor,
  position,
  loss,
  layer,
  head,
  operation,  // the unit of "step by operation"; every computed node is in exactly one
  part,       // a stage inside an operation
};

const char* scope_kind_name(ScopeKind kind);

// How the nodes of an element are laid out, which decides what they are called.
enum class ElementLayout : std::uint8_t {
  plain,
  dot,  // products [terms], the constant 0, running sums [terms], then plain nodes
  sum,  // the constant 0, running sums [terms], then plain nodes
};

struct Scope {
  std::string name;  // `q`, `head2`, `layer0.attn_wq` (a tensor keeps its dotted name)
  ScopeKind kind = ScopeKind::run;
  ElementLayout layout = ElementLayout::plain;
  ScopeId parent = kNoScope;
  ScopeId subtree_end = 0;  // scopes id + 1 .. subtree_end - 1 are its descendants
  NodeId begin = 0;
  NodeId end = 0;
  std::uint32_t elements = 0;       // 0 where the numbers are in the children
  std::uint32_t element_nodes = 0;  // nodes in each element
  std::uint32_t terms = 0;          // of the layout
  std::uint32_t columns = 0;        // of a tensor: parameters in a row

  NodeId size() const { return end - begin; }
  // Requires: element < elements.
  NodeId output(std::uint32_t element) const { return begin + (element + 1) * element_nodes - 1; }
};

// All scopes of a graph in pre-order: a parent comes before its children, siblings in order of
// execution. Scope 0 covers everything.
class ScopeTree {
 public:
  ScopeTree();

  // Opens a scope that begins at node `begin`, inside the innermost open one.
  ScopeId open(ScopeKind kind, std::string name, NodeId begin);
  // Closes the innermost open scope at node `end`.
  void close(NodeId end);
  // Says how the innermost open scope is cut into elements.
  // Requires: at close, end - begin is elements * element_nodes.
  void set_elements(std::uint32_t elements, std::uint32_t element_nodes, ElementLayout layout,
                    std::uint32_t terms);
  void set_columns(ScopeId id, std::uint32_t columns) { scopes_[id].columns = columns; }

  std::size_t size() const { return scopes_.size(); }
  const Scope& operator[](ScopeId id) const { return scopes_[id]; }
  std::vector<ScopeId> children(ScopeId id) const;
  // Scopes of kind operation that hold at least one node, in order of execution.
  std::vector<ScopeId> operations() const;
  // The innermost scope that holds the node.
  ScopeId innermost(NodeId node) const;
  // The nearest scope of kind operation or tensor at or above `id`, or the root.
  ScopeId operation_of(ScopeId id) const;
  // `pos4.layer0.head2.scores`. Empty for the root and for `parameters`.
  std::string path(ScopeId id) const;
  // First scope with this path, or kNoScope.
  ScopeId find(const std::string& path) const;
  std::size_t bytes() const;

 private:
  std::vector<Scope> scopes_;
  std::vector<ScopeId> open_;
};

}  // namespace microgpt
