// What the embedding table says of its tokens: which are alike, and where they lie in a plane.
//
// The model divides every embedding by its root mean square before anything else, so lengths do
// not matter and directions do: both questions look at rows of root mean square 1. With
// learned positions, at what the token brings, without the position.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "session/session.h"

namespace microgpt {

// C channels, V tokens.
struct EmbeddingPlane {
  std::vector<double> axes;    // [2, C]
  std::vector<double> places;  // [V, 2]: coordinates of each row, from the middle of all rows
  std::vector<double> shares;  // [2] of the variance of the rows that lies along each axis
};

// Cosine of the angle between a token's row and every row. [V]
// Errors: bad_token.
Result<std::vector<double>> embedding_cosines(const Session& session, std::int64_t token);

// The plane of the given axes, or if there are none of the two principal axes of the rows now.
// Axes that stay the same let a page watch the rows move.
// Errors: bad_axes unless there are none or 2 C finite numbers.
Result<EmbeddingPlane> embedding_plane(const Session& session, std::span<const double> axes);

}  // namespace microgpt
