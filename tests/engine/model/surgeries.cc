#include "model/surgeries.h"

namespace microgpt {

std::vector<NamedSurgery> surgeries() {
  std::vector<NamedSurgery> all;
  const auto with = [&](const std::string& name, auto change) {
    all.push_back({name, {}});
    change(all.back().surgery);
  };
  with("none", [](Surgery&) {});
  with("mask lifted", [](Surgery& s) { s.lift_mask = true; });
  with("head silenced", [](Surgery& s) { s.silenced_heads = {1}; });
  with("head uniform", [](Surgery& s) { s.uniform_heads = {0}; });
  with("heads silenced and uniform", [](Surgery& s) {
    s.silenced_heads = {0};
    s.uniform_heads = {1};
  });
  with("attention cut", [](Surgery& s) { s.cut_attention = true; });
  with("MLP cut", [](Surgery& s) { s.cut_mlp = true; });
  with("residual of attention cut", [](Surgery& s) { s.cut_attention_residual = true; });
  with("residual of MLP cut", [](Surgery& s) { s.cut_mlp_residual = true; });
  with("both residuals cut",
       [](Surgery& s) { s.cut_attention_residual = s.cut_mlp_residual = true; });
  with("norms cut", [](Surgery& s) { s.cut_norms = true; });
  with("positions cut", [](Surgery& s) { s.cut_positions = true; });
  with("attention and MLP cut", [](Surgery& s) { s.cut_attention = s.cut_mlp = true; });
  with("mask lifted, heads uniform, norms, positions and a residual cut", [](Surgery& s) {
    s.lift_mask = s.cut_norms = s.cut_positions = s.cut_mlp_residual = true;
    s.uniform_heads = {1, 0};
  });
  with("positions and norms cut, head silenced", [](Surgery& s) {
    s.cut_positions = s.cut_norms = true;
    s.silenced_heads = {0};
  });
  return all;
}

}  // namespace microgpt
