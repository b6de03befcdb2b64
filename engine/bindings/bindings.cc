// The module of the page. Converts, never computes; the only folder that knows Emscripten.
//
// Every function answers with plain data, or with {error: {code, message}}. The facade in
// web/engine checks types and ranges of arguments and turns an error into an exception.
#include <emscripten/bind.h>

#include <memory>
#include <string>

#include "bindings/to_js.h"

namespace microgpt {
namespace {

AdamChange change_from(const val& js) {
  const auto number = [&js](const char* name) -> std::optional<double> {
    const val value = js[name];
    return value.isUndefined() ? std::nullopt : std::optional(value.as<double>());
  };
  return {js["step"].as<int>(), number("learningRate"), number("beta1"), number("beta2")};
}

template <typename T>
std::vector<T> numbers_from(const val& js) {
  return emscripten::convertJSArrayToNumberVector<T>(js);
}

Surgery surgery_from(const val& js) {
  const auto is_cut = [cut = js["cut"]](const char* part) {
    return cut.call<bool>("includes", std::string(part));
  };
  Surgery surgery;
  surgery.lift_mask = js["liftMask"].as<bool>();
  surgery.silenced_heads = numbers_from<int>(js["silencedHeads"]);
  surgery.uniform_heads = numbers_from<int>(js["uniformHeads"]);
  surgery.cut_attention = is_cut("attention");
  surgery.cut_mlp = is_cut("mlp");
  surgery.cut_attention_residual = is_cut("attentionResidual");
  surgery.cut_mlp_residual = is_cut("mlpResidual");
  surgery.cut_norms = is_cut("norms");
  surgery.cut_positions = is_cut("positions");
  return surgery;
}

AskedSurgery asked_surgery_from(const val& js) {
  return js.isUndefined() ? std::nullopt : AskedSurgery(surgery_from(js));
}

RunSettings settings_from(const val& js) {
  RunSettings settings;
  settings.model.surgery = surgery_from(js["surgery"]);
  settings.model.positions =
      js["positions"].as<std::string>() == "learned" ? Positions::learned : Positions::rope;
  settings.model.n_layer = js["nLayer"].as<int>();
  settings.model.n_embd = js["nEmbd"].as<int>();
  settings.model.n_head = js["nHead"].as<int>();
  settings.model.block = js["block"].as<int>();
  settings.adam.steps = js["steps"].as<int>();
  settings.adam.learning_rate = js["learningRate"].as<double>();
  settings.adam.beta1 = js["beta1"].as<double>();
  settings.adam.beta2 = js["beta2"].as<double>();
  settings.adam.epsilon = js["epsilon"].as<double>();
  settings.adam.optimizer =
      js["optimizer"].as<std::string>() == "sgd" ? Optimizer::sgd : Optimizer::adam;
  settings.seed = static_cast<std::int64_t>(js["seed"].as<double>());
  settings.temperature = js["temperature"].as<double>();
  settings.trainer =
      js["trainer"].as<std::string>() == "graph" ? TrainerKind::graph : TrainerKind::fused;
  const val changes = js["changes"];
  const int count = changes["length"].as<int>();
  for (int i = 0; i < count; ++i) settings.changes.push_back(change_from(changes[i]));
  return settings;
}

Granularity granularity_from(const std::string& word) {
  if (word == "node") return Granularity::node;
  if (word == "operation") return Granularity::operation;
  if (word == "phase") return Granularity::phase;
  return Granularity::step;
}

Phase phase_from(const std::string& word) {
  if (word == "forward") return Phase::forward;
  if (word == "loss") return Phase::loss;
  if (word == "backward") return Phase::backward;
  return Phase::update;
}

Subject subject_from(const val& js) {
  return js.isString() ? Subject(js.as<std::string>()) : std::nullopt;
}

// Owns a session, or the reason why there is none.
class SessionHandle {
 public:
  SessionHandle(const std::string& corpus, const val& settings, const val& parameters) {
    std::vector<double> numbers;
    OwnParameters own;
    if (!parameters.isUndefined()) own = numbers = numbers_from<double>(parameters);
    Result<std::unique_ptr<Session>> made = Session::create(corpus, settings_from(settings), own);
    if (made.ok()) {
      session_ = std::move(made).value();
    } else {
      status_ = made.status();
    }
  }
  // Another one that shows the same.
  explicit SessionHandle(const SessionHandle& other) : session_(other.session_->fork()) {}

  val status() const { return to_js(status_); }
  val settings() const { return to_js(session_->run().settings()); }

  val corpus() const {
    const Run& run = session_->run();
    int truncated = 0;
    for (int i = 0; i < run.dataset().size(); ++i) truncated += run.dataset().truncated(i);
    val js = val::object();
    js.set("documents", run.dataset().size());
    js.set("alphabet", string_array(run.tokenizer().characters()));
    js.set("longest", run.dataset().longest());
    js.set("truncated", truncated);
    js.set("fingerprint", fingerprint(run.dataset().fingerprint()));
    return js;
  }

