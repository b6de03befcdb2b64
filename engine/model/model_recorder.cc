#include "model/model_recorder.h"

#include <cmath>

namespace microgpt {
namespace {

constexpr double kRmsEpsilon = 1e-5;
constexpr double kRopeBase = 10000.0;

std::span<const NodeId> channels_of(const std::vector<NodeId>& x, int head, int head_size) {
  return {x.data() + head * head_size, static_cast<std::size_t>(head_size)};
}

std::vector<NodeId> consecutive(NodeId first, std::uint32_t count) {
  std::vector<NodeId> nodes(count);
  for (std::uint32_t i = 0; i < count; ++i) nodes[i] = first + i;
  return nodes;
}

}  // namespace

ModelRecorder::ModelRecorder(ModelGraph& model, const ParameterLayout& layout)
    : model_(model), layout_(layout), surgery_(layout.config().surgery), graph_(model.graph_) {
  keys_.resize(static_cast<std::size_t>(layout.config().n_layer));
  values_.resize(keys_.size());
}

void ModelRecorder::record(int positions) {
  graph_.reserve(static_cast<std::size_t>(graph_size(layout_, positions)));
  record_parameters();
  if (surgery_.lift_mask) {
    record_layer_by_layer(positions);
  } else {
    for (int t = 0; t < positions; ++t) record_position(t);
  }
  record_loss();
  graph_.shrink_to_fit();
}

void ModelRecorder::record_parameters() {
  open(ScopeKind::parameters, "parameters");
  for (const Tensor& tensor : layout_.tensors()) {
    const ScopeId scope = graph_.scopes().open(ScopeKind::tensor, tensor.name, graph_.size());
    graph_.leaves(tensor.size());
    graph_.scopes().set_elements(tensor.size(), 1, ElementLayout::plain, 0);
    graph_.scopes().set_columns(scope, tensor.columns);
    graph_.scopes().close(graph_.size());
  }
  close();
}

void ModelRecorder::record_position(int position) {
  position_ = position;
  open(ScopeKind::position, "pos" + std::to_string(position));
  Nodes x = embedding(position);
  for (int l = 0; l < layout_.config().n_layer; ++l) x = transformer_layer(l, x);
  record_distribution(x);
  close();
  model_.position_end_.push_back(graph_.size());
}

void ModelRecorder::record_distribution(const Nodes& x) {
  const Nodes logits = linear("logits", layout_.lm_head(), x);
  const Nodes probs = softmax("probs", logits);
  keep("logits", logits);
  keep("probs", probs);
  model_.probs_.push_back(probs);
}

void ModelRecorder::record_layer_by_layer(int positions) {
  std::vector<Nodes> x(static_cast<std::size_t>(positions));
  std::vector<Nodes> q(x.size());
  const auto each_position = [&](auto record) {
    for (position_ = 0; position_ < positions; ++position_) {
      open(ScopeKind::position, "pos" + std::to_string(position_));
      record(static_cast<std::size_t>(position_));
      close();
    }
  };
  each_position([&](std::size_t t) { x[t] = embedding(position_); });
  for (int l = 0; l < layout_.config().n_layer; ++l) {
    const std::string layer = "layer" + std::to_string(l);
    each_position([&](std::size_t t) {
      open(ScopeKind::layer, layer);
      q[t] = queries(l, x[t]);
      close();
    });
    each_position([&](std::size_t t) {
      open(ScopeKind::layer, layer);
      x[t] = mlp(l, attention(l, x[t], q[t]));
      close();
    });
  }
  each_position([&](std::size_t t) { record_distribution(x[t]); });
  model_.position_end_.assign(x.size(), graph_.size());
}

// Token 0 stands in until a document is bound.
ModelRecorder::Nodes ModelRecorder::embedding(int position) {
  const std::uint32_t C = layout_.wte().columns;
  Nodes x = consecutive(layout_.wte().offset, C);
  ModelGraph::InputBinding binding;
  if (model_.adds_positions_) {
    open(ScopeKind::operation, "embedding");
    const NodeId row = layout_.wpe().offset + static_cast<std::uint32_t>(position) * C;
    binding.first = graph_.size();
    for (std::uint32_t c = 0; c < C; ++c) x[c] = graph_.add(x[c], row + c);
    close_elements(C);
  }
  keep("embedding", x);
  if (!model_.adds_positions_ && !surgery_.cut_norms) binding.run = graph_.run_count();
  const Nodes normed = rms_norm("embedding_norm", x);
  keep("embedding_norm", normed);
  if (!model_.adds_positions_) binding.first = normed[0];
  model_.inputs_.push_back(binding);
  return normed;
}

ModelRecorder::Nodes ModelRecorder::transformer_layer(int layer, const Nodes& x) {
  open(ScopeKind::layer, "layer" + std::to_string(layer));
  const Nodes q = queries(layer, x);
  const Nodes out = mlp(layer, attention(layer, x, q));
  close();
  return out;
}

ModelRecorder::Nodes ModelRecorder::queries(int layer, const Nodes& x) {
  const auto l = static_cast<std::size_t>(layer);
  const ParameterLayout::Layer& weights = layout_.layer(layer);
  const Nodes normed = rms_norm("attn_norm", x);
  Nodes q = linear("q", weights.attn_wq, normed);
  Nodes k = linear("k", weights.attn_wk, normed);
  const Nodes v = linear("v", weights.attn_wv, normed);
  keep("attn_norm", normed, layer);
  keep("q", q, layer);
  keep("k", k, layer);
  keep("v", v, layer);
  if (layout_.config().rotates()) {
    q = rotate("q_rotated", q);
    k = rotate("k_rotated", k);
    keep("q_rotated", q, layer);
    keep("k_rotated", k, layer);
  }
  keys_[l].push_back(k);
  values_[l].push_back(v);
  return q;
}

ModelRecorder::Nodes ModelRecorder::attention(int layer, const Nodes& x, const Nodes& q) {
  Nodes heads;
  for (int h = 0; h < layout_.config().n_head; ++h) {
    const Nodes out = head(layer, h, q);
    heads.insert(heads.end(), out.begin(), out.end());
  }
  const Nodes projected = linear("attn_out", layout_.layer(layer).attn_wo, heads);
  keep("attn_out", projected, layer);
  return stream("attn_residual", layer, projected, x, surgery_.cut_attention,
                surgery_.cut_attention_residual);
}

ModelRecorder::Nodes ModelRecorder::head(int layer, int head, const Nodes& q) {
  const int D = layout_.config().head_size();
  const auto l = static_cast<std::size_t>(layer);
  const auto slice = [&](const Nodes& x) {
    const auto channels = channels_of(x, head, D);
    return Nodes(channels.begin(), channels.end());
  };
  std::vector<Nodes> keys, values;
  for (const Nodes& k : keys_[l]) keys.push_back(slice(k));
  for (const Nodes& v : values_[l]) values.push_back(slice(v));

  open(ScopeKind::head, "head" + std::to_string(head));
  const Nodes raw = scores(slice(q), keys);
  const int number = layer * layout_.config().n_head + head;
  const Nodes weights =
      surgery_.levels(number)
          ? constants("weights", 1.0 / static_cast<double>(raw.size()), raw.size())
          : softmax("weights", raw);
  Nodes out = weighted_sum(weights, values);
  if (surgery_.silences(number)) out = constants("silenced", 0.0, out.size());
  close();
  keep("scores", raw, layer, head);
  keep("weights", weights, layer, head);
  keep("head_out", out, layer, head);
  return out;
}

ModelRecorder::Nodes ModelRecorder::mlp(int layer, const Nodes& x) {
  const ParameterLayout::Layer& weights = layout_.layer(layer);
  const Nodes normed = rms_norm("mlp_norm", x);
  const Nodes hidden = linear("mlp_hidden", weights.mlp_fc1, normed);
  const Nodes fired = relu("mlp_relu", hidden);
  const Nodes out = linear("mlp_out", weights.mlp_fc2, fired);
  keep("mlp_norm", normed, layer);
  keep("mlp_hidden", hidden, layer);
  keep("mlp_relu", fired, layer);
  keep("mlp_out", out, layer);
  return stream("mlp_residual", layer, out, x, surgery_.cut_mlp, surgery_.cut_mlp_residual);
}

ModelRecorder::Nodes ModelRecorder::stream(const std::string& name, int layer, const Nodes& part,
                                           const Nodes& kept, bool cut, bool cut_residual) {
  const Nodes out = cut ? kept : cut_residual ? part : residual(name, part, kept);
  keep(name, out, layer);
  return out;
}

// loss = (1 / T) sum over t of -ln p_t(next token)
void ModelRecorder::record_loss() {
  open(ScopeKind::loss, "loss");
  Nodes losses;
  for (std::size_t t = 0; t < model_.probs_.size(); ++t) {
    position_ = static_cast<int>(t);
    open(ScopeKind::operation, "pos" + std::to_string(t));
    model_.target_log_.push_back(graph_.log(model_.probs_[t][0]));
    losses.push_back(graph_.negative(model_.target_log_.back()));
    close_elements(1);
    keep("loss", {losses.back()});
  }
  open(ScopeKind::operation, "mean");
  const NodeId total = graph_.sum(losses);
  graph_.mul(total, graph_.constant(1.0 / static_cast<double>(losses.size())));
  close_elements(1, ElementLayout::sum, losses.size());
  close();
}

// out[c] = x[c] * (mean(x^2) + eps)^(-1/2)
ModelRecorder::Nodes ModelRecorder::rms_norm(const std::string& name, const Nodes& x) {
  if (surgery_.cut_norms) return unchanged(name, x);
  open(ScopeKind::operation, name);
  open(ScopeKind::part, "mean_square");
  const NodeId squares = graph_.dot(x, x);
  const NodeId mean = graph_.mul(squares, graph_.constant(1.0 / static_cast<double>(x.size())));
  close_elements(1, ElementLayout::dot, x.size());
  open(ScopeKind::part, "inv_rms");
  const NodeId scale = graph_.pow(graph_.add(mean, graph_.constant(kRmsEpsilon)), -0.5);
  close_elements(1);
  open(ScopeKind::part, "out");
  Nodes out;
  for (NodeId channel : x) out.push_back(graph_.mul(channel, scale));
  close_elements(out.size());
  close();
  return out;
}

ModelRecorder::Nodes ModelRecorder::unchanged(const std::string& name, const Nodes& x) {
  open(ScopeKind::operation, name);
  open(ScopeKind::part, "one");
  const NodeId one = graph_.constant(1.0);
  close_elements(1);
  open(ScopeKind::part, "out");
  Nodes out;
  for (NodeId channel : x) out.push_back(graph_.mul(channel, one));
  close_elements(out.size());
  close();
  return out;
}

ModelRecorder::Nodes ModelRecorder::constants(const std::string& name, double value,
                                              std::size_t count) {
  open(ScopeKind::operation, name);
  Nodes out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(graph_.constant(value));
  close_elements(count);
  return out;
}

// y = W x
ModelRecorder::Nodes ModelRecorder::linear(const std::string& name, const Tensor& matrix,
                                           const Nodes& x) {
  open(ScopeKind::operation, name);
  Nodes y = graph_.linear(matrix.offset, matrix.rows, x);
  close_elements(y.size(), ElementLayout::dot, x.size());
  return y;
}

// Within each head, channels (2i, 2i + 1) turn by the angle position * base^(-2i / D):
//   y[2i] = x[2i] cos - x[2i + 1] sin        y[2i + 1] = x[2i] sin + x[2i + 1] cos
ModelRecorder::Nodes ModelRecorder::rotate(const std::string& name, const Nodes& x) {
  const int D = layout_.config().head_size();
  open(ScopeKind::operation, name);
  Nodes y;
  for (std::size_t c = 0; c < x.size(); c += 2) {
    const int pair_start = static_cast<int>(c) % D;
    const double frequency = std::pow(kRopeBase, -static_cast<double>(pair_start) / D);
    const double angle = position_ * frequency;
    const double cosine = std::cos(angle);
    const double sine = std::sin(angle);
    const auto turned = [&](double first, double second) {
      const NodeId a = graph_.mul(x[c], graph_.constant(first));
      const NodeId b = graph_.mul(x[c + 1], graph_.constant(second));
      return graph_.add(a, b);
    };
    y.push_back(turned(cosine, -sine));
    y.push_back(turned(sine, cosine));
  }
  close_elements(y.size());
  return y;
}

// scores[t] = q . k_t / sqrt(D)
ModelRecorder::Nodes ModelRecorder::scores(const Nodes& q, const std::vector<Nodes>& keys) {
  open(ScopeKind::operation, "scores");
  const double scale = 1.0 / std::sqrt(static_cast<double>(q.size()));
  Nodes result;
  for (const Nodes& k : keys) {
    const NodeId product = graph_.dot(q, k);
    result.push_back(graph_.mul(product, graph_.constant(scale)));
  }
  close_elements(result.size(), ElementLayout::dot, q.size());
  return result;
}

// out[c] = sum over t of weights[t] * values[t][c]
ModelRecorder::Nodes ModelRecorder::weighted_sum(const Nodes& weights,
                                                 const std::vector<Nodes>& values) {
  open(ScopeKind::operation, "out");
  Nodes out;
  for (std::size_t c = 0; c < values[0].size(); ++c) {
    Nodes column;
    for (const Nodes& v : values) column.push_back(v[c]);
    out.push_back(graph_.dot(weights, column));
  }
  close_elements(out.size(), ElementLayout::dot, weights.size());
  return out;
}

// share[i] = e^(x[i] - max) / sum over j of e^(x[j] - max)
ModelRecorder::Nodes ModelRecorder::softmax(const std::string& name, const Nodes& x) {
  open(ScopeKind::operation, name);
  open(ScopeKind::part, "exp");
  const std::uint32_t group = graph_.max_group(x);
  Nodes exponentials;
  for (NodeId score : x) {
    const NodeId shift = graph_.negative_max(group);
    exponentials.push_back(graph_.exp(graph_.add(score, shift)));
  }
  close_elements(x.size());
  open(ScopeKind::part, "total");
  const NodeId total = graph_.sum(exponentials);
  close_elements(1, ElementLayout::sum, x.size());
  open(ScopeKind::part, "share");
  Nodes shares;
  for (NodeId e : exponentials) {
    const NodeId inverse = graph_.pow(total, -1.0);
    shares.push_back(graph_.mul(e, inverse));
  }
  close_elements(x.size());
  close();
  return shares;
}

ModelRecorder::Nodes ModelRecorder::relu(const std::string& name, const Nodes& x) {
  open(ScopeKind::operation, name);
  Nodes out;
  for (NodeId hidden : x) out.push_back(graph_.relu(hidden));
  close_elements(out.size());
  return out;
}

ModelRecorder::Nodes ModelRecorder::residual(const std::string& name, const Nodes& x,
                                             const Nodes& kept) {
  open(ScopeKind::operation, name);
  Nodes out;
  for (std::size_t c = 0; c < x.size(); ++c) out.push_back(graph_.add(x[c], kept[c]));
  close_elements(out.size());
  return out;
}

void ModelRecorder::open(ScopeKind kind, const std::string& name) {
  graph_.scopes().open(kind, name, graph_.size());
  open_begin_.push_back(graph_.size());
}

void ModelRecorder::close() {
  graph_.scopes().close(graph_.size());
  open_begin_.pop_back();
}

void ModelRecorder::close_elements(std::size_t elements, ElementLayout layout, std::size_t terms) {
  const auto count = static_cast<std::uint32_t>(elements);
  const NodeId nodes = graph_.size() - open_begin_.back();
  graph_.scopes().set_elements(count, nodes / count, layout, static_cast<std::uint32_t>(terms));
  close();
}

void ModelRecorder::keep(const std::string& name, const Nodes& nodes, int layer, int head) {
  for (Activation& activation : model_.activations_) {
    if (activation.name == name && activation.layer == layer && activation.head == head) {
      activation.nodes.push_back(nodes);
      return;
    }
  }
  model_.activations_.push_back({name, layer, head, {nodes}});
}

}  // namespace microgpt
