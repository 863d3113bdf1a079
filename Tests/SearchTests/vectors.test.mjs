import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fold, plainLetters, plainTerm } from "../../Themes/reading-room/assets/search/fold.js";
import { covering, shardOf, textOf } from "../../Themes/reading-room/assets/search/grams.js";

// Swift is held to the same vectors, by Tests/SiteGeneratorTests/Search.
const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));

test("folding gives what the vectors say", () => {
  for (const [text, folded] of vectors.fold) assert.equal(textOf(fold(text)), folded);
});

test("all scalars fold as in Swift, and so they do without diacritics", () => {
  let hash = 2166136261;
  for (let scalar = 0; scalar <= 0x10ffff; scalar += 1) {
    if (scalar >= 0xd800 && scalar <= 0xdfff) continue;
    const letters = fold(String.fromCodePoint(scalar));
    for (const one of [...letters, 0x110000, ...letters.flatMap((letter) => plainLetters(letter)), 0x110000]) {
      hash = Math.imul(hash ^ one, 16777619);
    }
  }
  assert.equal(hash >>> 0, vectors.foldOfAllScalars);
});

test("texts that are the same are folded alike, and others are not", () => {
  const { same, second, other } = vectors;
  for (const [one, two, of] of same) assert.deepEqual(fold(one), fold(two), `${of}: ${one} ${two}`);
  for (const [one, two, of] of second) {
    assert.notDeepEqual(fold(one), fold(two), `${of}: ${one} ${two}`);
    assert.deepEqual(plainTerm(fold(one)), plainTerm(fold(two)), `${of}: ${one} ${two}`);
  }
  for (const [one, two, of] of other) {
    assert.notDeepEqual(plainTerm(fold(one)), plainTerm(fold(two)), `${of}: ${one} ${two}`);
  }
});

test("a gram stands in the shard that the vectors say", () => {
  for (const [gram, bits, shard] of vectors.shards) assert.equal(shardOf(fold(gram), bits), shard, gram);
});

// The index holds the grams of the vectors; a query asks for grams that cover it.
test("whatever a text holds is covered by grams that the index has of it", () => {
  for (const [text, grams] of vectors.grams) {
    const folded = fold(text);
    for (let begin = 0; begin < folded.length; begin += 1) {
      for (let end = begin + 1; end <= folded.length; end += 1) {
        const phrase = folded.slice(begin, end);
        const covered = new Set();
        for (const { offset, scalars } of covering(phrase)) {
          assert.ok(grams.includes(textOf(scalars)), `${text}: ${textOf(scalars)}`);
          scalars.forEach((scalar, index) => {
            assert.equal(scalar, phrase[offset + index]);
            covered.add(offset + index);
          });
        }
        assert.equal(covered.size, phrase.length);
      }
    }
  }
});
