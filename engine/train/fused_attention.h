// Causal self-attention of one layer, all heads, on position-minor activations.
#pragma once

#include "train/position_minor.h"

namespace microgpt {

// Sizes of the attention of a layer: C channels in heads of D.
struct Heads {
  int C;
  int D;
};

// weights[h, s, t] = softmax over s <= t of q_t . k_s / sqrt(D)
// out[c, t]        = sum over s <= t of weights[head of c, s, t] v[c, s]
//
// Shapes: q, k, v, out [C, T] position-minor; weights [H, stride, stride], written for s <= t.
void attention_forward(double* out, double* weights, const double* q, const double* k,
                       const double* v, Heads heads, Columns columns);

// With dw[s] = dout . v_s and the softmax's dscore[s] = w[s] (dw[s] - sum over j of w[j] dw[j]):
//
//   dv_s = sum over t of w[s] dout_t     dq_t = sum over s of dscore[s] k_s / sqrt(D)
//   dk_s = sum over t of dscore[s] q_t / sqrt(D)
//
// Every gradient of every key and value, those of earlier positions included.
// Shapes: as above; dscore is room for [stride, stride].
void attention_backward(double* dq, double* dk, double* dv, const double* dout,
                        const double* weights, const double* q, const double* k, const double* v,
                        Heads heads, Columns columns, double* dscore);

}  // namespace microgpt
