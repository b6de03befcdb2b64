#include "bindings/settings_from.h"

#include <string>

#include "bindings/words.h"

namespace microgpt {
namespace {

std::optional<double> number_from(const Value& js) {
  return js.is_none() ? std::nullopt : std::optional(js.number);
}

Surgery surgery_from(const Value& js) {
  Surgery surgery;
  surgery.lift_mask = js["liftMask"].is_true();
  surgery.silenced_heads = js["silencedHeads"].integers();
  surgery.uniform_heads = js["uniformHeads"].integers();
  for (const Value& cut : js["cut"].list()) {
    for (const auto& [name, is_cut] : kParts) {
      if (cut.text() == name) surgery.*is_cut = true;
    }
  }
  return surgery;
}

}  // namespace

AdamChange change_from(const Value& js) {
  return {js["step"].integer(), number_from(js["learningRate"]), number_from(js["beta1"]),
          number_from(js["beta2"])};
}

RunSettings settings_from(const Value& js) {
  RunSettings settings;
  ModelConfig& model = settings.model;
  model.surgery = surgery_from(js["surgery"]);
  model.positions = enum_of<Positions>(js["positions"].text(), kPositions);
  model.n_layer = js["nLayer"].integer();
  model.n_embd = js["nEmbd"].integer();
  model.n_head = js["nHead"].integer();
  model.block = js["block"].integer();
  AdamSettings& adam = settings.adam;
  adam.steps = js["steps"].integer();
  adam.learning_rate = js["learningRate"].number;
  adam.beta1 = js["beta1"].number;
  adam.beta2 = js["beta2"].number;
  adam.epsilon = js["epsilon"].number;
  adam.optimizer = enum_of<Optimizer>(js["optimizer"].text(), kOptimizers);
  settings.seed = js["seed"].whole();
  settings.temperature = js["temperature"].number;
  settings.trainer = enum_of<TrainerKind>(js["trainer"].text(), kTrainers);
  for (const Value& change : js["changes"].list()) settings.changes.push_back(change_from(change));
  return settings;
}

AskedSurgery asked_surgery_from(const Value& js) {
  return js.is_none() ? std::nullopt : AskedSurgery(surgery_from(js));
}

Subject subject_from(const Value& js) { return js.is_none() ? std::nullopt : Subject(js.text()); }

}  // namespace microgpt
