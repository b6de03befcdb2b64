#include "train/position_minor.h"

#include <algorithm>
#include <cmath>

#include "graph/lanes.h"
#include "train/exponential.h"

namespace microgpt {
namespace {

constexpr double kRmsEpsilon = 1e-5;
constexpr int kPerLanes = static_cast<int>(kLanes);

// Pairs of positions.
int vectors(Columns columns) { return (columns.positions + kPerLanes - 1) / kPerLanes; }

// From one row of an output or an input to the next.
struct Strides {
  int out;
  int in;
};

// A matrix or, with the strides exchanged, its transpose: entry (i, j) at i * row + j * column.
struct Matrix {
  const double* entries;
  int row;
  int column;
};

// Numbers in memory as a vector, wherever they begin. A struct, because clang forgets the alignment
// of a typedef that goes through a template.
template <typename Vector>
struct InMemory {
  Vector numbers;
} __attribute__((packed, may_alias));

// A reference, because a Quad can be neither argument nor result.
template <typename Vector>
MICROGPT_EITHER_WIDTH inline InMemory<Vector>& at(double* from) {
  return *reinterpret_cast<InMemory<Vector>*>(from);
}
template <typename Vector>
MICROGPT_EITHER_WIDTH inline const InMemory<Vector>& at(const double* from) {
  return *reinterpret_cast<const InMemory<Vector>*>(from);
}

// out[i, t] = (kAdd ? out[i, t] : 0) + sum over j of M(i, j) in[j, t], for N vectors of positions.
// R rows at a time hide the latency of the additions; where rows are missing at the end, the last
// one is computed and stored more than once.
template <int R, typename Vector, int N, bool kAdd>
MICROGPT_EITHER_WIDTH inline void multiply_block(double* out, const Matrix& M, const double* in,
                                                 int rows, int columns, Strides strides) {
  constexpr int kLength = sizeof(Vector) / sizeof(double);
  for (int i = 0; i < rows; i += R) {
    Vector sum[R][N];
    const double* entries[R];
    double* row[R];
    for (int r = 0; r < R; ++r) {
      const int index = std::min(i + r, rows - 1);
      entries[r] = M.entries + index * M.row;
      row[r] = out + index * strides.out;
      for (int n = 0; n < N; ++n) {
        sum[r][n] = Vector{};
        if (kAdd) sum[r][n] = at<Vector>(row[r] + n * kLength).numbers;
      }
    }
    for (int j = 0; j < columns; ++j) {
      Vector x[N];
      for (int n = 0; n < N; ++n) x[n] = at<Vector>(in + j * strides.in + n * kLength).numbers;
      for (int r = 0; r < R; ++r) {
        for (int n = 0; n < N; ++n) sum[r][n] += entries[r][j * M.column] * x[n];
      }
    }
    for (int r = 0; r < R; ++r) {
      for (int n = 0; n < N; ++n) at<Vector>(row[r] + n * kLength).numbers = sum[r][n];
    }
  }
}

// For `length` pairs of positions. Eight sums at a time: as many as hide the latency of an
// addition, and as registers hold beside what is multiplied.
template <typename Wide, bool kAdd>
MICROGPT_EITHER_WIDTH inline void multiply(double* out, const Matrix& M, const double* in, int rows,
                                           int columns, Strides strides, int length) {
  constexpr bool kTwice = sizeof(Wide) > sizeof(Lanes);
  if (kTwice) {
    for (; length >= 4; length -= 4, out += 8, in += 8) {
      multiply_block<4, Wide, 2, kAdd>(out, M, in, rows, columns, strides);
    }
  }
  for (; length >= 2; length -= 2, out += 4, in += 4) {
    multiply_block<4, Wide, kTwice ? 1 : 2, kAdd>(out, M, in, rows, columns, strides);
  }
  if (length % 2 != 0) {
    multiply_block<4, Lanes, 1, kAdd>(out, M, in, rows, columns, strides);
  }
}

template <bool kAdd>
MICROGPT_EITHER_WIDTH inline void multiply_widest(double* out, const Matrix& M, const double* in,
                                                  int rows, int columns, Strides strides,
                                                  int length) {
  at_widest_lanes([&]<typename Wide>() MICROGPT_EITHER_WIDTH {
    multiply<Wide, kAdd>(out, M, in, rows, columns, strides, length);
  });
}

}  // namespace

void linear_forward(double* y, const double* W, const double* x, int R, int C, Columns columns) {
  multiply_widest<false>(y, {W, C, 1}, x, R, C, {columns.stride, columns.stride}, vectors(columns));
}

void linear_forward_add(double* y, const double* W, const double* x, int R, int C,
                        Columns columns) {
  multiply_widest<true>(y, {W, C, 1}, x, R, C, {columns.stride, columns.stride}, vectors(columns));
}

void linear_backward_input(double* dx, const double* W, const double* dy, int R, int C,
                           Columns columns) {
  multiply_widest<false>(dx, {W, 1, C}, dy, C, R, {columns.stride, columns.stride},
                         vectors(columns));
}

void linear_backward_weight(double* dW, const double* dy, const double* x, int R, int C,
                            Columns columns, double* transposed) {
  const int T = columns.positions;
  for (int c = 0; c < C; ++c) {
    for (int t = 0; t < T; ++t) transposed[t * C + c] = x[c * columns.stride + t];
  }
  multiply_widest<false>(dW, {dy, columns.stride, 1}, transposed, R, T, {C, C}, C / kPerLanes);
  if (C % kPerLanes == 0) return;
  for (int r = 0; r < R; ++r) {
    double last = 0.0;
    for (int t = 0; t < T; ++t) last += dy[r * columns.stride + t] * transposed[t * C + C - 1];
    dW[r * C + C - 1] = last;
  }
}

void relu_forward(double* y, int R, Columns columns) {
  for (int r = 0; r < R; ++r) {
    double* row = y + r * columns.stride;
    for (int t = 0; t < kPerLanes * vectors(columns); ++t) row[t] = row[t] > 0.0 ? row[t] : 0.0;
  }
}

void relu_backward(double* dx, const double* y, int R, Columns columns) {
  for (int r = 0; r < R; ++r) {
    double* drow = dx + r * columns.stride;
    const double* row = y + r * columns.stride;
    for (int t = 0; t < kPerLanes * vectors(columns); ++t) drow[t] = row[t] > 0.0 ? drow[t] : 0.0;
  }
}

// p_t = softmax(z_t), a vector of positions at a time.
void softmax_forward(double* z, int V, Columns columns) {
  const int S = columns.stride;
  for (int v = 0; v < vectors(columns); ++v) {
    double* column = z + v * kPerLanes;
    Lanes most = load(column);
    for (int i = 1; i < V; ++i) most = larger(most, load(column + i * S));
    Lanes total = splat(0.0);
    for (int i = 0; i < V; ++i) {
      const Lanes power = exponential(load(column + i * S) - most);
      store(column + i * S, power);
      total += power;
    }
    const Lanes inverse = splat(1.0) / total;
    for (int i = 0; i < V; ++i) store(column + i * S, load(column + i * S) * inverse);
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
