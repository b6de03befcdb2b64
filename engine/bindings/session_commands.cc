// What a session answers.
#include "bindings/command.h"
#include "bindings/fields.h"
#include "bindings/settings_from.h"
#include "bindings/words.h"

namespace microgpt {
namespace {

const Tokenizer& tokenizer(const Session& session) { return session.run().tokenizer(); }

void moved(const Session& session, const Status& status, Answer& answer) {
  if (!status.ok()) return answer.fail(status);
  reply(answer, session.situation());
}

void moved(const Session& session, const Result<int>& moves, Answer& answer) {
  if (!moves.ok()) return answer.fail(moves.status());
  answer.open_object(nullptr);
  set_fields(answer, session.situation());
  answer.set("moves", moves.value());
  answer.close();
}

void settings(Session& session, Arguments, Answer& answer) {
  reply(answer, session.run().settings());
}

void corpus(Session& session, Arguments, Answer& answer) { reply(answer, session.run()); }

void tensors(Session& session, Arguments, Answer& answer) {
  reply(answer, session.run().layout().tensors());
}

void situation(Session& session, Arguments, Answer& answer) { reply(answer, session.situation()); }

void step(Session& session, Arguments in, Answer& answer) {
  moved(session, session.step(enum_of<Granularity>(in[0].text(), kGranularities), in[1].integer()),
        answer);
}

void back(Session& session, Arguments in, Answer& answer) {
  moved(session, session.back(enum_of<Granularity>(in[0].text(), kGranularities), in[1].integer()),
        answer);
}

void seek(Session& session, Arguments in, Answer& answer) {
  moved(session,
        session.seek({in[0].integer(), enum_of<Phase>(in[1].text(), kPhases), in[2].natural()}),
        answer);
}

void change(Session& session, Arguments in, Answer& answer) {
  moved(session, session.change(change_from(in[0])), answer);
}

void fork(Session& session, Arguments, Answer& answer) {
  answer.give(Kind::session, session.fork().release());
}

void first_difference(Session& session, Arguments in, Answer& answer) {
  reply(answer, first_difference(session, in[0].session()));
}

void recipe(Session& session, Arguments in, Answer& answer) {
  reply(answer, recipe_of(session, std::string(in[0].text())));
}

void document(Session& session, Arguments, Answer& answer) {
  reply(answer, session.document(), tokenizer(session));
}

void tokenize(Session& session, Arguments in, Answer& answer) {
  reply(answer, tokenizer(session).sequence(in[0].text(), session.run().layout().config().block),
        tokenizer(session));
}

void text_of(Session& session, Arguments in, Answer& answer) {
  reply(answer, tokenizer(session).text_of(in[0].integers()));
}

void losses(Session& session, Arguments, Answer& answer) { reply(answer, session.losses()); }

void parameters(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.parameters(enum_of<ParameterView>(in[0].text(), kParameterViews)));
}

void activation(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.activation(std::string(in[0].text()), in[1].integer(), in[2].integer()));
}

void activation_names(Session& session, Arguments, Answer& answer) {
  reply(answer, session.activation_names());
}

void loss_with(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.loss_with(in[0].natural(), in[1].number));
}

void check_gradients(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.check_gradients(in[0].natural(), in[1].natural()));
}

void distribution(Session& session, Arguments in, Answer& answer) {
  const Result<std::vector<double>> logits = session.logits_after(in[0].text());
  if (!logits.ok()) return answer.fail(logits.status());
  tell_distribution(answer, logits.value(), in[1].number);
}

void sample(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.sample(in[0].integer(), in[1].number));
}

void embedding_cosines(Session& session, Arguments in, Answer& answer) {
  reply(answer, embedding_cosines(session, in[0].whole()));
}

void embedding_plane(Session& session, Arguments in, Answer& answer) {
  reply(answer, embedding_plane(session, in[0].numbers()));
}

void rotation(Session& session, Arguments in, Answer& answer) {
  reply(answer, rotation_view(session, in[0].whole(), in[1].whole(), in[2].whole()));
}

void firing(Session& session, Arguments in, Answer& answer) {
  reply(answer, firing_view(session, in[0].whole(), in[1].whole(), in[2].whole()));
}

void readout(Session& session, Arguments in, Answer& answer) {
  reply(answer, readout_view(session, subject_from(in[0])));
}

