// A built site read from the disk: its index for the search itself, and its texts for a rival and for questions.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { ask } from "../../Themes/reading-room/assets/search/ask.js";
import { fold, plainTerm } from "../../Themes/reading-room/assets/search/fold.js";
import { textOf } from "../../Themes/reading-room/assets/search/grams.js";
import { Index } from "../../Themes/reading-room/assets/search/index.js";
import { Numbers } from "../../Themes/reading-room/assets/search/numbers.js";

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const MARK = /[\p{P}\p{Z}\s]+/gu;
// The rival answers with what holds at least so much of what was asked for.
const HALF = 0.5;

// The letters of a text, folded, without blanks and marks.
export const lettersOf = (text) => textOf(plainTerm(fold(text))).replace(MARK, "");

const pairsOf = (letters) => new Set(letters.slice(1).map((letter, at) => letters[at] + letter));

export class BuiltSite {
  constructor(folder) {
    this.folder = folder;
    this.data = `${folder}/search/data`;
    if (!existsSync(`${this.data}/manifest.json`)) throw new Error(`${folder} is no built site: it has no search/data/manifest.json`);
    this.files = new Map();
  }

  // A file of the index, or null; each is read once.
  read = async (name) => {
    const path = `${this.data}/${name}.json`;
    if (!this.files.has(name)) this.files.set(name, existsSync(path) ? json(path) : null);
    return this.files.get(name);
  };

  // { articles, issues, how, words } as readers get them.
  ask(query) {
    return ask(this.read, query);
  }

  // [{ href, heads, texts }…]: every article of the index, its headlines and all of its texts.
  get documents() {
    const numbers = new Numbers(json(`${this.data}/manifest.json`));
    const tables = readdirSync(`${this.data}/documents`).filter((name) => name.endsWith(".json"));
    const rows = tables.flatMap((name) => json(`${this.data}/documents/${name}`)).sort(([one], [other]) => one - other);
    const made = rows.map(([number, title, , roles, texts]) => ({
      href: numbers.href(number), title, texts, heads: texts.filter((_, at) => roles[at] === "h"),
    }));
    Object.defineProperty(this, "documents", { value: made });
    return made;
  }

  // [{ id, name, articles }…]: every name that typing may offer and that an article bears.
  get names() {
    const shards = readdirSync(`${this.data}/names`).filter((name) => name.endsWith(".json"));
    const rows = shards.flatMap((name) => Object.values(json(`${this.data}/names/${name}`)).flat());
    const all = rows.filter((row) => row[4] > 0).map(([, id, name, , articles]) => [id, { id, name, articles }]);
    return [...new Map(all).values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  // The addresses of the articles that name a record.
  async bearing(id) {
    const index = new Index(this.read);
    await index.start();
    return new Set((await index.record(id)).numbers.map((number) => index.numbers.href(number)));
  }

  // The rival: articles by how many of the pairs of letters asked for they hold, at least half of them; the newest of equals.
  rival(query) {
    const asked = pairsOf(Array.from(lettersOf(query)));
    if (asked.size === 0) return [];
    const counts = new Map();
    for (const pair of asked) for (const at of this.holding.get(pair) ?? []) counts.set(at, (counts.get(at) ?? 0) + 1);
    const enough = [...counts].filter(([, count]) => count >= HALF * asked.size);
    return enough.sort(([a, one], [b, other]) => other - one || b - a).map(([at]) => this.documents[at].href);
  }

  // By pair of letters: the places of the documents that hold it.
  get holding() {
    const made = new Map();
    this.documents.forEach(({ texts }, at) => {
      for (const pair of pairsOf(Array.from(texts.map(lettersOf).join("")))) {
        if (!made.has(pair)) made.set(pair, []);
        made.get(pair).push(at);
      }
    });
    Object.defineProperty(this, "holding", { value: made });
    return made;
  }
}
