#include "bindings/fields.h"

namespace microgpt {

void set_fields(Answer& answer, const EmbeddingPlane& plane) {
  answer.set("axes", plane.axes);
  answer.set("places", plane.places);
  answer.set("shares", plane.shares);
}

void set_fields(Answer& answer, const RotationView& view) {
  answer.set("positions", view.positions);
  answer.set("headSize", view.head_size);
  answer.set("turns", view.turns);
  answer.set("query", view.query);
  answer.set("key", view.key);
  answer.set("queryRotated", view.query_rotated);
  answer.set("keyRotated", view.key_rotated);
  answer.set("scores", view.scores);
}

void set_fields(Answer& answer, const FiringView& view) {
  answer.set("units", view.units);
  answer.set("documents", view.documents);
  answer.set("positions", view.positions);
  answer.set("seen", view.seen);
  answer.set("fired", view.fired);
  answer.set("zeros", view.zeros);
}

void set_fields(Answer& answer, const ReadoutStage& stage) {
  answer.set("name", stage.name);
  answer.set("layer", stage.layer);
  answer.set("probabilities", stage.probabilities);
  answer.set("losses", stage.losses);
  answer.set("loss", stage.loss);
}

void set_fields(Answer& answer, const NormView& view) {
  answer.set("rms", view.rms);
  answer.set("scale", view.scale);
  answer.set("values", view.values);
  answer.set("rmsAfter", view.rms_after);
}

}  // namespace microgpt
