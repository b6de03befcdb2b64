// The vocabulary of the scalar graph: node ids and the operations a node can be.
#pragma once

#include <cstdint>

namespace microgpt {

// Index of a node in its graph. Inputs always have smaller ids than the node that uses them, so
// ascending ids are a topological order and descending ids are one for the backward sweep.
using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xffffffffu;

enum class Op : std::uint8_t {
  leaf,          // a parameter: its value is set from outside
  constant,      // a number that never changes
  add,           // a + b
  mul,           // a * b
  pow,           // a ** k, k a constant of the graph
  log,           // ln a
  exp,           // e ** a
  relu,          // max(a, 0)
  negative_max,  // -max of a group of nodes, detached: no gradient flows through it
};

// Number of inputs that receive a gradient.
constexpr int input_count(Op op) {
  switch (op) {
    case Op::add:
    case Op::mul:
      return 2;
    case Op::pow:
    case Op::log:
    case Op::exp:
    case Op::relu:
      return 1;
    default:
      return 0;
  }
}

// The word shown for an operation.
constexpr const char* op_name(Op op) {
  constexpr const char* kNames[] = {"leaf", "constant", "add",  "mul",         "pow",
                                    "log",  "exp",      "relu", "negative max"};
  return kNames[static_cast<int>(op)];
}

}  // namespace microgpt
