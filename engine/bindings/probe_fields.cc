#include "bindings/fields.h"

namespace microgpt {

void set_fields(Answer& answer, const Sizes& sizes) {
  answer.set("parameters", sizes.parameters);
  answer.set("nodes", sizes.nodes);
  answer.set("flops", sizes.flops);
}

void set_fields(Answer& answer, const LossAndGradients& result) {
  answer.set("loss", result.loss);
  answer.set("grads", result.grads);
}

void set_fields(Answer& answer, const ParameterUpdate& update) {
  answer.set("parameter", update.parameter);
  answer.set("done", update.done);
  answer.set("grad", update.grad);
  answer.set("valueBefore", update.value_before);
  answer.set("mBefore", update.m_before);
  answer.set("vBefore", update.v_before);
  answer.set("m", update.m);
  answer.set("v", update.v);
  answer.set("mHat", update.m_hat);
  answer.set("vHat", update.v_hat);
  answer.set("learningRate", update.learning_rate);
  answer.set("move", update.move);
  answer.set("value", update.value);
}

void set_fields(Answer& answer, const ParameterHistory& history) {
  answer.set("grad", history.grad);
  answer.set("m", history.m);
  answer.set("v", history.v);
  answer.set("mHat", history.m_hat);
  answer.set("vHat", history.v_hat);
  answer.set("move", history.move);
  answer.set("value", history.value);
}

void set_fields(Answer& answer, const AttentionView& view) {
  answer.set("positions", view.positions);
  answer.set("headSize", view.head_size);
  answer.set("query", view.query);
  answer.set("key", view.key);
  answer.set("value", view.value);
  answer.set("products", view.products);
  answer.set("sums", view.sums);
  answer.set("scores", view.scores);
  answer.set("weights", view.weights);
  answer.set("weighted", view.weighted);
  answer.set("out", view.out);
}

void set_fields(Answer& answer, const MaskedAttentionView& view) {
  answer.set("positions", view.positions);
  answer.set("scores", view.scores);
  answer.set("masked", view.masked);
  answer.set("weights", view.weights);
  answer.set("weightsOfZeroed", view.weights_of_zeroed);
  answer.set("largestDifference", view.largest_difference);
}

void set_fields(Answer& answer, const DrawnToken& drawn, const Tokenizer& tokenizer) {
  answer.set("token", drawn.token);
  answer.set("character", tokenizer.characters()[static_cast<std::size_t>(drawn.token)]);
  answer.set("random", drawn.random);
  answer.set("logits", drawn.logits);
  answer.set("probabilities", drawn.probabilities);
}

}  // namespace microgpt
