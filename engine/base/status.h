#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/check.h"

namespace microgpt {

// What a user can cause, as a value: the engine throws nothing.
//
//   code     snake_case, stable, for programs: "unknown_character". Empty if all is well.
//   message  one sentence for people: names the value that is wrong, and the remedy.
struct [[nodiscard]] Status {
  std::string code;
  std::string message;

  bool ok() const { return code.empty(); }
};

// A value, or the status that says why there is none.
//
//   Result<int> half(int n) {
//     if (n % 2 != 0) return Status{"odd", "n (3) must be even"};
//     return n / 2;
//   }
//
// Requires: value() only if ok(); a Result made of a Status needs one that is not ok().
template <typename T>
class [[nodiscard]] Result {
 public:
  // Implicit, so that a function returns either as it is.
  Result(T value) : value_(std::move(value)) {}         // NOLINT(google-explicit-constructor)
  Result(Status status) : status_(std::move(status)) {  // NOLINT(google-explicit-constructor)
    MICROGPT_CHECK(!status_.ok());
  }

  bool ok() const { return value_.has_value(); }
  const Status& status() const { return status_; }

  const T& value() const& {
    MICROGPT_CHECK(ok());
    return *value_;
  }
  T& value() & {
    MICROGPT_CHECK(ok());
    return *value_;
  }
  // By value: `for (x : f().value())` must not outlive what it walks.
  T value() && {
    MICROGPT_CHECK(ok());
    return *std::move(value_);
  }

 private:
  Status status_;
  std::optional<T> value_;
};

}  // namespace microgpt
