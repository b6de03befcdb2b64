#include "bindings/fields.h"

#include <utility>

#include "base/show.h"
#include "bindings/words.h"

namespace microgpt {
namespace {

// Not a typed array: settings are written as JSON.
void set_list(Answer& answer, const char* name, const std::vector<int>& numbers) {
  answer.open_list(name);
  for (const int number : numbers) answer.set(nullptr, number);
  answer.close();
}

// As text, token by token.
void set_characters(Answer& answer, std::span<const int> tokens, const Tokenizer& tokenizer) {
  answer.open_list("characters");
  for (const int token : tokens) {
    answer.set(nullptr, tokenizer.characters()[static_cast<std::size_t>(token)]);
  }
  answer.close();
}

// As a page compares them.
void set_fingerprint(Answer& answer, std::uint32_t number) {
  answer.set("fingerprint", show_hex(number, 8));
}

// The properties of a text that the model reads.
void set_text(Answer& answer, const std::string& text, std::span<const int> tokens, bool truncated,
              const Tokenizer& tokenizer) {
  answer.set("text", text);
  answer.set("tokens", tokens);
  set_characters(answer, tokens, tokenizer);
  answer.set("positions", static_cast<int>(tokens.size()) - 1);
  answer.set("truncated", truncated);
}

}  // namespace

void set_fields(Answer& answer, const Surgery& surgery) {
  answer.set("liftMask", surgery.lift_mask);
  set_list(answer, "silencedHeads", surgery.silenced_heads);
  set_list(answer, "uniformHeads", surgery.uniform_heads);
  answer.open_list("cut");
  for (const auto& [name, is_cut] : kParts) {
    if (surgery.*is_cut) answer.set(nullptr, name);
  }
  answer.close();
}

void set_fields(Answer& answer, const RunSettings& settings) {
  answer.set("positions", word_of(settings.model.positions, kPositions));
  answer.set("seed", settings.seed);
  answer.set("steps", settings.adam.steps);
  answer.set("nLayer", settings.model.n_layer);
  answer.set("nEmbd", settings.model.n_embd);
  answer.set("nHead", settings.model.n_head);
  answer.set("block", settings.model.block);
  answer.set("learningRate", settings.adam.learning_rate);
  answer.set("beta1", settings.adam.beta1);
  answer.set("beta2", settings.adam.beta2);
  answer.set("epsilon", settings.adam.epsilon);
  answer.set("optimizer", word_of(settings.adam.optimizer, kOptimizers));
  answer.set("temperature", settings.temperature);
  answer.set("trainer", word_of(settings.trainer, kTrainers));
  tell(answer, "surgery", settings.model.surgery);
  tell(answer, "changes", settings.changes);
}

void set_fields(Answer& answer, const AdamChange& change) {
  answer.set("step", change.step);
  if (change.learning_rate) answer.set("learningRate", *change.learning_rate);
  if (change.beta1) answer.set("beta1", *change.beta1);
  if (change.beta2) answer.set("beta2", *change.beta2);
}

void set_fields(Answer& answer, const Position& position) {
  answer.set("step", position.step);
  answer.set("phase", word_of(position.phase, kPhases));
  answer.set("event", position.event);
}

void set_fields(Answer& answer, const Recipe& recipe) {
  answer.set("corpus", recipe.corpus);
  set_fingerprint(answer, recipe.fingerprint);
  tell(answer, "settings", recipe.settings);
  tell(answer, "position", recipe.position);
}

void set_fields(Answer& answer, const Run& run) {
  const Dataset& dataset = run.dataset();
  int truncated = 0;
  for (int i = 0; i < dataset.size(); ++i) truncated += dataset.truncated(i);
  answer.set("documents", dataset.size());
  answer.set("alphabet", run.tokenizer().characters());
  answer.set("longest", dataset.longest());
  answer.set("truncated", truncated);
  set_fingerprint(answer, dataset.fingerprint());
}

void set_fields(Answer& answer, const Difference& difference) {
  answer.set("steps", difference.steps);
  answer.set("loss", difference.loss);
  answer.set("parameters", difference.parameters);
}

void set_fields(Answer& answer, const Situation& situation) {
  set_fields(answer, situation.position);
  answer.set("events", situation.events);
  answer.set("steps", situation.steps);
  answer.set("stepsDone", situation.steps_done);
  answer.set("atStart", situation.at_start);
  answer.set("complete", situation.complete);
  answer.set("learningRate", situation.learning_rate);
  answer.set("loss", situation.loss);
  answer.set("node", situation.node);
  answer.set("scope", situation.scope);
  answer.set("parameter", situation.parameter);
}

void set_fields(Answer& answer, const DocumentView& document, const Tokenizer& tokenizer) {
  answer.set("index", document.index);
  set_text(answer, document.text, document.tokens, document.truncated, tokenizer);
}

void set_fields(Answer& answer, const NamedActivation& activation) {
  answer.set("name", activation.name);
  answer.set("layer", activation.layer);
  answer.set("head", activation.head);
  set_fields(answer, activation.view);
}

void set_fields(Answer& answer, const Reading& reading, const Tokenizer& tokenizer) {
  set_text(answer, reading.text, reading.tokens, reading.truncated, tokenizer);
  answer.set("loss", reading.loss);
  answer.set("losses", reading.losses);
  tell(answer, "activations", reading.activations);
}

void set_fields(Answer& answer, const TokenSequence& sequence, const Tokenizer& tokenizer) {
  answer.set("tokens", sequence.tokens);
  set_characters(answer, sequence.tokens, tokenizer);
  answer.set("positions", sequence.positions);
  answer.set("truncated", sequence.truncated);
}

void tell_distribution(Answer& answer, std::span<const double> logits, double temperature) {
  const Softmax parts = softmax_in_parts(logits, temperature);
  answer.open_object(nullptr);
  answer.set("logits", logits);
  answer.set("largest", parts.largest);
  answer.set("exponentials", parts.exponentials);
  answer.set("total", parts.total);
  answer.set("probabilities", parts.shares);
  answer.close();
}

void set_fields(Answer& answer, const ActivationView& activation) {
  answer.set("rows", activation.rows);
  answer.set("columns", activation.columns);
  answer.set("values", activation.values);
  answer.set("grads", activation.grads);
}

void set_fields(Answer& answer, const Tensor& tensor) {
  answer.set("name", tensor.name);
  answer.set("rows", tensor.rows);
  answer.set("columns", tensor.columns);
  answer.set("offset", tensor.offset);
}

void set_fields(Answer& answer, const GradientCheck& check) {
  answer.set("parameter", check.parameter);
  answer.set("analytic", check.analytic);
  answer.set("numeric", check.numeric);
  answer.set("h", check.h);
  answer.set("relativeError", check.relative_error);
}

void set_fields(Answer& answer, const GraphFacts& facts) {
  answer.set("nodes", facts.nodes);
  answer.set("edges", facts.edges);
  answer.set("allNodes", facts.all_nodes);
  answer.set("parameters", facts.parameters);
  answer.set("loss", facts.loss);
  answer.set("bytes", facts.bytes);
  answer.set("computed", facts.computed);
  answer.set("swept", facts.swept);
}

void set_fields(Answer& answer, const ScopeView& view) {
  answer.set("id", view.id);
  answer.set("parent", view.scope->parent == kNoScope ? -1.0 : view.scope->parent);
  answer.set("kind", scope_kind_name(view.scope->kind));
  answer.set("name", view.scope->name);
  answer.set("path", view.path);
  answer.set("begin", view.scope->begin);
  answer.set("end", view.scope->end);
  answer.set("children", view.children);
  answer.set("elements", view.scope->elements);
  answer.set("elementNodes", view.scope->element_nodes);
  answer.set("valueMin", view.values.min);
  answer.set("valueMax", view.values.max);
  answer.set("gradMin", view.grads.min);
  answer.set("gradMax", view.grads.max);
}

void set_fields(Answer& answer, const ElementsView& elements) {
  answer.set("nodes", elements.nodes);
  answer.set("values", elements.values);
  answer.set("grads", elements.grads);
}

void set_fields(Answer& answer, const InputView& input) {
  answer.set("node", input.node);
  answer.set("name", input.name);
  answer.set("value", input.value);
  answer.set("local", input.local);
}

void set_fields(Answer& answer, const NodeView& node) {
  answer.set("id", node.id);
  answer.set("operation", op_name(node.op));
  answer.set("name", node.name);
  answer.set("scope", node.scope);
  answer.set("element", node.element);
  answer.set("state", word_of(node.progress, kProgress));
  answer.set("reachesLoss", node.reaches_loss);
  answer.set("value", node.value);
  answer.set("grad", node.grad);
  tell(answer, "inputs", node.inputs);
  answer.set("exponent", node.exponent);
  answer.set("parameter", node.parameter);
}

void set_fields(Answer& answer, const ContributionView& contribution) {
  answer.set("user", contribution.user);
  answer.set("name", contribution.name);
  answer.set("operation", op_name(contribution.op));
  answer.set("incoming", contribution.incoming);
  answer.set("local", contribution.local);
  answer.set("product", contribution.product);
  answer.set("arrived", contribution.arrived);
}

}  // namespace microgpt
