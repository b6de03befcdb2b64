#include "model/parameters.h"

#include <utility>

namespace microgpt {
namespace {

constexpr double kInitialDeviation = 0.08;

}  // namespace

ParameterLayout::ParameterLayout(const ModelConfig& config, int vocab_size)
    : config_(config), vocab_size_(vocab_size) {
  const int C = config.n_embd;
  wte_ = place("wte", vocab_size, C);
  if (config.positions == Positions::learned) wpe_ = place("wpe", config.block, C);
  lm_head_ = place("lm_head", vocab_size, C);
  for (int l = 0; l < config.n_layer; ++l) {
    const std::string prefix = "layer" + std::to_string(l) + ".";
    Layer layer;
    layer.attn_wq = place(prefix + "attn_wq", C, C);
    layer.attn_wk = place(prefix + "attn_wk", C, C);
    layer.attn_wv = place(prefix + "attn_wv", C, C);
    layer.attn_wo = place(prefix + "attn_wo", C, C);
    layer.mlp_fc1 = place(prefix + "mlp_fc1", 4 * C, C);
    layer.mlp_fc2 = place(prefix + "mlp_fc2", C, 4 * C);
    layers_.push_back(std::move(layer));
  }
}

Tensor ParameterLayout::place(std::string name, int rows, int columns) {
  Tensor tensor{std::move(name), static_cast<std::uint32_t>(rows),
                static_cast<std::uint32_t>(columns), size_};
  size_ += tensor.size();
  return tensor;
}

std::vector<Tensor> ParameterLayout::tensors() const {
  std::vector<Tensor> all{wte_};
  if (config_.positions == Positions::learned) all.push_back(wpe_);
  all.push_back(lm_head_);
  for (const Layer& layer : layers_) {
    all.insert(all.end(), {layer.attn_wq, layer.attn_wk, layer.attn_wv, layer.attn_wo,
                           layer.mlp_fc1, layer.mlp_fc2});
  }
  return all;
}

std::vector<double> initial_parameters(const ParameterLayout& layout, Random& random) {
  std::vector<double> parameters(layout.size());
  for (double& p : parameters) p = random.gauss(0.0, kInitialDeviation);
  return parameters;
}

}  // namespace microgpt
