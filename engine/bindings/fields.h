// The engine's plain data, field by field, as JavaScript sees it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "bindings/answer.h"
#include "model/sizes.h"
#include "session/attention_view.h"
#include "session/difference.h"
#include "session/draws.h"
#include "session/embedding_view.h"
#include "session/expression_session.h"
#include "session/firing_view.h"
#include "session/graph_view.h"
#include "session/history.h"
#include "session/norm_view.h"
#include "session/probes.h"
#include "session/reading.h"
#include "session/readout_view.h"
#include "session/recipe.h"
#include "session/rotation_view.h"
#include "session/session.h"

namespace microgpt {

// One for each struct that JavaScript is told: tell() finds it.
void set_fields(Answer& answer, const Surgery& surgery);
void set_fields(Answer& answer, const RunSettings& settings);
void set_fields(Answer& answer, const Sizes& sizes);
void set_fields(Answer& answer, const AdamChange& change);
void set_fields(Answer& answer, const Position& position);
void set_fields(Answer& answer, const Situation& situation);
void set_fields(Answer& answer, const Recipe& recipe);
void set_fields(Answer& answer, const Difference& difference);
void set_fields(Answer& answer, const Run& run);  // its corpus
void set_fields(Answer& answer, const DocumentView& document, const Tokenizer& tokenizer);
void set_fields(Answer& answer, const TokenSequence& sequence, const Tokenizer& tokenizer);
void set_fields(Answer& answer, const ActivationView& activation);
void set_fields(Answer& answer, const NamedActivation& activation);
void set_fields(Answer& answer, const Tensor& tensor);
void set_fields(Answer& answer, const GradientCheck& check);
void set_fields(Answer& answer, const GraphFacts& facts);
void set_fields(Answer& answer, const ScopeView& scope);
void set_fields(Answer& answer, const ElementsView& elements);
void set_fields(Answer& answer, const InputView& input);
void set_fields(Answer& answer, const NodeView& node);
void set_fields(Answer& answer, const ContributionView& contribution);
void set_fields(Answer& answer, const EmbeddingPlane& plane);
void set_fields(Answer& answer, const RotationView& view);
void set_fields(Answer& answer, const FiringView& view);
void set_fields(Answer& answer, const ReadoutStage& stage);
void set_fields(Answer& answer, const NormView& view);
void set_fields(Answer& answer, const LossAndGradients& result);
void set_fields(Answer& answer, const ParameterUpdate& update);
void set_fields(Answer& answer, const ParameterHistory& history);
void set_fields(Answer& answer, const Reading& reading, const Tokenizer& tokenizer);
void set_fields(Answer& answer, const AttentionView& view);
void set_fields(Answer& answer, const MaskedAttentionView& view);
void set_fields(Answer& answer, const DrawnToken& drawn, const Tokenizer& tokenizer);
void set_fields(Answer& answer, const ExpressionSituation& situation);
void set_fields(Answer& answer, const ExpressionNode& node);
void set_fields(Answer& answer, const OrderedSweep& sweep);
void set_fields(Answer& answer, const Share& share);
void set_fields(Answer& answer, const TooEarly& pair);
void set_fields(Answer& answer, const InputCheck& check);

// Logits, and each part of their softmax.
void tell_distribution(Answer& answer, std::span<const double> logits, double temperature);

// A number, a text, an array, or an object of fields; `context` is what its set_fields() needs.
template <typename T, typename... Context>
void tell(Answer& answer, const char* name, const T& item, const Context&... context) {
  if constexpr (requires { answer.set(name, item); }) {
    answer.set(name, item);
  } else {
    answer.open_object(name);
    set_fields(answer, item, context...);
    answer.close();
  }
}

template <typename T, typename... Context>
void tell(Answer& answer, const char* name, const std::vector<T>& items,
          const Context&... context) {
  if constexpr (requires { answer.set(name, items); }) {
    answer.set(name, items);
  } else {
    answer.open_list(name);
    for (const T& item : items) tell(answer, nullptr, item, context...);
    answer.close();
  }
}

// The whole answer.
template <typename T, typename... Context>
void reply(Answer& answer, const T& item, const Context&... context) {
  tell(answer, nullptr, item, context...);
}

template <typename T, typename... Context>
void reply(Answer& answer, const Result<T>& result, const Context&... context) {
  if (result.ok()) {
    reply(answer, result.value(), context...);
  } else {
    answer.fail(result.status());
  }
}

}  // namespace microgpt
