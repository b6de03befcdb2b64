// Doubles as short texts that read back to the same bits. Not to_chars and from_chars: the first
// is large in the module of a page, the second is not there for doubles.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace microgpt {

// The fewest digits that read back to `number`: "0.01", "-25", "1e-8". Where that takes more
// digits than exact arithmetic reaches (about 15), its bits: "x3fd3333333333334". Any double.
std::string to_text(double number);

// Reads what to_text writes. A decimal that two roundings could get wrong is no number.
std::optional<double> double_from(std::string_view text);

}  // namespace microgpt
