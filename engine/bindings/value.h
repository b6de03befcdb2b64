// What crosses the boundary: one record of 16 bytes a value, the same in both directions.
// web/engine/wire.js writes and reads them; the two files change together.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace microgpt {

class Session;

// In the order of KINDS in wire.js.
enum class Kind : std::uint32_t {
  none,  // undefined
  boolean,
  number,
  text,     // UTF-8
  float64,  // numbers of a typed array
  int32,
  uint32,
  list,
  object,
  error,  // an object that becomes an exception
  session,
  expression,
  end,  // of a list or an object in an answer
};

struct Extent {
  const void* begin;  // only in what JavaScript sends; in an answer the content follows
  std::uint32_t count;
};

// An argument. What a list or an object holds are values too; typed arrays come as float64.
struct Value {
  union {
    double number;  // also a boolean, 0 or 1, and the address of a session
    Extent extent;  // bytes of a text, numbers, values
  };
  Kind kind;
  const char* name;  // in an object; literals of the engine, or beside the value

  bool is_none() const { return kind == Kind::none; }
  bool is_true() const { return number != 0.0; }
  // Towards zero, and to the nearest number that fits.
  std::int64_t whole() const { return static_cast<std::int64_t>(number); }
  int integer() const { return static_cast<int>(number); }
  std::uint32_t natural() const { return static_cast<std::uint32_t>(number); }
  std::string_view text() const { return {static_cast<const char*>(extent.begin), extent.count}; }
  std::span<const double> numbers() const {
    return {static_cast<const double*>(extent.begin), extent.count};
  }
  Session& session() const {
    return *reinterpret_cast<Session*>(static_cast<std::uintptr_t>(number));
  }
  std::vector<int> integers() const { return {numbers().begin(), numbers().end()}; }
  std::vector<std::uint32_t> naturals() const { return {numbers().begin(), numbers().end()}; }
  std::span<const Value> list() const {
    return {static_cast<const Value*>(extent.begin), extent.count};
  }
  // Of an object: the value of this name, none if it has no such name.
  const Value& operator[](const char* key) const;
};
static_assert(sizeof(Value) == 16);

// The arguments of a command, in order. Requires: as many as the command reads.
using Arguments = const Value*;

}  // namespace microgpt
