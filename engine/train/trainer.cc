#include "train/trainer.h"

#include "train/fused_trainer.h"
#include "train/graph_trainer.h"
#include "train/plain_trainer.h"

namespace microgpt {

std::unique_ptr<Trainer> make_trainer(TrainerKind kind, const ParameterLayout& layout) {
  if (kind == TrainerKind::graph) return std::make_unique<GraphTrainer>(layout);
  if (!layout.config().surgery.empty()) return std::make_unique<PlainTrainer>(layout);
  return std::make_unique<FusedTrainer>(layout);
}

}  // namespace microgpt
