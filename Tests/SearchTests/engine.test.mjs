import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { isEmpty, readAddress, writeAddress } from "../../Themes/reading-room/assets/search/address.js";
import { Engine } from "../../Themes/reading-room/assets/search/engine.js";
import { fold, plainTerm } from "../../Themes/reading-room/assets/search/fold.js";
import { textOf } from "../../Themes/reading-room/assets/search/grams.js";
import { httpLoader } from "../../Themes/reading-room/assets/search/loader.js";
import { ranked, scores } from "../../Themes/reading-room/assets/search/ranking.js";
import { suggestions } from "../../Themes/reading-room/assets/search/suggestions.js";

// An index that Swift built and stored; StoredIndexTests holds it up to date.
const stored = JSON.parse(readFileSync(new URL("../SiteGeneratorTests/Search/Golden/index.json", import.meta.url), "utf8"));
const folded = (text) => textOf(fold(text));
const documents = stored.documents.map((document) => ({ ...document, texts: document.texts.map(folded) }));
const engine = () => new Engine(async (name) => stored.files[name] ?? null);

async function hrefs(request) {
  const searched = engine();
  const { numbers } = await searched.search(request);
  return numbers.map((number) => searched.href(number));
}

const scan = (isWanted) => documents.filter(isWanted).map(({ href }) => href).sort();
const plain = (text) => textOf(plainTerm(fold(text)));
const holdsExactly = ({ texts }, term) => texts.some((text) => text.includes(folded(term)));
const holds = (one, term) => holdsExactly(one, term) || one.texts.some((text) => plain(text).includes(plain(term)));

