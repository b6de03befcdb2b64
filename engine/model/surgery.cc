#include "model/surgery.h"

#include <algorithm>
#include <string>

namespace microgpt {
namespace {

Status check_heads(const std::vector<int>& heads, int count) {
  for (const int head : heads) {
    if (head < 0 || head >= count) {
      return {"bad_surgery", "head (" + std::to_string(head) + ") must be from 0 to " +
                                 std::to_string(count - 1) +
                                 ", counted through all layers: layer * n_head + head"};
    }
    if (std::count(heads.begin(), heads.end(), head) > 1) {
      return {"bad_surgery", "head (" + std::to_string(head) + ") is named twice: name it once"};
    }
  }
  return {};
}

Status check_part(const char* part, bool cut, bool cut_residual) {
  if (!cut || !cut_residual) return {};
  return {"bad_surgery", std::string(part) + " and its residual connection cannot both be cut: " +
                             "nothing would be left of the stream"};
}

}  // namespace

Status validate(const Surgery& surgery, int heads) {
  for (const Status& status :
       {check_heads(surgery.silenced_heads, heads), check_heads(surgery.uniform_heads, heads),
        check_part("attention", surgery.cut_attention, surgery.cut_attention_residual),
        check_part("the MLP", surgery.cut_mlp, surgery.cut_mlp_residual)}) {
    if (!status.ok()) return status;
  }
  for (const int head : surgery.silenced_heads) {
    if (surgery.levels(head)) {
      return {"bad_surgery", "head (" + std::to_string(head) +
                                 ") cannot be both silenced and uniform: choose one"};
    }
  }
  return {};
}

}  // namespace microgpt
