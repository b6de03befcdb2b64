// Kernels of the fused trainer. Activations are position-minor: a tensor [N, T] is N rows of
// `stride` doubles, entry (n, t) at n * stride + t. So a matrix times all positions at once needs
// no sum across lanes, and every elementwise step is one loop.
//
// T positions; columns T .. stride - 1 of an activation are 0 and stay 0. `stride` is even.
#pragma once

#include <cstdint>

namespace microgpt {

// How many positions are in use, and how far apart the rows are.
struct Columns {
  int positions;
  int stride;
};

// y[r, t] = sum over c of W[r, c] x[c, t]; with _add, y[r, t] += the same.
// Shapes: W [R, C] row-major; x [C, T], y [R, T] position-minor.
void linear_forward(double* y, const double* W, const double* x, int R, int C, Columns columns);
void linear_forward_add(double* y, const double* W, const double* x, int R, int C, Columns columns);

// dx[c, t] = sum over r of W[r, c] dy[r, t].
void linear_backward_input(double* dx, const double* W, const double* dy, int R, int C,
                           Columns columns);

// dW[r, c] = sum over t of dy[r, t] x[c, t]. `transposed` is room for [T, C].
void linear_backward_weight(double* dW, const double* dy, const double* x, int R, int C,
                            Columns columns, double* transposed);

// y = max(y, 0) in place, and dx = 0 where y is 0. [R, T] position-minor.
void relu_forward(double* y, int R, Columns columns);
void relu_backward(double* dx, const double* y, int R, Columns columns);

// z[i, t] = e^z[i, t] / sum over j of e^z[j, t] in place. [V, T] position-minor.
void softmax_forward(double* z, int V, Columns columns);

// y[c, t] = x[c, t] * inv_rms[t],  inv_rms[t] = (mean over c of x[c, t]^2 + eps)^(-1/2)
// Source: Zhang & Sennrich 2019, arXiv:1910.07467, without the learned gain.
void rms_norm_forward(double* y, double* inv_rms, const double* x, int C, Columns columns);

// dx[c, t] += inv_rms[t] (dy[c, t] - y[c, t] mean over c of dy[c, t] y[c, t])
void rms_norm_backward(double* dx, const double* dy, const double* y, const double* inv_rms, int C,
                       Columns columns);

// Turns the channel pairs (2i, 2i + 1) of every head of D channels by their angle, in place; with
// `inverse`, back. cosine, sine: [D / 2, T] position-minor.
void rotate_pairs(double* x, const double* cosine, const double* sine, int C, int D,
                  Columns columns, bool inverse);

}  // namespace microgpt