test("every piece of every text is found exactly where a scan finds it", async () => {
  const searched = engine();
  for (const { texts } of documents) {
    for (const text of texts) {
      const characters = Array.from(text);
      for (let begin = 0; begin < characters.length; begin += 1) {
        for (const length of [1, 2, 3, 5, 8]) {
          const piece = characters.slice(begin, begin + length).join("");
          if (/["\s]/.test(piece) || piece.startsWith("-")) continue;
          const { numbers } = await searched.search({ q: piece }, false);
          const found = numbers.map((number) => searched.href(number)).sort();
          assert.deepEqual(found, scan((document) => holds(document, piece)), piece);
        }
      }
    }
  }
});

test("what holds a term as it is typed comes before what holds it without diacritics only", async () => {
  const searched = engine();
  for (const term of ["Müller", "muller", "Strasse", "straße", "كتب", "كَتَبَ", "ёлка", "елка"]) {
    const exact = scan((one) => holdsExactly(one, term));
    const { numbers } = await searched.search({ q: term });
    const found = numbers.map((number) => searched.href(number));
    assert.ok(exact.length > 0 && exact.length < found.length, term);
    assert.deepEqual(found.slice(0, exact.length).sort(), exact, term);
    assert.deepEqual([...found].sort(), scan((one) => holds(one, term)), term);
    const { numbers: newest } = await searched.search({ q: term, sort: "newest" });
    assert.deepEqual(newest, [...numbers].sort((one, other) => other - one), term);
  }
});

test("what is excluded is excluded as it is typed", async () => {
  const expected = scan((one) => holds(one, "muller") && !holdsExactly(one, "Müller"));
  assert.ok(expected.length > 0);
  assert.deepEqual((await hrefs({ q: "muller -Müller" })).sort(), expected);
});

test("canonical equivalents, and what is neither seen nor read, ask for the same", async () => {
  const expected = await hrefs({ q: "Müller" });
  for (const q of ["Mu\u0308ller", "Mül\u00adler", "\ufeffMÜLL\u200bER"]) assert.deepEqual(await hrefs({ q }), expected);
  const name = await hrefs({ q: "O'Neill" });
  assert.ok(name.length > 0);
  for (const q of ["O’Neill", "OʼNEILL"]) assert.deepEqual(await hrefs({ q }), name);
});

test("several words must all be there, excluded ones must not", async () => {
  const expected = scan((one) => holds(one, "造林") && holds(one, "项目") && !holds(one, "8.5%"));
  assert.ok(expected.length > 0);
  assert.deepEqual((await hrefs({ q: "造林 -8.5% 項目" })).sort(), expected);
});

test("a search that only excludes finds the rest", async () => {
  assert.deepEqual((await hrefs({ q: "-造林" })).sort(), scan((one) => !holds(one, "造林")));
});

test("nothing asked finds nothing", async () => {
  for (const q of ["", " ", '"', '""']) assert.deepEqual(await hrefs({ q }), []);
});

test("dates narrow, both days included", async () => {
  const [from, to] = ["2019-03-03", "2020-06-18"];
  const expected = scan((one) => one.href.slice(0, 10) >= from && one.href.slice(0, 10) <= to && holds(one, "辽"));
  assert.ok(expected.some((href) => href.startsWith(from)));
  assert.deepEqual((await hrefs({ q: "辽", from, to })).sort(), expected);
});

test("kinds, years, pages and records narrow together", async () => {
  const request = { q: "", kinds: ["report", "opinion"], years: [2019, 2021], pages: [2, 3] };
  const isWanted = (one) =>
    request.kinds.includes(one.kind) && /^20(19|21)/.test(one.href) && /\/p[23]\//.test(one.href);
  assert.deepEqual((await hrefs(request)).sort(), scan(isWanted));
  const about = ["places/dong-liao"];
  const named = (one) => isWanted(one) && one.about.includes(about[0]);
  assert.deepEqual((await hrefs({ ...request, about })).sort(), scan(named));
});

test("a facet counts what the other facets allow", async () => {
  const { facets } = await engine().search({ q: "辽", kinds: ["report"] });
  const count = (isWanted) => scan((one) => holds(one, "辽") && isWanted(one)).length;
  assert.equal(facets.kinds.get("news"), count((one) => one.kind === "news"));
  assert.equal(facets.years.get(2020), count((one) => one.kind === "report" && one.href.startsWith("2020")));
  assert.equal(facets.pages.get(3), count((one) => one.kind === "report" && one.href.includes("/p3/")));
});

test("oldest and newest first are each other's reverse", async () => {
  const oldest = await hrefs({ q: "辽", sort: "oldest" });
  assert.deepEqual((await hrefs({ q: "辽", sort: "newest" })).reverse(), oldest);
  assert.deepEqual([...oldest].sort((one, other) => (one.slice(0, 10) < other.slice(0, 10) ? -1 : 1)), oldest);
});

const weighed = (...arguments_) => scores(...arguments_).values;

test("more finds in a shorter text rank higher", () => {
  const list = { numbers: [1, 2, 3], weights: [(1 << 3) | 2, (5 << 3) | 2, (5 << 3) | 6] };
  const [few, many, long] = weighed([1, 2, 3], [{ lists: [list], total: 3 }], 100, 300);
  assert.ok(many > few && many > long);
});

test("a phrase weighs as much as its rarest gram", () => {
  const one = { numbers: [1, 2], weights: [9 << 3, 9 << 3] };
  const other = { numbers: [1, 2], weights: [1 << 3, 9 << 3] };
  const [low, high] = weighed([1, 2], [{ lists: [one, other], total: 2 }], 100, 300);
  assert.ok(high > low);
});

test("the best come first, of equals the last", () => {
  assert.deepEqual(ranked([10, 20, 30, 40], [1.5, 2.25, 1.5, 0]), [20, 30, 10, 40]);
});

// A rule of ranking that is not in the theme: the older the better.
class OldestBest extends Engine {
  async inOrder(query, numbers, sort) {
    if (sort !== undefined && sort !== "best") return super.inOrder(query, numbers, sort);
    return { numbers: ranked(numbers, numbers.map((_, index) => numbers.length - index)) };
  }
}

test("a rule of ranking changes the order of what is found, and nothing else", async () => {
  const ruled = new OldestBest(async (name) => stored.files[name] ?? null);
  const usual = await engine().search({ q: "辽" });
  const other = await ruled.search({ q: "辽" });
  assert.notDeepEqual(other.numbers, usual.numbers);
  assert.deepEqual(other.numbers, (await engine().search({ q: "辽", sort: "oldest" })).numbers);
  assert.deepEqual([...other.numbers].sort(), [...usual.numbers].sort());
  assert.deepEqual(other.facets, usual.facets);
});

test("weights are read in one module and come from another, and one line of the engine asks for scores", () => {
  const folder = new URL("../../Themes/reading-room/assets/search/", import.meta.url);
  const naming = (pattern) =>
    readdirSync(folder).filter((name) => pattern.test(readFileSync(new URL(name, folder), "utf8"))).sort();
  assert.deepEqual(naming(/weights\[/), ["ranking.js"]);
  assert.deepEqual(naming(/weights\.push/), ["lists.js"]);
  assert.deepEqual(naming(/\bscores\(/), ["engine.js", "ranking.js"]);
  assert.deepEqual(naming(/\branked\(/), ["engine.js", "ranking.js"]);
});

test("what has the query in a headline comes first, however many weigh more, and only what may have it there is read", async () => {
  const files = structuredClone(stored.files);
  const read = [];
  const watched = new Engine(async (name) => {
    if (name.startsWith("documents/")) read.push(name);
    return files[name] ?? null;
  });
  for (const { texts, heads, href } of documents.filter((one) => one.heads > 0 && !one.texts[0].includes('"') && Array.from(one.texts[0]).length > 3)) {
    const { numbers } = await watched.search({ q: `"${texts[0]}"`, isRead: true });
    const first = documents.find((one) => one.href === watched.href(numbers[0]));
    assert.ok(first.texts.slice(0, first.heads).some((text) => text.includes(texts[0])), `${href} ${heads}`);
  }
  read.length = 0;
  const fresh = new Engine(async (name) => (name.startsWith("documents/") && read.push(name), files[name] ?? null));
  const { numbers } = await fresh.search({ q: "辽源", isRead: true });
  const headed = documents.filter((one) => one.texts.slice(0, one.heads).some((text) => text.includes("辽源")));
  assert.ok(numbers.length > 0 && read.length <= Math.max(1, headed.length) + 2, `${read.length} tables for ${numbers.length} finds, ${headed.length} of them in headlines`);
});

test("an index that changes under a search that nobody checked is noticed by the next that is", async () => {
  let stamp = "old";
  let loaded = 0;
  const load = Object.assign(async (name) => ((loaded += 1), name === "manifest" ? { ...stored.files.manifest, stamp } : stored.files[name] ?? null), {
    count: () => loaded, anew: async () => ({ ...stored.files.manifest, stamp }), forget: () => {},
  });
  const searched = new Engine(load);
  await searched.search({ q: "辽" }, false, false);
  assert.equal(searched.index.manifest.stamp, "old");
  stamp = "new";
  await searched.search({ q: "造林" }, false, false);
  assert.equal(searched.index.manifest.stamp, "old");
  await searched.search({ q: "造林" });
  assert.equal(searched.index.manifest.stamp, "new");
});

test("names are offered by characters, pinyin and initials", async () => {
  const { index } = engine();
  for (const typed of ["东", "東遼", "Dong liao", "ｄ"]) {
    const ids = (await suggestions(index, typed)).map(({ id }) => id);
    assert.deepEqual(ids, ["places/dong-liao", "names/dong-liao-he-1"], typed);
  }
  for (const typed of ["", "辽", "dx", "东辽县县"]) assert.deepEqual(await suggestions(index, typed), [], typed);
});

test("names without diacritics are offered behind those that begin as typed", async () => {
  const { index } = engine();
  const offered = async (typed) => (await suggestions(index, typed)).map(({ name }) => name);
  assert.deepEqual(await offered("mull"), ["Muller", "Müller"]);
  assert.deepEqual(await offered("Mu\u0308ll"), ["Müller", "Muller"]);
  assert.deepEqual(await offered("O’N"), ["O'Neill"]);
});

test("an unknown record is named by its id and found nowhere", async () => {
  assert.deepEqual(await hrefs({ about: ["people/nobody"] }), []);
  const searched = engine();
  await searched.search({ q: "辽" });
  assert.deepEqual(await searched.record("people/nobody"), { id: "people/nobody", name: "people/nobody" });
});

test("an index of another format is refused", async () => {
  await assert.rejects(new Engine(async () => ({ format: 99 })).search({ q: "辽" }));
  await assert.rejects(new Engine(async () => null).search({ q: "辽" }));
});

test("an address keeps the whole state", () => {
  const state = {
    q: '造林 -"a b" #&', from: "2021-01-01", to: "2021-12-31", kinds: ["report", "news"], years: [2021], pages: [1, 3],
    about: ["people/sun-hong"], step: "apart", sort: "oldest", page: 3,
  };
  assert.deepEqual(readAddress(writeAddress(state)), state);
});

test("an address that makes no sense is an empty search", () => {
  const state = readAddress("#from=yesterday&to=2021-99-99&year=x&page=-1&sort=loud");
  assert.ok(isEmpty(state));
  assert.equal(state.page, 1);
  assert.equal(state.sort, "best");
});

test("records are counted among what was found, those already asked for left out", async () => {
  const searched = engine();
  const { numbers } = await searched.search({ q: "辽", sort: "oldest" });
  const named = await searched.named(numbers);
  assert.ok(named.length > 0);
  for (const { id, count } of named) {
    assert.equal(count, scan((one) => holds(one, "辽") && one.about.includes(id)).length, id);
  }
  assert.deepEqual(named.map(({ count }) => count), named.map(({ count }) => count).sort((one, other) => other - one));
  const rest = await searched.named(numbers, [named[0].id]);
  assert.deepEqual(rest.map(({ id }) => id), named.slice(1).map(({ id }) => id));
});

// A host that publishes another index after `count` files were asked for: until then it answers from `before`.
function republished(before, count) {
  let asked = 0;
  const respond = async (url) => {
    asked += 1;
    const files = asked > count ? stored.files : before;
    const content = files[url.slice("data/".length, -".json".length)];
    return { ok: content !== undefined, status: content === undefined ? 404 : 200, json: async () => content };
  };
  return httpLoader("data/", respond);
}

test("an index that is published anew in the middle of a search is read again from its beginning", async () => {
  const old = { ...stored.files };
  for (const name of Object.keys(old)) if (name.startsWith("positions/") || name.startsWith("grams/")) old[name] = {};
  old.manifest = { ...stored.files.manifest, stamp: "old" };
  const expected = scan((one) => holds(one, "治理"));
  assert.ok(expected.length > 0);
  // The manifest, one list, and the manifest again.
  for (const [count, found] of [[0, expected], [1, expected], [2, expected], [3, []]]) {
    const searched = new Engine(republished(old, count));
    const { numbers } = await searched.search({ q: "治理" });
    assert.deepEqual(numbers.map((number) => searched.href(number)).sort(), found, `after ${count} files`);
  }
});