void norm(Session&, Arguments in, Answer& answer) { reply(answer, norm_view(in[0].numbers())); }

void losses_with(Session& session, Arguments in, Answer& answer) {
  reply(answer, losses_with(session, in[0].naturals(), in[1].numbers(), subject_from(in[2])));
}

void gradients_with(Session& session, Arguments in, Answer& answer) {
  reply(answer, gradients_with(session, in[0].naturals(), in[1].numbers(), subject_from(in[2])));
}

void mean_loss(Session& session, Arguments in, Answer& answer) {
  reply(answer, mean_loss(session, in[0].whole(), in[1].whole(), asked_surgery_from(in[2])));
}

void adam(Session& session, Arguments in, Answer& answer) {
  reply(answer, parameter_update(session, in[0].natural()));
}

void history(Session& session, Arguments in, Answer& answer) {
  reply(answer, parameter_history(session, in[0].natural(), in[1].integer(), in[2].integer()));
}

void read(Session& session, Arguments in, Answer& answer) {
  reply(answer, read_text(session, subject_from(in[0]), asked_surgery_from(in[1])),
        tokenizer(session));
}

void attention(Session& session, Arguments in, Answer& answer) {
  reply(answer, attention_view(session, subject_from(in[2]), in[0].whole(), in[1].whole()));
}

void masked_attention(Session& session, Arguments in, Answer& answer) {
  reply(answer, masked_attention_view(session, subject_from(in[2]), in[0].whole(), in[1].whole()));
}

void draws(Session& session, Arguments in, Answer& answer) {
  reply(answer, draw_after(session, in[0].text(), in[1].number, in[2].integer()));
}

void generate(Session& session, Arguments in, Answer& answer) {
  reply(answer, trace_sample(session, in[0].integer(), in[1].number), tokenizer(session));
}

void has(Session& session, Arguments in, Answer& answer) {
  reply(answer, session.run().dataset().contains(in[0].text()));
}

void graph(Session& session, Arguments, Answer& answer) { reply(answer, graph_facts(session)); }

void scope(Session& session, Arguments in, Answer& answer) {
  reply(answer, scope_view(session, in[0].whole()));
}

void scopes(Session& session, Arguments in, Answer& answer) {
  reply(answer, child_scopes(session, in[0].whole()));
}

void elements(Session& session, Arguments in, Answer& answer) {
  reply(answer, elements_view(session, in[0].whole(), in[1].whole(), in[2].whole()));
}

void node(Session& session, Arguments in, Answer& answer) {
  reply(answer, node_view(session, in[0].whole()));
}

void contributions(Session& session, Arguments in, Answer& answer) {
  reply(answer, contributions_view(session, in[0].whole()));
}

void path_to_loss(Session& session, Arguments in, Answer& answer) {
  reply(answer, path_to_loss(session, in[0].whole()));
}

void free_session(Session& session, Arguments, Answer&) { delete &session; }

}  // namespace

const Command<Session> kSessionCommands[] = {
    {"settings", settings},
    {"corpus", corpus},
    {"tensors", tensors},
    {"situation", situation},
    {"step", step},
    {"back", back},
    {"seek", seek},
    {"change", change},
    {"fork", fork},
    {"firstDifference", first_difference},
    {"recipe", recipe},
    {"document", document},
    {"tokenize", tokenize},
    {"textOf", text_of},
    {"losses", losses},
    {"parameters", parameters},
    {"activation", activation},
    {"activationNames", activation_names},
    {"lossWith", loss_with},
    {"checkGradients", check_gradients},
    {"distribution", distribution},
    {"sample", sample},
    {"embeddingCosines", embedding_cosines},
    {"embeddingPlane", embedding_plane},
    {"rotation", rotation},
    {"firing", firing},
    {"readout", readout},
    {"norm", norm},
    {"lossesWith", losses_with},
    {"gradientsWith", gradients_with},
    {"meanLoss", mean_loss},
    {"adam", adam},
    {"history", history},
    {"read", read},
    {"attention", attention},
    {"maskedAttention", masked_attention},
    {"draws", draws},
    {"generate", generate},
    {"has", has},
    {"graph", graph},
    {"scope", scope},
    {"scopes", scopes},
    {"elements", elements},
    {"node", node},
    {"contributions", contributions},
    {"pathToLoss", path_to_loss},
    {"delete", free_session},
    {},
};

}  // namespace microgpt
