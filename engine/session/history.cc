#include "session/history.h"

#include <string>

#include "session/probes.h"

namespace microgpt {

Result<ParameterHistory> parameter_history(const Session& session, std::uint32_t parameter,
                                           int first, int count) {
  if (Status status = check_parameter(session, parameter); !status.ok()) return status;
  const Run& run = session.run();
  if (first < 0 || count < 1 || first >= run.steps() || count > run.steps() - first) {
    return Status{"bad_range", "first (" + std::to_string(first) + ") and count (" +
                                   std::to_string(count) + ") must name at least one of the " +
                                   std::to_string(run.steps()) + " training steps, and no others"};
  }
  ParameterHistory history;
  run.replay(first, count, [&](const TrainState& before, std::span<const double> grads) {
    const ParameterUpdate update =
        update_of(run.adam(before.step), before, grads[parameter], parameter);
    history.grad.push_back(update.grad);
    history.m.push_back(update.m);
    history.v.push_back(update.v);
    history.m_hat.push_back(update.m_hat);
    history.v_hat.push_back(update.v_hat);
    history.move.push_back(update.move);
    history.value.push_back(update.value);
  });
  return history;
}

}  // namespace microgpt
