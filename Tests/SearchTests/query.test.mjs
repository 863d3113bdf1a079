import assert from "node:assert/strict";
import test from "node:test";
import { parseQuery, phrase } from "../../Themes/reading-room/assets/search/query.js";
import { textOf } from "../../Themes/reading-room/assets/search/grams.js";
import { highlight, snippets } from "../../Themes/reading-room/assets/search/snippet.js";
import { fold } from "../../Themes/reading-room/assets/search/fold.js";

const parsed = (text) => {
  const query = parseQuery(text);
  return [query.include.map(textOf), query.exclude.map(textOf)];
};

test("spaces of any width separate terms, and a term counts once", () => {
  assert.deepEqual(parsed("造林　 万亩 造林"), [["造林", "万亩"], []]);
});

test("quotation marks keep spaces, and an open one reaches to the end", () => {
  assert.deepEqual(parsed('"a b" c'), [["a b", "c"], []]);
  assert.deepEqual(parsed('c ＂a b'), [["c", "a b"], []]);
  assert.deepEqual(parsed('5"d ""'), [['5"d'], []]);
});

test("quotation marks and dashes that no keyboard has are searched for, as any of their kind", () => {
  assert.deepEqual(parsed("“a b” –c"), [['"a', 'b"', "-c"], []]);
});

test("a snippet marks what is found without its diacritics, and letters with all their marks", () => {
  const marked = (text, term) => highlight(text, [fold(term)]).filter((part) => part.isMarked).map((part) => part.text);
  assert.deepEqual(marked("bei Mu\u0308l\u00adlers in der Straße", "muller"), ["Mu\u0308l\u00adler"]);
  assert.deepEqual(marked("bei Müllers in der Straße", "strasse"), ["Straße"]);
  assert.deepEqual(marked("قال كَتَبَ له", "كتب"), ["كَتَبَ"]);
  assert.deepEqual(marked("“O’Neill”", "'neill\""), ["’Neill”"]);
  const [{ parts }] = snippets(["甲".repeat(300) + "Łódź" + "丁".repeat(300)], [fold("lodz")]);
  assert.ok(parts.some((part) => part.isMarked && part.text === "Łódź"));
});

test("a hyphen excludes only at the beginning of a term", () => {
  assert.deepEqual(parsed('a-b －Ｃ -"d e" - '), [["a-b", "-"], ["c", "d e"]]);
});

test("a snippet marks what matches after folding and shows the text as it is", () => {
  const [{ parts }] = snippets(["无关", "全年ＧＤＰ增长，很好"], [fold("gdp增长")]);
  assert.deepEqual(parts, [
    { text: "全年", isMarked: false },
    { text: "ＧＤＰ增长", isMarked: true },
    { text: "，很好", isMarked: false },
  ]);
});

test("a snippet is cut around its find and says so", () => {
  const [{ parts }] = snippets(["甲".repeat(300) + "乙丙" + "丁".repeat(300)], [fold("乙丙")]);
  assert.equal(parts[0].text, "…");
  assert.equal(parts.at(-1).text, "…");
  assert.ok(parts.some((part) => part.isMarked && part.text === "乙丙"));
  assert.ok(parts.map((part) => part.text).join("").length < 120);
});

test("a snippet cuts no number and no Latin word", () => {
  const text = "甲".repeat(20) + "1234.5%" + "乙".repeat(20) + "丙丁" + "戊".repeat(62) + "Broadsheet" + "己".repeat(9);
  const [{ parts }] = snippets([text], [fold("丙丁")]);
  assert.match(parts.map((part) => part.text).join(""), /^…1234\.5%乙.*戊Broadsheet…$/);
});

test("overlapping finds are marked as one", () => {
  assert.deepEqual(highlight("aYYYb", [fold("yy")]).map((part) => part.text), ["a", "YYY", "b"]);
});

test("a term written as a phrase is that term again", () => {
  for (const term of ["造林", "a b", "-a", "- b", "8.5%"]) assert.deepEqual(parsed(phrase(term)), [[term], []]);
});
