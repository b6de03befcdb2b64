#include "graph/execution.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "graph/dot_run.h"
#include "graph/lanes.h"

namespace microgpt {
namespace {

double largest(std::span<const NodeId> members, const double* value) {
  double most = value[members[0]];
  for (NodeId id : members) most = std::max(most, value[id]);
  return most;
}

// The two exponents of the model have exact operations of their own; pow() of a C library may
// round them differently from system to system.
double power(double x, double exponent) {
  if (exponent == -1.0) return 1.0 / x;
  if (exponent == -0.5) return 1.0 / std::sqrt(x);
  return std::pow(x, exponent);
}

// d x^k / d x = k x^(k - 1), written with y = x^k where that saves a call of pow().
double power_gradient(double x, double y, double exponent) {
  if (exponent == -1.0) return -(y * y);
  if (exponent == -0.5) return -0.5 * (y * y * y);
  // 0 x^-1 has no value at 0, where the slope of the constant 1 is 0 all the same.
  if (exponent == 0.0) return 0.0;
  return exponent * std::pow(x, exponent - 1.0);
}

double node_value(const Graph& graph, const double* value, NodeId id) {
  const auto a = [&] { return value[graph.input(id, 0)]; };
  const auto b = [&] { return value[graph.input(id, 1)]; };
  switch (graph.op(id)) {
    case Op::leaf:
      return value[id];
    case Op::constant:
      return graph.constant_value(id);
    case Op::add:
      return a() + b();
    case Op::mul:
      return a() * b();
    case Op::pow:
      return power(a(), graph.exponent(id));
    case Op::log:
      return std::log(a());
    case Op::exp:
      return std::exp(a());
    case Op::relu:
      return a() > 0.0 ? a() : 0.0;
    case Op::negative_max: {
      const NodeId leader = graph.max_leader(id);
      return leader == id ? -largest(graph.max_members(id), value) : value[leader];
    }
  }
  return value[id];
}

inline void send_gradient(const Graph& graph, GraphState& state, NodeId id) {
  const double* value = state.value.data();
  double* grad = state.grad.data();
  const double g = grad[id];
  switch (graph.op(id)) {
    case Op::add:
      grad[graph.input(id, 0)] += g;
      grad[graph.input(id, 1)] += g;
      return;
    case Op::mul: {
      const NodeId a = graph.input(id, 0);
      const NodeId b = graph.input(id, 1);
      grad[a] += value[b] * g;
      grad[b] += value[a] * g;
      return;
    }
    case Op::pow:
    case Op::log:
    case Op::exp:
    case Op::relu:
      grad[graph.input(id, 0)] += local_gradient(graph, value, id, 0) * g;
      return;
    default:
      return;
  }
}

// The first segment that ends after `node`.
std::size_t segment_of(std::span<const Segment> segments, NodeId node) {
  const auto it = std::upper_bound(segments.begin(), segments.end(), node,
                                   [](NodeId id, const Segment& s) { return id < s.end; });
  return static_cast<std::size_t>(it - segments.begin());
}

}  // namespace

void compute_node(const Graph& graph, GraphState& state, NodeId id) {
  state.value[id] = node_value(graph, state.value.data(), id);
}

double local_gradient(const Graph& graph, const double* value, NodeId id, int slot) {
  switch (graph.op(id)) {
    case Op::add:
      return 1.0;
    case Op::mul:
      return value[graph.input(id, 1 - slot)];
    case Op::pow:
      return power_gradient(value[graph.input(id, 0)], value[id], graph.exponent(id));
    case Op::log:
      return 1.0 / value[graph.input(id, 0)];
    case Op::exp:
      return value[id];
    case Op::relu:
      return value[graph.input(id, 0)] > 0.0 ? 1.0 : 0.0;
    default:
      return 0.0;
  }
}

void forward(const Graph& graph, GraphState& state, NodeId begin, NodeId end) {
  MICROGPT_DCHECK(end <= graph.size() && end <= state.value.size(), end, graph.size());
  begin = std::max(begin, graph.leaf_count());
  const auto segments = graph.segments();
  for (std::size_t i = segment_of(segments, begin); i < segments.size(); ++i) {
    const Segment& segment = segments[i];
    if (segment.begin >= end) return;
    if (segment.run != Segment::kNodeByNode && begin <= segment.begin && segment.end <= end) {
      forward_dot_run(graph, graph.run(segment.run), state);
      continue;
    }
    const NodeId last = std::min(end, segment.end);
    for (NodeId id = std::max(begin, segment.begin); id < last; ++id) {
      compute_node(graph, state, id);
    }
  }
}

void begin_backward(const Graph& graph, GraphState& state, NodeId output) {
  fill(state.grad.data(), 0.0, graph.size());
  state.grad[output] = 1.0;
}

void sweep(const Graph& graph, GraphState& state, NodeId from, NodeId to) {
  to = std::max(to, graph.leaf_count());
  if (from <= to) return;
  const auto segments = graph.segments();
  for (std::size_t i = segment_of(segments, from - 1) + 1; i-- > 0;) {
    const Segment& segment = segments[i];
    if (segment.end <= to) return;
    if (segment.run != Segment::kNodeByNode && to <= segment.begin && segment.end <= from) {
      backward_dot_run(graph, graph.run(segment.run), state);
      continue;
    }
    const NodeId last = std::max(to, segment.begin);
    for (NodeId id = std::min(from, segment.end); id-- > last;) send_gradient(graph, state, id);
  }
}

void backward(const Graph& graph, GraphState& state, NodeId output) {
  double* grad = state.grad.data();
  fill(grad, 0.0, graph.leaf_count());
  for (const Segment& segment : graph.segments()) {
    if (segment.run == Segment::kNodeByNode) {
      fill(grad + segment.begin, 0.0, segment.end - segment.begin);
      continue;
    }
    const DotRun& run = graph.run(segment.run);
    for (std::uint32_t r = 0; r < run.rows; ++r) grad[run.output(r)] = 0.0;
  }
  grad[output] = 1.0;
  sweep(graph, state, graph.size(), graph.leaf_count());
}

}  // namespace microgpt
