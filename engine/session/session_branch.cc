// Session: hyper-parameters changed half-way, and sessions that part there.

#include <utility>

#include "session/session.h"

namespace microgpt {

Status Session::change(const AdamChange& change) {
  const RunSettings& settings = run_.settings();
  std::vector<AdamChange> changes = with_change(settings.changes, change);
  const int from = first_difference(settings.adam, settings.changes, changes);
  const int step = run_.step();
  const std::uint32_t offset = offset_;
  if (Status status = run_.set_changes(std::move(changes)); !status.ok()) return status;
  if (newest_step_ > from) newest_step_ = -1;
  open(step, offset);
  return {};
}

std::unique_ptr<Session> Session::fork() const {
  std::unique_ptr<Session> other(new Session(run_.fork()));
  other->newest_loss_ = newest_loss_;
  other->newest_step_ = newest_step_;
  other->open(run_.step(), offset_);
  return other;
}

}  // namespace microgpt
