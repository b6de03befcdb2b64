// From a text file, friendly or hostile, to documents.

#include "text/corpus.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace microgpt {
namespace {

using Documents = std::vector<std::string>;
using namespace std::string_literals;

Documents documents(std::string_view text) {
  const Result<Corpus> corpus = Corpus::parse(text);
  EXPECT_EQ(corpus.status().message, "");
  Documents found;
  for (int i = 0; corpus.ok() && i < corpus.value().size(); ++i) {
    found.emplace_back(corpus.value().document(i));
  }
  return found;
}

Status refusal(std::string_view text) {
  const Result<Corpus> corpus = Corpus::parse(text);
  EXPECT_FALSE(corpus.ok());
  return corpus.status();
}

TEST(Corpus, HasOneDocumentALine) {
  EXPECT_EQ(documents("emma\nolivia\nava\n"), (Documents{"emma", "olivia", "ava"}));
}

TEST(Corpus, NeedsNoNewlineAtTheEnd) { EXPECT_EQ(documents("emma"), Documents{"emma"}); }

TEST(Corpus, KeepsDocumentsThatAreThereTwice) {
  EXPECT_EQ(documents("ava\nava"), (Documents{"ava", "ava"}));
}

TEST(Corpus, EndsLinesAsWindowsUnixAndOldMacsDo) {
  EXPECT_EQ(documents("a\r\nb\nc\rd\r\r\ne"), (Documents{"a", "b", "c", "d", "e"}));
}

TEST(Corpus, StripsTheWhiteSpaceThatPythonStrips) {
  EXPECT_EQ(documents("  emma\t\n\u3000o livia\u00a0 \n"), (Documents{"emma", "o livia"}));
}

TEST(Corpus, LeavesBlankLinesOut) {
  EXPECT_EQ(documents("\n\nemma\n  \n\u2003\nava\n\n"), (Documents{"emma", "ava"}));
}

TEST(Corpus, DropsAByteOrderMarkAtTheStartOnly) {
  EXPECT_EQ(documents("\ufeffemma\n\ufeffava"), (Documents{"emma", "\ufeffava"}));
}

TEST(Corpus, TakesMarkupAndOtherScriptsAsText) {
  EXPECT_EQ(documents("<script>alert(1)</script>\nМария\n李\n😀"),
            (Documents{"<script>alert(1)</script>", "Мария", "李", "😀"}));
}

TEST(Corpus, RefusesAnEmptyFile) {
  const Status status = refusal("");
  EXPECT_EQ(status.code, "corpus_empty");
  EXPECT_EQ(status.message, "the corpus is empty: write one document on each line");
  EXPECT_EQ(refusal("\ufeff").code, "corpus_empty");
}

TEST(Corpus, RefusesAFileOfBlankLines) {
  const Status status = refusal("\n \n\t\n");
  EXPECT_EQ(status.code, "corpus_blank");
  EXPECT_EQ(
      status.message,
      "the corpus has no usable line: all 3 lines are blank; write one document on each line");
  EXPECT_EQ(
      refusal("  ").message,
      "the corpus has no usable line: its only line is blank; write one document on each line");
}

TEST(Corpus, NamesThePlaceOfAByteThatIsNotUtf8) {
  const Status status = refusal("emma\nzo\xeb\n");
  EXPECT_EQ(status.code, "corpus_not_utf8");
  EXPECT_EQ(status.message,
            "line 2 of the corpus, byte 3 (0xEB) is not UTF-8: save the file as UTF-8 text");
}

TEST(Corpus, RefusesACharacterCutByTheEndOfItsLineOrOfTheFile) {
  EXPECT_EQ(refusal("zo\xc3\nab").code, "corpus_not_utf8");
  EXPECT_EQ(refusal("zo\xc3").code, "corpus_not_utf8");
}

TEST(Corpus, RefusesUtf16InBothByteOrders) {
  EXPECT_EQ(refusal("\xff\xfe"
                    "e\0m\0"s)
                .code,
            "corpus_not_utf8");
  EXPECT_EQ(refusal("\xfe\xff\0e\0m"s).message,
            "the corpus is UTF-16: save the file as UTF-8 text");
}

TEST(Corpus, NamesThePlaceOfAZeroByte) {
  const Status status = refusal("emma\nav\0a\n"s);
  EXPECT_EQ(status.code, "corpus_not_text");
  EXPECT_EQ(status.message,
            "line 2 of the corpus, byte 3 is 0: the file is not plain text; save it as UTF-8 text");
}

TEST(Corpus, TakesALineOfAMegabyte) {
  const Documents one = documents(std::string(1'000'000, 'a') + "\nb");
  ASSERT_EQ(one.size(), 2u);
  EXPECT_EQ(one[0].size(), 1'000'000u);
}

TEST(Corpus, TakesAMillionDocumentsAndNoMore) {
  std::string text;
  for (std::size_t i = 0; i < Corpus::kMaxDocuments; ++i) text += "ab\n";
  EXPECT_EQ(documents(text).size(), Corpus::kMaxDocuments);
  const Status status = refusal(text + "ab");
  EXPECT_EQ(status.code, "corpus_too_large");
  EXPECT_EQ(status.message, "the corpus has too many lines: keep it to 1000000");
}

TEST(Corpus, SaysHowLargeIsTooLarge) {
  const Status status = refusal(std::string(Corpus::kMaxBytes + 1, 'a'));
  EXPECT_EQ(status.code, "corpus_too_large");
  EXPECT_EQ(status.message, "the corpus is too large (8000001 bytes): keep it to 8000000");
}

TEST(Corpus, HasAllDocumentsInOneText) {
  EXPECT_EQ(Corpus::parse("\n ab\r\nМария\n\n😀").value().text(), "ab\nМария\n😀\n");
}

TEST(Corpus, DefaultIsTheOneOfTheReference) {
  std::ifstream file(MICROGPT_BUILD_CORPUS, std::ios::binary);
  ASSERT_TRUE(file) << MICROGPT_BUILD_CORPUS << " is not there: run scripts/build.sh corpus";
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const Corpus corpus = Corpus::parse(text).value();
  EXPECT_EQ(corpus.size(), 8403);
  EXPECT_EQ(corpus.document(0), "aaren");
}

}  // namespace
}  // namespace microgpt
