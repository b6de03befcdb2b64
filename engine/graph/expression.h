// Expressions that a person types, recorded as the same scalar graph as the model's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/status.h"
#include "graph/graph.h"

namespace microgpt {

// Where in the source a node comes from: characters begin .. end - 1.
struct SourceRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct Expression {
  Graph graph;                      // its leaves are the inputs, in order of appearance
  NodeId result = 0;                // of the last statement
  std::vector<double> inputs;       // [leaves] values to begin with
  std::vector<std::string> names;   // [nodes] empty where the source gives none
  std::vector<SourceRange> ranges;  // [nodes]
};

inline constexpr std::size_t kMostSource = 1'000;
inline constexpr int kDeepestNesting = 50;

// Records a source of one or more statements, separated by ; or line breaks:
//
//   statement = [name "="] sum          sum     = product {("+" | "-") product}
//   product   = sign {("*" | "/") sign}  sign    = "-" sign | power
//   power     = operand ["**" sign]     operand = number | name | function "(" sum ")" | "(" sum
//   ")"
//
// with the functions relu, exp, log and ln (the same as log). The exponent of ** must come out as a
// number: here a power is one operation with a constant of its own.
//
// A name is given once. `a = 2` makes an input a that begins with 2; any other name that is used
// without having been given is an input that begins with 1. Everything else is recorded as the
// model's graph is: a - b is a + b * (-1), a / b is a * b ** (-1); but the negative of a number is
// a number.
//
// Errors: bad_expression, with a message that begins with the column ("column 5: expected a
//         number, a name or "(" after "+""), and with the line if there are several; `error_at`
//         is that place as an offset in the source. Everything before it is ASCII.
Result<Expression> parse_expression(std::string_view source, std::size_t* error_at);

}  // namespace microgpt
