#include "session/reading.h"

#include <algorithm>
#include <memory>

#include "graph/execution.h"

namespace microgpt {

Result<Reading> read_text(const Session& session, const Subject& subject,
                          const AskedSurgery& surgery) {
  std::shared_ptr<const Reading>& last = session.last_reading();
  const bool keeps = subject && !surgery;
  if (keeps && last && last->text == *subject) return *last;
  const Result<ParameterLayout> layout = layout_with(session, surgery);
  if (!layout.ok()) return layout.status();
  Result<TokenSequence> sequence = tokens_of(session, subject);
  if (!sequence.ok()) return sequence.status();
  const int positions = sequence.value().positions;
  if (Status status = check_graph_size(layout.value(), positions); !status.ok()) return status;
  Reading reading;
  reading.text = subject ? *subject : session.document().text;
  reading.tokens = std::move(sequence.value().tokens);
  reading.tokens.resize(static_cast<std::size_t>(positions) + 1);
  reading.truncated = sequence.value().truncated;

  // Recorded afresh: those of the session are bound to the document of its step.
  ModelGraph model(layout.value(), positions);
  model.bind(reading.tokens);
  GraphState state;
  state.fit(model.graph());
  const std::vector<double>& parameters = session.now().parameters;
  std::copy(parameters.begin(), parameters.end(), state.value.begin());
  forward(model.graph(), state, 0, model.graph().size());
  backward(model.graph(), state, model.loss());

  reading.loss = state.value[model.loss()];
  for (const Activation& activation : model.activations()) {
    reading.activations.push_back({activation.name, activation.layer, activation.head,
                                   activation_view(activation, state, model.graph().size(), true)});
    if (activation.name == "loss") reading.losses = reading.activations.back().view.values;
  }
  if (keeps) last = std::make_shared<const Reading>(reading);
  return reading;
}

}  // namespace microgpt
