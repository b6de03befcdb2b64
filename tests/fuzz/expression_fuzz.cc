// Any text as an expression: refused with a column, or walked, checked and swept in two orders.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/check.h"
#include "session/expression_session.h"

namespace microgpt {
namespace {

void refuse(const Status& status, std::string_view source, std::size_t at) {
  MICROGPT_CHECK(status.code == "bad_expression");
  MICROGPT_CHECK(at <= source.size(), at, source.size());
  if (source.size() > kMostSource) return;
  MICROGPT_CHECK(status.message.find("column ") != std::string::npos);
  // The page counts in UTF-16: the same up to the first character that is not ASCII.
  for (const char c : source.substr(0, at)) MICROGPT_CHECK((c & 0x80) == 0, at);
}

bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

void walk(ExpressionSession& session, std::string_view source) {
  const std::uint32_t events = session.situation().events;
  for (const std::uint32_t event : {events, events / 2, std::uint32_t{0}, events}) {
    MICROGPT_CHECK(session.seek(event).ok());
    for (const ExpressionNode& node : session.nodes()) {
      MICROGPT_CHECK(node.range.begin < node.range.end && node.range.end <= source.size());
      MICROGPT_CHECK(session.contributions(node.id).value().size() == node.users.size());
    }
  }
  std::vector<NodeId> order = session.order();
  const OrderedSweep right = session.sweep_in(order).value();
  MICROGPT_CHECK(right.early.empty());
  for (std::size_t n = 0; n < right.grads.size(); ++n) {
    MICROGPT_CHECK(same(right.grads[n], right.expected[n]), n, right.grads[n], right.expected[n]);
  }
  std::reverse(order.begin(), order.end());
  MICROGPT_CHECK(session.sweep_in(order).ok());
  session.check();
  for (NodeId input = 0; input < session.inputs(); ++input) {
    MICROGPT_CHECK(session.set(session.name(input), 0.25).ok());
  }
}

}  // namespace
}  // namespace microgpt

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view source(reinterpret_cast<const char*>(data), size);
  std::size_t at = 0;
  auto session = microgpt::ExpressionSession::create(source, &at);
  if (session.ok()) {
    microgpt::walk(*session.value(), source);
  } else {
    microgpt::refuse(session.status(), source, at);
  }
  return 0;
}
