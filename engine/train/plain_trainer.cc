#include "train/plain_trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace microgpt {
namespace {

constexpr double kRmsEpsilon = 1e-5;
constexpr double kRopeBase = 10000.0;

void softmax_in_place(double* x, std::size_t n) {
  const double most = *std::max_element(x, x + n);
  double total = 0.0;
  for (std::size_t i = 0; i < n; ++i) total += x[i] = std::exp(x[i] - most);
  for (std::size_t i = 0; i < n; ++i) x[i] *= 1.0 / total;
}

// Two sums, so that an addition need not wait for the one before it.
double dot(const double* a, const double* b, std::size_t n) {
  double even = 0.0;
  double odd = 0.0;
  std::size_t i = 0;
  for (; i + 1 < n; i += 2) {
    even += a[i] * b[i];
    odd += a[i + 1] * b[i + 1];
  }
  if (i < n) even += a[i] * b[i];
  return even + odd;
}

void add(std::vector<double>& to, const std::vector<double>& x) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += x[i];
}

}  // namespace

PlainTrainer::PlainTrainer(const ParameterLayout& layout)
    : layout_(layout),
      surgery_(layout.config().surgery),
      C_(static_cast<std::size_t>(layout.config().n_embd)),
      H_(static_cast<std::size_t>(layout.config().n_head)),
      D_(static_cast<std::size_t>(layout.config().head_size())),
      V_(static_cast<std::size_t>(layout.vocab_size())),
      layers_(static_cast<std::size_t>(layout.config().n_layer)),
      gradients_(layout.size()) {
  for (int t = 0; t < layout.config().block; ++t) {
    for (std::size_t pair = 0; pair < D_ / 2; ++pair) {
      const double angle =
          t * std::pow(kRopeBase, -2.0 * static_cast<double>(pair) / static_cast<double>(D_));
      cosine_.push_back(std::cos(angle));
      sine_.push_back(std::sin(angle));
    }
  }
}

double PlainTrainer::loss(std::span<const double> parameters, std::span<const int> tokens) {
  MICROGPT_CHECK(tokens.size() >= 2, tokens.size());
  parameters_ = parameters.data();
  T_ = tokens.size() - 1;
  forward(tokens);
  return cross_entropy(tokens);
}

double PlainTrainer::forward_backward(std::span<const double> parameters,
                                      std::span<const int> tokens) {
  const double result = loss(parameters, tokens);
  if (std::isfinite(result)) {
    std::fill(gradients_.begin(), gradients_.end(), 0.0);
    backward(tokens);
  } else {
    std::fill(gradients_.begin(), gradients_.end(), std::numeric_limits<double>::quiet_NaN());
  }
  return result;
}

PlainTrainer::Rows PlainTrainer::times(const Tensor& matrix, const Rows& x) const {
  const double* W = parameters_ + matrix.offset;
  Rows y(T_ * matrix.rows);
  for (std::size_t t = 0; t < T_; ++t) {
    for (std::size_t r = 0; r < matrix.rows; ++r) {
      y[t * matrix.rows + r] = dot(W + r * matrix.columns, &x[t * matrix.columns], matrix.columns);
    }
  }
  return y;
}

PlainTrainer::Rows PlainTrainer::times_backward(const Tensor& matrix, const Rows& x,
                                                const Rows& dy) {
  const double* W = parameters_ + matrix.offset;
  double* dW = gradients_.data() + matrix.offset;
  Rows dx(T_ * matrix.columns);
  for (std::size_t t = 0; t < T_; ++t) {
    for (std::size_t r = 0; r < matrix.rows; ++r) {
      const double d = dy[t * matrix.rows + r];
      for (std::size_t c = 0; c < matrix.columns; ++c) {
        dx[t * matrix.columns + c] += W[r * matrix.columns + c] * d;
        dW[r * matrix.columns + c] += x[t * matrix.columns + c] * d;
      }
    }
  }
  return dx;
}

// y = x s,  s = (mean(x^2) + eps)^(-1/2)
PlainTrainer::Norm PlainTrainer::norm(const Rows& x) const {
  Norm norm{x, Rows(T_, 1.0)};
  if (surgery_.cut_norms) return norm;
  for (std::size_t t = 0; t < T_; ++t) {
    double* row = &norm.out[t * C_];
    const double mean_square = dot(row, row, C_) / static_cast<double>(C_);
    norm.inv_rms[t] = 1.0 / std::sqrt(mean_square + kRmsEpsilon);
    for (std::size_t c = 0; c < C_; ++c) row[c] *= norm.inv_rms[t];
  }
  return norm;
}

// dx = s (dy - y mean(dy y))
PlainTrainer::Rows PlainTrainer::norm_backward(const Norm& norm, const Rows& dy) const {
  if (surgery_.cut_norms) return dy;
  Rows dx(dy.size());
  for (std::size_t t = 0; t < T_; ++t) {
    const std::size_t row = t * C_;
    const double mean = dot(&dy[row], &norm.out[row], C_) / static_cast<double>(C_);
    for (std::size_t c = row; c < row + C_; ++c) {
      dx[c] = norm.inv_rms[t] * (dy[c] - norm.out[c] * mean);
    }
  }
  return dx;
}

