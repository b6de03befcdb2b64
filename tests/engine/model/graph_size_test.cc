// How large the model's graphs are: against the reference program's counts, and foretold.

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/graph_index.h"
#include "model/document.h"
#include "model/graph_cache.h"

namespace microgpt {
namespace {

const ModelConfig kReference = {.positions = Positions::learned};

GraphIndex index_of(const std::string& word) {
  const Document document(kReference, tokens_of(word));
  return {document.graph(), document.model.loss()};
}

TEST(GraphSize, OfTheReferencesDocumentsIsTheReferences) {
  EXPECT_EQ(index_of("a").reachable_nodes(), 19047u);
  EXPECT_EQ(index_of("emma").reachable_nodes(), 43091u);
  EXPECT_EQ(index_of("emma").reachable_edges(), 75632u);
  EXPECT_EQ(index_of("yuheng").reachable_nodes(), 59647u);
}

// The count depends on the letters only through their embeddings: 16 leaves for each that occurs.
TEST(GraphSize, OfFifteenLettersIsTheReferences) {
  EXPECT_EQ(index_of("muhammadibrahim").reachable_nodes(), 138915u);
}

TEST(GraphSize, IsForetoldToTheNode) {
  const ModelConfig configs[] = {
      {},
      kReference,
      {Positions::rope, 3, 32, 8, 12},
      {Positions::learned, 2, 12, 4, 5},
      {Positions::rope, 2, 2, 1, 3},
      {Positions::learned, 1, 1, 1, 1},
  };
  for (const ModelConfig& config : configs) {
    for (const int vocab_size : {2, kLetters}) {
      const ParameterLayout layout(config, vocab_size);
      for (int T = 1; T <= config.block; T += 2) {
        const ModelGraph model(layout, T);
        EXPECT_EQ(graph_size(layout, T), model.graph().size())
            << "n_layer " << config.n_layer << ", n_embd " << config.n_embd << ", T " << T;
        EXPECT_EQ(loss_size(T), model.graph().size() - model.loss_begin()) << T;
      }
    }
  }
}

TEST(GraphSize, OfTheLargestModelIsForetoldWithoutOverflow) {
  const ParameterLayout layout({Positions::rope, kMostLayers, kMostChannels, 1, kMostPositions},
                               kLetters);
  // 12 C^2 multiplications and as many additions, in every layer and position.
  EXPECT_GT(graph_size(layout, kMostPositions), 24ull * 512 * 512 * 16 * 256);
}

// What is recorded but does not lead to the loss: the other tokens' embeddings, and the shares of
// the softmax that are not asked for.
TEST(GraphSize, CountsMoreThanTheLossDependsOn) {
  const Document document(kReference, tokens_of("emma"));
  EXPECT_GT(document.graph().size(),
            GraphIndex(document.graph(), document.model.loss()).reachable_nodes());
}

TEST(GraphCache, RecordsALengthOnce) {
  GraphCache graphs(ParameterLayout({}, kLetters));
  EXPECT_EQ(graphs.bytes(), 0u);
  const ModelGraph* three = &graphs.get(3);
  EXPECT_EQ(three->positions(), 3);
  const std::size_t bytes = graphs.bytes();
  EXPECT_EQ(bytes, three->bytes());
  EXPECT_EQ(&graphs.get(3), three);
  EXPECT_EQ(graphs.bytes(), bytes);
}

TEST(GraphCache, KeepsLengthsApart) {
  GraphCache graphs(ParameterLayout({}, kLetters));
  const std::size_t three = graphs.get(3).bytes();
  EXPECT_EQ(graphs.get(5).positions(), 5);
  EXPECT_EQ(graphs.get(3).positions(), 3);
  EXPECT_GT(graphs.bytes(), 2 * three);
}

TEST(GraphCache, StaysWithinItsMemoryUnlessOneGraphAloneDoesNot) {
  constexpr std::size_t kMost = 64u << 20;
  GraphCache graphs(ParameterLayout({.n_layer = 4, .n_embd = 64}, kLetters));
  for (const int T : {5, 7, 6, 8}) {
    const std::size_t bytes = graphs.get(T).bytes();
    EXPECT_LE(graphs.bytes(), std::max(kMost, bytes));
    EXPECT_GE(graphs.bytes(), bytes);
  }
  EXPECT_EQ(graphs.get(5).positions(), 5);
}

// The project promises 40 bytes a node, 16 of them for value and gradient. 9 are the operation and
// its inputs; the rest is runs, scopes and activations.
TEST(GraphSize, TakesFewBytesANode) {
  constexpr double kMostStructureBytes = 12.0;
  const ModelGraph model(ParameterLayout({}, kLetters), 16);
  EXPECT_LT(static_cast<double>(model.bytes()), kMostStructureBytes * model.graph().size());
}

}  // namespace
}  // namespace microgpt
