#include "bindings/object.h"
#include "bindings/to_js.h"

namespace microgpt {

val to_js(const Sizes& sizes) {
  Object js;
  js.set("parameters", sizes.parameters);
  js.set("nodes", static_cast<double>(sizes.nodes));
  js.set("flops", static_cast<double>(sizes.flops));
  return js.value();
}

val to_js(const LossAndGradients& result) {
  Object js;
  js.set("loss", result.loss);
  js.set("grads", float64_array(result.grads));
  return js.value();
}

val to_js(const ParameterUpdate& update) {
  Object js;
  js.set("parameter", update.parameter);
  js.set("done", update.done);
  js.set("grad", update.grad);
  js.set("valueBefore", update.value_before);
  js.set("mBefore", update.m_before);
  js.set("vBefore", update.v_before);
  js.set("m", update.m);
  js.set("v", update.v);
  js.set("mHat", update.m_hat);
  js.set("vHat", update.v_hat);
  js.set("learningRate", update.learning_rate);
  js.set("move", update.move);
  js.set("value", update.value);
  return js.value();
}

val to_js(const ParameterHistory& history) {
  Object js;
  js.set("grad", float64_array(history.grad));
  js.set("m", float64_array(history.m));
  js.set("v", float64_array(history.v));
  js.set("mHat", float64_array(history.m_hat));
  js.set("vHat", float64_array(history.v_hat));
  js.set("move", float64_array(history.move));
  js.set("value", float64_array(history.value));
  return js.value();
}

val to_js(const Reading& reading, const Tokenizer& tokenizer) {
  val activations = val::array();
  for (const NamedActivation& activation : reading.activations) {
    Object js;
    js.set("name", activation.name);
    js.set("layer", activation.layer);
    js.set("head", activation.head);
    set_activation(js, activation.view);
    activations.call<void>("push", js.value());
  }
  Object js;
  set_text(js, reading.text, reading.tokens, reading.truncated, tokenizer);
  js.set("loss", reading.loss);
  js.set("losses", float64_array(reading.losses));
  js.set("activations", activations);
  return js.value();
}

val to_js(const AttentionView& view) {
  Object js;
  js.set("positions", view.positions);
  js.set("headSize", view.head_size);
  js.set("query", float64_array(view.query));
  js.set("key", float64_array(view.key));
  js.set("value", float64_array(view.value));
  js.set("products", float64_array(view.products));
  js.set("sums", float64_array(view.sums));
  js.set("scores", float64_array(view.scores));
  js.set("weights", float64_array(view.weights));
  js.set("weighted", float64_array(view.weighted));
  js.set("out", float64_array(view.out));
  return js.value();
}

val to_js(const MaskedAttentionView& view) {
  Object js;
  js.set("positions", view.positions);
  js.set("scores", float64_array(view.scores));
  js.set("masked", float64_array(view.masked));
  js.set("weights", float64_array(view.weights));
  js.set("weightsOfZeroed", float64_array(view.weights_of_zeroed));
  js.set("largestDifference", view.largest_difference);
  return js.value();
}

val to_js(const std::vector<DrawnToken>& trace, const Tokenizer& tokenizer) {
  val array = val::array();
  for (const DrawnToken& drawn : trace) {
    Object js;
    js.set("token", drawn.token);
    js.set("character", tokenizer.characters()[static_cast<std::size_t>(drawn.token)]);
    js.set("random", drawn.random);
    js.set("logits", float64_array(drawn.logits));
    js.set("probabilities", float64_array(drawn.probabilities));
    array.call<void>("push", js.value());
  }
  return array;
}

}  // namespace microgpt
