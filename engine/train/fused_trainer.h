// Loss and gradients of one document as straight loops over arrays: the same mathematics as the
// scalar graph, for training thousands of steps in the time of a blink. Checked against the graph.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/parameters.h"
#include "train/fused_attention.h"
#include "train/position_minor.h"
#include "train/trainer.h"

namespace microgpt {

// Any size, both presets, double precision. No allocation after construction. Within 1e-12 of
// GraphTrainer: sums run in another order.
class FusedTrainer final : public Trainer {
 public:
  explicit FusedTrainer(const ParameterLayout& layout);

  double forward_backward(std::span<const double> parameters, std::span<const int> tokens) override;
  std::span<const double> gradients() const override { return gradients_; }
  double loss(std::span<const double> parameters, std::span<const int> tokens) override;
  std::uint64_t relu_signature() override;

 private:
  // What the backward pass needs of a layer. All [C, T] position-minor but where noted.
  struct Layer {
    double *attn_norm, *q, *k, *v, *heads, *mlp_norm;  // q, k and v one below the other
    double *attn_inv_rms, *mlp_inv_rms;                // [T]
    double* weights;                                   // [H, stride, stride], of key and query
    double* hidden;                                    // [4C, T], after ReLU
  };

  void forward(std::span<const int> tokens);
  void embed(std::span<const int> tokens);
  void layer_forward(int index);
  // Turns logits into probabilities. Returns the mean of -ln p(next token).
  double cross_entropy(std::span<const int> tokens);

  void backward(std::span<const int> tokens);
  void layer_backward(int index);
  void embed_backward(std::span<const int> tokens);

  // Shorthands for tensors of the layout.
  const double* weight(const Tensor& tensor) const { return parameters_ + tensor.offset; }
  double* grad(const Tensor& tensor) { return gradients_.data() + tensor.offset; }
  // y = W x, and y += W x.
  void apply(double* y, const Tensor& matrix, const double* x);
  void apply_add(double* y, const Tensor& matrix, const double* x);
  // dx = W^T dy, and the gradient of W.
  void apply_backward(double* dx, const Tensor& matrix, const double* x, const double* dy);
  void clear(double* x, int rows) const;

  // All activations and their gradients lie in one block. Called twice with the same sequence of
  // requests: first to count, then to hand out.
  void lay_out();
  double* room(int rows);

  ParameterLayout layout_;
  Columns columns_;
  Heads heads_;
  bool learned_;
  const double* parameters_ = nullptr;  // during a call
  std::vector<double> gradients_;       // [P]
  std::vector<double> block_;
  std::size_t used_ = 0;  // doubles of block_ handed out

  double *cosine_, *sine_;  // [D / 2, T] position-minor
  double *embedding_, *embedding_norm_, *embedding_inv_rms_;
  std::vector<Layer> layers_;
  double* stream_;                                        // the residual stream, [C, T]
  double* probs_;                                         // [V, T]; at first the logits
  double *dstream_, *dnorm_, *dq_, *dk_, *dv_, *dheads_;  // [C, T]
  double* dhidden_;                                       // [4C, T]
  double* transposed_;                                    // [T, 4C]
  double* dscore_;                                        // [T, T]
};

}  // namespace microgpt
