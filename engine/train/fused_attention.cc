#include "train/fused_attention.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "train/exponential.h"

namespace microgpt {
namespace {

constexpr int kPerLanes = static_cast<int>(kLanes);

// One head. Rows of weights belong to keys and lie `stride` apart; its lanes are queries.
struct Head {
  const double *q, *k, *v;  // [D, T], as dq, dk, dv and out
  double scale;
  int D;
  Columns columns;

  // What queries t and t + 1 look at: 0 .. keys(t) - 1. The later key is hidden from the first.
  int keys(int t) const { return std::min(t + kPerLanes, columns.positions); }
};

// With the number of channels known at compile time, if kD > 0, their loops are unrolled.
template <int kD>
void head_forward(double* out, double* weights, const Head& head) {
  const int D = kD > 0 ? kD : head.D;
  const int S = head.columns.stride;
  for (int t = 0; t < head.columns.positions; t += kPerLanes) {
    double* w = weights + t;
    Lanes most = splat(-std::numeric_limits<double>::infinity());
    for (int s = 0; s < head.keys(t); ++s) {
      Lanes score = splat(0.0);
      for (int c = 0; c < D; ++c) score += load(head.q + c * S + t) * head.k[c * S + s];
      score *= head.scale;
      if (s > t) score[0] = -std::numeric_limits<double>::infinity();
      store(w + s * S, score);
      most = larger(most, score);
    }
    Lanes total = splat(0.0);
    for (int s = 0; s < head.keys(t); ++s) {
      const Lanes power = exponential(load(w + s * S) - most);
      store(w + s * S, power);
      total += power;
    }
    const Lanes inverse = splat(1.0) / total;
    for (int s = 0; s < head.keys(t); ++s) store(w + s * S, load(w + s * S) * inverse);
    for (int c = 0; c < D; ++c) {
      Lanes sum = splat(0.0);
      for (int s = 0; s < head.keys(t); ++s) sum += load(w + s * S) * head.v[c * S + s];
      store(out + c * S + t, sum);
    }
  }
}

// dscore [stride, stride] and dq, with queries as lanes.
template <int kD>
void queries_backward(double* dq, double* dscore, const double* dout, const double* weights,
                      const Head& head) {
  const int D = kD > 0 ? kD : head.D;
  const int S = head.columns.stride;
  for (int t = 0; t < head.columns.positions; t += kPerLanes) {
    Lanes mean = splat(0.0);
    for (int s = 0; s < head.keys(t); ++s) {
      Lanes dw = splat(0.0);
      for (int c = 0; c < D; ++c) dw += load(dout + c * S + t) * head.v[c * S + s];
      store(dscore + s * S + t, dw);
      mean += load(weights + s * S + t) * dw;
    }
    for (int s = 0; s < head.keys(t); ++s) {
      const int at = s * S + t;
      store(dscore + at, load(weights + at) * (load(dscore + at) - mean) * head.scale);
    }
    for (int c = 0; c < D; ++c) {
      Lanes sum = splat(0.0);
      for (int s = 0; s < head.keys(t); ++s) sum += load(dscore + s * S + t) * head.k[c * S + s];
      store(dq + c * S + t, sum);
    }
  }
}

// out[c, s] = sum over t >= s of entries[s, t] x[c, t], with keys as lanes.
template <int kD>
void sum_over_queries(double* out, const double* entries, const double* x, const Head& head) {
  const int D = kD > 0 ? kD : head.D;
  const int S = head.columns.stride;
  const int T = head.columns.positions;
  for (int s = 0; s < T; s += kPerLanes) {
    const double* row = entries + s * S;
    // Behind the last key there is none: its lane stays 0.
    const double exists = s + 1 < T ? 1.0 : 0.0;
    const double* next = s + 1 < T ? row + S : row;
    for (int c = 0; c < D; ++c) {
      Lanes sum = splat(0.0);
      for (int t = s; t < T; ++t) sum += Lanes{row[t], next[t] * exists} * x[c * S + t];
      store(out + c * S + s, sum);
    }
  }
}

template <int kD>
void head_backward(double* dq, double* dk, double* dv, const double* dout, const double* weights,
                   const Head& head, double* dscore) {
  queries_backward<kD>(dq, dscore, dout, weights, head);
  sum_over_queries<kD>(dk, dscore, head.q, head);
  sum_over_queries<kD>(dv, weights, dout, head);
}

constexpr int kDefaultD = 4;

}  // namespace

void attention_forward(double* out, double* weights, const double* q, const double* k,
                       const double* v, Heads heads, Columns columns) {
  const int S = columns.stride;
  const double scale = 1.0 / std::sqrt(static_cast<double>(heads.D));
  const auto run = heads.D == kDefaultD ? head_forward<kDefaultD> : head_forward<0>;
  for (int c = 0; c < heads.C; c += heads.D) {
    const int at = c * S;
    run(out + at, weights + c / heads.D * S * S, {q + at, k + at, v + at, scale, heads.D, columns});
  }
}

void attention_backward(double* dq, double* dk, double* dv, const double* dout,
                        const double* weights, const double* q, const double* k, const double* v,
                        Heads heads, Columns columns, double* dscore) {
  const int S = columns.stride;
  const double scale = 1.0 / std::sqrt(static_cast<double>(heads.D));
  const auto run = heads.D == kDefaultD ? head_backward<kDefaultD> : head_backward<0>;
  for (int c = 0; c < heads.C; c += heads.D) {
    const int at = c * S;
    run(dq + at, dk + at, dv + at, dout + at, weights + c / heads.D * S * S,
        {q + at, k + at, v + at, scale, heads.D, columns}, dscore);
  }
}

}  // namespace microgpt
