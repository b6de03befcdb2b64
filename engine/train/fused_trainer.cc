#include "train/fused_trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "graph/lanes.h"

namespace microgpt {
namespace {

constexpr double kRopeBase = 10000.0;
constexpr int kEven = 2;

int even(int n) { return (n + kEven - 1) / kEven * kEven; }

// The three matrices lie one below the other, and so do q, k and v: one product makes them all.
Tensor qkv(const ParameterLayout::Layer& layer) {
  return {"", 3 * layer.attn_wq.rows, layer.attn_wq.columns, layer.attn_wq.offset};
}

}  // namespace

FusedTrainer::FusedTrainer(const ParameterLayout& layout)
    : layout_(layout),
      columns_{0, even(layout.config().block)},
      heads_{layout.config().n_embd, layout.config().head_size()},
      learned_(layout.config().positions == Positions::learned),
      gradients_(layout.size()),
      layers_(static_cast<std::size_t>(layout.config().n_layer)) {
  lay_out();
  block_.resize(used_);
  used_ = 0;
  lay_out();
  if (learned_) return;
  for (int pair = 0; pair < heads_.D / 2; ++pair) {
    const double frequency = std::pow(kRopeBase, -2.0 * pair / heads_.D);
    for (int t = 0; t < columns_.stride; ++t) {
      cosine_[pair * columns_.stride + t] = std::cos(t * frequency);
      sine_[pair * columns_.stride + t] = std::sin(t * frequency);
    }
  }
}

void FusedTrainer::lay_out() {
  const int C = heads_.C;
  for (double** x : {&cosine_, &sine_}) *x = room(heads_.D / 2);
  for (double** x :
       {&embedding_, &embedding_norm_, &stream_, &dstream_, &dnorm_, &dq_, &dk_, &dv_, &dheads_}) {
    *x = room(C);
  }
  for (double** x : {&dhidden_, &transposed_}) *x = room(4 * C);
  embedding_inv_rms_ = room(1);
  dscore_ = room(columns_.stride);
  probs_ = room(layout_.vocab_size());
  for (Layer& l : layers_) {
    for (double** x : {&l.attn_norm, &l.q, &l.k, &l.v, &l.heads, &l.mlp_norm}) *x = room(C);
    for (double** x : {&l.attn_inv_rms, &l.mlp_inv_rms}) *x = room(1);
    l.weights = room(layout_.config().n_head * columns_.stride);
    l.hidden = room(4 * C);
  }
}

double* FusedTrainer::room(int rows) {
  double* begin = block_.data() + (block_.empty() ? 0 : used_);
  used_ += static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns_.stride);
  return begin;
}

void FusedTrainer::clear(double* x, int rows) const {
  fill(x, 0.0, static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns_.stride));
}

double FusedTrainer::loss(std::span<const double> parameters, std::span<const int> tokens) {
  MICROGPT_CHECK(tokens.size() >= 2 && static_cast<int>(tokens.size()) - 1 <= columns_.stride,
                 tokens.size());
  parameters_ = parameters.data();
  columns_.positions = static_cast<int>(tokens.size()) - 1;
  forward(tokens);
  return cross_entropy(tokens);
}

double FusedTrainer::forward_backward(std::span<const double> parameters,
                                      std::span<const int> tokens) {
  const double result = loss(parameters, tokens);
  if (std::isfinite(result)) {
    backward(tokens);
  } else {
    // A truth with probability 0: the graph multiplies infinity by 0 here.
    fill(gradients_.data(), std::numeric_limits<double>::quiet_NaN(), gradients_.size());
  }
  return result;
}

void FusedTrainer::apply(double* y, const Tensor& matrix, const double* x) {
  linear_forward(y, weight(matrix), x, static_cast<int>(matrix.rows),
                 static_cast<int>(matrix.columns), columns_);
}

void FusedTrainer::apply_add(double* y, const Tensor& matrix, const double* x) {
  linear_forward_add(y, weight(matrix), x, static_cast<int>(matrix.rows),
                     static_cast<int>(matrix.columns), columns_);
}

void FusedTrainer::apply_backward(double* dx, const Tensor& matrix, const double* x,
                                  const double* dy) {
  const int R = static_cast<int>(matrix.rows);
  const int C = static_cast<int>(matrix.columns);
  linear_backward_weight(grad(matrix), dy, x, R, C, columns_, transposed_);
  linear_backward_input(dx, weight(matrix), dy, R, C, columns_);
}

void FusedTrainer::embed(std::span<const int> tokens) {
  const int C = heads_.C;
  const int S = columns_.stride;
  double* e = embedding_;
  for (int t = 0; t < columns_.positions; ++t) {
    const double* row = weight(layout_.wte()) + tokens[static_cast<std::size_t>(t)] * C;
    const double* position = learned_ ? weight(layout_.wpe()) + t * C : nullptr;
    for (int c = 0; c < C; ++c) e[c * S + t] = position ? row[c] + position[c] : row[c];
  }
  // An odd number of positions leaves half a vector: its old content must not look like one more.
  if (columns_.positions < S) {
    for (int c = 0; c < C; ++c) e[c * S + columns_.positions] = 0.0;
  }
}

