#include "session/embedding_view.h"

#include <algorithm>
#include <cmath>

#include "session/principal_axes.h"

namespace microgpt {
namespace {

constexpr int kAxes = 2;

// Rows of the token embedding, each divided by its root mean square. [V, C]
std::vector<double> directions(const Session& session) {
  const Tensor& wte = session.run().layout().wte();
  const std::vector<double> parameters = session.parameters(ParameterView::value);
  const auto begin = parameters.begin() + wte.offset;
  std::vector<double> rows(begin, begin + wte.size());
  for (std::size_t r = 0; r < wte.rows; ++r) {
    double* row = &rows[r * wte.columns];
    double squares = 0.0;
    for (std::size_t c = 0; c < wte.columns; ++c) squares += row[c] * row[c];
    if (squares == 0.0) continue;
    const double scale = std::sqrt(wte.columns / squares);
    for (std::size_t c = 0; c < wte.columns; ++c) row[c] *= scale;
  }
  return rows;
}

double dot(const double* x, const double* y, std::size_t size) {
  double sum = 0.0;
  for (std::size_t i = 0; i < size; ++i) sum += x[i] * y[i];
  return sum;
}

// Takes the mean of all rows from each of them.
void centre(std::vector<double>& rows, std::size_t columns) {
  std::vector<double> mean(columns, 0.0);
  const std::size_t count = rows.size() / columns;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    mean[i % columns] += rows[i] / static_cast<double>(count);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] -= mean[i % columns];
}

}  // namespace

Result<std::vector<double>> embedding_cosines(const Session& session, std::int64_t token) {
  const Tensor& wte = session.run().layout().wte();
  if (token < 0 || token >= wte.rows) {
    return Status{"bad_token", "token (" + std::to_string(token) + ") must be from 0 to " +
                                   std::to_string(wte.rows - 1)};
  }
  const std::vector<double> rows = directions(session);
  const double* picked = &rows[static_cast<std::size_t>(token) * wte.columns];
  std::vector<double> cosines(wte.rows);
  for (std::size_t r = 0; r < wte.rows; ++r) {
    cosines[r] = dot(picked, &rows[r * wte.columns], wte.columns) / wte.columns;
  }
  return cosines;
}

Result<EmbeddingPlane> embedding_plane(const Session& session, std::span<const double> axes) {
  const Tensor& wte = session.run().layout().wte();
  const bool finite =
      std::all_of(axes.begin(), axes.end(), [](double x) { return std::isfinite(x); });
  if (!axes.empty() && (axes.size() != kAxes * std::size_t{wte.columns} || !finite)) {
    return Status{"bad_axes", "axes must be " + std::to_string(kAxes * wte.columns) +
                                  " finite numbers, two axes of " + std::to_string(wte.columns)};
  }
  std::vector<double> rows = directions(session);
  centre(rows, wte.columns);
  EmbeddingPlane plane;
  plane.axes = axes.empty() ? principal_axes(rows, static_cast<int>(wte.rows),
                                             static_cast<int>(wte.columns), kAxes)
                                  .axes
                            : std::vector<double>(axes.begin(), axes.end());
  const double variance = dot(rows.data(), rows.data(), rows.size());
  plane.shares.assign(kAxes, 0.0);
  for (std::size_t r = 0; r < wte.rows; ++r) {
    for (std::size_t k = 0; k < kAxes; ++k) {
      const double place = dot(&rows[r * wte.columns], &plane.axes[k * wte.columns], wte.columns);
      plane.places.push_back(place);
      if (variance > 0.0) plane.shares[k] += place * place / variance;
    }
  }
  return plane;
}

}  // namespace microgpt
