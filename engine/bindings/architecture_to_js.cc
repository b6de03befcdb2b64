#include "bindings/object.h"
#include "bindings/to_js.h"

namespace microgpt {

val to_js(const EmbeddingPlane& plane) {
  Object js;
  js.set("axes", float64_array(plane.axes));
  js.set("places", float64_array(plane.places));
  js.set("shares", float64_array(plane.shares));
  return js.value();
}

val to_js(const RotationView& view) {
  Object js;
  js.set("positions", view.positions);
  js.set("headSize", view.head_size);
  js.set("turns", float64_array(view.turns));
  js.set("query", float64_array(view.query));
  js.set("key", float64_array(view.key));
  js.set("queryRotated", float64_array(view.query_rotated));
  js.set("keyRotated", float64_array(view.key_rotated));
  js.set("scores", float64_array(view.scores));
  return js.value();
}

val to_js(const FiringView& view) {
  Object js;
  js.set("units", view.units);
  js.set("documents", view.documents);
  js.set("positions", view.positions);
  js.set("seen", int32_array(view.seen));
  js.set("fired", float64_array(view.fired));
  js.set("zeros", view.zeros);
  return js.value();
}

val to_js(const ReadoutStage& stage) {
  Object js;
  js.set("name", stage.name);
  js.set("layer", stage.layer);
  js.set("probabilities", float64_array(stage.probabilities));
  js.set("losses", float64_array(stage.losses));
  js.set("loss", stage.loss);
  return js.value();
}

val to_js(const NormView& view) {
  Object js;
  js.set("rms", view.rms);
  js.set("scale", view.scale);
  js.set("values", float64_array(view.values));
  js.set("rmsAfter", view.rms_after);
  return js.value();
}

}  // namespace microgpt