  val tensors() const { return to_js(session_->run().layout().tensors()); }
  val situation() const { return to_js(session_->situation()); }

  val step(const std::string& granularity, int count) {
    return moved(session_->step(granularity_from(granularity), count));
  }
  val back(const std::string& granularity, int count) {
    return moved(session_->back(granularity_from(granularity), count));
  }
  val seek(int step, const std::string& phase, unsigned event) {
    return moved(session_->seek({step, phase_from(phase), event}));
  }

  val change(const val& change) { return moved(session_->change(change_from(change))); }
  val first_difference(const SessionHandle& other) const {
    return to_js(microgpt::first_difference(session_->run(), other.session_->run()));
  }
  val recipe(const std::string& corpus) const { return to_js(recipe_of(*session_, corpus)); }

  val document() const { return to_js(session_->document(), session_->run().tokenizer()); }

  val tokenize(const std::string& text) const {
    const Run& run = session_->run();
    const Result<TokenSequence> sequence =
        run.tokenizer().sequence(text, run.layout().config().block);
    return sequence.ok() ? to_js(sequence.value(), run.tokenizer()) : to_js(sequence.status());
  }
  val text_of(const val& tokens) const {
    const auto numbers = numbers_from<int>(tokens);
    const Result<std::string> text = session_->run().tokenizer().text_of(numbers);
    if (!text.ok()) return to_js(text.status());
    val js = val::object();
    js.set("text", text.value());
    return js;
  }

  val losses() const { return float64_array(session_->losses()); }

  val parameters(const std::string& view) const {
    const ParameterView kind = view == "grad" ? ParameterView::grad
                               : view == "m"  ? ParameterView::m
                               : view == "v"  ? ParameterView::v
                                              : ParameterView::value;
    return float64_array(session_->parameters(kind));
  }

  val activation(const std::string& name, int layer, int head) const {
    return to_js(session_->activation(name, layer, head));
  }
  val activation_names() const { return string_array(session_->activation_names()); }

  val loss_with(unsigned parameter, double value) {
    return to_js(session_->loss_with(parameter, value));
  }
  val check_gradients(unsigned first, unsigned count) {
    return to_js(session_->check_gradients(first, count));
  }

  val distribution(const std::string& prefix, double temperature) {
    const Result<std::vector<double>> logits = session_->logits_after(prefix);
    if (!logits.ok()) return to_js(logits.status());
    return to_js(logits.value(), softmax_in_parts(logits.value(), temperature));
  }

  val sample(int count, double temperature) { return to_js(session_->sample(count, temperature)); }

  val embedding_cosines(double token) const {
    return to_js(microgpt::embedding_cosines(*session_, whole(token)));
  }
  val embedding_plane(const val& axes) const {
    return to_js(microgpt::embedding_plane(*session_, numbers_from<double>(axes)));
  }
  val rotation(double query_token, double key_token, double head) const {
    return to_js(rotation_view(*session_, whole(query_token), whole(key_token), whole(head)));
  }
  val readout(const val& text) const { return to_js(readout_view(*session_, subject_from(text))); }
  val norm(const val& values) const {
    return to_js(norm_view(emscripten::convertJSArrayToNumberVector<double>(values)));
  }
  val firing(double layer, double first, double count) const {
    return to_js(firing_view(*session_, whole(layer), whole(first), whole(count)));
  }
  val losses_with(const val& parameters, const val& values, const val& on) const {
    return to_js(microgpt::losses_with(*session_, numbers_from<std::uint32_t>(parameters),
                                       numbers_from<double>(values), subject_from(on)));
  }
  val gradients_with(const val& parameters, const val& values, const val& on) const {
    return to_js(microgpt::gradients_with(*session_, numbers_from<std::uint32_t>(parameters),
                                          numbers_from<double>(values), subject_from(on)));
  }
  val mean_loss(double first, double count, const val& surgery) const {
    return to_js(
        microgpt::mean_loss(*session_, whole(first), whole(count), asked_surgery_from(surgery)));
  }
  val history(unsigned parameter, int first, int count) const {
    return to_js(parameter_history(*session_, parameter, first, count));
  }
  val adam(unsigned parameter) const { return to_js(parameter_update(*session_, parameter)); }
  val read(const val& text, const val& surgery) const {
    return told(read_text(*session_, subject_from(text), asked_surgery_from(surgery)));
  }
  val attention(double layer, double head, const val& text) const {
    return to_js(attention_view(*session_, subject_from(text), whole(layer), whole(head)));
  }
  val masked_attention(double layer, double head, const val& text) const {
    return to_js(masked_attention_view(*session_, subject_from(text), whole(layer), whole(head)));
  }
  val draws(const std::string& prefix, double temperature, int count) {
    const Result<std::vector<int>> tokens = draw_after(*session_, prefix, temperature, count);
    return tokens.ok() ? int32_array(tokens.value()) : to_js(tokens.status());
  }
  val generate(int index, double temperature) {
    return told(trace_sample(*session_, index, temperature));
  }
  bool has(const std::string& text) const { return session_->run().dataset().contains(text); }

