// Loss and gradients of one document: what the scalar graph and the fused loops have in common.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "model/parameters.h"

namespace microgpt {

class Trainer {
 public:
  Trainer() = default;
  Trainer(const Trainer&) = delete;
  Trainer& operator=(const Trainer&) = delete;
  virtual ~Trainer() = default;

  // Forward and backward. Returns the loss.
  // Shapes: parameters [P], tokens [T + 1], T <= block: sentinel, document, sentinel if it fits.
  virtual double forward_backward(std::span<const double> parameters,
                                  std::span<const int> tokens) = 0;
  // d loss / d parameter of the last forward_backward, until the next call; not finite where the
  // loss is not. [P]
  virtual std::span<const double> gradients() const = 0;
  // Forward only. gradients() is left as it was.
  virtual double loss(std::span<const double> parameters, std::span<const int> tokens) = 0;
  // Digest of which ReLUs let their input through in the last forward pass. Where it differs
  // between two passes, the loss has a kink between them.
  virtual std::uint64_t relu_signature() = 0;
};

enum class TrainerKind : std::uint8_t {
  fused,  // loops over arrays: FusedTrainer, or PlainTrainer where there is surgery
  graph,  // node by node: GraphTrainer
};

// Their gradients agree within 1e-12.
std::unique_ptr<Trainer> make_trainer(TrainerKind kind, const ParameterLayout& layout);

}  // namespace microgpt
