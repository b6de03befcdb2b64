#include "bindings/to_js.h"

#include "base/show.h"
#include "bindings/object.h"

namespace microgpt {
namespace {

template <typename T>
val copy(std::span<const T> numbers) {
  return val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<val>("slice");
}

const char* word(Phase phase) {
  constexpr const char* kWords[] = {"forward", "loss", "backward", "update"};
  return kWords[static_cast<int>(phase)];
}

Object position(const Position& position) {
  Object js;
  js.set("step", position.step);
  js.set("phase", word(position.phase));
  js.set("event", position.event);
  return js;
}

// Not a typed array: settings are written as JSON.
val plain_array(const std::vector<int>& numbers) {
  val array = val::array();
  for (const int number : numbers) array.call<void>("push", number);
  return array;
}

// As text, token by token.
val characters_of(std::span<const int> tokens, const Tokenizer& tokenizer) {
  val characters = val::array();
  for (int token : tokens) {
    characters.call<void>("push", val(tokenizer.characters()[static_cast<std::size_t>(token)]));
  }
  return characters;
}

}  // namespace

const char* word(NodeProgress progress) {
  constexpr const char* kWords[] = {"waiting", "computed", "swept"};
  return kWords[static_cast<int>(progress)];
}

void set_text(Object& js, const std::string& text, std::span<const int> tokens, bool truncated,
              const Tokenizer& tokenizer) {
  js.set("text", text);
  js.set("tokens", int32_array(tokens));
  js.set("characters", characters_of(tokens, tokenizer));
  js.set("positions", static_cast<int>(tokens.size()) - 1);
  js.set("truncated", truncated);
}

void set_activation(Object& js, const ActivationView& activation) {
  js.set("rows", activation.rows);
  js.set("columns", activation.columns);
  js.set("values", float64_array(activation.values));
  js.set("grads", float64_array(activation.grads));
}

val float64_array(std::span<const double> numbers) { return copy(numbers); }
val int32_array(std::span<const int> numbers) { return copy(numbers); }
val uint32_array(std::span<const std::uint32_t> numbers) { return copy(numbers); }

val string_array(std::span<const std::string> strings) {
  val array = val::array();
  for (const std::string& string : strings) array.call<void>("push", val(string));
  return array;
}

val to_js(const Status& status) {
  Object result;
  if (status.ok()) return result.value();
  Object error;
  error.set("code", status.code);
  error.set("message", status.message);
  result.set("error", error.value());
  return result.value();
}

val to_js(const Surgery& surgery) {
  const std::pair<bool, const char*> parts[] = {
      {surgery.cut_attention, "attention"},
      {surgery.cut_mlp, "mlp"},
      {surgery.cut_attention_residual, "attentionResidual"},
      {surgery.cut_mlp_residual, "mlpResidual"},
      {surgery.cut_norms, "norms"},
      {surgery.cut_positions, "positions"}};
  std::vector<std::string> cut;
  for (const auto& [is_cut, part] : parts) {
    if (is_cut) cut.emplace_back(part);
  }
  Object js;
  js.set("liftMask", surgery.lift_mask);
  js.set("silencedHeads", plain_array(surgery.silenced_heads));
  js.set("uniformHeads", plain_array(surgery.uniform_heads));
  js.set("cut", string_array(cut));
  return js.value();
}

val to_js(const RunSettings& settings) {
  Object js;
  js.set("positions", settings.model.positions == Positions::rope ? "rope" : "learned");
  js.set("seed", static_cast<double>(settings.seed));
  js.set("steps", settings.adam.steps);
  js.set("nLayer", settings.model.n_layer);
  js.set("nEmbd", settings.model.n_embd);
  js.set("nHead", settings.model.n_head);
  js.set("block", settings.model.block);
  js.set("learningRate", settings.adam.learning_rate);
  js.set("beta1", settings.adam.beta1);
  js.set("beta2", settings.adam.beta2);
  js.set("epsilon", settings.adam.epsilon);
  js.set("optimizer", settings.adam.optimizer == Optimizer::sgd ? "sgd" : "adam");
  js.set("temperature", settings.temperature);
  js.set("trainer", settings.trainer == TrainerKind::graph ? "graph" : "fused");
  js.set("surgery", to_js(settings.model.surgery));
  js.set("changes", to_js(settings.changes));
  return js.value();
}

val to_js(const AdamChange& change) {
  Object js;
  js.set("step", change.step);
  if (change.learning_rate) js.set("learningRate", *change.learning_rate);
  if (change.beta1) js.set("beta1", *change.beta1);
  if (change.beta2) js.set("beta2", *change.beta2);
  return js.value();
}

val fingerprint(std::uint32_t number) { return val(show_hex(number, 8)); }

val to_js(const Recipe& recipe) {
  Object js;
  js.set("corpus", recipe.corpus);
  js.set("fingerprint", fingerprint(recipe.fingerprint));
  js.set("settings", to_js(recipe.settings));
  js.set("position", position(recipe.position).value());
  return js.value();
}

val to_js(const Difference& difference) {
  Object js;
  js.set("steps", difference.steps);
  js.set("loss", difference.loss);
  js.set("parameters", difference.parameters);
  return js.value();
}

val to_js(const Situation& situation) {
  Object js = position(situation.position);
  js.set("events", situation.events);
  js.set("steps", situation.steps);
  js.set("stepsDone", situation.steps_done);
  js.set("atStart", situation.at_start);
  js.set("complete", situation.complete);
  js.set("learningRate", situation.learning_rate);
  js.set("loss", situation.loss);
  js.set("node", static_cast<double>(situation.node));
  js.set("scope", static_cast<double>(situation.scope));
  js.set("parameter", static_cast<double>(situation.parameter));
  return js.value();
}

val to_js(const DocumentView& document, const Tokenizer& tokenizer) {
  Object js;
  js.set("index", document.index);
  set_text(js, document.text, document.tokens, document.truncated, tokenizer);
  return js.value();
}

val to_js(const TokenSequence& sequence, const Tokenizer& tokenizer) {
  Object js;
  js.set("tokens", int32_array(sequence.tokens));
  js.set("characters", characters_of(sequence.tokens, tokenizer));
  js.set("positions", sequence.positions);
  js.set("truncated", sequence.truncated);
  return js.value();
}

val to_js(std::span<const double> logits, const Softmax& parts) {
  Object js;
  js.set("logits", float64_array(logits));
  js.set("largest", parts.largest);
  js.set("exponentials", float64_array(parts.exponentials));
  js.set("total", parts.total);
  js.set("probabilities", float64_array(parts.shares));
  return js.value();
}

val to_js(const ActivationView& activation) {
  Object js;
  set_activation(js, activation);
  return js.value();
}

val to_js(const Tensor& tensor) {
  Object js;
  js.set("name", tensor.name);
  js.set("rows", tensor.rows);
  js.set("columns", tensor.columns);
  js.set("offset", tensor.offset);
  return js.value();
}

val to_js(const GradientCheck& check) {
  Object js;
  js.set("parameter", check.parameter);
  js.set("analytic", check.analytic);
  js.set("numeric", check.numeric);
  js.set("h", check.h);
  js.set("relativeError", check.relative_error);
  return js.value();
}

val to_js(const GraphFacts& facts) {
  Object js;
  js.set("nodes", facts.nodes);
  js.set("edges", facts.edges);
  js.set("allNodes", facts.all_nodes);
  js.set("parameters", facts.parameters);
  js.set("loss", facts.loss);
  js.set("bytes", static_cast<double>(facts.bytes));
  js.set("computed", facts.computed);
  js.set("swept", facts.swept);
  return js.value();
}

val to_js(const ScopeView& view) {
  Object js;
  js.set("id", view.id);
  js.set("parent", view.scope->parent == kNoScope ? -1.0 : view.scope->parent);
  js.set("kind", scope_kind_name(view.scope->kind));
  js.set("name", view.scope->name);
  js.set("path", view.path);
  js.set("begin", view.scope->begin);
  js.set("end", view.scope->end);
  js.set("children", view.children);
  js.set("elements", view.scope->elements);
  js.set("elementNodes", view.scope->element_nodes);
  js.set("valueMin", view.values.min);
  js.set("valueMax", view.values.max);
  js.set("gradMin", view.grads.min);
  js.set("gradMax", view.grads.max);
  return js.value();
}

val to_js(const ElementsView& elements) {
  Object js;
  js.set("nodes", uint32_array(elements.nodes));
  js.set("values", float64_array(elements.values));
  js.set("grads", float64_array(elements.grads));
  return js.value();
}

val to_js(const InputView& input) {
  Object js;
  js.set("node", input.node);
  js.set("name", input.name);
  js.set("value", input.value);
  js.set("local", input.local);
  return js.value();
}

val to_js(const NodeView& node) {
  Object js;
  js.set("id", node.id);
  js.set("operation", op_name(node.op));
  js.set("name", node.name);
  js.set("scope", node.scope);
  js.set("element", node.element);
  js.set("state", word(node.progress));
  js.set("reachesLoss", node.reaches_loss);
  js.set("value", node.value);
  js.set("grad", node.grad);
  js.set("inputs", to_js(node.inputs));
  js.set("exponent", node.exponent);
  js.set("parameter", static_cast<double>(node.parameter));
  return js.value();
}

val to_js(const ContributionView& contribution) {
  Object js;
  js.set("user", contribution.user);
  js.set("name", contribution.name);
  js.set("operation", op_name(contribution.op));
  js.set("incoming", contribution.incoming);
  js.set("local", contribution.local);
  js.set("product", contribution.product);
  js.set("arrived", contribution.arrived);
  return js.value();
}

}  // namespace microgpt
