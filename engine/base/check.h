#pragma once

#include <initializer_list>

// What only we can cause: a broken promise between two functions of the engine.
//
//   MICROGPT_CHECK(index < size, index, size);
//
// stops the program with "engine/graph/graph.cc:12: index < size [index, size = 7, 5]".
// Builds with NDEBUG say the same without the values, which keeps printf out of the module.
// The values are numbers; they are read only if the condition fails.
#define MICROGPT_CHECK(condition, ...)                                                            \
  ((condition) ? void(0)                                                                          \
               : ::microgpt::check_failed(__FILE__ ":" MICROGPT_STRING(__LINE__) ": " #condition, \
                                          #__VA_ARGS__ __VA_OPT__(, ) __VA_ARGS__))

// The same for inner loops: gone in builds with NDEBUG, the condition unread.
#ifdef NDEBUG
#define MICROGPT_DCHECK(condition, ...) \
  (false ? MICROGPT_CHECK(condition __VA_OPT__(, ) __VA_ARGS__) : void(0))
#else
#define MICROGPT_DCHECK(condition, ...) MICROGPT_CHECK(condition __VA_OPT__(, ) __VA_ARGS__)
#endif

#define MICROGPT_STRING(x) MICROGPT_STRING_(x)
#define MICROGPT_STRING_(x) #x

namespace microgpt {

// Writes one line to standard error and aborts.
[[noreturn]] void stop(const char* failure, const char* names,
                       std::initializer_list<double> values);

template <typename... Numbers>
[[noreturn]] void check_failed(const char* failure, const char* names, Numbers... values) {
  stop(failure, names, {static_cast<double>(values)...});
}

}  // namespace microgpt
