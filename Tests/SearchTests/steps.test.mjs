import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { ask } from "../../Themes/reading-room/assets/search/ask.js";
import { content } from "../../Themes/reading-room/assets/search/content.js";
import { hrefOf, issuesOf, read } from "../../Themes/reading-room/assets/search/dates.js";
import { Engine } from "../../Themes/reading-room/assets/search/engine.js";
import { fold } from "../../Themes/reading-room/assets/search/fold.js";
import { textOf } from "../../Themes/reading-room/assets/search/grams.js";
import { isDense, isMark, squeezed } from "../../Themes/reading-room/assets/search/joined.js";
import { climb } from "../../Themes/reading-room/assets/search/ladder.js";
import { inDigits, inNumerals, numbersInDigits } from "../../Themes/reading-room/assets/search/numerals.js";
import { parseQuery, queryOf } from "../../Themes/reading-room/assets/search/query.js";
import { closest } from "../../Themes/reading-room/assets/search/ranking.js";
import { misspelt } from "../../Themes/reading-room/assets/search/sound.js";
import { figures } from "../../Themes/reading-room/assets/search/spelling.js";
import { STEPS } from "../../Themes/reading-room/assets/search/steps.js";

// Each step has a scan of its own that reads every text and knows nothing of the index.
const stored = JSON.parse(readFileSync(new URL("../SiteGeneratorTests/Search/Golden/index.json", import.meta.url), "utf8"));
const load = async (name) => stored.files[name] ?? null;
const engine = () => new Engine(load);
const folded = (text) => textOf(fold(text));
const documents = stored.documents.map(({ texts, ...rest }) => ({ ...rest, texts: texts.map(folded) }));
const scan = (isWanted) => documents.filter(isWanted).map(({ href }) => href).sort();
const step = (name) => STEPS.find((one) => one.name === name);

async function foundBy(name, q) {
  const searched = engine();
  await searched.index.start();
  const queries = await step(name).relax(parseQuery(q), searched);
  if (queries === null) return null;
  const { numbers } = await searched.search({ queries }, false);
  return numbers.map((number) => searched.href(number)).sort();
}

// Pieces of the texts, of several lengths.
function* pieces(lengths, every = 1) {
  let count = 0;
  for (const { texts } of documents) {
    for (const text of texts) {
      const letters = Array.from(text);
      for (let begin = 0; begin < letters.length; begin += 1) {
        for (const length of lengths) {
          count += 1;
          if (count % every === 0) yield letters.slice(begin, begin + length).join("");
        }
      }
    }
  }
}

const quoted = (piece) => (piece.includes('"') ? null : `"${piece}"`);