void PlainTrainer::rotate(Rows& x, double direction) const {
  if (!layout_.config().rotates()) return;
  for (std::size_t t = 0; t < T_; ++t) {
    for (std::size_t c = 0; c < C_; c += 2) {
      const std::size_t angle = t * (D_ / 2) + c % D_ / 2;
      const double cosine = cosine_[angle];
      const double sine = direction * sine_[angle];
      double* pair = &x[t * C_ + c];
      const double first = pair[0] * cosine - pair[1] * sine;
      pair[1] = pair[0] * sine + pair[1] * cosine;
      pair[0] = first;
    }
  }
}

void PlainTrainer::forward(std::span<const int> tokens) {
  embedding_.resize(T_ * C_);
  for (std::size_t t = 0; t < T_; ++t) {
    const double* row =
        parameters_ + layout_.wte().offset + static_cast<std::size_t>(tokens[t]) * C_;
    std::copy_n(row, C_, &embedding_[t * C_]);
    if (!layout_.config().adds_positions()) continue;
    const double* position = parameters_ + layout_.wpe().offset + t * C_;
    for (std::size_t c = 0; c < C_; ++c) embedding_[t * C_ + c] += position[c];
  }
  embedding_norm_ = norm(embedding_);
  stream_ = embedding_norm_.out;
  for (int l = 0; l < layout_.config().n_layer; ++l) stream_ = layer_forward(l, stream_);
  probs_ = times(layout_.lm_head(), stream_);
}

PlainTrainer::Rows PlainTrainer::layer_forward(int index, const Rows& x) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  Layer& layer = layers_[static_cast<std::size_t>(index)];
  layer.attn_norm = norm(x);
  attention_forward(index);
  Rows stream = surgery_.cut_attention ? x : times(W.attn_wo, layer.heads);
  if (!surgery_.cut_attention && !surgery_.cut_attention_residual) add(stream, x);

  layer.mlp_norm = norm(stream);
  layer.hidden = times(W.mlp_fc1, layer.mlp_norm.out);
  for (double& h : layer.hidden) h = h > 0.0 ? h : 0.0;
  if (surgery_.cut_mlp) return stream;
  Rows out = times(W.mlp_fc2, layer.hidden);
  if (!surgery_.cut_mlp_residual) add(out, stream);
  return out;
}

void PlainTrainer::attention_forward(int index) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  Layer& layer = layers_[static_cast<std::size_t>(index)];
  layer.q = times(W.attn_wq, layer.attn_norm.out);
  layer.k = times(W.attn_wk, layer.attn_norm.out);
  layer.v = times(W.attn_wv, layer.attn_norm.out);
  rotate(layer.q, 1.0);
  rotate(layer.k, 1.0);
  layer.weights.assign(H_ * T_ * T_, 0.0);
  layer.heads.assign(T_ * C_, 0.0);
  for (int h = 0; h < layout_.config().n_head; ++h) head_forward(layer, index, h);
}

// weights[t, s] = softmax over s of q_t . k_s / sqrt(D),  out_t = sum over s of weights[t, s] v_s
void PlainTrainer::head_forward(Layer& layer, int index, int head) {
  const int number = index * layout_.config().n_head + head;
  const std::size_t first = static_cast<std::size_t>(head) * D_;
  const double scale = 1.0 / std::sqrt(static_cast<double>(D_));
  for (std::size_t t = 0; t < T_; ++t) {
    const std::size_t n = attended(t);
    double* w = &layer.weights[(static_cast<std::size_t>(head) * T_ + t) * T_];
    if (surgery_.levels(number)) {
      std::fill_n(w, n, 1.0 / static_cast<double>(n));
    } else {
      for (std::size_t s = 0; s < n; ++s) {
        w[s] = dot(&layer.q[t * C_ + first], &layer.k[s * C_ + first], D_) * scale;
      }
      softmax_in_place(w, n);
    }
    if (surgery_.silences(number)) continue;
    for (std::size_t s = 0; s < n; ++s) {
      for (std::size_t c = first; c < first + D_; ++c) {
        layer.heads[t * C_ + c] += w[s] * layer.v[s * C_ + c];
      }
    }
  }
}

double PlainTrainer::cross_entropy(std::span<const int> tokens) {
  double total = 0.0;
  for (std::size_t t = 0; t < T_; ++t) {
    softmax_in_place(&probs_[t * V_], V_);
    total -= std::log(probs_[t * V_ + static_cast<std::size_t>(tokens[t + 1])]);
  }
  return total / static_cast<double>(T_);
}

