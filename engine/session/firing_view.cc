#include "session/firing_view.h"

#include <algorithm>
#include <limits>

#include "graph/execution.h"

namespace microgpt {
namespace {

Status check_range(const char* code, const char* what, std::int64_t value, std::int64_t least,
                   std::int64_t most) {
  if (value >= least && value <= most) return {};
  return {code, std::string(what) + " (" + std::to_string(value) + ") must be from " +
                    std::to_string(least) + " to " + std::to_string(most)};
}

}  // namespace

Result<FiringView> firing_view(const Session& session, std::int64_t layer, std::int64_t first,
                               std::int64_t count) {
  const Run& run = session.run();
  const ModelConfig& config = run.layout().config();
  for (const Status& status :
       {check_range("bad_layer", "layer", layer, 0, config.n_layer - 1),
        check_range("bad_document", "first document", first, 0, run.dataset().size() - 1),
        check_range("bad_count", "number of documents", count, 1, kMostFiringDocuments)}) {
    if (!status.ok()) return status;
  }
  const auto units = 4 * static_cast<std::size_t>(config.n_embd);
  const auto vocabulary = static_cast<std::size_t>(run.layout().vocab_size());
  const std::vector<double> parameters = session.parameters(ParameterView::value);
  GraphCache graphs(run.layout());
  GraphState state;

  FiringView view;
  view.units = static_cast<int>(units);
  view.documents = static_cast<int>(count);
  view.seen.assign(vocabulary, 0);
  view.fired.assign(vocabulary * units, 0.0);
  double fired = 0.0;
  for (int i = 0; i < view.documents; ++i) {
    const auto tokens =
        run.dataset().tokens(run.dataset().index_of_step(static_cast<int>(first) + i));
    ModelGraph& model = graphs.get(static_cast<int>(tokens.size()) - 1);
    model.bind(tokens);
    state.fit(model.graph());
    std::copy(parameters.begin(), parameters.end(), state.value.begin());
    forward(model.graph(), state, run.layout().size(), model.loss_begin());
    const Activation& relu = *model.find("mlp_relu", static_cast<int>(layer), 0);
    for (std::size_t t = 0; t < relu.nodes.size(); ++t) {
      const auto token = static_cast<std::size_t>(tokens[t]);
      view.seen[token] += 1;
      view.positions += 1;
      for (std::size_t u = 0; u < units; ++u) {
        if (!(state.value[relu.nodes[t][u]] > 0.0)) continue;
        view.fired[token * units + u] += 1.0;
        fired += 1.0;
      }
    }
  }
  for (std::size_t v = 0; v < vocabulary; ++v) {
    for (std::size_t u = 0; u < units; ++u) {
      double& share = view.fired[v * units + u];
      share = view.seen[v] > 0 ? share / view.seen[v] : std::numeric_limits<double>::quiet_NaN();
    }
  }
  view.zeros = 1.0 - fired / (static_cast<double>(view.positions) * static_cast<double>(units));
  return view;
}

}  // namespace microgpt
