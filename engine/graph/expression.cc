#include "graph/expression.h"

#include <algorithm>

#include "graph/lexer.h"

namespace microgpt {
namespace {

constexpr double kFirstValue = 1.0;
constexpr std::string_view kFunctions[] = {"relu", "exp", "log", "ln"};

bool is_function(std::string_view name) {
  return std::find(std::begin(kFunctions), std::end(kFunctions), name) != std::end(kFunctions);
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// What a part of a statement comes to: a node, or a number that is no node until it is used as one.
struct Operand {
  NodeId node = kNoNode;
  double number = 0.0;
  SourceRange range;

  bool is_number() const { return node == kNoNode; }
};

// Reads the source twice. The first time only to learn the inputs, which must be the first nodes
// of the graph; the second time to record.
class Parser {
 public:
  explicit Parser(std::string_view source) : source_(source) {}

  bool parse();
  bool parse_and_record();

  Expression& expression() { return expression_; }
  std::size_t error_at() const { return error_at_; }
  Status status() const;

 private:
  struct Known {
    std::string_view name;
    NodeId node;
    bool input;
    bool given;  // by a statement, and not only used
  };

  bool statement();
  bool assign(const Lexeme& name, const Operand& operand);
  bool sum(Operand& left);
  bool product(Operand& left);
  bool sign(Operand& operand);
  bool power(Operand& base);
  bool operand(Operand& operand);
  bool name(const Lexeme& lexeme, Operand& operand);
  bool call(const Lexeme& function, Operand& operand);
  bool parenthesis(const Lexeme& open, Operand& operand);

  // Goes on to the next word.
  bool advance();
  bool fail(std::size_t at, const std::string& message);
  bool fail_operand();
  bool fail_end();

  Known* find(std::string_view name);
  NodeId node_of(Operand& operand);
  // Files the nodes recorded since the last call under their place in the source.
  NodeId recorded(NodeId node, SourceRange range);
  Operand negative(Operand operand, SourceRange range);
  SourceRange from(std::uint32_t begin) const { return {begin, previous_end_}; }

  std::string_view source_;
  Lexeme word_;                     // to be read next
  std::string_view previous_;       // read last
  std::uint32_t previous_end_ = 0;  // where it ended
  int depth_ = 0;
  bool recording_ = false;
  std::uint32_t inputs_ = 0;
  std::vector<Known> known_;
  Expression expression_;
  Operand last_;
  bool any_ = false;
  std::size_t error_at_ = 0;
  std::string error_;
};

bool Parser::fail(std::size_t at, const std::string& message) {
  error_at_ = at;
  error_ = message;
  return false;
}

Status Parser::status() const {
  const std::string_view before = source_.substr(0, error_at_);
  const std::size_t line_begin = before.find_last_of('\n') + 1;  // npos + 1 is 0
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const bool several = source_.find('\n') != std::string_view::npos;
  return {"bad_expression", (several ? "line " + std::to_string(line) + ", " : std::string()) +
                                "column " + std::to_string(error_at_ - line_begin + 1) + ": " +
                                error_};
}

bool Parser::advance() {
  previous_ = word_.text;
  previous_end_ = static_cast<std::uint32_t>(word_.end());
  std::size_t at = 0;
  Result<Lexeme> next = read_lexeme(source_, word_.end(), &at);
  if (!next.ok()) return fail(at, next.status().message);
  word_ = next.value();
  return true;
}

bool Parser::fail_operand() {
  const bool at_start =
      previous_.empty() || previous_ == ";" || previous_ == "\n" || previous_ == "\r";
  return fail(word_.begin, "expected a number, a name or \"(\"" +
                               (at_start ? "" : " after " + quoted(previous_)));
}

// A statement is over, and something stands behind it.
bool Parser::fail_end() {
  switch (word_.word) {
    case Word::close:
      return fail(word_.begin, "this \")\" closes nothing");
    case Word::assign:
      return fail(word_.begin, "\"=\" may only follow the first name of a statement");
    case Word::power:
      return fail(word_.begin, "expected the end after a power: put it into parentheses first");
    default:
      return fail(word_.begin, "expected + - * / or ** between " + quoted(previous_) + " and " +
                                   quoted(word_.text));
  }
}

Parser::Known* Parser::find(std::string_view name) {
  for (Known& known : known_) {
    if (known.name == name) return &known;
  }
  return nullptr;
}

NodeId Parser::recorded(NodeId node, SourceRange range) {
  expression_.ranges.resize(expression_.graph.size(), range);
  expression_.names.resize(expression_.graph.size());
  return node;
}

NodeId Parser::node_of(Operand& operand) {
  if (operand.is_number()) {
    operand.node =
        recording_ ? recorded(expression_.graph.constant(operand.number), operand.range) : 0;
  }
  return operand.node;
}

Operand Parser::negative(Operand operand, SourceRange range) {
  if (operand.is_number()) return {kNoNode, -operand.number, range};
  const NodeId node = node_of(operand);
  return {recording_ ? recorded(expression_.graph.negative(node), range) : 0, 0.0, range};
}

bool Parser::parse_and_record() {
  if (!parse()) return false;
  if (!any_) return fail(0, "expected an expression, such as a * b + c");
  recording_ = true;
  if (inputs_ > 0) expression_.graph.leaves(inputs_);
  recorded(0, {});
  for (const Known& known : known_) {
    if (known.input) expression_.names[known.node] = known.name;
  }
  if (!parse()) return false;
  expression_.result = node_of(last_);
  return true;
}

bool Parser::parse() {
  word_ = {};
  if (!advance()) return false;
  previous_ = {};
  while (word_.word != Word::end) {
    if (word_.word == Word::separator) {
      if (!advance()) return false;
      continue;
    }
    if (!statement()) return false;
    if (word_.word != Word::separator && word_.word != Word::end) return fail_end();
  }
  return true;
}

bool Parser::statement() {
  const Lexeme first = word_;
  any_ = true;
  if (first.word == Word::name) {
    // Is it "name ="? Look one word further.
    std::size_t at = 0;
    const Result<Lexeme> next = read_lexeme(source_, first.end(), &at);
    if (next.ok() && next.value().word == Word::assign) {
      if (is_function(first.text)) {
        return fail(first.begin, quoted(first.text) + " is a function: choose another name");
      }
      Operand value;
      if (!advance() || !advance() || !sum(value)) return false;
      return assign(first, value);
    }
  }
  return sum(last_);
}

bool Parser::assign(const Lexeme& name, const Operand& operand) {
  last_ = operand;
  Known* known = find(name.text);
  if (recording_) {
    if (known->input) {
      last_.node = known->node;
      return true;
    }
    known->node = node_of(last_);
    // The first name of a node is kept: `c = b` gives b another one.
    std::string& kept = expression_.names[known->node];
    if (kept.empty()) kept = name.text;
    return true;
  }
  if (known != nullptr) {
    return fail(name.begin, known->given
                                ? quoted(name.text) + " has a value already: choose another name"
                                : quoted(name.text) +
                                      " was used above as an input: give it its value before that");
  }
  const bool input = operand.is_number();
  known_.push_back({name.text, input ? inputs_++ : 0, input, true});
  if (input) {
    expression_.inputs.push_back(operand.number);
    expression_.ranges.push_back({static_cast<std::uint32_t>(name.begin), operand.range.end});
  }
  last_.node = 0;
  return true;
}

bool Parser::sum(Operand& left) {
  const auto begin = static_cast<std::uint32_t>(word_.begin);
  if (!product(left)) return false;
  while (word_.word == Word::plus || word_.word == Word::minus) {
    const Lexeme sign = word_;
    Operand right;
    if (!advance() || !product(right)) return false;
    if (sign.word == Word::minus) {
      right = negative(right, {static_cast<std::uint32_t>(sign.begin), right.range.end});
    }
    const NodeId a = node_of(left);
    const NodeId b = node_of(right);
    const SourceRange range = from(begin);
    left = {recording_ ? recorded(expression_.graph.add(a, b), range) : 0, 0.0, range};
  }
  return true;
}

bool Parser::product(Operand& left) {
  const auto begin = static_cast<std::uint32_t>(word_.begin);
  if (!sign(left)) return false;
  while (word_.word == Word::times || word_.word == Word::divide) {
    const Lexeme operation = word_;
    Operand right;
    if (!advance() || !sign(right)) return false;
    const NodeId a = node_of(left);
    NodeId b = node_of(right);
    const SourceRange range = from(begin);
    if (recording_ && operation.word == Word::divide) {
      b = recorded(expression_.graph.pow(b, -1.0),
                   {static_cast<std::uint32_t>(operation.begin), right.range.end});
    }
    left = {recording_ ? recorded(expression_.graph.mul(a, b), range) : 0, 0.0, range};
  }
  return true;
}

bool Parser::sign(Operand& operand) {
  if (word_.word != Word::minus) return power(operand);
  const auto begin = static_cast<std::uint32_t>(word_.begin);
  if (++depth_ > kDeepestNesting) return fail(word_.begin, "too many signs in a row");
  if (!advance() || !sign(operand)) return false;
  --depth_;
  operand = negative(operand, from(begin));
  return true;
}

bool Parser::power(Operand& base) {
  const auto begin = static_cast<std::uint32_t>(word_.begin);
  if (!operand(base)) return false;
  if (word_.word != Word::power) return true;
  if (!advance()) return false;
  const std::size_t exponent_begin = word_.begin;
  Operand exponent;
  if (++depth_ > kDeepestNesting) return fail(word_.begin, "too many powers in a row");
  if (!sign(exponent)) return false;
  --depth_;
  if (!exponent.is_number()) {
    return fail(exponent_begin,
                "an exponent must be a number, such as 2 or -0.5: here a power has one input");
  }
  const NodeId a = node_of(base);
  const SourceRange range = from(begin);
  base = {recording_ ? recorded(expression_.graph.pow(a, exponent.number), range) : 0, 0.0, range};
  return true;
}

bool Parser::operand(Operand& operand) {
  const Lexeme lexeme = word_;
  switch (lexeme.word) {
    case Word::number:
      if (!advance()) return false;
      operand = {kNoNode, lexeme.number, from(static_cast<std::uint32_t>(lexeme.begin))};
      return true;
    case Word::name:
      return advance() && name(lexeme, operand);
    case Word::open:
      return advance() && parenthesis(lexeme, operand);
    default:
      return fail_operand();
  }
}

bool Parser::parenthesis(const Lexeme& open, Operand& operand) {
  if (++depth_ > kDeepestNesting) {
    return fail(open.begin, "parentheses may be " + std::to_string(kDeepestNesting) + " deep");
  }
  if (!sum(operand)) return false;
  --depth_;
  if (word_.word != Word::close) {
    return fail(word_.begin,
                "expected \")\" to close the \"(\" at column " +
                    std::to_string(open.begin - source_.substr(0, open.begin).find_last_of('\n')));
  }
  if (!advance()) return false;
  operand.range = from(static_cast<std::uint32_t>(open.begin));
  return true;
}

bool Parser::name(const Lexeme& lexeme, Operand& operand) {
  if (is_function(lexeme.text)) return call(lexeme, operand);
  if (word_.word == Word::open) {
    return fail(lexeme.begin,
                quoted(lexeme.text) + " is not a function here: there are relu, exp, log and ln");
  }
  const SourceRange range = from(static_cast<std::uint32_t>(lexeme.begin));
  Known* known = find(lexeme.text);
  if (known == nullptr) {
    known_.push_back({lexeme.text, inputs_++, true, false});
    expression_.inputs.push_back(kFirstValue);
    expression_.ranges.push_back(range);
    known = &known_.back();
  }
  operand = {known->node, 0.0, range};
  return true;
}

bool Parser::call(const Lexeme& function, Operand& operand) {
  if (word_.word != Word::open) {
    return fail(word_.begin, "expected \"(\" after " + quoted(function.text));
  }
  const Lexeme open = word_;
  if (!advance() || !parenthesis(open, operand)) return false;
  const SourceRange range = from(static_cast<std::uint32_t>(function.begin));
  const NodeId a = node_of(operand);
  Graph& graph = expression_.graph;
  NodeId node = 0;
  if (recording_) {
    node = recorded(function.text == "relu"  ? graph.relu(a)
                    : function.text == "exp" ? graph.exp(a)
                                             : graph.log(a),
                    range);
  }
  operand = {node, 0.0, range};
  return true;
}

}  // namespace

Result<Expression> parse_expression(std::string_view source, std::size_t* error_at) {
  *error_at = 0;
  if (source.size() > kMostSource) {
    return Status{"bad_expression", "the expression has " + std::to_string(source.size()) +
                                        " characters, and at most " + std::to_string(kMostSource) +
                                        " fit: shorten it"};
  }
  Parser parser(source);
  if (parser.parse_and_record()) return std::move(parser.expression());
  *error_at = parser.error_at();
  return parser.status();
}

}  // namespace microgpt