// loss = (1 / T) sum over t of -ln p_t[y_t],  p = softmax(z)  =>  dz_t = (p_t - 1[y_t]) / T
void PlainTrainer::backward(std::span<const int> tokens) {
  Rows dlogits = probs_;
  for (std::size_t t = 0; t < T_; ++t)
    dlogits[t * V_ + static_cast<std::size_t>(tokens[t + 1])] -= 1.0;
  for (double& d : dlogits) d /= static_cast<double>(T_);
  Rows dstream = times_backward(layout_.lm_head(), stream_, dlogits);
  for (int l = layout_.config().n_layer; l-- > 0;) dstream = layer_backward(l, dstream);
  embed_backward(tokens, dstream);
}

PlainTrainer::Rows PlainTrainer::layer_backward(int index, const Rows& dout) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  const Layer& layer = layers_[static_cast<std::size_t>(index)];
  Rows dstream = surgery_.cut_mlp_residual ? Rows(dout.size()) : dout;
  if (!surgery_.cut_mlp) {
    Rows dhidden = times_backward(W.mlp_fc2, layer.hidden, dout);
    for (std::size_t i = 0; i < dhidden.size(); ++i)
      dhidden[i] *= layer.hidden[i] > 0.0 ? 1.0 : 0.0;
    const Rows dnorm = times_backward(W.mlp_fc1, layer.mlp_norm.out, dhidden);
    add(dstream, norm_backward(layer.mlp_norm, dnorm));
  }
  Rows dx = surgery_.cut_attention_residual ? Rows(dout.size()) : dstream;
  if (!surgery_.cut_attention) {
    const Rows dnorm = attention_backward(index, times_backward(W.attn_wo, layer.heads, dstream));
    add(dx, norm_backward(layer.attn_norm, dnorm));
  }
  return dx;
}

PlainTrainer::Rows PlainTrainer::attention_backward(int index, const Rows& dheads) {
  const ParameterLayout::Layer& W = layout_.layer(index);
  const Layer& layer = layers_[static_cast<std::size_t>(index)];
  Rows dq(T_ * C_), dk(T_ * C_), dv(T_ * C_);
  for (int h = 0; h < layout_.config().n_head; ++h) {
    head_backward(layer, index, h, dheads, dq, dk, dv);
  }
  rotate(dq, -1.0);
  rotate(dk, -1.0);
  Rows dnorm = times_backward(W.attn_wq, layer.attn_norm.out, dq);
  add(dnorm, times_backward(W.attn_wk, layer.attn_norm.out, dk));
  add(dnorm, times_backward(W.attn_wv, layer.attn_norm.out, dv));
  return dnorm;
}

// dw[s] = dout . v_s,  dscore[s] = w[s] (dw[s] - sum over j of w[j] dw[j])
void PlainTrainer::head_backward(const Layer& layer, int index, int head, const Rows& dheads,
                                 Rows& dq, Rows& dk, Rows& dv) {
  const int number = index * layout_.config().n_head + head;
  if (surgery_.silences(number)) return;
  const std::size_t first = static_cast<std::size_t>(head) * D_;
  const double scale = 1.0 / std::sqrt(static_cast<double>(D_));
  Rows dw(T_);
  for (std::size_t t = 0; t < T_; ++t) {
    const std::size_t n = attended(t);
    const double* w = &layer.weights[(static_cast<std::size_t>(head) * T_ + t) * T_];
    const double* dout = &dheads[t * C_ + first];
    for (std::size_t s = 0; s < n; ++s) {
      dw[s] = dot(dout, &layer.v[s * C_ + first], D_);
      for (std::size_t c = 0; c < D_; ++c) dv[s * C_ + first + c] += w[s] * dout[c];
    }
    if (surgery_.levels(number)) continue;
    const double mean = dot(w, dw.data(), n);
    for (std::size_t s = 0; s < n; ++s) {
      const double dscore = w[s] * (dw[s] - mean) * scale;
      for (std::size_t c = first; c < first + D_; ++c) {
        dq[t * C_ + c] += dscore * layer.k[s * C_ + c];
        dk[s * C_ + c] += dscore * layer.q[t * C_ + c];
      }
    }
  }
}

void PlainTrainer::embed_backward(std::span<const int> tokens, const Rows& dembedding_norm) {
  const Rows dembedding = norm_backward(embedding_norm_, dembedding_norm);
  for (std::size_t t = 0; t < T_; ++t) {
    double* row =
        gradients_.data() + layout_.wte().offset + static_cast<std::size_t>(tokens[t]) * C_;
    for (std::size_t c = 0; c < C_; ++c) row[c] += dembedding[t * C_ + c];
    if (!layout_.config().adds_positions()) continue;
    double* position = gradients_.data() + layout_.wpe().offset + t * C_;
    for (std::size_t c = 0; c < C_; ++c) position[c] += dembedding[t * C_ + c];
  }
}

std::uint64_t PlainTrainer::relu_signature() {
  std::uint64_t digest = 0;
  for (const Layer& layer : layers_) {
    for (const double h : layer.hidden) digest = (digest ^ (h > 0.0)) * 0x100000001b3u + 1;
  }
  return digest;
}

}  // namespace microgpt
