// Where two runs part.
#pragma once

#include "train/run.h"

namespace microgpt {

class Session;

// Training steps, counted from 0; -1 if nothing differs so far.
struct Difference {
  int steps = 0;        // compared: those whose loss both runs know
  int loss = -1;        // the first whose losses differ
  int parameters = -1;  // the first that begins with other parameters: `steps` where the last one
                        // compared ends so
};

// To the bit: NaN is equal to NaN. Models of different sizes differ from the beginning. Neither
// run moves.
Difference first_difference(const Run& one, const Run& other);
// Of what two sessions show: the loss of a step counts from when it is known, as in
// Session::losses().
Difference first_difference(const Session& one, const Session& other);

}  // namespace microgpt
