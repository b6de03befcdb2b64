// A recipe: all that decides what a session shows, as a short text for a link.
//
//   1.text-5d41402a_steps-2000_lr-0.02_at-400_lr-0.001_go-450b120_9c1d03ab
//
// The version and a point; then parts KEY-VALUE, `_` between them, of what is not the default; last
// the CRC-32 of all that comes before its `_`. Letters, digits, `.`, `_` and `-`: nothing in it
// needs to be escaped in an address. One state has one text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "session/position.h"
#include "train/run.h"

namespace microgpt {

class Session;

struct Recipe {
  std::string corpus = "names";   // what the page calls the text to learn from
  std::uint32_t fingerprint = 0;  // of that text: Dataset::fingerprint()
  RunSettings settings;
  Position position;

  bool operator==(const Recipe&) const = default;
};

// Errors: bad_corpus_name, unless it is 1 to 40 of a-z, 0-9 and `-`.
Status validate_corpus_name(std::string_view name);

// Requires: settings that a run was made of, validate_corpus_name(corpus).ok().
std::string write_recipe(const Recipe& recipe);
// Of what a session shows now. Errors: bad_corpus_name; own_parameters, which no link can hold.
Result<std::string> recipe_of(const Session& session, std::string_view corpus);

// Settings that no run can be made of are refused, and positions outside of the run; how many
// events a phase has is known only once the run is there.
//
// Errors: recipe_version, recipe_damaged, recipe_unknown, and those of Run::create.
Result<Recipe> read_recipe(std::string_view text);

}  // namespace microgpt
