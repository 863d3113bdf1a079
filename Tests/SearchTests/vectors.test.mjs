import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fold, foldScalar } from "../../Themes/reading-room/assets/search/fold.js";
import { covering, shardOf, textOf } from "../../Themes/reading-room/assets/search/grams.js";

// Swift is held to the same vectors, by Tests/SiteGeneratorTests/Search.
const vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));

test("folding gives what the vectors say", () => {
  for (const [text, folded] of vectors.fold) assert.equal(textOf(fold(text)), folded);
});

test("all scalars fold as in Swift", () => {
  let hash = 2166136261;
  for (let scalar = 0; scalar <= 0x10ffff; scalar += 1) {
    if (scalar >= 0xd800 && scalar <= 0xdfff) continue;
    hash = Math.imul(hash ^ foldScalar(scalar), 16777619);
  }
  assert.equal(hash >>> 0, vectors.foldOfAllScalars);
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
