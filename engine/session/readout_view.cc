#include "session/readout_view.h"

#include <cmath>

#include "session/reading.h"
#include "train/generator.h"

namespace microgpt {
namespace {

bool is_stream(const std::string& name) {
  return name == "embedding_norm" || name == "attn_residual" || name == "mlp_residual";
}

// logits = W x, for one position.
std::vector<double> logits_of(const double* matrix, int V, const double* x, int C) {
  std::vector<double> logits(static_cast<std::size_t>(V), 0.0);
  for (int v = 0; v < V; ++v) {
    for (int c = 0; c < C; ++c) logits[static_cast<std::size_t>(v)] += matrix[v * C + c] * x[c];
  }
  return logits;
}

}  // namespace

Result<std::vector<ReadoutStage>> readout_view(const Session& session, const Subject& subject) {
  const Result<Reading> read = read_text(session, subject, {});
  if (!read.ok()) return read.status();
  const Reading& reading = read.value();
  const Tensor& lm_head = session.run().layout().lm_head();
  const std::vector<double> parameters = session.parameters(ParameterView::value);
  const int V = static_cast<int>(lm_head.rows);

  std::vector<ReadoutStage> stages;
  for (const NamedActivation& stream : reading.activations) {
    if (!is_stream(stream.name)) continue;
    ReadoutStage stage{stream.name, stream.layer, {}, {}, 0.0};
    for (int t = 0; t < stream.view.rows; ++t) {
      const double* x = stream.view.values.data() + t * stream.view.columns;
      const std::vector<double> shares =
          softmax(logits_of(&parameters[lm_head.offset], V, x, stream.view.columns), 1.0);
      const auto next = static_cast<std::size_t>(reading.tokens[static_cast<std::size_t>(t) + 1]);
      stage.probabilities.insert(stage.probabilities.end(), shares.begin(), shares.end());
      stage.losses.push_back(-std::log(shares[next]));
      stage.loss += stage.losses.back() / stream.view.rows;
    }
    stages.push_back(std::move(stage));
  }
  return stages;
}

}  // namespace microgpt
