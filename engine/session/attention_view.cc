#include "session/attention_view.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "session/reading.h"
#include "train/generator.h"

namespace microgpt {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Status check_index(const char* what, std::int64_t index, int count) {
  if (index >= 0 && index < count) return {};
  return {std::string("bad_") + what, std::string(what) + " (" + std::to_string(index) +
                                          ") must be from 0 to " + std::to_string(count - 1)};
}

const ActivationView& find(const Reading& reading, std::string_view name, std::int64_t layer,
                           std::int64_t head) {
  for (const NamedActivation& activation : reading.activations) {
    const bool same_head = activation.head < 0 || activation.head == head;
    if (activation.name == name && activation.layer == layer && same_head) return activation.view;
  }
  MICROGPT_CHECK(false, layer);
  return reading.activations[0].view;
}

// [T, D] of one head, out of the [T, C] of all of them.
std::vector<double> channels_of(const ActivationView& all, std::size_t head, std::size_t D) {
  std::vector<double> channels;
  for (std::size_t t = 0; t < static_cast<std::size_t>(all.rows); ++t) {
    const auto row = all.values.begin() + static_cast<std::ptrdiff_t>(
                                              t * static_cast<std::size_t>(all.columns) + head * D);
    channels.insert(channels.end(), row, row + static_cast<std::ptrdiff_t>(D));
  }
  return channels;
}

// Which positions attend to which: position i to those before seen(i).
struct Sight {
  std::size_t T;
  bool lifted;
  std::size_t seen(std::size_t i) const { return lifted ? T : i + 1; }
};

// products[i, t, d] = rows[i, d] * columns[t, d] for t < seen(i).
std::vector<double> seen_products(const std::vector<double>& rows,
                                  const std::vector<double>& columns, const Sight& sight,
                                  std::size_t D) {
  const std::size_t T = sight.T;
  std::vector<double> products(T * T * D, kNaN);
  for (std::size_t i = 0; i < T; ++i) {
    for (std::size_t t = 0; t < sight.seen(i); ++t) {
      for (std::size_t d = 0; d < D; ++d) {
        products[(i * T + t) * D + d] = rows[i * D + d] * columns[t * D + d];
      }
    }
  }
  return products;
}

double dot(const double* a, const double* b, std::size_t count) {
  double sum = 0.0;
  for (std::size_t d = 0; d < count; ++d) sum += a[d] * b[d];
  return sum;
}

std::vector<double> softmax_of_rows(const std::vector<double>& scores, std::size_t T) {
  std::vector<double> weights;
  for (std::size_t i = 0; i < T; ++i) {
    const std::vector<double> row = softmax(std::span(scores).subspan(i * T, T), 1.0);
    weights.insert(weights.end(), row.begin(), row.end());
  }
  return weights;
}

// What a head does that heeds no score.
std::vector<double> uniform_weights(const Sight& sight) {
  std::vector<double> weights(sight.T * sight.T, 0.0);
  for (std::size_t i = 0; i < sight.T; ++i) {
    const double alike = 1.0 / static_cast<double>(sight.seen(i));
    std::fill_n(weights.begin() + static_cast<std::ptrdiff_t>(i * sight.T), sight.seen(i), alike);
  }
  return weights;
}

}  // namespace

Result<AttentionView> attention_view(const Session& session, const Subject& subject,
                                     std::int64_t layer, std::int64_t head) {
  const ModelConfig& config = session.run().layout().config();
  for (const Status& status :
       {check_index("layer", layer, config.n_layer), check_index("head", head, config.n_head)}) {
    if (!status.ok()) return status;
  }
  const Result<Reading> reading = read_text(session, subject, std::nullopt);
  if (!reading.ok()) return reading.status();
  const bool rotated = config.rotates();
  const auto D = static_cast<std::size_t>(config.head_size());
  const auto channels = [&](const char* name) {
    return channels_of(find(reading.value(), name, layer, head), static_cast<std::size_t>(head), D);
  };

  AttentionView view;
  view.head_size = config.head_size();
  view.query = channels(rotated ? "q_rotated" : "q");
  view.key = channels(rotated ? "k_rotated" : "k");
  view.value = channels("v");
  const ActivationView& scores = find(reading.value(), "scores", layer, head);
  view.positions = scores.rows;
  view.scores = scores.values;
  view.weights = find(reading.value(), "weights", layer, head).values;
  view.out = find(reading.value(), "head_out", layer, head).values;

  const auto T = static_cast<std::size_t>(view.positions);
  const Sight sight{T, config.surgery.lift_mask};
  view.products = seen_products(view.query, view.key, sight, D);
  view.sums.assign(T * T * D, kNaN);
  view.weighted.assign(T * T * D, kNaN);
  for (std::size_t i = 0; i < T; ++i) {
    for (std::size_t t = 0; t < sight.seen(i); ++t) {
      double sum = 0.0;
      for (std::size_t d = 0; d < D; ++d) {
        sum += view.products[(i * T + t) * D + d];
        view.sums[(i * T + t) * D + d] = sum;
        view.weighted[(i * T + t) * D + d] = view.weights[i * T + t] * view.value[t * D + d];
      }
    }
  }
  return view;
}

Result<MaskedAttentionView> masked_attention_view(const Session& session, const Subject& subject,
                                                  std::int64_t layer, std::int64_t head) {
  const Result<AttentionView> result = attention_view(session, subject, layer, head);
  if (!result.ok()) return result.status();
  const AttentionView& lists = result.value();
  const auto T = static_cast<std::size_t>(lists.positions);
  const auto D = static_cast<std::size_t>(lists.head_size);
  const double scale = 1.0 / std::sqrt(static_cast<double>(D));
  const ModelConfig& config = session.run().layout().config();
  const Sight sight{T, config.surgery.lift_mask};

  MaskedAttentionView view;
  view.positions = lists.positions;
  std::vector<double> zeroed;
  for (std::size_t i = 0; i < T; ++i) {
    for (std::size_t t = 0; t < T; ++t) {
      const double score = dot(&lists.query[i * D], &lists.key[t * D], D) * scale;
      view.scores.push_back(score);
      view.masked.push_back(t < sight.seen(i) ? score : -kInfinity);
      zeroed.push_back(t < sight.seen(i) ? score : 0.0);
    }
  }
  const bool uniform =
      config.surgery.levels(static_cast<int>(layer) * config.n_head + static_cast<int>(head));
  view.weights = uniform ? uniform_weights(sight) : softmax_of_rows(view.masked, T);
  view.weights_of_zeroed = softmax_of_rows(zeroed, T);
  for (std::size_t i = 0; i < T; ++i) {
    for (std::size_t t = 0; t < sight.seen(i); ++t) {
      const double difference = std::abs(view.weights[i * T + t] - lists.weights[i * T + t]);
      view.largest_difference = std::max(view.largest_difference, difference);
    }
  }
  return view;
}

}  // namespace microgpt
