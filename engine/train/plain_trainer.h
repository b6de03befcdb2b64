// Loss and gradients as the formulas read: plain loops, one position after another, with any
// surgery. FusedTrainer is the fast one, for the model as it is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/parameters.h"
#include "train/trainer.h"

namespace microgpt {

// Row-major throughout: T positions, C channels, H heads of D, V tokens. Within 1e-12 of
// GraphTrainer, which records the same surgery.
class PlainTrainer final : public Trainer {
 public:
  explicit PlainTrainer(const ParameterLayout& layout);

  double forward_backward(std::span<const double> parameters, std::span<const int> tokens) override;
  std::span<const double> gradients() const override { return gradients_; }
  double loss(std::span<const double> parameters, std::span<const int> tokens) override;
  std::uint64_t relu_signature() override;

 private:
  using Rows = std::vector<double>;

  struct Norm {
    Rows out;      // [T, C]
    Rows inv_rms;  // [T]
  };

  // What the backward pass needs of a layer.
  struct Layer {
    Norm attn_norm, mlp_norm;
    Rows q, k, v;  // [T, C], q and k after their rotation
    Rows weights;  // [H, T, T]; 0 where a position does not attend
    Rows heads;    // [T, C]
    Rows hidden;   // [T, 4C], after ReLU
  };

  void forward(std::span<const int> tokens);
  Rows layer_forward(int index, const Rows& x);
  void attention_forward(int index);
  void head_forward(Layer& layer, int index, int head);
  double cross_entropy(std::span<const int> tokens);

  void backward(std::span<const int> tokens);
  // Takes d stream behind the layer and returns that before it.
  Rows layer_backward(int index, const Rows& dout);
  Rows attention_backward(int index, const Rows& dheads);
  void head_backward(const Layer& layer, int index, int head, const Rows& dheads, Rows& dq,
                     Rows& dk, Rows& dv);
  void embed_backward(std::span<const int> tokens, const Rows& dembedding_norm);

  // y = W x, for each position.
  Rows times(const Tensor& matrix, const Rows& x) const;
  // dx = W^T dy, and adds to the gradient of W.
  Rows times_backward(const Tensor& matrix, const Rows& x, const Rows& dy);
  Norm norm(const Rows& x) const;
  Rows norm_backward(const Norm& norm, const Rows& dy) const;
  // Turns the channel pairs of every head by the angle of their position; -1 turns them back.
  void rotate(Rows& x, double direction) const;
  // Positions that position t attends to: 0 .. attended(t) - 1.
  std::size_t attended(std::size_t t) const { return surgery_.lift_mask ? T_ : t + 1; }

  ParameterLayout layout_;
  const Surgery surgery_;
  std::size_t C_, H_, D_, V_;
  std::vector<double> cosine_, sine_;   // [block, D / 2]
  const double* parameters_ = nullptr;  // during a call
  std::size_t T_ = 0;
  Rows embedding_;  // [T, C]
  Norm embedding_norm_;
  std::vector<Layer> layers_;
  Rows stream_;  // [T, C], behind the last layer
  Rows probs_;   // [T, V]
  std::vector<double> gradients_;
};

}  // namespace microgpt
