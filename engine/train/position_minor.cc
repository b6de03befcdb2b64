#include "train/position_minor.h"

#include <algorithm>
#include <cmath>

#include "graph/lanes.h"

namespace microgpt {
namespace {

constexpr double kRmsEpsilon = 1e-5;
constexpr int kPerLanes = static_cast<int>(kLanes);

int vectors(Columns columns) { return (columns.positions + kPerLanes - 1) / kPerLanes; }

// A matrix or, with the strides exchanged, its transpose: entry (i, j) at i * row + j * column.
struct Matrix {
  const double* entries;
  int row;
  int column;
};

// out[i, t] += sum over j of M(i, j) in[j, t], for N vectors of positions. Two rows at a time hide
// the latency of the additions.
template <int N>
void multiply_block(double* out, const Matrix& M, const double* in, int rows, int columns,
                    int stride) {
  for (int i = 0; i < rows; i += 2) {
    // An odd last row is computed twice and stored once.
    const bool pair = i + 1 < rows;
    const double* m0 = M.entries + i * M.row;
    const double* m1 = pair ? m0 + M.row : m0;
    double* out0 = out + i * stride;
    double* out1 = pair ? out0 + stride : out0;
    Lanes sum0[N], sum1[N];
    for (int n = 0; n < N; ++n) {
      sum0[n] = load(out0 + n * kPerLanes);
      sum1[n] = load(out1 + n * kPerLanes);
    }
    for (int j = 0; j < columns; ++j) {
      const Lanes s0 = splat(m0[j * M.column]);
      const Lanes s1 = splat(m1[j * M.column]);
      for (int n = 0; n < N; ++n) {
        const Lanes entry = load(in + j * stride + n * kPerLanes);
        sum0[n] += s0 * entry;
        sum1[n] += s1 * entry;
      }
    }
    for (int n = 0; n < N; ++n) {
      store(out0 + n * kPerLanes, sum0[n]);
      store(out1 + n * kPerLanes, sum1[n]);
    }
  }
}

// out += M in for all positions, in stretches of 4, 2 and 1 vectors.
void multiply(double* out, const Matrix& M, const double* in, int rows, int columns,
              Columns shape) {
  int left = vectors(shape);
  while (left > 0) {
    const int width = left >= 4 ? 4 : left >= 2 ? 2 : 1;
    const auto block = width == 4   ? multiply_block<4>
                       : width == 2 ? multiply_block<2>
                                    : multiply_block<1>;
    block(out, M, in, rows, columns, shape.stride);
    out += width * kPerLanes;
    in += width * kPerLanes;
    left -= width;
  }
}

// dW[0 .. 2N - 1] of one row.
template <int N>
void backward_weight_block(double* dW, const double* dy, const double* transposed, int C, int T) {
  Lanes a[N];
  for (int i = 0; i < N; ++i) a[i] = splat(0.0);
  for (int t = 0; t < T; ++t) {
    const Lanes s = splat(dy[t]);
    for (int i = 0; i < N; ++i) a[i] += s * load(transposed + t * C + i * kPerLanes);
  }
  for (int i = 0; i < N; ++i) store(dW + i * kPerLanes, a[i]);
}

}  // namespace

void linear_forward(double* y, const double* W, const double* x, int R, int C, Columns columns) {
  multiply(y, {W, C, 1}, x, R, C, columns);
}

void linear_backward_input(double* dx, const double* W, const double* dy, int R, int C,
                           Columns columns) {
  multiply(dx, {W, 1, C}, dy, C, R, columns);
}

void linear_backward_weight(double* dW, const double* dy, const double* x, int R, int C,
                            Columns columns, double* transposed) {
  const int T = columns.positions;
  for (int c = 0; c < C; ++c) {
    for (int t = 0; t < T; ++t) transposed[t * C + c] = x[c * columns.stride + t];
  }
  constexpr int kWide = 8;
  for (int r = 0; r < R; ++r) {
    const double* row = dy + r * columns.stride;
    double* out = dW + r * C;
    int c = 0;
    for (; c + kWide * kPerLanes <= C; c += kWide * kPerLanes) {
      backward_weight_block<kWide>(out + c, row, transposed + c, C, T);
    }
    for (; c + kPerLanes <= C; c += kPerLanes) {
      backward_weight_block<1>(out + c, row, transposed + c, C, T);
    }
    for (; c < C; ++c) {
      double a = 0.0;
      for (int t = 0; t < T; ++t) a += row[t] * transposed[t * C + c];
      out[c] = a;
    }
  }
}

void rms_norm_forward(double* y, double* inv_rms, const double* x, int C, Columns columns) {
  const int S = columns.stride;
  for (int v = 0; v < vectors(columns); ++v) {
    const int offset = v * kPerLanes;
    Lanes squares = splat(0.0);
    for (int c = 0; c < C; ++c) {
      const Lanes entry = load(x + c * S + offset);
      squares += entry * entry;
    }
    for (int i = 0; i < kPerLanes; ++i) {
      inv_rms[offset + i] = 1.0 / std::sqrt(squares[i] / C + kRmsEpsilon);
    }
    const Lanes scale = load(inv_rms + offset);
    for (int c = 0; c < C; ++c) store(y + c * S + offset, load(x + c * S + offset) * scale);
  }
}

// y = s x, s = (mean(x^2) + eps)^(-1/2)  =>  dx = s (dy - y mean(dy y))
void rms_norm_backward(double* dx, const double* dy, const double* y, const double* inv_rms, int C,
                       Columns columns) {
  const int S = columns.stride;
  for (int v = 0; v < vectors(columns); ++v) {
    const int offset = v * kPerLanes;
    Lanes mean = splat(0.0);
    for (int c = 0; c < C; ++c) mean += load(dy + c * S + offset) * load(y + c * S + offset);
    mean *= splat(1.0 / C);
    const Lanes scale = load(inv_rms + offset);
    for (int c = 0; c < C; ++c) {
      const int at = c * S + offset;
      // += and not =: the residual stream also sends a gradient into dx.
      store(dx + at, load(dx + at) + scale * (load(dy + at) - load(y + at) * mean));
    }
  }
}

void rotate_pairs(double* x, const double* cosine, const double* sine, int C, int D,
                  Columns columns, bool inverse) {
  const int S = columns.stride;
  const Lanes sign = splat(inverse ? -1.0 : 1.0);
  for (int c = 0; c < C; c += 2) {
    const int pair = c % D / 2;
    for (int v = 0; v < vectors(columns); ++v) {
      const int offset = v * kPerLanes;
      double* first = x + c * S + offset;
      double* second = first + S;
      const Lanes cos = load(cosine + pair * S + offset);
      const Lanes sin = sign * load(sine + pair * S + offset);
      const Lanes a = load(first);
      const Lanes b = load(second);
      store(first, a * cos - b * sin);
      store(second, a * sin + b * cos);
    }
  }
}

}  // namespace microgpt
