// Numbers as people read them, for messages. Not printf: in the module of a page its formatting
// of doubles alone is 10 kB.
#pragma once

#include <cstdint>
#include <string>

namespace microgpt {

// Six significant digits at most, as printf's %g: "0.01", "1e-08", "-2.5", "nan", "inf".
std::string show(double number);

// Upper-case hexadecimal with at least `digits` digits: show_hex(0x1f600, 4) is "1F600".
std::string show_hex(std::uint32_t number, int digits);

}  // namespace microgpt
