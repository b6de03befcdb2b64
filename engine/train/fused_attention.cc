#include "train/fused_attention.h"

#include <algorithm>
#include <cmath>

namespace microgpt {
namespace {

void softmax_in_place(double* x, int n) {
  const double most = *std::max_element(x, x + n);
  double total = 0.0;
  for (int i = 0; i < n; ++i) {
    x[i] = std::exp(x[i] - most);
    total += x[i];
  }
  const double inverse = 1.0 / total;
  for (int i = 0; i < n; ++i) x[i] *= inverse;
}

}  // namespace

void attention_forward(double* out, double* weights, const double* q, const double* k,
                       const double* v, Heads heads, Columns columns) {
  const int S = columns.stride;
  const double scale = 1.0 / std::sqrt(static_cast<double>(heads.D));
  for (int first = 0; first < heads.C; first += heads.D) {
    double* head_weights = weights + first / heads.D * S * S;
    for (int t = 0; t < columns.positions; ++t) {
      double* w = head_weights + t * S;
      std::fill_n(w, t + 1, 0.0);
      for (int c = first; c < first + heads.D; ++c) {
        const double query = q[c * S + t];
        for (int s = 0; s <= t; ++s) w[s] += query * k[c * S + s];
      }
      for (int s = 0; s <= t; ++s) w[s] *= scale;
      softmax_in_place(w, t + 1);
      for (int c = first; c < first + heads.D; ++c) {
        double sum = 0.0;
        for (int s = 0; s <= t; ++s) sum += w[s] * v[c * S + s];
        out[c * S + t] = sum;
      }
    }
  }
}

void attention_backward(double* dq, double* dk, double* dv, const double* dout,
                        const double* weights, const double* q, const double* k, const double* v,
                        Heads heads, Columns columns, double* dscore) {
  const int S = columns.stride;
  const double scale = 1.0 / std::sqrt(static_cast<double>(heads.D));
  for (int first = 0; first < heads.C; first += heads.D) {
    const double* head_weights = weights + first / heads.D * S * S;
    for (int t = 0; t < columns.positions; ++t) {
      const double* w = head_weights + t * S;
      std::fill_n(dscore, t + 1, 0.0);
      for (int c = first; c < first + heads.D; ++c) {
        const double d = dout[c * S + t];
        for (int s = 0; s <= t; ++s) {
          dscore[s] += d * v[c * S + s];
          dv[c * S + s] += w[s] * d;
        }
      }
      double mean = 0.0;
      for (int s = 0; s <= t; ++s) mean += w[s] * dscore[s];
      for (int s = 0; s <= t; ++s) dscore[s] = w[s] * (dscore[s] - mean) * scale;
      for (int c = first; c < first + heads.D; ++c) {
        const double query = q[c * S + t];
        double sum = 0.0;
        for (int s = 0; s <= t; ++s) {
          sum += dscore[s] * k[c * S + s];
          dk[c * S + s] += dscore[s] * query;
        }
        dq[c * S + t] += sum;
      }
    }
  }
}

}  // namespace microgpt
