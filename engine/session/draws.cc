#include "session/draws.h"

#include "base/show.h"

namespace microgpt {
namespace {

constexpr int kMostDraws = 1'000'000;

Status check_drawing(const Session& session, double temperature) {
  if (Status status = validate_temperature(temperature); !status.ok()) return status;
  return check_finite(session.now(), session.run().adam());
}

}  // namespace

Result<std::vector<int>> draw_after(Session& session, std::string_view prefix, double temperature,
                                    int count) {
  if (count < 1 || count > kMostDraws) {
    return Status{"bad_count", "number of draws (" + std::to_string(count) +
                                   ") must be from 1 to " + std::to_string(kMostDraws)};
  }
  if (Status status = check_drawing(session, temperature); !status.ok()) return status;
  const Result<std::vector<double>> logits = session.logits_after(prefix);
  if (!logits.ok()) return logits.status();
  if (session.generator().overflowed()) return overflow();
  const std::vector<double> probabilities = softmax(logits.value(), temperature);
  Random random = session.run().random();
  std::vector<int> tokens(static_cast<std::size_t>(count));
  for (int& token : tokens) token = static_cast<int>(random.choices(probabilities));
  return tokens;
}

Result<std::vector<DrawnToken>> trace_sample(Session& session, int index, double temperature) {
  if (index < 0 || index >= kMostSamples) {
    return Status{"bad_index", "index of the sample (" + std::to_string(index) +
                                   ") must be from 0 to " + std::to_string(kMostSamples - 1)};
  }
  if (Status status = check_drawing(session, temperature); !status.ok()) return status;
  Generator& generator = session.generator();
  const std::vector<double>& parameters = session.now().parameters;
  const int sentinel = session.run().tokenizer().sentinel();
  Random random = session.run().random();
  for (int i = 0; i < index; ++i) generator.sample(parameters, temperature, sentinel, random);

  std::vector<DrawnToken> trace;
  generator.start(parameters);
  int token = sentinel;
  do {
    DrawnToken drawn;
    drawn.logits = generator.read(token);
    if (generator.overflowed()) return overflow();
    drawn.probabilities = softmax(drawn.logits, temperature);
    drawn.random = Random(random).random();
    token = drawn.token = static_cast<int>(random.choices(drawn.probabilities));
    trace.push_back(std::move(drawn));
  } while (token != sentinel && generator.tokens_read() < session.run().layout().config().block);
  return trace;
}

}  // namespace microgpt