// A document without blanks and marks, written for this test: by an expression, text by text, headlines as one.
function plainly(text) {
  const dense = /\p{Script=Han}/u;
  return text.replace(/[\p{P}\p{Z}]+/gu, (run, at) => {
    const isSpoken = /[#%&@‰]/u.test(run);
    const before = Array.from(text.slice(0, at)).at(-1);
    const behind = Array.from(text.slice(at + run.length))[0];
    if (before === undefined || behind === undefined) return isSpoken ? run : "";
    if (/\p{Nd}/u.test(before) && /\p{Nd}/u.test(behind)) return run;
    return isSpoken || (run.includes(" ") && !dense.test(before) && !dense.test(behind)) ? run : "";
  });
}

function textsWithoutMarks({ texts, heads }) {
  return [texts.slice(0, heads).join(" "), ...texts.slice(heads)].map(plainly);
}

test("without blanks and marks exactly what a scan without them finds is found", async () => {
  const spoken = /[#%&@‰]/u;
  let count = 0;
  for (const piece of pieces([2, 3, 5, 8, 13], 17)) {
    const term = textOf(squeezed(fold(piece)));
    if (quoted(piece) === null || spoken.test(piece) || term === "") continue;
    const expected = scan((one) => textsWithoutMarks(one).some((text) => text.includes(term)));
    assert.deepEqual(await foundBy("joined", quoted(piece)), expected, piece);
    assert.ok(expected.length > 0, piece);
    count += 1;
  }
  assert.ok(count > 150);
});

test("a headline is one with the one behind it, and a paragraph with none", async () => {
  const two = documents.find(({ texts, heads }) => heads > 1 && /\p{Script=Han}$/u.test(texts[0]) && /^\p{Script=Han}/u.test(texts[1]));
  const over = (one) => Array.from(one.texts[0]).slice(-2).join("") + Array.from(one.texts[1]).slice(0, 2).join("");
  assert.ok((await foundBy("joined", over(two))).includes(two.href));
  const apart = documents.filter(({ texts, heads }) => heads === 1 && texts.length > 1);
  const bridge = apart.map(over).find((piece) => /^\p{Script=Han}{4}$/u.test(piece) && scan((one) => textsWithoutMarks(one).join("\n").includes(piece)).length === 0);
  assert.deepEqual(await foundBy("joined", bridge), []);
});

// A term with one letter otherwise: another one, one more, one less, or two that changed places.
function isNear(text, term) {
  const [letters, asked] = [Array.from(text), Array.from(term)];
  const ways = [];
  for (let at = 0; at <= asked.length; at += 1) {
    ways.push([...asked.slice(0, at), null, ...asked.slice(at)], [...asked.slice(0, at), ...asked.slice(at + 1)]);
    if (at < asked.length) ways.push([...asked.slice(0, at), null, ...asked.slice(at + 1)]);
    if (at + 1 < asked.length) ways.push([...asked.slice(0, at), asked[at + 1], asked[at], ...asked.slice(at + 2)]);
  }
  return ways.some((way) =>
    letters.some((_, begin) => way.every((one, at) => (one === null ? begin + at < letters.length : letters[begin + at] === one))),
  );
}

test("a word with one letter wrong finds exactly what a scan for one letter finds", async () => {
  for (const word of ["muler", "mullerr", "strase", "starsse", "stra5se", "oneil", "strxxe", "mxxler"]) {
    const term = fold(word);
    if (scan((one) => one.texts.some((text) => text.includes(word))).length > 0) continue;
    const { numbers } = await engine().search({ queries: [queryOf([misspelt(term)])] }, false);
    const searched = engine();
    await searched.index.start();
    const expected = scan((one) => one.texts.some((text) => isNear(text, word)));
    assert.deepEqual(numbers.map((number) => searched.href(number)).sort(), expected, word);
  }
});

test("a character is taken for others of its sound, and nothing else", async () => {
  for (const [typed, meant] of [["水酷", "水库"], ["河到", "河道"], ["制理", "治理"], ["像目", "项目"], ["东廖", "东辽"]]) {
    const expected = scan((one) => one.texts.some((text) => text.includes(folded(meant))));
    assert.ok(expected.length > 0, meant);
    assert.deepEqual(await foundBy("sound", typed), expected, typed);
  }
  assert.equal(await foundBy("sound", "水河库"), null);
});

// The parts of a query that letters apart must show: each letter of a script without blanks beside a neighbour that it
// has in the query, every other word as it is.
function coversApart(texts, terms) {
  return terms.every((term) => {
    const parts = Array.from(term.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}\p{S}#%&@‰]|(?<=\p{Nd})\.)+/gu), ([part]) => part);
    const holds = (piece) => texts.some((text) => text.includes(piece));
    const edge = (at) => (parts[at + 1] === undefined || parts[at] === undefined ? null : Array.from(parts[at]).at(-1) + Array.from(parts[at + 1])[0]);
    return parts.every((part, at) => {
      if (!/\p{Script=Han}/u.test(part) || parts.length === 1) return holds(part);
      return [edge(at - 1), edge(at)].some((pair) => pair !== null && holds(pair));
    });
  });
}

test("letters apart are found exactly where a scan finds each beside a neighbour", async () => {
  let count = 0;
  const apart = ["造林河道", "项目治理", "增长gdp", "市长水库", "治理河道", "县东辽造林", "gdp 造林项目", "水库8.5%增长", "辽源县", "muller 造林"];
  for (const typed of apart) {
    const terms = content(parseQuery(typed));
    const { numbers } = await engine().search({ queries: [{ ...queryOf(terms.map((term) => [term])), way: "apart" }] }, false);
    const searched = engine();
    await searched.index.start();
    const expected = scan((one) => coversApart(one.texts, terms.map(textOf)));
    assert.deepEqual(numbers.map((number) => searched.href(number)).sort(), expected, typed);
    count += expected.length;
  }
  assert.ok(count > 20);
});

// How much of a query a document holds, by the rarity of its pairs, counted in all texts.
function shares(term) {
  const letters = Array.from(term);
  const pairs = letters.slice(1).map((letter, at) => letters[at] + letter);
  const unique = [...new Set(pairs)];
  const holding = (pair) => documents.filter(({ texts }) => texts.some((text) => text.includes(pair)));
  const weight = (pair) => Math.log(1 + (documents.length + 1) / (holding(pair).length + 0.5));
  const whole = unique.reduce((sum, pair) => sum + weight(pair), 0);
  return ({ texts }) => unique.filter((pair) => texts.some((text) => text.includes(pair))).reduce((sum, pair) => sum + weight(pair), 0) / whole;
}

test("what comes nearest is what holds enough by a scan that counts every pair", async () => {
  for (const typed of ["造林万亩水库河道", "市长河道治理水", "东辽绝无此词", "甲乙丙丁", "造林时东辽又河道", "万亩后水库前甲"]) {
    const share = shares(folded(typed));
    const { numbers } = await engine().search({ queries: [{ ...queryOf([[fold(typed)]]), way: "nearest" }] }, false);
    const searched = engine();
    await searched.index.start();
    const letters = Array.from(folded(typed));
    const stands = (one, at) => one.texts.some((text) => text.includes(letters.slice(at, at + 2).join("")));
    const covers = (one) => letters.filter((_, at) => [at - 1, at].some((begin) => begin >= 0 && begin < letters.length - 1 && stands(one, begin)));
    assert.deepEqual(numbers.map((number) => searched.href(number)).sort(), scan((one) => share(one) >= 0.4 || covers(one).length >= 0.6 * letters.length), typed);
  }
});

test("a choice, one letter and some letters find what an expression finds", async () => {
  const cases = [
    ["造林|水库", /造林|水库/u], ["造林 OR 水库", /造林|水库/u], ["(水库 OR 造林)", /造林|水库/u], ["水？", /水/u], ["a?b", /a.b/u], ["东?县", /东.县/u],
    ["造*万", /造.{0,8}万/u], ["M?ller", /m.ller/u], ["*水库*", /水库/u], ["?库", /.库/u],
  ];
  for (const [q, pattern] of cases) {
    const searched = engine();
    const { numbers } = await searched.search({ q }, false);
    const expected = scan((one) => one.texts.some((text) => pattern.test(text)));
    assert.ok(expected.length > 0, q);
    assert.deepEqual(numbers.map((number) => searched.href(number)).sort(), expected, q);
  }
});

test("the search loosens only when nothing is found exactly, and says which step it took", async () => {
  for (const piece of pieces([2, 4, 6], 37)) {
    if (quoted(piece) === null || piece.trim() === "") continue;
    const [climbed, exact] = [await climb(engine(), { q: quoted(piece) }), await engine().search({ q: quoted(piece), isRead: true }, false)];
    assert.equal(climbed.step, "exact", piece);
    assert.deepEqual(climbed.answer.numbers, exact.numbers, piece);
    assert.equal(climbed.words, "");
  }
  const joined = await climb(engine(), { q: '"造，林"' });
  assert.notEqual(joined.step, "exact");
  const none = await ask(load, "甲乙丙丁");
  assert.deepEqual([none.how, none.articles], ["nothing", []]);
});

test("names are found by how they are read, those that the machine found too", async () => {
  const named = await ask(load, "dongliaoxian");
  assert.equal(named.how, "variant");
  assert.deepEqual([...named.articles].sort(), scan((one) => one.about.length > 0 || one.texts.some((text) => text.includes("东辽县"))));
  assert.equal((await ask(load, "zaolin")).how, "variant");
  assert.deepEqual([...(await ask(load, "zao lin")).articles].sort(), scan((one) => one.texts.some((text) => text.includes("造林"))));
});

test("numbers are the same in digits and in numerals", () => {
  const cases = [["第三十一次", "第31次"], ["一百零五", "105"], ["二〇二一年", "2021年"], ["十二月二十", "12月20"], ["两千零二十", "2020"], ["十", "10"], ["一二一", "121"]];
  for (const [numerals, digits] of cases) assert.equal(inDigits(folded(numerals)), digits);
  for (const [digits, numerals] of [["第31次", "第三十一次"], ["第110号", "第一百一十号"], ["2021年", "二〇二一年"], ["12月", "十二月"], ["1005", "一千零五"]]) {
    assert.ok(inNumerals(digits).includes(folded(numerals)), numerals);
  }
  assert.deepEqual(inNumerals("8.5"), []);
  for (const [text, read] of [["五中", "五中"], ["第五中学", "第5中学"], ["十五中", "15中"], ["三百工程", "300工程"]]) {
    assert.equal(numbersInDigits(folded(text)), folded(read));
  }
});

test("figures are the same in digits, in numerals with a point and in words", () => {
  const written = (typed) => figures(parseQuery(typed)).map(({ include }) => include.map(textOf).join("|"));
  for (const [typed, form] of [["增长百分之三点二", "增长|3.2%"], ["百分之十二点零五", "12.05%"], ["a dozen or six per cent", "a|dozen|or|6%"], ["forty-five pounds", "£45"], ["zwölf Prozent", "12%"], ["dix-sept pour cent", "17%"]]) {
    assert.ok(written(typed).includes(form), `${typed}: ${written(typed)}`);
  }
  for (const typed of ["五点半", "everyone pounds", "一点点"]) assert.ok(written(typed).every((form) => !/\d/.test(form)), typed);
});

test("syllables may be parted by marks or end in the number of their tone", async () => {
  const plain = [...(await ask(load, "dong liao")).articles].sort();
  assert.ok(plain.length > 0);
  for (const typed of ["dong'liao", "dong-liao", "dong1liao2", "dōng liáo"]) assert.deepEqual([...(await ask(load, typed)).articles].sort(), plain, typed);
});

test("dates, numbers of issues and pages are read in the forms of every language", () => {
  const day = { y: 2021, m: 1, d: 5 };
  const forms = [
    "2021-01-05", "2021/1/5", "2021.1.5", "20210105", "2021年1月5日", "二〇二一年一月五日", "5 January 2021", "January 5, 2021", "Jan. 5th, 2021", "5. Januar 2021",
    "05.01.2021", "5 janvier 2021", "２０２１年１月５日", "2021年元月5日", "2021年1月5号的报纸",
  ];
  for (const form of forms) assert.deepEqual(read(form)?.readings, [day], form);
  for (const form of ["21年1月5日", "5 January 21", "January 5, 21", "5.1.21", "5/1/21"]) assert.ok(read(form)?.readings.some((one) => one.y === 21), form);
  for (const form of ["21年1月", "January 21", "21-1-5"]) assert.ok(!read(form)?.readings.some((one) => one.y < 100), form);
  for (const form of ["2021年1月5日第2版", "5 January 2021, page 2", "2021-01-05 p. 2", "5. Januar 2021 Seite 2"]) assert.equal(read(form)?.page, 2, form);
  for (const form of ["2021年1月5日头版", "front page of 5 January 2021"]) assert.equal(read(form)?.page, 1, form);
  for (const form of ["总第8205期", "第8205期", "8205期", "No. 8205", "Nr. 8205", "issue 8205"]) assert.equal(read(form)?.number, 8205, form);
  for (const form of ["2021", "造林2021年1月5日", "2021-13-05", "第31次会议", "page 2", "1月5日 造林"]) assert.equal(read(form), null, form);
});

test("a date leads to its issue, to its page where that is held, and a number and a traditional day do as well", async () => {
  const { index } = engine();
  await index.start();
  const rows = await index.issues();
  const led = async (q) => ((await issuesOf(q, index))?.issues ?? []).map((row) => row[0]);
  for (const [date] of rows) assert.ok((await led(date)).includes(date));
  const [, , , number, lunar] = rows.find((row) => row[3] > 0 && row[4] === "") ?? [];
  assert.deepEqual((await led(`第${number}期`)).length, 1);
  assert.equal(lunar, "");
  assert.equal((await led("庚子年十二月十五")).length, 1);
  assert.deepEqual(await led("1901-01-01"), []);
  assert.equal(await issuesOf("造林 河道", index), null);
  assert.equal(hrefOf(["2021-01-27", "", [1, 3]], 3), "2021-01-27/p3/index.html");
  assert.equal(hrefOf(["2021-01-27", "evening", [1, 3]], 2), "2021-01-27-evening/index.html");
});

test("a date without an issue leads to the issues next to it, and loosens no further than what is written", async () => {
  const { index } = engine();
  await index.start();
  const rows = await index.issues();
  const days = rows.map(([date]) => date).sort();
  for (const [asked, typed] of [["1901-01-01", "1901-01-01"], ["2019-03-04", "2019年3月4日"], ["2020-06-17", "17 June 2020"], ["2999-12-31", "31 December 2999"]]) {
    if (days.includes(asked)) continue;
    const expected = [days.filter((day) => day < asked).at(-1), days.find((day) => day > asked)].filter((day) => day !== undefined);
    const { issues, near } = await issuesOf(typed, index);
    assert.deepEqual([issues, near.map(([date]) => date)], [[], expected], typed);
    const climbed = await climb(engine(), { q: typed });
    assert.ok(["exact", "joined", "unheld"].includes(climbed.step), `${typed} ${climbed.step}`);
    assert.deepEqual(climbed.near.map((href) => href.slice(0, 10)), expected);
    assert.equal((await ask(load, typed)).issues.length, 0);
  }
  const numbers = rows.map((row) => row[3]).filter((number) => number > 0).sort((a, b) => a - b);
  const { near } = await issuesOf(`总第${numbers.at(-1) + 5}期`, index);
  assert.deepEqual(near.map((row) => row[3]), [numbers.at(-1)]);
});

test("a headline that is the query comes first, then one that ends with it, begins with it, holds it", async () => {
  const heads = ["甲河道治理乙", "别的", "河道治理三年", "三年河道治理", "河道 治理"];
  const index = { document: async (number) => ({ texts: [heads[number], "河道治理"], roles: "hb" }) };
  assert.deepEqual(await closest([0, 1, 2, 3, 4], parseQuery("河道治理"), index), [4, 3, 2, 0, 1]);
});

test("no file is asked for that is not there", async () => {
  const missing = [];
  const watched = async (name) => {
    if (stored.files[name] === undefined) missing.push(name);
    return stored.files[name] ?? null;
  };
  for (const q of ["造林", "zao lin", "x", "Müller", "甲乙丙丁戊己", "1999-01-01", "水酷"]) await ask(watched, q);
  assert.deepEqual(missing, []);
});

test("the page knows the steps that there are", () => {
  const page = readFileSync(new URL("../../Themes/reading-room/assets/search/results.js", import.meta.url), "utf8");
  assert.ok(page.includes(`const STEPS = ${JSON.stringify(STEPS.map(({ name }) => name)).replaceAll(",", ", ")};`));
});

test("letters are dense or marks as the index has them", () => {
  for (const letter of "汉かカกລ〇ဗ") assert.ok(isDense(letter.codePointAt(0)), letter);
  for (const letter of "a1é한ا") assert.ok(!isDense(letter.codePointAt(0)), letter);
  for (const letter of "，。“·—(-' ") assert.ok(isMark(letter.codePointAt(0)), letter);
  for (const letter of "%&#@‰+a汉") assert.ok(!isMark(letter.codePointAt(0)), letter);
});
