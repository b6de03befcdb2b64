// Records the forward pass and the loss of a ModelGraph, one scope for each stage.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/model_graph.h"

namespace microgpt {

class ModelRecorder {
 public:
  ModelRecorder(ModelGraph& model, const ParameterLayout& layout);

  void record(int positions);

 private:
  using Nodes = std::vector<NodeId>;

  // The stages of one position, in the order of execution.
  void record_parameters();
  void record_position(int position);
  // With the mask lifted a position needs the keys and values of all: layer after layer, and in
  // each position after position.
  void record_layer_by_layer(int positions);
  void record_distribution(const Nodes& x);
  Nodes embedding(int position);
  Nodes transformer_layer(int layer, const Nodes& x);
  // Files key and value of the position, and returns its query.
  Nodes queries(int layer, const Nodes& x);
  Nodes attention(int layer, const Nodes& x, const Nodes& q);
  Nodes head(int layer, int head, const Nodes& q);
  Nodes mlp(int layer, const Nodes& x);
  void record_loss();

  // The operations they are made of. Each opens the scope of its name.
  Nodes rms_norm(const std::string& name, const Nodes& x);
  // What stands in for a norm that is cut: x[c] * 1.
  Nodes unchanged(const std::string& name, const Nodes& x);
  // Of a head that is silenced, and the weights of one that is uniform.
  Nodes constants(const std::string& name, double value, std::size_t count);
  Nodes linear(const std::string& name, const Tensor& matrix, const Nodes& x);
  Nodes rotate(const std::string& name, const Nodes& x);
  Nodes scores(const Nodes& q, const std::vector<Nodes>& keys);
  Nodes weighted_sum(const Nodes& weights, const std::vector<Nodes>& values);
  Nodes softmax(const std::string& name, const Nodes& scores);
  Nodes relu(const std::string& name, const Nodes& x);
  Nodes residual(const std::string& name, const Nodes& x, const Nodes& kept);
  // What a part leaves in the stream: their sum, unless one of the two is cut.
  Nodes stream(const std::string& name, int layer, const Nodes& part, const Nodes& kept, bool cut,
               bool cut_residual);

  void open(ScopeKind kind, const std::string& name);
  void close();
  // Closes a scope that consists of equal elements.
  void close_elements(std::size_t elements, ElementLayout layout = ElementLayout::plain,
                      std::size_t terms = 0);
  // Files an intermediate of the current position under its name.
  void keep(const std::string& name, const Nodes& nodes, int layer = -1, int head = -1);

  ModelGraph& model_;
  const ParameterLayout& layout_;
  const Surgery& surgery_;
  Graph& graph_;
  std::vector<NodeId> open_begin_;
  int position_ = 0;
  // Keys (rotated, with rope) and values of every position so far: [L][T][C].
  std::vector<std::vector<Nodes>> keys_;
  std::vector<std::vector<Nodes>> values_;
};

}  // namespace microgpt
