import assert from "node:assert/strict";
import test from "node:test";
import { ANY, parseQuery, phrase, SOME } from "../../Themes/reading-room/assets/search/query.js";
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

test("quotation marks of any kind around words make a phrase, those that close nothing are searched for", () => {
  for (const q of ["“a b” –c", "„a b“ –c", "«a b» –c", "「a b」 –c"]) assert.deepEqual(parsed(q), [["a b", "-c"], []], q);
  assert.deepEqual(parsed("“a b –c”d"), [['"a', "b", '-c"d'], []]);
  assert.deepEqual(parsed("《a b》"), [["《a", "b》"], []]);
});

test("words of a choice make one group, brackets around it count for nothing", () => {
  const groups = (q) => parseQuery(q).groups.map((group) => group.map(textOf));
  assert.deepEqual(groups("(甲 OR 乙) 丙"), [["甲", "乙"], ["丙"]]);
  assert.deepEqual(groups("甲|乙｜丙 丁"), [["甲", "乙", "丙"], ["丁"]]);
  assert.deepEqual(groups("OR 甲 OR"), [["甲"]]);
  assert.deepEqual(groups("甲 (乙)"), [["甲"], ["(乙)"]]);
  assert.deepEqual(groups('"甲|乙" or'), [["甲|乙"], ["or"]]);
});

test("signs for letters stand inside of words; at the ends they ask for nothing, but a short word may end with one", () => {
  const term = (q) => parseQuery(q).include[0];
  assert.deepEqual(term("李?罡"), [..."李"].map((one) => one.codePointAt(0)).concat(ANY, "罡".codePointAt(0)));
  assert.deepEqual(term("a*c"), [97, SOME, 99]);
  assert.deepEqual(term("a？"), [97, ANY]);
  assert.deepEqual(parsed("who won the cup?")[0], ["who", "won", "the", "cup"]);
  assert.deepEqual(parsed("*水库*")[0], ["水库"]);
  assert.deepEqual(parsed("? *")[0], ["?", "*"]);
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
  for (const term of ["造林", "a b", "-a", "- b", "8.5%", "a?c", "a|b"]) assert.deepEqual(parsed(phrase(term)), [[term], []]);
});
