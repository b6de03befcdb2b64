// Sessions to walk in, and all that they show.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "session/graph_view.h"
#include "session/session.h"

namespace microgpt {

inline constexpr Granularity kGranularities[] = {Granularity::node, Granularity::operation,
                                                 Granularity::phase, Granularity::step};

// How a failed test shows them.
void PrintTo(Granularity granularity, std::ostream* out);
void PrintTo(const Position& position, std::ostream* out);

// A model of 4 channels on four words of two letters: small enough to look at every node.
RunSettings tiny_settings(Positions positions = Positions::rope);
std::unique_ptr<Session> tiny_session(Positions positions = Positions::rope);
// The model of few_names_settings() on those names.
std::unique_ptr<Session> few_names_session();
// The default sizes and the letters a-z, at the beginning of the step whose document is "emma".
std::unique_ptr<Session> emma_session(Positions positions, const Surgery& surgery = {});

Position position_of(const Session& session);

// The bits of numbers, so that NaN is equal to NaN and 0.0 is not -0.0. Not std::bit_cast, which
// Debian's Emscripten lacks.
std::uint64_t bits_of(double number);
std::vector<std::uint64_t> bits_of(std::span<const double> numbers);
// Of the parameters, their gradients, m and v.
std::vector<std::vector<std::uint64_t>> parameter_bits(const Session& session);

// All that a session shows at a position, to the bit: situation, document, parameters,
// activations, every node.
using Sight = std::map<std::string, std::vector<std::uint64_t>>;
Sight see(const Session& session);
// Fails naming the first part that differs.
void expect_same_sight(const Sight& expected, const Sight& actual);

}  // namespace microgpt
