#include "cli/training.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "cli/json_writer.h"
#include "train/generator.h"

namespace microgpt {
namespace {

Status check_finite(const Run& run) { return check_finite(run.state(), run.settings().adam); }

Status finish(Training& training, const Progress& progress) {
  const auto start = std::chrono::steady_clock::now();
  Run& run = training.run;
  while (!run.complete()) {
    run.advance();
    // Without finite parameters no later loss is finite: there is no need to go on.
    if (!std::isfinite(run.losses().back())) {
      if (Status status = check_finite(run); !status.ok()) return status;
    }
    progress(run);
  }
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  training.seconds = taken.count();
  return check_finite(run);
}

std::vector<std::string> draw_samples(const Run& run, int count) {
  Generator generator(run.layout());
  Random random = run.random();
  std::vector<std::string> samples;
  for (int i = 0; i < count; ++i) {
    const std::vector<int> tokens = generator.sample(
        run.state().parameters, run.settings().temperature, run.tokenizer().sentinel(), random);
    samples.push_back(run.tokenizer().decode(tokens));
  }
  return samples;
}

void write_config(JsonWriter& json, const Options& options) {
  const RunSettings& run = options.run;
  const std::string& path = options.corpus_path;
  const auto whole = [&](const char* name, std::int64_t n) {
    json.key(name);
    json.integer(n);
  };
  const auto real = [&](const char* name, double x) {
    json.key(name);
    json.number(x);
  };
  json.begin_object();
  json.key("corpus");
  json.string(path.substr(path.find_last_of('/') + 1));
  json.key("positions");
  json.string(run.model.positions == Positions::rope ? "rope" : "learned");
  whole("seed", run.seed);
  whole("steps", run.adam.steps);
  whole("n_layer", run.model.n_layer);
  whole("n_embd", run.model.n_embd);
  whole("n_head", run.model.n_head);
  whole("block", run.model.block);
  whole("samples", options.samples);
  real("lr", run.adam.learning_rate);
  real("beta1", run.adam.beta1);
  real("beta2", run.adam.beta2);
  real("temperature", run.temperature);
  json.end_object();
}

// What tells many numbers from many others without listing them all.
void write_digest(JsonWriter& json, std::span<const double> numbers) {
  double sum = 0.0;
  double absolute_sum = 0.0;
  for (const double x : numbers) {
    sum += x;
    absolute_sum += std::abs(x);
  }
  const std::size_t few = std::min<std::size_t>(4, numbers.size());
  json.begin_object();
  json.key("count");
  json.integer(static_cast<std::int64_t>(numbers.size()));
  json.key("sum");
  json.number(sum);
  json.key("abs_sum");
  json.number(absolute_sum);
  json.key("first");
  json.numbers(numbers.first(few));
  json.key("last");
  json.numbers(numbers.last(few));
  json.end_object();
}

// Of each matrix the gradient's digest, and one whole row: the fifth, or the last.
void write_first_step(JsonWriter& json, const Training& training) {
  const std::span<const double> gradient = training.first_gradient;
  const std::vector<Tensor> tensors = training.run.layout().tensors();
  json.begin_object();
  json.key("doc");
  json.string(training.run.dataset().text(0));
  json.key("grads");
  json.begin_object();
  for (const Tensor& tensor : tensors) {
    json.key(tensor.name);
    write_digest(json, gradient.subspan(tensor.offset, tensor.size()));
  }
  json.end_object();
  json.key("grad_rows");
  json.begin_object();
  for (const Tensor& tensor : tensors) {
    const std::uint32_t row = std::min(4u, tensor.rows - 1);
    json.key(tensor.name);
    json.numbers(gradient.subspan(tensor.offset + row * tensor.columns, tensor.columns));
  }
  json.end_object();
  json.end_object();
}

}  // namespace

Result<Training> train(std::string_view corpus, const Options& options, const Progress& progress) {
  Result<Run> created = Run::create(corpus, options.run);
  if (!created.ok()) return created.status();
  Training training{std::move(created).value(), {}, {}, {}};
  Run& run = training.run;
  training.initial_parameters = run.state().parameters;
  training.first_gradient = run.gradient(run.state().parameters, run.tokens());
  if (Status status = finish(training, progress); !status.ok()) return status;
  training.samples = draw_samples(run, options.samples);
  return training;
}

std::string training_json(const Training& training, const Options& options) {
  const Run& run = training.run;
  JsonWriter json;
  json.begin_object();
  json.key("config");
  write_config(json, options);
  json.key("docs");
  json.integer(run.dataset().size());
  json.key("vocab_size");
  json.integer(run.tokenizer().vocab_size());
  json.key("num_params");
  json.integer(run.layout().size());
  json.key("initial_params");
  write_digest(json, training.initial_parameters);
  json.key("losses");
  json.numbers(run.losses());
  json.key("step0");
  write_first_step(json, training);
  json.key("final_params");
  write_digest(json, run.state().parameters);
  json.key("samples");
  json.begin_array();
  for (const std::string& sample : training.samples) json.string(sample);
  json.end_array();
  json.key("train_seconds");
  json.number(training.seconds);
  json.end_object();
  return json.text() + "\n";
}

}  // namespace microgpt
