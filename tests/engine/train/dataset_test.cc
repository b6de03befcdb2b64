// Dataset: the documents of a run, shuffled once and cut to the block.

#include "train/dataset.h"

#include <gtest/gtest.h>

#include "train/names.h"

namespace microgpt {
namespace {

using Tokens = std::vector<int>;

struct Names {
  Corpus corpus = Corpus::parse(kFewNames).value();
  Tokenizer tokenizer{corpus};
  Random random{42};

  Dataset with_block(int block) { return {corpus, tokenizer, block, random}; }
};

Tokens tokens(const Dataset& dataset, int index) {
  const std::span<const int> span = dataset.tokens(index);
  return {span.begin(), span.end()};
}

int index_of(const Dataset& dataset, const std::string& name) {
  for (int i = 0; i < dataset.size(); ++i) {
    if (dataset.text(i) == name) return i;
  }
  return -1;
}

TEST(Dataset, IsTheCorpusAfterOneShuffle) {
  Names names;
  const Dataset dataset = names.with_block(16);
  Random random(42);
  std::vector<std::string_view> expected;
  for (int i = 0; i < names.corpus.size(); ++i) expected.push_back(names.corpus.document(i));
  random.shuffle(expected);
  ASSERT_EQ(dataset.size(), 7);
  for (int i = 0; i < dataset.size(); ++i) EXPECT_EQ(dataset.text(i), expected[i]);
  EXPECT_EQ(names.random, random);
}

TEST(Dataset, PutsSentinelsAroundADocument) {
  // a e i l m o p b ... sorted: a b e h i l m o p s v, sentinel 11
  Names names;
  const Dataset dataset = names.with_block(16);
  EXPECT_EQ(tokens(dataset, index_of(dataset, "mia")), (Tokens{11, 6, 4, 0, 11}));
}

TEST(Dataset, AsksForTheSentinelOnlyIfTheBlockReachesIt) {
  Names names;
  const Dataset four = names.with_block(4);
  EXPECT_EQ(tokens(four, index_of(four, "mia")), (Tokens{11, 6, 4, 0, 11}));
  EXPECT_FALSE(four.truncated(index_of(four, "mia")));
  EXPECT_EQ(tokens(four, index_of(four, "emma")), (Tokens{11, 2, 6, 6, 0}));
  EXPECT_TRUE(four.truncated(index_of(four, "emma")));
}

TEST(Dataset, ReadsADocumentAsTheTokenizerDoes) {
  const Corpus corpus = Corpus::parse("ab'c\nМария\n😀\nanna-maria").value();
  const Tokenizer tokenizer(corpus);
  for (const int block : {1, 4, 5, 6, 16}) {
    Random random(7);
    const Dataset dataset(corpus, tokenizer, block, random);
    for (int i = 0; i < dataset.size(); ++i) {
      TokenSequence expected = tokenizer.sequence(dataset.text(i), block).value();
      expected.tokens.resize(static_cast<std::size_t>(expected.positions) + 1);
      EXPECT_EQ(tokens(dataset, i), expected.tokens) << dataset.text(i) << ", " << block;
      EXPECT_EQ(dataset.truncated(i), expected.truncated) << dataset.text(i) << ", " << block;
    }
  }
}

TEST(Dataset, KnowsItsLongestDocumentWithinTheBlock) {
  Names names;
  EXPECT_EQ(names.with_block(16).longest(), 9);  // isabella
  EXPECT_EQ(names.with_block(5).longest(), 5);
}

TEST(Dataset, BeginsAnewAfterItsLastDocument) {
  Names names;
  const Dataset dataset = names.with_block(16);
  EXPECT_EQ(dataset.index_of_step(0), 0);
  EXPECT_EQ(dataset.index_of_step(6), 6);
  EXPECT_EQ(dataset.index_of_step(7), 0);
  EXPECT_EQ(dataset.index_of_step(701), 1);
}

TEST(Dataset, ContainsItsDocumentsAndNoOtherText) {
  const TrainingRun run = few_names_run();
  for (int i = 0; i < run.dataset().size(); ++i) {
    EXPECT_TRUE(run.dataset().contains(run.dataset().text(i)));
  }
  for (const std::string text : {"", "emm", "emmaa", "Emma", "zoe", "aaa"}) {
    EXPECT_FALSE(run.dataset().contains(text)) << text;
  }
}

}  // namespace
}  // namespace microgpt
