#include "model/reference_loss.h"

#include <cmath>
#include <limits>
#include <utility>

namespace microgpt {
namespace {

constexpr double kMinusInfinity = -std::numeric_limits<double>::infinity();

struct Matrix {
  Matrix(int r, int c, double value = 0.0)
      : rows(r), columns(c), numbers(static_cast<std::size_t>(r * c), value) {}

  double& operator()(int r, int c) { return numbers[static_cast<std::size_t>(r * columns + c)]; }
  double operator()(int r, int c) const {
    return numbers[static_cast<std::size_t>(r * columns + c)];
  }

  int rows, columns;
  std::vector<double> numbers;
};

Matrix operator*(const Matrix& a, const Matrix& b) {
  Matrix out(a.rows, b.columns);
  for (int i = 0; i < a.rows; ++i) {
    for (int k = 0; k < a.columns; ++k) {
      for (int j = 0; j < b.columns; ++j) out(i, j) += a(i, k) * b(k, j);
    }
  }
  return out;
}

Matrix operator+(Matrix a, const Matrix& b) {
  for (int i = 0; i < a.rows; ++i) {
    for (int j = 0; j < a.columns; ++j) a(i, j) += b(i, j);
  }
  return a;
}

Matrix transposed(const Matrix& a) {
  Matrix out(a.columns, a.rows);
  for (int i = 0; i < a.rows; ++i) {
    for (int j = 0; j < a.columns; ++j) out(j, i) = a(i, j);
  }
  return out;
}

Matrix columns_of(const Matrix& a, int first, int count) {
  Matrix out(a.rows, count);
  for (int i = 0; i < a.rows; ++i) {
    for (int j = 0; j < count; ++j) out(i, j) = a(i, first + j);
  }
  return out;
}

Matrix softmax_rows(Matrix a) {
  for (int i = 0; i < a.rows; ++i) {
    double total = 0.0;
    for (int j = 0; j < a.columns; ++j) total += std::exp(a(i, j));
    for (int j = 0; j < a.columns; ++j) a(i, j) = std::exp(a(i, j)) / total;
  }
  return a;
}

struct Reader {
  const double* next;
  Matrix operator()(int rows, int columns) {
    Matrix out(rows, columns);
    for (double& number : out.numbers) number = *next++;
    return out;
  }
};

Matrix normed(Matrix x, const Surgery& surgery) {
  if (surgery.cut_norms) return x;
  for (int t = 0; t < x.rows; ++t) {
    double squares = 0.0;
    for (int c = 0; c < x.columns; ++c) squares += x(t, c) * x(t, c);
    const double rms = std::sqrt(squares / x.columns + 1e-5);
    for (int c = 0; c < x.columns; ++c) x(t, c) /= rms;
  }
  return x;
}

// As complex numbers: the pair times e^(i angle).
Matrix rotated(Matrix x, const ModelConfig& config) {
  if (config.positions != Positions::rope || config.surgery.cut_positions) return x;
  const int D = config.n_embd / config.n_head;
  for (int t = 0; t < x.rows; ++t) {
    for (int c = 0; c < x.columns; c += 2) {
      const double angle = t / std::pow(10000.0, static_cast<double>(c % D) / D);
      const double re = x(t, c);
      const double im = x(t, c + 1);
      x(t, c) = std::cos(angle) * re - std::sin(angle) * im;
      x(t, c + 1) = std::sin(angle) * re + std::cos(angle) * im;
    }
  }
  return x;
}

Matrix head_output(const Matrix& q, const Matrix& k, const Matrix& v, const Surgery& surgery,
                   int head) {
  const int T = q.rows;
  if (surgery.silences(head)) return Matrix(T, v.columns);
  Matrix scores = q * transposed(k);
  for (int t = 0; t < T; ++t) {
    for (int s = 0; s < T; ++s) {
      scores(t, s) /= std::sqrt(q.columns);
      if (surgery.levels(head)) scores(t, s) = 0.0;
      if (s > t && !surgery.lift_mask) scores(t, s) = kMinusInfinity;
    }
  }
  return softmax_rows(scores) * v;
}

Matrix part_added(const Matrix& stream, const Matrix& part, bool cut, bool cut_residual) {
  if (cut) return stream;
  return cut_residual ? part : stream + part;
}

}  // namespace

double reference_loss(const ModelConfig& config, int vocab_size, std::span<const double> parameters,
                      std::span<const int> tokens) {
  const int T = static_cast<int>(tokens.size()) - 1;
  const int C = config.n_embd;
  const int D = C / config.n_head;
  const Surgery& surgery = config.surgery;
  Reader read{parameters.data()};
  const Matrix wte = read(vocab_size, C);
  const bool learned = config.positions == Positions::learned;
  const Matrix wpe = read(learned ? config.block : 0, C);
  const Matrix lm_head = read(vocab_size, C);

  Matrix x(T, C);
  for (int t = 0; t < T; ++t) {
    for (int c = 0; c < C; ++c) {
      x(t, c) = wte(tokens[static_cast<std::size_t>(t)], c);
      if (learned && !surgery.cut_positions) x(t, c) += wpe(t, c);
    }
  }
  x = normed(x, surgery);
  for (int l = 0; l < config.n_layer; ++l) {
    const Matrix wq = read(C, C);
    const Matrix wk = read(C, C);
    const Matrix wv = read(C, C);
    const Matrix wo = read(C, C);
    const Matrix fc1 = read(4 * C, C);
    const Matrix fc2 = read(C, 4 * C);
    const Matrix n = normed(x, surgery);
    const Matrix q = rotated(n * transposed(wq), config);
    const Matrix k = rotated(n * transposed(wk), config);
    const Matrix v = n * transposed(wv);
    Matrix heads(T, C);
    for (int h = 0; h < config.n_head; ++h) {
      const Matrix out = head_output(columns_of(q, h * D, D), columns_of(k, h * D, D),
                                     columns_of(v, h * D, D), surgery, l * config.n_head + h);
      for (int t = 0; t < T; ++t) {
        for (int c = 0; c < D; ++c) heads(t, h * D + c) = out(t, c);
      }
    }
    x = part_added(x, heads * transposed(wo), surgery.cut_attention,
                   surgery.cut_attention_residual);
    Matrix hidden = normed(x, surgery) * transposed(fc1);
    for (double& h : hidden.numbers) h = std::fmax(h, 0.0);
    x = part_added(x, hidden * transposed(fc2), surgery.cut_mlp, surgery.cut_mlp_residual);
  }
  const Matrix probs = softmax_rows(x * transposed(lm_head));
  double loss = 0.0;
  for (int t = 0; t < T; ++t) loss -= std::log(probs(t, tokens[static_cast<std::size_t>(t) + 1]));
  return loss / T;
}

}  // namespace microgpt
