// Characters to tokens and back.

#include "text/tokenizer.h"

#include <gtest/gtest.h>

namespace microgpt {
namespace {

using Tokens = std::vector<int>;

Tokenizer tokenizer_of(std::string_view text) { return Tokenizer(Corpus::parse(text).value()); }

Tokenizer a_to_z() { return tokenizer_of("the quick brown\nfox\njumps over a lazy dog"); }

const Tokenizer kNames = tokenizer_of("zyxwvutsrqponm\nlkjihgfedcba");

TEST(Tokenizer, NumbersTheSortedCharactersAndThenTheSentinel) {
  EXPECT_EQ(kNames.vocab_size(), 27);
  EXPECT_EQ(kNames.characters()[0], "a");
  EXPECT_EQ(kNames.characters()[25], "z");
  EXPECT_EQ(kNames.sentinel(), 26);
  EXPECT_EQ(kNames.characters()[26], "");
}

TEST(Tokenizer, EncodesWithoutSentinels) {
  EXPECT_EQ(kNames.encode("emma").value(), (Tokens{4, 12, 12, 0}));
  EXPECT_EQ(kNames.encode("").value(), Tokens{});
}

TEST(Tokenizer, DecodesWhatItEncoded) {
  EXPECT_EQ(kNames.decode(kNames.encode("olivia").value()), "olivia");
}

TEST(Tokenizer, DecodesASentinelToNothing) {
  EXPECT_EQ(kNames.decode(Tokens{26, 0, 26}), "a");
  EXPECT_EQ(kNames.decode(Tokens{}), "");
}

TEST(Tokenizer, TurnsWrittenTokensIntoText) {
  EXPECT_EQ(kNames.text_of(Tokens{26, 4, 12, 12, 0, 26}).value(), "emma");
  EXPECT_EQ(kNames.text_of(Tokens{}).value(), "");
}

TEST(Tokenizer, RefusesAWrittenTokenByItsPlaceAndSaysWhichThereAre) {
  EXPECT_EQ(kNames.text_of(Tokens{4, 27, 0}).status().code, "unknown_token");
  EXPECT_EQ(kNames.text_of(Tokens{4, 27, 0}).status().message,
            "token 27 (number 2 of 3) is not in the vocabulary: use numbers from 0 to 26");
  EXPECT_EQ(kNames.text_of(Tokens{-1}).status().message,
            "token -1 (number 1 of 1) is not in the vocabulary: use numbers from 0 to 26");
}

TEST(Tokenizer, WorksWithAnyAlphabet) {
  const Tokenizer tokenizer = tokenizer_of("мария\nанна\n李😀");
  EXPECT_EQ(tokenizer.characters(),
            (std::vector<std::string>{"а", "и", "м", "н", "р", "я", "李", "😀", ""}));
  EXPECT_EQ(tokenizer.encode("рим😀").value(), (Tokens{4, 1, 2, 7}));
  EXPECT_EQ(tokenizer.decode(Tokens{4, 1, 2, 7}), "рим😀");
}

TEST(Tokenizer, WorksWithAnAlphabetOfOneCharacter) {
  const Tokenizer tokenizer = tokenizer_of("aaa");
  EXPECT_EQ(tokenizer.vocab_size(), 2);
  EXPECT_EQ(
      tokenizer.encode("ab").status().message,
      "'b' (U+0062, character 2 of \"ab\") is not in the alphabet a: use only this character");
}

TEST(Tokenizer, KeepsTheSpaceInsideADocument) {
  EXPECT_EQ(a_to_z().characters()[0], " ");
  EXPECT_EQ(a_to_z().vocab_size(), 28);
}

TEST(Tokenizer, NamesACharacterOutsideTheAlphabetAndItsPlace) {
  const Status status = kNames.encode("em😀").status();
  EXPECT_EQ(status.code, "unknown_character");
  EXPECT_EQ(status.message,
            "'😀' (U+1F600, character 3 of \"em😀\") is not in the alphabet a-z: use only these 26 "
            "characters");
}

TEST(Tokenizer, CountsThePlaceInCharactersNotBytes) {
  const Status status = tokenizer_of("äöü").encode("äöX").status();
  EXPECT_EQ(status.message,
            "'X' (U+0058, character 3 of \"äöX\") is not in the alphabet ä, ö, ü: use only these 3 "
            "characters");
}

TEST(Tokenizer, NamesWhatCannotBeSeenByItsCodePoint) {
  EXPECT_EQ(kNames.encode("e m").status().message,
            "U+0020 (character 2 of \"e m\") is not in the alphabet a-z: use only these 26 "
            "characters");
  // A mark that turns the direction of writing would turn the message around.
  EXPECT_EQ(kNames.encode("e\u202em").status().message,
            "U+202E (character 2 of \"e m\") is not in the alphabet a-z: use only these 26 "
            "characters");
}

TEST(Tokenizer, RepeatsOnlyTheStartOfALongText) {
  const std::string text = std::string(1000, 'a') + "!";
  EXPECT_EQ(kNames.encode(text).status().message,
            "'!' (U+0021, character 1001 of \"aaaaaaaaaaaaaaaaaaaaaaaa…\") is not in the alphabet "
            "a-z: use only these 26 characters");
}

TEST(Tokenizer, RefusesATextThatIsNotUtf8) {
  const Status status = kNames.encode("em\xff").status();
  EXPECT_EQ(status.code, "text_not_utf8");
  EXPECT_EQ(status.message, "character 3 of \"em…\" is not UTF-8: write the text as UTF-8");
}

TEST(Tokenizer, DescribesItsAlphabetInStretches) {
  EXPECT_EQ(kNames.alphabet(), "a-z");
  EXPECT_EQ(a_to_z().alphabet(), "space, a-z");
  EXPECT_EQ(tokenizer_of("a'b-d").alphabet(), "', -, a, b, d");
  EXPECT_EQ(tokenizer_of("acegikmoqs").alphabet(), "a, c, e, g, i, k, m, o, …");
}

TEST(TokenSequence, PutsTheSentinelAtBothEnds) {
  const TokenSequence sequence = kNames.sequence("emma", 16).value();
  EXPECT_EQ(sequence.tokens, (Tokens{26, 4, 12, 12, 0, 26}));
  EXPECT_EQ(sequence.positions, 5);
  EXPECT_FALSE(sequence.truncated);
}

TEST(TokenSequence, SaysThatTheBlockTruncatesIt) {
  EXPECT_FALSE(kNames.sequence("emma", 5).value().truncated);
  const TokenSequence sequence = kNames.sequence("emma", 4).value();
  EXPECT_TRUE(sequence.truncated) << "the closing sentinel is never asked for";
  EXPECT_EQ(sequence.positions, 4);
  EXPECT_EQ(kNames.sequence("emma", 1).value().positions, 1);
}

TEST(TokenSequence, OfNothingAsksForTheSentinel) {
  const TokenSequence sequence = kNames.sequence("", 16).value();
  EXPECT_EQ(sequence.tokens, (Tokens{26, 26}));
  EXPECT_EQ(sequence.positions, 1);
}

TEST(TokenSequence, PassesTheTokenizersErrorOn) {
  EXPECT_EQ(kNames.sequence("Emma", 16).status().code, "unknown_character");
}

}  // namespace
}  // namespace microgpt
