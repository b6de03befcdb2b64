// One recorded graph for each length of document, made when first needed.
#pragma once

#include <cstddef>
#include <map>
#include <memory>

#include "model/model_graph.h"

namespace microgpt {

class GraphCache {
 public:
  explicit GraphCache(const ParameterLayout& layout) : layout_(layout) {}

  // The graph for `positions` positions, bound to whatever it was bound to last. The reference
  // holds until the next call. Requires: 1 <= positions <= block.
  ModelGraph& get(int positions);
  std::size_t bytes() const { return bytes_; }

 private:
  ParameterLayout layout_;
  std::map<int, std::unique_ptr<ModelGraph>> graphs_;
  std::size_t bytes_ = 0;
};

}  // namespace microgpt
