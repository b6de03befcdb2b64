#include "session/principal_axes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace microgpt {
namespace {

// Off the diagonal less than this share of the trace: rotations no longer change any digit shown.
constexpr double kNegligible = 1e-15;
constexpr int kMostSweeps = 32;

// A square matrix, row-major.
struct Matrix {
  explicit Matrix(int n) : size(static_cast<std::size_t>(n)), entries(size * size, 0.0) {}
  double& operator()(std::size_t r, std::size_t c) { return entries[r * size + c]; }
  double operator()(std::size_t r, std::size_t c) const { return entries[r * size + c]; }

  std::size_t size;
  std::vector<double> entries;
};

Matrix covariance(std::span<const double> rows, int R, int C) {
  Matrix result(C);
  const auto columns = static_cast<std::size_t>(C);
  std::vector<double> mean(columns, 0.0);
  for (std::size_t i = 0; i < rows.size(); ++i) mean[i % columns] += rows[i] / R;
  for (std::size_t r = 0; r < static_cast<std::size_t>(R); ++r) {
    const double* row = rows.data() + r * columns;
    for (std::size_t a = 0; a < columns; ++a) {
      for (std::size_t b = 0; b < columns; ++b) {
        result(a, b) += (row[a] - mean[a]) * (row[b] - mean[b]) / R;
      }
    }
  }
  return result;
}

// Turns the plane of p and q so that a(p, q) becomes 0; rows of `vectors` turn along.
//
//   tan = sign(theta) / (|theta| + sqrt(theta^2 + 1)),  theta = (a_qq - a_pp) / (2 a_pq)
void rotate_away(Matrix& a, Matrix& vectors, std::size_t p, std::size_t q) {
  if (a(p, q) == 0.0) return;
  const double theta = (a(q, q) - a(p, p)) / (2.0 * a(p, q));
  const double tangent =
      (theta < 0.0 ? -1.0 : 1.0) / (std::abs(theta) + std::sqrt(theta * theta + 1.0));
  const double cosine = 1.0 / std::sqrt(tangent * tangent + 1.0);
  const double sine = tangent * cosine;
  const auto turn = [&](double& x, double& y) {
    const double kept = x;
    x = cosine * kept - sine * y;
    y = sine * kept + cosine * y;
  };
  for (std::size_t i = 0; i < a.size; ++i) turn(a(i, p), a(i, q));
  for (std::size_t i = 0; i < a.size; ++i) turn(a(p, i), a(q, i));
  for (std::size_t i = 0; i < a.size; ++i) turn(vectors(p, i), vectors(q, i));
}

double off_diagonal(const Matrix& a) {
  double total = 0.0;
  for (std::size_t p = 0; p < a.size; ++p) {
    for (std::size_t q = p + 1; q < a.size; ++q) total += std::abs(a(p, q));
  }
  return total;
}

}  // namespace

PrincipalAxes principal_axes(std::span<const double> rows, int R, int C, int count) {
  Matrix a = covariance(rows, R, C);
  Matrix vectors(C);
  double variance = 0.0;
  for (std::size_t i = 0; i < a.size; ++i) {
    vectors(i, i) = 1.0;
    variance += a(i, i);
  }
  for (int sweep = 0; sweep < kMostSweeps && off_diagonal(a) > kNegligible * variance; ++sweep) {
    for (std::size_t p = 0; p < a.size; ++p) {
      for (std::size_t q = p + 1; q < a.size; ++q) rotate_away(a, vectors, p, q);
    }
  }
  std::vector<std::size_t> order(a.size);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t i, std::size_t j) { return a(i, i) > a(j, j); });

  const auto wanted = static_cast<std::size_t>(count);
  PrincipalAxes result{std::vector<double>(wanted * a.size, 0.0), std::vector<double>(wanted, 0.0)};
  for (std::size_t k = 0; k < std::min(wanted, a.size); ++k) {
    const double* axis = &vectors.entries[order[k] * a.size];
    const double* largest = std::max_element(
        axis, axis + a.size, [](double x, double y) { return std::abs(x) < std::abs(y); });
    const double sign = *largest < 0.0 ? -1.0 : 1.0;
    for (std::size_t c = 0; c < a.size; ++c) result.axes[k * a.size + c] = sign * axis[c];
    result.shares[k] = variance > 0.0 ? a(order[k], order[k]) / variance : 0.0;
  }
  return result;
}

}  // namespace microgpt
