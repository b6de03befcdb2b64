#include "session/sessions.h"

#include <gtest/gtest.h>

#include <cstring>

#include "train/names.h"

namespace microgpt {
namespace {

const std::string kTinyCorpus = "ab\nb\nabba\nbaaab\n";
// Every letter, so that the vocabulary is the reference's.
const std::string kEmmaCorpus = "abcdefghijklm\nemma\nnopqrstuvwxyz\n";

std::unique_ptr<Session> session_of(const std::string& corpus, const RunSettings& settings) {
  return Session::create(corpus, settings).value();
}

void append(std::vector<std::uint64_t>& bits, double number) { bits.push_back(bits_of(number)); }

std::vector<std::uint64_t> situation_bits(const Situation& s) {
  return {static_cast<std::uint64_t>(s.position.step),
          static_cast<std::uint64_t>(s.position.phase),
          s.position.event,
          s.events,
          static_cast<std::uint64_t>(s.steps),
          static_cast<std::uint64_t>(s.steps_done),
          s.at_start,
          s.complete,
          bits_of(s.learning_rate),
          bits_of(s.loss),
          static_cast<std::uint64_t>(s.node),
          static_cast<std::uint64_t>(s.scope),
          static_cast<std::uint64_t>(s.parameter)};
}

std::vector<std::uint64_t> node_bits(const Session& session) {
  std::vector<std::uint64_t> bits;
  for (NodeId id = 0; id < session.model().graph().size(); ++id) {
    const NodeView node = node_view(session, id).value();
    bits.push_back(static_cast<std::uint64_t>(node.progress));
    bits.push_back(node.reaches_loss);
    append(bits, node.value);
    append(bits, node.grad);
    for (const InputView& input : node.inputs) {
      bits.push_back(input.node);
      append(bits, input.value);
      append(bits, input.local);
    }
  }
  return bits;
}

}  // namespace

void PrintTo(Granularity granularity, std::ostream* out) {
  constexpr const char* kWords[] = {"node", "operation", "phase", "step"};
  *out << kWords[static_cast<int>(granularity)];
}

void PrintTo(const Position& position, std::ostream* out) {
  constexpr const char* kWords[] = {"forward", "loss", "backward", "update"};
  *out << "event " << position.event << " of " << kWords[static_cast<int>(position.phase)]
       << " of step " << position.step;
}

RunSettings tiny_settings(Positions positions) {
  RunSettings settings;
  settings.model = {positions, 1, 4, 2, 4};
  settings.adam.steps = 6;
  settings.seed = 3;
  return settings;
}

std::unique_ptr<Session> tiny_session(Positions positions) {
  return session_of(kTinyCorpus, tiny_settings(positions));
}

std::unique_ptr<Session> few_names_session() { return session_of(kFewNames, few_names_settings()); }

std::unique_ptr<Session> emma_session(Positions positions, const Surgery& surgery) {
  RunSettings settings;
  settings.model.positions = positions;
  settings.model.surgery = surgery;
  std::unique_ptr<Session> session = session_of(kEmmaCorpus, settings);
  while (session->document().text != "emma") {
    const Status status = session->seek({session->situation().position.step + 1});
    EXPECT_TRUE(status.ok()) << status.message;
  }
  return session;
}

Position position_of(const Session& session) { return session.situation().position; }

std::uint64_t bits_of(double number) {
  std::uint64_t bits;
  std::memcpy(&bits, &number, sizeof bits);
  return bits;
}

std::vector<std::uint64_t> bits_of(std::span<const double> numbers) {
  std::vector<std::uint64_t> bits;
  bits.reserve(numbers.size());
  for (const double number : numbers) append(bits, number);
  return bits;
}

std::vector<std::vector<std::uint64_t>> parameter_bits(const Session& session) {
  std::vector<std::vector<std::uint64_t>> bits;
  for (const ParameterView view :
       {ParameterView::value, ParameterView::grad, ParameterView::m, ParameterView::v}) {
    bits.push_back(bits_of(session.parameters(view)));
  }
  return bits;
}

Sight see(const Session& session) {
  Sight sight;
  sight["situation"] = situation_bits(session.situation());
  const DocumentView document = session.document();
  sight["document"].assign(document.tokens.begin(), document.tokens.end());
  const auto parameters = parameter_bits(session);
  sight["parameters"] = parameters[0];
  sight["gradients"] = parameters[1];
  sight["m"] = parameters[2];
  sight["v"] = parameters[3];
  const ModelConfig& config = session.run().layout().config();
  for (const std::string& name : session.activation_names()) {
    for (int layer = 0; layer < config.n_layer; ++layer) {
      for (int head = 0; head < config.n_head; ++head) {
        const ActivationView view = session.activation(name, layer, head).value();
        const std::string place = name + " " + std::to_string(layer) + " " + std::to_string(head);
        sight["values of " + place] = bits_of(view.values);
        sight["gradients of " + place] = bits_of(view.grads);
      }
    }
  }
  sight["nodes"] = node_bits(session);
  const GraphFacts facts = graph_facts(session);
  sight["facts"] = {facts.nodes, facts.edges, facts.all_nodes, facts.computed, facts.swept};
  return sight;
}

void expect_same_sight(const Sight& expected, const Sight& actual) {
  ASSERT_EQ(expected.size(), actual.size());
  for (const auto& [part, bits] : expected) {
    ASSERT_TRUE(actual.at(part) == bits) << "other " << part;
  }
}

}  // namespace microgpt
