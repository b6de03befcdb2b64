// The graph of a session's document as plain data, masked by the cursor: what has not been
// computed yet is NaN.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "session/session.h"

namespace microgpt {

struct GraphFacts {
  std::uint32_t nodes = 0;  // the loss depends on
  std::uint32_t edges = 0;
  std::uint32_t all_nodes = 0;
  std::uint32_t parameters = 0;
  std::uint32_t loss = 0;
  std::size_t bytes = 0;
  std::uint32_t computed = 0;  // nodes below have a value
  std::uint32_t swept = 0;     // nodes from here on have sent their gradient on
};

struct Range {
  double min = 0.0;
  double max = 0.0;
};

struct ScopeView {
  ScopeId id = 0;
  const Scope* scope = nullptr;
  std::string path;
  std::uint32_t children = 0;
  // Of the outputs of its elements, or of all its nodes if it has none; NaN if none is computed.
  Range values;
  Range grads;
};

struct ElementsView {
  std::vector<std::uint32_t> nodes;
  std::vector<double> values;
  std::vector<double> grads;
};

enum class NodeProgress : std::uint8_t { waiting, computed, swept };

struct InputView {
  NodeId node = 0;
  std::string name;
  double value = 0.0;
  double local = 0.0;
};

struct NodeView {
  NodeId id = 0;
  Op op = Op::leaf;
  std::string name;
  ScopeId scope = 0;
  std::uint32_t element = 0;
  NodeProgress progress = NodeProgress::waiting;
  bool reaches_loss = false;
  double value = 0.0;
  double grad = 0.0;
  std::vector<InputView> inputs;
  double exponent = 0.0;  // of pow, else NaN
  std::int64_t parameter = -1;
};

struct ContributionView {
  NodeId user = 0;
  std::string name;
  Op op = Op::leaf;
  double incoming = 0.0;
  double local = 0.0;
  double product = 0.0;
  bool arrived = false;
};

GraphFacts graph_facts(const Session& session);

// Errors: unknown_scope, unknown_node; bad_range for elements that are not there.
Result<ScopeView> scope_view(const Session& session, std::int64_t scope);
Result<std::vector<ScopeView>> child_scopes(const Session& session, std::int64_t parent);
Result<ElementsView> elements_view(const Session& session, std::int64_t scope, std::int64_t first,
                                   std::int64_t count);
Result<NodeView> node_view(const Session& session, std::int64_t node);
// What the gradient of a node is made of at this position, in the order of the sweep.
Result<std::vector<ContributionView>> contributions_view(const Session& session, std::int64_t node);
// The largest contributions from a node up to the loss, with the gradients of the whole pass.
Result<std::vector<ContributionView>> path_to_loss(Session& session, std::int64_t node);

}  // namespace microgpt
