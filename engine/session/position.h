// Where a session is in its run.
#pragma once

#include <cstdint>

namespace microgpt {

enum class Phase : std::uint8_t { forward, loss, backward, update };
enum class Granularity : std::uint8_t { node, operation, phase, step };

// `event` events of `phase` of training step `step` are done. An event is one node of the graph
// (forward, loss, backward) or one parameter (update).
struct Position {
  int step = 0;
  Phase phase = Phase::forward;
  std::uint32_t event = 0;

  bool operator==(const Position&) const = default;
};

}  // namespace microgpt
