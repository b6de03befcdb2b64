#include "model/graph_cache.h"

namespace microgpt {
namespace {

// All 16 lengths of the default model take 12 MB together. Beyond this the oldest idea is the
// simplest one: forget everything and record again what is asked for.
constexpr std::size_t kMostBytes = 64u << 20;

}  // namespace

ModelGraph& GraphCache::get(int positions) {
  std::unique_ptr<ModelGraph>& graph = graphs_[positions];
  if (graph) return *graph;
  auto made = std::make_unique<ModelGraph>(layout_, positions);
  if (bytes_ + made->bytes() > kMostBytes) {
    graphs_.clear();
    bytes_ = 0;
  }
  bytes_ += made->bytes();
  return *(graphs_[positions] = std::move(made));
}

}  // namespace microgpt
