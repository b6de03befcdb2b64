#include "graph/dot_run.h"

#include "graph/lanes.h"

namespace microgpt {
namespace {

// out[c] = a[c] * b[c]
void multiply(double* out, const double* a, const double* b, std::uint32_t n) {
  std::uint32_t c = 0;
  for (; c + kLanes <= n; c += kLanes) store(out + c, load(a + c) * load(b + c));
  for (; c < n; ++c) out[c] = a[c] * b[c];
}

// out[c] += a[c] * s
void add_scaled(double* out, const double* a, double s, std::uint32_t n) {
  const Lanes scale = splat(s);
  std::uint32_t c = 0;
  for (; c + kLanes <= n; c += kLanes) store(out + c, load(out + c) + load(a + c) * scale);
  for (; c < n; ++c) out[c] += a[c] * s;
}

// The constant 0 and the running sums behind a row's products.
void accumulate(double* row, std::uint32_t columns) {
  double* zero_and_sums = row + columns;
  double total = 0.0;
  zero_and_sums[0] = total;
  for (std::uint32_t c = 0; c < columns; ++c) {
    total += row[c];
    zero_and_sums[c + 1] = total;
  }
}

// Gives every node of a row but its output the gradient of the output: a sum hands its gradient
// to both inputs unchanged. Returns that gradient.
double spread(double* row_grad, std::uint32_t columns) {
  // 0 + g and not g: nodes one by one would add g to a cleared gradient, which turns -0 into 0.
  const double g = 0.0 + row_grad[2 * columns];
  fill(row_grad, g, 2 * columns);
  return g;
}

void gather(double* to, const double* from, const NodeId* ids, std::uint32_t n) {
  for (std::uint32_t c = 0; c < n; ++c) to[c] = from[ids[c]];
}

void scatter(double* to, const double* from, const NodeId* ids, std::uint32_t n) {
  for (std::uint32_t c = 0; c < n; ++c) to[ids[c]] = from[c];
}

// One row whose operands are listed node by node: short, so it is walked through the lists.
void forward_listed(const NodeId* left, const NodeId* right, const DotRun& run, double* value) {
  double* row = value + run.begin;
  for (std::uint32_t c = 0; c < run.columns; ++c) row[c] = value[left[c]] * value[right[c]];
  accumulate(row, run.columns);
}

void backward_listed(const NodeId* left, const NodeId* right, const DotRun& run,
                     const double* value, double* grad) {
  const double g = spread(grad + run.begin, run.columns);
  for (std::uint32_t c = 0; c < run.columns; ++c) {
    grad[left[c]] += value[right[c]] * g;
    grad[right[c]] += value[left[c]] * g;
  }
}

}  // namespace

void forward_dot_run(const Graph& graph, const DotRun& run, GraphState& state) {
  const NodeId* left = graph.operands(run.left);
  const NodeId* right = graph.operands(run.right);
  double* value = state.value.data();
  if (!run.left_contiguous) return forward_listed(left, right, run, value);

  const double* x = value + right[0];
  if (!run.right_contiguous) {
    gather(state.gathered.data(), value, right, run.columns);
    x = state.gathered.data();
  }
  const double* w = value + left[0];
  double* row = value + run.begin;
  for (std::uint32_t r = 0; r < run.rows; ++r, w += run.columns, row += run.row_nodes()) {
    multiply(row, w, x, run.columns);
    accumulate(row, run.columns);
  }
}

void backward_dot_run(const Graph& graph, const DotRun& run, GraphState& state) {
  const NodeId* left = graph.operands(run.left);
  const NodeId* right = graph.operands(run.right);
  const double* value = state.value.data();
  double* grad = state.grad.data();
  if (!run.left_contiguous) return backward_listed(left, right, run, value, grad);

  const double* x = value + right[0];
  double* dx = grad + right[0];
  if (!run.right_contiguous) {
    gather(state.gathered.data(), value, right, run.columns);
    gather(state.gathered_grad.data(), grad, right, run.columns);
    x = state.gathered.data();
    dx = state.gathered_grad.data();
  }
  for (std::uint32_t r = run.rows; r-- > 0;) {
    const double g = spread(grad + run.begin + r * run.row_nodes(), run.columns);
    add_scaled(grad + left[0] + r * run.columns, x, g, run.columns);
    add_scaled(dx, value + left[0] + r * run.columns, g, run.columns);
  }
  if (!run.right_contiguous) scatter(grad, dx, right, run.columns);
}

}  // namespace microgpt
