#include "model/model_graph.h"

#include "base/check.h"
#include "model/model_recorder.h"

namespace microgpt {

ModelGraph::ModelGraph(const ParameterLayout& layout, int positions)
    : adds_positions_(layout.config().adds_positions()),
      channels_(layout.wte().columns),
      wte_(layout.wte().offset) {
  MICROGPT_CHECK(positions >= 1 && positions <= layout.config().block, positions);
  ModelRecorder(*this, layout).record(positions);
}

void ModelGraph::bind(std::span<const int> tokens) {
  MICROGPT_CHECK(tokens.size() == position_end_.size() + 1, tokens.size(), position_end_.size());
  for (std::size_t t = 0; t < position_end_.size(); ++t) {
    bind_input(static_cast<int>(t), tokens[t]);
    graph_.set_input(target_log_[t], 0, probs_[t][static_cast<std::size_t>(tokens[t + 1])]);
  }
}

void ModelGraph::bind_input(int position, int token) {
  const auto t = static_cast<std::size_t>(position);
  const InputBinding& binding = inputs_[t];
  const NodeId row = wte_ + static_cast<NodeId>(token) * channels_;
  for (std::uint32_t c = 0; c < channels_; ++c) {
    graph_.set_input(binding.first + c, 0, row + c);
  }
  if (adds_positions_) return;
  std::vector<NodeId>& embedding = activations_[0].nodes[t];
  for (std::uint32_t c = 0; c < channels_; ++c) embedding[c] = row + c;
  if (binding.run == kNoRun) return;
  graph_.set_dot_inputs(binding.run, embedding, embedding);
}

std::span<const NodeId> ModelGraph::logits(int position) const {
  return find("logits", -1, -1)->nodes[static_cast<std::size_t>(position)];
}

const Activation* ModelGraph::find(const std::string& name, int layer, int head) const {
  for (const Activation& activation : activations_) {
    if (activation.name != name) continue;
    if (activation.layer >= 0 && activation.layer != layer) continue;
    if (activation.head >= 0 && activation.head != head) continue;
    return &activation;
  }
  return nullptr;
}

std::size_t ModelGraph::bytes() const {
  std::size_t bytes = graph_.bytes();
  for (const Activation& activation : activations_) {
    for (const auto& nodes : activation.nodes) {
      bytes += sizeof nodes + nodes.capacity() * sizeof(NodeId);
    }
  }
  for (const auto& probs : probs_) bytes += sizeof probs + probs.capacity() * sizeof(NodeId);
  return bytes;
}

namespace {

// Nodes of the operations, as ModelRecorder records them.
std::uint64_t dot_nodes(std::uint64_t terms) { return 2 * terms + 1; }
std::uint64_t norm_nodes(std::uint64_t C) { return dot_nodes(C) + 2 + 3 + C; }
std::uint64_t softmax_nodes(std::uint64_t n) { return 3 * n + (n + 1) + 2 * n; }

}  // namespace

std::uint64_t graph_size(const ParameterLayout& layout, int positions) {
  const ModelConfig& config = layout.config();
  const auto C = static_cast<std::uint64_t>(config.n_embd);
  const auto H = static_cast<std::uint64_t>(config.n_head);
  const auto D = static_cast<std::uint64_t>(config.head_size());
  const auto L = static_cast<std::uint64_t>(config.n_layer);
  const auto V = static_cast<std::uint64_t>(layout.vocab_size());
  const auto T = static_cast<std::uint64_t>(positions);
  const Surgery& surgery = config.surgery;
  const auto silenced = static_cast<std::uint64_t>(surgery.silenced_heads.size());
  const auto uniform = static_cast<std::uint64_t>(surgery.uniform_heads.size());

  const std::uint64_t norm = surgery.cut_norms ? 1 + C : norm_nodes(C);
  const auto residual = [&](bool cut, bool cut_residual) { return cut || cut_residual ? 0 : C; };
  const std::uint64_t mlp = 4 * C * dot_nodes(C) + 4 * C + C * dot_nodes(4 * C) +
                            residual(surgery.cut_mlp, surgery.cut_mlp_residual);
  const std::uint64_t projections = 4 * C * dot_nodes(C) + (config.rotates() ? 2 * 5 * C : 0) +
                                    residual(surgery.cut_attention, surgery.cut_attention_residual);
  std::uint64_t nodes = layout.size();
  for (std::uint64_t t = 1; t <= T; ++t) {
    const std::uint64_t n = surgery.lift_mask ? T : t;
    const std::uint64_t head = n * (dot_nodes(D) + 2) + D * dot_nodes(n);
    const std::uint64_t heads =
        L * H * head + (L * H - uniform) * softmax_nodes(n) + uniform * n + silenced * D;
    nodes += (config.adds_positions() ? C : 0) + norm;
    nodes += L * (2 * norm + projections + mlp) + heads;
    nodes += V * dot_nodes(C) + softmax_nodes(V);
  }
  return nodes + loss_size(positions);
}

// A log, its product with -1 and that -1 for each position; their sum; its product with 1 / T.
std::uint64_t loss_size(int positions) {
  const auto T = static_cast<std::uint64_t>(positions);
  return T * 3 + (T + 1) + 2;
}

}  // namespace microgpt
