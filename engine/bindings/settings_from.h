// What JavaScript asks for, as the engine's plain data.
#pragma once

#include "bindings/value.h"
#include "session/probes.h"

namespace microgpt {

AdamChange change_from(const Value& js);
RunSettings settings_from(const Value& js);
// Nothing where there is none.
AskedSurgery asked_surgery_from(const Value& js);
Subject subject_from(const Value& js);

}  // namespace microgpt
