// Causal self-attention of one layer, all heads, on position-minor activations.
#pragma once

#include "train/position_minor.h"

namespace microgpt {

// Sizes of the attention of a layer: C channels in heads of D.
struct Heads {
  int C;
  int D;
};

// weights[h, t, s] = softmax over s <= t of q_t . k_s / sqrt(D)
// out[c, t]        = sum over s <= t of weights[head of c, t, s] v[c, s]
//
// Shapes: q, k, v, out [C, T] position-minor; weights [H, stride, stride], written for s <= t.
void attention_forward(double* out, double* weights, const double* q, const double* k,
                       const double* v, Heads heads, Columns columns);

// With dw[s] = dout . v_s and the softmax's dscore[s] = w[s] (dw[s] - sum over j of w[j] dw[j]):
//
//   dv_s += w[s] dout     dq_t += dscore[s] k_s / sqrt(D)     dk_s += dscore[s] q_t / sqrt(D)
//
// Every gradient of every key and value, those of earlier positions included.
// Shapes: as above; dscore is room for [stride].
void attention_backward(double* dq, double* dk, double* dv, const double* dout,
                        const double* weights, const double* q, const double* k, const double* v,
                        Heads heads, Columns columns, double* dscore);

}  // namespace microgpt
