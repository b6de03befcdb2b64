// From the engine's plain data to plain JavaScript objects and copied typed arrays.
#pragma once

#include <emscripten/val.h>

#include <span>
#include <string>
#include <vector>

#include "model/sizes.h"
#include "session/attention_view.h"
#include "session/difference.h"
#include "session/draws.h"
#include "session/embedding_view.h"
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

using emscripten::val;

// A copy: a view would die when the memory grows.
val float64_array(std::span<const double> numbers);
val int32_array(std::span<const int> numbers);
val uint32_array(std::span<const std::uint32_t> numbers);
val string_array(std::span<const std::string> strings);

// {error: {code, message}}
val to_js(const Status& status);
val to_js(const Surgery& surgery);
val to_js(const RunSettings& settings);
val to_js(const Sizes& sizes);
val to_js(const AdamChange& change);
val to_js(const Situation& situation);
val to_js(const Recipe& recipe);
val to_js(const Difference& difference);
val to_js(const DocumentView& document, const Tokenizer& tokenizer);
val to_js(const TokenSequence& sequence, const Tokenizer& tokenizer);
val to_js(std::span<const double> logits, const Softmax& parts);
val to_js(const ActivationView& activation);
val to_js(const Tensor& tensor);
val to_js(const GradientCheck& check);
val to_js(const GraphFacts& facts);
val to_js(const ScopeView& scope);
val to_js(const ElementsView& elements);
val to_js(const InputView& input);
val to_js(const NodeView& node);
val to_js(const ContributionView& contribution);
val to_js(const EmbeddingPlane& plane);
val to_js(const RotationView& view);
val to_js(const FiringView& view);
val to_js(const ReadoutStage& stage);
val to_js(const NormView& view);
val to_js(const LossAndGradients& result);
val to_js(const ParameterUpdate& update);
val to_js(const ParameterHistory& history);
val to_js(const Reading& reading, const Tokenizer& tokenizer);
val to_js(const AttentionView& view);
val to_js(const MaskedAttentionView& view);
val to_js(const std::vector<DrawnToken>& trace, const Tokenizer& tokenizer);
// As a page compares them: eight hexadecimal digits.
val fingerprint(std::uint32_t number);
inline val to_js(double number) { return val(number); }
inline val to_js(const std::string& string) { return val(string); }

template <typename T>
val to_js(const std::vector<T>& items) {
  val array = val::array();
  for (const T& item : items) array.call<void>("push", to_js(item));
  return array;
}

inline val to_js(const std::vector<std::string>& strings) { return string_array(strings); }
inline val to_js(const std::vector<double>& numbers) { return float64_array(numbers); }

template <typename T>
val to_js(const Result<T>& result) {
  return result.ok() ? to_js(result.value()) : to_js(result.status());
}

}  // namespace microgpt