void FusedTrainer::forward(std::span<const int> tokens) {
  embed(tokens);
  rms_norm_forward(embedding_norm_, embedding_inv_rms_, embedding_, heads_.C, columns_);
  std::copy_n(embedding_norm_, heads_.C * columns_.stride, stream_);
  for (int l = 0; l < layout_.config().n_layer; ++l) layer_forward(l);
  apply(probs_, layout_.lm_head(), stream_);
}

void FusedTrainer::layer_forward(int index) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  Layer& l = layers_[static_cast<std::size_t>(index)];
  rms_norm_forward(l.attn_norm, l.attn_inv_rms, stream_, heads_.C, columns_);
  apply(l.q, qkv(W), l.attn_norm);
  if (!learned_) {
    for (double* x : {l.q, l.k}) {
      rotate_pairs(x, cosine_, sine_, heads_.C, heads_.D, columns_, false);
    }
  }
  attention_forward(l.heads, l.weights, l.q, l.k, l.v, heads_, columns_);
  apply_add(stream_, W.attn_wo, l.heads);
  rms_norm_forward(l.mlp_norm, l.mlp_inv_rms, stream_, heads_.C, columns_);
  apply(l.hidden, W.mlp_fc1, l.mlp_norm);
  relu_forward(l.hidden, 4 * heads_.C, columns_);
  apply_add(stream_, W.mlp_fc2, l.hidden);
}

double FusedTrainer::cross_entropy(std::span<const int> tokens) {
  const int S = columns_.stride;
  const int T = columns_.positions;
  double total = 0.0;
  softmax_forward(probs_, layout_.vocab_size(), columns_);
  for (int t = 0; t < T; ++t) {
    total -= std::log(probs_[tokens[static_cast<std::size_t>(t) + 1] * S + t]);
  }
  return total * (1.0 / T);
}

// loss = (1 / T) sum over t of -ln p_t[y_t],  p = softmax(z)  =>  dz_t = (p_t - 1[y_t]) / T
void FusedTrainer::backward(std::span<const int> tokens) {
  const int V = layout_.vocab_size();
  const int S = columns_.stride;
  const int T = columns_.positions;
  double* dlogits = probs_;
  for (int t = 0; t < T; ++t) {
    dlogits[tokens[static_cast<std::size_t>(t) + 1] * S + t] -= 1.0;
  }
  for (int i = 0; i < V; ++i) {
    for (int t = 0; t < T; ++t) dlogits[i * S + t] *= 1.0 / T;
    if (T < S) dlogits[i * S + T] = 0.0;
  }
  apply_backward(dstream_, layout_.lm_head(), stream_, dlogits);
  for (int l = layout_.config().n_layer; l-- > 0;) layer_backward(l);
  embed_backward(tokens);
}

void FusedTrainer::layer_backward(int index) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  Layer& l = layers_[static_cast<std::size_t>(index)];
  apply_backward(dhidden_, W.mlp_fc2, l.hidden, dstream_);
  relu_backward(dhidden_, l.hidden, 4 * heads_.C, columns_);
  apply_backward(dnorm_, W.mlp_fc1, l.mlp_norm, dhidden_);
  rms_norm_backward(dstream_, dnorm_, l.mlp_norm, l.mlp_inv_rms, heads_.C, columns_);

  apply_backward(dheads_, W.attn_wo, l.heads, dstream_);
  attention_backward(dq_, dk_, dv_, dheads_, l.weights, l.q, l.k, l.v, heads_, columns_, dscore_);
  if (!learned_) {
    for (double* x : {dq_, dk_}) {
      rotate_pairs(x, cosine_, sine_, heads_.C, heads_.D, columns_, true);
    }
  }
  apply_backward(dnorm_, qkv(W), l.attn_norm, dq_);
  rms_norm_backward(dstream_, dnorm_, l.attn_norm, l.attn_inv_rms, heads_.C, columns_);
}

void FusedTrainer::embed_backward(std::span<const int> tokens) {
  const int C = heads_.C;
  const int S = columns_.stride;
  clear(dnorm_, heads_.C);
  rms_norm_backward(dnorm_, dstream_, embedding_norm_, embedding_inv_rms_, C, columns_);
  double* dwte = grad(layout_.wte());
  fill(dwte, 0.0, layout_.wte().size());
  if (learned_) fill(grad(layout_.wpe()), 0.0, layout_.wpe().size());
  for (int t = 0; t < columns_.positions; ++t) {
    double* row = dwte + tokens[static_cast<std::size_t>(t)] * C;
    for (int c = 0; c < C; ++c) row[c] += dnorm_[c * S + t];
    if (!learned_) continue;
    double* position = grad(layout_.wpe()) + t * C;
    for (int c = 0; c < C; ++c) position[c] = dnorm_[c * S + t];
  }
}

std::uint64_t FusedTrainer::relu_signature() {
  std::uint64_t digest = 0;
  for (const Layer& l : layers_) {
    for (int unit = 0; unit < 4 * heads_.C; ++unit) {
      for (int t = 0; t < columns_.positions; ++t) {
        digest = (digest ^ (l.hidden[unit * columns_.stride + t] > 0.0)) * 0x100000001b3u + 1;
      }
    }
  }
  return digest;
}

}  // namespace microgpt