  val graph() const { return to_js(graph_facts(*session_)); }
  val scope(double id) const { return to_js(scope_view(*session_, whole(id))); }
  val scopes(double parent) const { return to_js(child_scopes(*session_, whole(parent))); }
  val elements(double scope, double first, double count) const {
    return to_js(elements_view(*session_, whole(scope), whole(first), whole(count)));
  }
  val node(double id) const { return to_js(node_view(*session_, whole(id))); }
  val contributions(double id) const { return to_js(contributions_view(*session_, whole(id))); }
  val path_to_loss(double id) { return to_js(microgpt::path_to_loss(*session_, whole(id))); }

 private:
  static std::int64_t whole(double number) { return static_cast<std::int64_t>(number); }
  // With characters as well as tokens.
  template <typename T>
  val told(const Result<T>& result) const {
    return result.ok() ? to_js(result.value(), session_->run().tokenizer())
                       : to_js(result.status());
  }
  val moved(const Status& status) const { return status.ok() ? situation() : to_js(status); }

  std::unique_ptr<Session> session_;
  Status status_;
};

val default_settings() { return to_js(RunSettings{}); }
val sizes_of(const val& settings, int vocabulary, int positions) {
  return to_js(sizes(settings_from(settings).model, vocabulary, positions));
}
val softmax_of(const val& logits, double temperature) {
  const std::vector<double> numbers = numbers_from<double>(logits);
  return to_js(numbers, softmax_in_parts(numbers, temperature));
}

val recipe_read(const std::string& text) { return to_js(read_recipe(text)); }
std::string version() { return MICROGPT_VERSION; }

}  // namespace

EMSCRIPTEN_BINDINGS(microgpt) {
  emscripten::function("defaultSettings", &default_settings);
  emscripten::function("sizes", &sizes_of);
  emscripten::function("softmax", &softmax_of);
  emscripten::function("readRecipe", &recipe_read);
  emscripten::function("version", &version);
  emscripten::class_<SessionHandle>("Session")
      .constructor<const std::string&, const val&, const val&>()
      .constructor<const SessionHandle&>()
      .function("status", &SessionHandle::status)
      .function("settings", &SessionHandle::settings)
      .function("corpus", &SessionHandle::corpus)
      .function("tensors", &SessionHandle::tensors)
      .function("situation", &SessionHandle::situation)
      .function("step", &SessionHandle::step)
      .function("back", &SessionHandle::back)
      .function("seek", &SessionHandle::seek)
      .function("change", &SessionHandle::change)
      .function("firstDifference", &SessionHandle::first_difference)
      .function("recipe", &SessionHandle::recipe)
      .function("document", &SessionHandle::document)
      .function("tokenize", &SessionHandle::tokenize)
      .function("textOf", &SessionHandle::text_of)
      .function("losses", &SessionHandle::losses)
      .function("parameters", &SessionHandle::parameters)
      .function("activation", &SessionHandle::activation)
      .function("activationNames", &SessionHandle::activation_names)
      .function("lossWith", &SessionHandle::loss_with)
      .function("checkGradients", &SessionHandle::check_gradients)
      .function("distribution", &SessionHandle::distribution)
      .function("sample", &SessionHandle::sample)
      .function("embeddingCosines", &SessionHandle::embedding_cosines)
      .function("embeddingPlane", &SessionHandle::embedding_plane)
      .function("rotation", &SessionHandle::rotation)
      .function("firing", &SessionHandle::firing)
      .function("readout", &SessionHandle::readout)
      .function("norm", &SessionHandle::norm)
      .function("lossesWith", &SessionHandle::losses_with)
      .function("gradientsWith", &SessionHandle::gradients_with)
      .function("meanLoss", &SessionHandle::mean_loss)
      .function("adam", &SessionHandle::adam)
      .function("history", &SessionHandle::history)
      .function("read", &SessionHandle::read)
      .function("attention", &SessionHandle::attention)
      .function("maskedAttention", &SessionHandle::masked_attention)
      .function("draws", &SessionHandle::draws)
      .function("generate", &SessionHandle::generate)
      .function("has", &SessionHandle::has)
      .function("graph", &SessionHandle::graph)
      .function("scope", &SessionHandle::scope)
      .function("scopes", &SessionHandle::scopes)
      .function("elements", &SessionHandle::elements)
      .function("node", &SessionHandle::node)
      .function("contributions", &SessionHandle::contributions)
      .function("pathToLoss", &SessionHandle::path_to_loss);
}

}  // namespace microgpt
