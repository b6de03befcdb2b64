// All parameters of a model as one flat block, and the names of its stretches.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/config.h"
#include "random/random.h"

namespace microgpt {

// A matrix of parameters, row-major: entry (r, c) is parameter offset + r * columns + c.
struct Tensor {
  std::string name;
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::uint32_t offset = 0;

  std::uint32_t size() const { return rows * columns; }
};

// Where each tensor begins. With C = n_embd and V the size of the vocabulary:
//
//   wte [V, C]; wpe [block, C] (learned only); lm_head [V, C]; then for each layer
//   attn_wq, attn_wk, attn_wv, attn_wo [C, C]; mlp_fc1 [4C, C]; mlp_fc2 [C, 4C].
//
// No biases; wte and lm_head are not tied.
class ParameterLayout {
 public:
  // Requires: validate(config).ok(), vocab_size >= 2.
  ParameterLayout(const ModelConfig& config, int vocab_size);

  struct Layer {
    Tensor attn_wq, attn_wk, attn_wv, attn_wo, mlp_fc1, mlp_fc2;
  };

  const ModelConfig& config() const { return config_; }
  int vocab_size() const { return vocab_size_; }
  std::uint32_t size() const { return size_; }

  const Tensor& wte() const { return wte_; }
  // Requires: positions learned.
  const Tensor& wpe() const { return wpe_; }
  const Tensor& lm_head() const { return lm_head_; }
  const Layer& layer(int index) const { return layers_[static_cast<std::size_t>(index)]; }

  // In order of offset, with full names such as `layer0.attn_wq`.
  std::vector<Tensor> tensors() const;

 private:
  Tensor place(std::string name, int rows, int columns);

  ModelConfig config_;
  int vocab_size_;
  std::uint32_t size_ = 0;
  Tensor wte_, wpe_, lm_head_;
  std::vector<Layer> layers_;
};

// Draws every parameter from a normal distribution with mean 0 and standard deviation 0.08, in
// order, one gauss() each.
std::vector<double> initial_parameters(const ParameterLayout& layout, Random& random);

}  // namespace microgpt
