#include "session/reading.h"

#include <algorithm>

#include "graph/execution.h"

namespace microgpt {

Result<Reading> read_text(const Session& session, const Subject& subject) {
  Result<TokenSequence> sequence = tokens_of(session, subject);
  if (!sequence.ok()) return sequence.status();
  Reading reading;
  reading.text = subject ? *subject : session.document().text;
  reading.tokens = std::move(sequence.value().tokens);
  reading.tokens.resize(static_cast<std::size_t>(sequence.value().positions) + 1);
  reading.truncated = sequence.value().truncated;

  // Recorded afresh: those of the session are bound to the document of its step.
  ModelGraph model(session.run().layout(), sequence.value().positions);
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
  return reading;
}

}  // namespace microgpt
