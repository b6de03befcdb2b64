// Principal component analysis: the directions in which rows differ most.
#pragma once

#include <span>
#include <vector>

namespace microgpt {

struct PrincipalAxes {
  std::vector<double> axes;    // [count, C], each of length 1, the most important first
  std::vector<double> shares;  // [count] of the whole variance; 0 if the rows are all alike
};

// Eigenvectors of the covariance of the rows, by cyclic Jacobi rotations. The sign of an axis is
// free; here its largest component is positive (the first of equals).
//
// Shapes:   rows [R, C], row-major.
// Requires: R >= 1, C >= 1, 1 <= count. Axes beyond the C-th are zero.
// Cost:     about 10 C^3 operations.
// Errors:   none; a row that is not finite gives axes that are not.
PrincipalAxes principal_axes(std::span<const double> rows, int R, int C, int count);

}  // namespace microgpt
