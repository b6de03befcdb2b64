#include "graph/cursor.h"

#include <algorithm>

#include "base/check.h"
#include "graph/execution.h"

namespace microgpt {

Cursor::Cursor(const Graph& graph, GraphState& state)
    : graph_(&graph), state_(&state), valid_(graph.leaf_count()) {
  for (ScopeId id : graph.scopes().operations()) {
    operation_begin_.push_back(graph.scopes()[id].begin);
  }
}

NodeId Cursor::computed() const { return graph_->leaf_count() + std::min(offset_, nodes()); }

NodeId Cursor::swept() const { return graph_->size() - (in_backward() ? offset_ - nodes() : 0); }

NodeId Cursor::last_node() const {
  if (offset_ == 0) return kNoNode;
  return in_backward() ? swept() : computed() - 1;
}

void Cursor::seek(std::uint32_t offset) {
  MICROGPT_CHECK(offset <= end(), offset, end());
  const std::uint32_t from = offset_;
  offset_ = offset;
  if (computed() > valid_) {
    forward(*graph_, *state_, valid_, computed());
    valid_ = computed();
  }
  if (!in_backward()) return;
  const NodeId output = graph_->size() - 1;
  const bool resumes = from > nodes() && from <= offset;
  if (!resumes) begin_backward(*graph_, *state_, output);
  sweep(*graph_, *state_, resumes ? graph_->size() - (from - nodes()) : graph_->size(), swept());
}

bool Cursor::ends_stride(std::uint32_t offset, Stride stride) const {
  if (offset == 0 || offset >= end()) return true;
  const bool backward = offset > nodes();
  if (stride == Stride::operation) {
    // Forward an operation is over when the next begins; backward when its first node is swept.
    const NodeId boundary =
        backward ? graph_->size() - (offset - nodes()) : graph_->leaf_count() + offset;
    return boundary == graph_->size() ||
           std::binary_search(operation_begin_.begin(), operation_begin_.end(), boundary);
  }
  const NodeId last =
      backward ? graph_->size() - (offset - nodes()) : graph_->leaf_count() + offset - 1;
  if (input_count(graph_->op(last)) == 0) return false;
  return !backward || index().reaches_output(last);
}

std::uint32_t Cursor::after(std::uint32_t from, Stride stride) const {
  std::uint32_t offset = std::min(from + 1, end());
  while (!ends_stride(offset, stride)) ++offset;
  return offset;
}

std::uint32_t Cursor::before(std::uint32_t from, Stride stride) const {
  std::uint32_t offset = from == 0 ? 0 : from - 1;
  while (!ends_stride(offset, stride)) --offset;
  return offset;
}

const GraphIndex& Cursor::index() const {
  if (index_.empty()) index_.emplace_back(*graph_, graph_->size() - 1);
  return index_.front();
}

}  // namespace microgpt
