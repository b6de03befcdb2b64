// One forward and backward pass over any text, with everything that can be looked at.
#pragma once

#include <string>
#include <vector>

#include "session/probes.h"

namespace microgpt {

struct NamedActivation {
  std::string name;
  int layer = -1;  // -1 where the name has none
  int head = -1;
  ActivationView view;
};

struct Reading {
  std::string text;
  std::vector<int> tokens;  // what is read and asked for: sentinel, characters, sentinel if it fits
  bool truncated = false;   // the block ends before the last sentinel
  double loss = 0.0;
  std::vector<double> losses;  // [T]: -ln p(next token)
  std::vector<NamedActivation> activations;
};

// Reads a text with the parameters of this position. The session does not move. Questions about the
// text that was read last are answered without reading it again: a picture asks head by head.
// Errors: those of tokens_of; bad_surgery, graph_too_large.
Result<Reading> read_text(const Session& session, const Subject& subject,
                          const AskedSurgery& surgery);

}  // namespace microgpt
