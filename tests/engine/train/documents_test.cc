// Documents: a text read once for all runs that read it alike.

#include "train/documents.h"

#include <gtest/gtest.h>

#include "train/names.h"

namespace microgpt {
namespace {

using Shared = std::shared_ptr<const Documents>;

Shared few_names(int block = 16, std::int64_t seed = 42) {
  return Documents::read(kFewNames, block, seed).value();
}

TEST(Documents, AreThoseOfATextABlockAndASeed) {
  const Shared documents = few_names();
  EXPECT_TRUE(documents->are(kFewNames, 16, 42));
  EXPECT_FALSE(documents->are(kFewNames, 15, 42));
  EXPECT_FALSE(documents->are(kFewNames, 16, 43));
  EXPECT_FALSE(documents->are(kFewNames + "zoe\n", 16, 42));
  EXPECT_FALSE(documents->are("", 16, 42));
}

TEST(Documents, AreTheSameWithoutTheLastNewline) {
  const std::string without = kFewNames.substr(0, kFewNames.size() - 1);
  EXPECT_TRUE(few_names()->are(without, 16, 42));
  EXPECT_TRUE(Documents::read(without, 16, 42).value()->are(kFewNames, 16, 42));
}

TEST(Documents, AreNotThoseOfATextThatLosesItsMark) {
  const std::string mark(Corpus::kByteOrderMark);
  const Shared documents = Documents::read(mark + mark + kFewNames, 16, 42).value();
  EXPECT_FALSE(documents->are(mark + kFewNames, 16, 42));
}

TEST(Documents, KeepTheGeneratorAsTheShuffleLeftIt) {
  Random random(7);
  std::vector<int> order(7);
  random.shuffle(order);
  EXPECT_EQ(few_names(16, 7)->random(), random);
}

TEST(Documents, RefuseWhatIsNoCorpus) {
  EXPECT_EQ(Documents::read("\n \n", 16, 42).status().code, "corpus_blank");
}

TEST(Documents, AreReadOnceForRunsThatReadThemAlike) {
  const RunSettings settings = few_names_settings();
  TrainingRun first = few_names_run();
  TrainingRun second = TrainingRun::create(kFewNames, settings, {}, first.documents()).value();
  EXPECT_EQ(second.documents(), first.documents());
  EXPECT_EQ(first.fork().documents(), first.documents());
  // Each draws from a generator of its own.
  EXPECT_EQ(second.random(), first.random());
  EXPECT_EQ(second.state().parameters, first.state().parameters);
  first.seek(first.steps());
  second.seek(second.steps());
  EXPECT_EQ(second.state().parameters, first.state().parameters);
}

TEST(Documents, AreReadAnewForARunThatReadsOthers) {
  const TrainingRun first = few_names_run();
  RunSettings settings = few_names_settings();
  settings.seed += 1;
  const TrainingRun other = TrainingRun::create(kFewNames, settings, {}, first.documents()).value();
  const TrainingRun alone = TrainingRun::create(kFewNames, settings).value();
  EXPECT_NE(other.documents(), first.documents());
  EXPECT_EQ(other.dataset().text(0), alone.dataset().text(0));
  EXPECT_EQ(other.state().parameters, alone.state().parameters);
}

TEST(Documents, GoWithTheLastRunThatReadsThem) {
  std::weak_ptr<const Documents> remembered;
  {
    const TrainingRun run = few_names_run();
    remembered = run.documents();
    EXPECT_FALSE(remembered.expired());
  }
  EXPECT_TRUE(remembered.expired());
}

}  // namespace
}  // namespace microgpt
