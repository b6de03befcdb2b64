// Expressions: what is recorded for a source, and what is refused, with the column.

#include "graph/expression.h"

#include <gtest/gtest.h>

#include <cmath>

#include "graph/evaluate.h"

namespace microgpt {
namespace {

Expression parsed(std::string_view source) {
  std::size_t at = 0;
  Result<Expression> expression = parse_expression(source, &at);
  EXPECT_TRUE(expression.ok()) << source << ": " << expression.status().message;
  return std::move(expression).value();
}

double value_of(std::string_view source) {
  const Expression expression = parsed(source);
  return evaluate(expression.graph, expression.inputs).value[expression.result];
}

// The operations of a source in the order of recording, leaves left out.
std::vector<Op> tape_of(std::string_view source) {
  const Expression expression = parsed(source);
  std::vector<Op> tape;
  for (NodeId id = expression.graph.leaf_count(); id < expression.graph.size(); ++id) {
    tape.push_back(expression.graph.op(id));
  }
  return tape;
}

struct Refusal {
  std::string message;
  std::size_t at;
};

Refusal refusal(std::string_view source) {
  std::size_t at = 0;
  const Result<Expression> expression = parse_expression(source, &at);
  EXPECT_EQ(expression.status().code, "bad_expression") << source;
  return {expression.status().message, at};
}

TEST(Expression, ComputesWhatItSays) {
  EXPECT_EQ(value_of("2 + 3 * 4"), 14);
  EXPECT_EQ(value_of("(2 + 3) * 4"), 20);
  EXPECT_EQ(value_of("10 - 4 - 3"), 3);
  EXPECT_EQ(value_of("8 / 2 / 2"), 2);
  EXPECT_EQ(value_of("-2 ** 2"), -4);
  EXPECT_EQ(value_of("(-2) ** 2"), 4);
  EXPECT_EQ(value_of("2 ** -1"), 0.5);
  EXPECT_EQ(value_of("2 * -3"), -6);
  EXPECT_EQ(value_of("--2"), 2);
  EXPECT_EQ(value_of("relu(-3) + relu(2)"), 2);
  EXPECT_EQ(value_of("exp(0) + log(1) + ln(1)"), 1);
  EXPECT_EQ(value_of("exp(1)"), std::exp(1.0));
  EXPECT_EQ(value_of("a = 2; b = a + a; c = b + b"), 8);
  EXPECT_EQ(value_of("a = 2\nb = a * 5\n\n;;b - 1\n"), 9);
  EXPECT_EQ(value_of("x * x"), 1);
  EXPECT_EQ(value_of("7"), 7);
  EXPECT_EQ(value_of("a = -1.5"), -1.5);
  EXPECT_EQ(value_of("b = a + 1; c = b; d = c * 3; b"), 2);
}

TEST(Expression, RecordsSubtractionAndDivisionAsTheModelDoes) {
  EXPECT_EQ(tape_of("a - b"), (std::vector{Op::constant, Op::mul, Op::add}));
  EXPECT_EQ(tape_of("a / b"), (std::vector{Op::pow, Op::mul}));
  EXPECT_EQ(tape_of("-a"), (std::vector{Op::constant, Op::mul}));
  EXPECT_EQ(tape_of("a ** 3"), std::vector{Op::pow});
  EXPECT_EQ(tape_of("a + a"), std::vector{Op::add});
  // The negative of a number is a number.
  EXPECT_EQ(tape_of("a - 3"), (std::vector{Op::constant, Op::add}));
  EXPECT_EQ(tape_of("a * -3"), (std::vector{Op::constant, Op::mul}));
  EXPECT_EQ(tape_of("relu(exp(log(a)))"), (std::vector{Op::log, Op::exp, Op::relu}));
}

TEST(Expression, RecordsInTheOrderOfExecution) {
  const Expression e = parsed("d = a * b + c");
  ASSERT_EQ(e.graph.size(), 5u);
  EXPECT_EQ(e.names, (std::vector<std::string>{"a", "b", "c", "", "d"}));
  EXPECT_EQ(e.graph.op(3), Op::mul);
  EXPECT_EQ(e.graph.input(3, 0), 0u);
  EXPECT_EQ(e.graph.input(3, 1), 1u);
  EXPECT_EQ(e.graph.op(4), Op::add);
  EXPECT_EQ(e.graph.input(4, 0), 3u);
  EXPECT_EQ(e.graph.input(4, 1), 2u);
  EXPECT_EQ(e.result, 4u);
}

TEST(Expression, MakesInputsOfNamesWithoutAValueAndOfNumbersWithAName) {
  const Expression e = parsed("w = -0.5; y = w * x + b");
  EXPECT_EQ(e.graph.leaf_count(), 3u);
  EXPECT_EQ(e.inputs, (std::vector{-0.5, 1.0, 1.0}));
  EXPECT_EQ(std::vector(e.names.begin(), e.names.begin() + 3),
            (std::vector<std::string>{"w", "x", "b"}));
}

TEST(Expression, KnowsWhereEveryNodeStandsInTheSource) {
  const std::string source = "a = 2; b = (a + 3) * -a";
  const Expression e = parsed(source);
  const auto text = [&](NodeId id) {
    return source.substr(e.ranges[id].begin, e.ranges[id].end - e.ranges[id].begin);
  };
  std::vector<std::string> texts;
  for (NodeId id = 0; id < e.graph.size(); ++id) texts.push_back(text(id));
  EXPECT_EQ(texts, (std::vector<std::string>{"a = 2", "3", "a + 3", "-a", "-a", "(a + 3) * -a"}));
}

TEST(Expression, KeepsTheFirstNameOfANode) {
  const Expression e = parsed("b = a * 2; c = b; d = a; c");
  EXPECT_EQ(e.names[e.result], "b");
  EXPECT_EQ(e.names[0], "a");
  EXPECT_EQ(parsed("b = a; b").result, 0u);
}

TEST(Expression, SaysWhatWasExpectedAndWhere) {
  const std::pair<const char*, const char*> cases[] = {
      {"", "column 1: expected an expression, such as a * b + c"},
      {" ; \t;", "column 1: expected an expression, such as a * b + c"},
      {"a +", "column 4: expected a number, a name or \"(\" after \"+\""},
      {"a + + b", "column 5: expected a number, a name or \"(\" after \"+\""},
      {"* a", "column 1: expected a number, a name or \"(\""},
      {"a; * b", "column 4: expected a number, a name or \"(\""},
      {"a b", "column 3: expected + - * / or ** between \"a\" and \"b\""},
      {"2(a)", "column 2: expected + - * / or ** between \"2\" and \"(\""},
      {"2a", "column 2: expected + - * / or ** between \"2\" and \"a\""},
      {"(a + b", "column 7: expected \")\" to close the \"(\" at column 1"},
      {"relu(a; b", "column 7: expected \")\" to close the \"(\" at column 5"},
      {"a)", "column 2: this \")\" closes nothing"},
      {"()", "column 2: expected a number, a name or \"(\" after \"(\""},
      {"relu a", "column 6: expected \"(\" after \"relu\""},
      {"exp", "column 4: expected \"(\" after \"exp\""},
      {"tanh(a)", "column 1: \"tanh\" is not a function here: there are relu, exp, log and ln"},
      {"a = b = c", "column 7: \"=\" may only follow the first name of a statement"},
      {"a + b = 3", "column 7: \"=\" may only follow the first name of a statement"},
      {"a == b", "column 4: expected a number, a name or \"(\" after \"=\""},
      {"= 3", "column 1: expected a number, a name or \"(\""},
      {"log = 3", "column 1: \"log\" is a function: choose another name"},
      {"a = 1; a = 2", "column 8: \"a\" has a value already: choose another name"},
      {"b = a * 2; b = a", "column 12: \"b\" has a value already: choose another name"},
      {"b = a; a = 2", "column 8: \"a\" was used above as an input: give it its value before that"},
      {"a ** b",
       "column 6: an exponent must be a number, such as 2 or -0.5: here a power has one input"},
      {"a ** 2 ** 2",
       "column 6: an exponent must be a number, such as 2 or -0.5: here a power has one input"},
      {"a ^ 2", "column 3: \"^\" means nothing here: a power is written **"},
      {"a\nb +\nc", "line 2, column 4: expected a number, a name or \"(\" after \"+\""},
      {"a\n\n  )", "line 3, column 3: expected a number, a name or \"(\""},
      {"1 + 12345678901234567",
       "column 5: a number has at most 15 digits and lies within 22 powers of ten"},
  };
  for (const auto& [source, message] : cases) EXPECT_EQ(refusal(source).message, message) << source;
}

TEST(Expression, TellsTheOffsetOfAnError) {
  EXPECT_EQ(refusal("a + ").at, 4u);
  EXPECT_EQ(refusal("a\nb ^ c").at, 4u);
  EXPECT_EQ(refusal("").at, 0u);
}

TEST(Expression, LimitsLengthAndDepth) {
  const auto repeated = [](std::string_view part, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += part;
    return text;
  };
  EXPECT_EQ(value_of(repeated("(", 50) + "a" + repeated(")", 50)), 1);
  EXPECT_EQ(refusal(repeated("(", 51) + "a" + repeated(")", 51)).message,
            "column 51: parentheses may be 50 deep");
  EXPECT_EQ(refusal(repeated("-", 51) + "a").message, "column 51: too many signs in a row");
  EXPECT_EQ(refusal(repeated("relu(", 51) + "a").message, "column 255: parentheses may be 50 deep");
  EXPECT_EQ(value_of("a" + repeated("+a", 499)), 500);
  EXPECT_EQ(refusal("a" + repeated("+a", 500)).message,
            "the expression has 1001 characters, and at most 1000 fit: shorten it");
}

TEST(Expression, HasTheGradientsThatItsSlopesSay) {
  for (const char* source :
       {"a*b + c", "a/b - c/a", "relu(a*b) * exp(c)", "log(a*a + b*b + 1) ** 3",
        "x = a*b; y = x*x + x; -y / (c + 3)", "a ** -0.5 + b ** 2"}) {
    const Expression e = parsed(source);
    expect_gradients_are_slopes(e.graph, {0.7, 1.3, 0.4});
  }
}

}  // namespace
}  // namespace microgpt
