// Finds the documents that match a query, exactly as a scan of all texts would.
import { parseQuery } from "./query.js";
import { covering, necessary, shardOf, textOf } from "./grams.js";
import { bytesOf, readDocuments, readPositions } from "./lists.js";

const EMPTY = { numbers: [], weights: [] };

export class Engine {
  // `load(name)` resolves to the content of the index file `name`, or to null when there is none.
  constructor(load) {
    this.load = load;
    this.manifest = null;
    this.documentLists = new Map();
  }

  async start() {
    this.manifest ??= await this.load("manifest");
    if (this.manifest?.format !== 1) throw new Error("unknown index format");
    return this.manifest;
  }

  // The numbers of all matching documents, rising. A query that only excludes matches nothing.
  async search(text) {
    await this.start();
    const query = parseQuery(text);
    if (query.include.length === 0) return { query, numbers: [] };
    const lists = await Promise.all(query.include.map((term) => this.candidates(term)));
    lists.sort((one, other) => one.length - other.length);
    let numbers = lists.reduce(intersection);
    for (const term of query.include) numbers = await this.holding(term, numbers);
    for (const term of query.exclude) {
      const excluded = await this.holding(term, intersection(await this.candidates(term), numbers));
      numbers = difference(numbers, excluded);
    }
    return { query, numbers };
  }

  // Documents that hold every gram of a term, in whatever order.
  async candidates(term) {
    const lists = await Promise.all(necessary(term).map((gram) => this.documents(gram)));
    lists.sort((one, other) => one.numbers.length - other.numbers.length);
    return lists.map((list) => list.numbers).reduce(intersection);
  }

  // Those of `numbers` that hold the term itself; all of them have its grams.
  async holding(term, numbers) {
    if (term.length <= 2 || numbers.length === 0) return numbers;
    const lists = await Promise.all(
      covering(term).map(async ({ offset, scalars }) => ({ offset, positions: await this.positions(scalars, numbers) })),
    );
    return numbers.filter((_, index) => {
      let begins = null;
      for (const { offset, positions } of lists) {
        const found = positions[index].map((position) => position - offset);
        begins = begins === null ? found : intersection(begins, found);
        if (begins.length === 0) return false;
      }
      return true;
    });
  }

  async documents(gram) {
    const key = textOf(gram);
    if (!this.documentLists.has(key)) this.documentLists.set(key, this.loadDocuments(gram, key));
    return this.documentLists.get(key);
  }

  async loadDocuments(gram, key) {
    const shard = await this.load(`grams/${shardOf(gram, this.manifest.bits.grams)}`);
    if (shard === null || !Object.hasOwn(shard, key)) return EMPTY;
    if (typeof shard[key] === "string") return readDocuments(bytesOf(shard[key]));
    const parts = await Promise.all(shard[key].map((_, part) => this.load(`grams/${code(gram)}-${part}`)));
    const lists = parts.map((part) => readDocuments(bytesOf(part)));
    return { numbers: lists.flatMap((list) => list.numbers), weights: lists.flatMap((list) => list.weights) };
  }

  // The positions of a bigram in each of `numbers`, all of which hold it.
  async positions(gram, numbers) {
    const key = textOf(gram);
    const places = placesOf(numbers, (await this.documents(gram)).numbers);
    const shard = await this.load(`positions/${shardOf(gram, this.manifest.bits.positions)}`);
    if (typeof shard[key] === "string") return readPositions(bytesOf(shard[key]), places);
    const starts = shard[key];
    const groups = starts.map((start, part) =>
      places.filter((place) => place >= start && (part + 1 === starts.length || place < starts[part + 1])),
    );
    const read = groups.map(async (group, part) => {
      if (group.length === 0) return [];
      const bytes = bytesOf(await this.load(`positions/${code(gram)}-${part}`));
      return readPositions(bytes, group.map((place) => place - starts[part]));
    });
    return (await Promise.all(read)).flat();
  }

  // What a result shows: { number, title, folio, href, headlines, texts }.
  async document(number) {
    const table = await this.load(`documents/${Math.floor(number / 2 ** this.manifest.bits.table)}`);
    const [, title, folio, href, headlines, texts] = table.find((row) => row[0] === number);
    return { number, title, folio, href, headlines, texts };
  }
}

function code(gram) {
  return gram.map((scalar) => `u${scalar.toString(16)}`).join("");
}

function placesOf(wanted, all) {
  const places = [];
  let place = 0;
  for (const number of wanted) {
    while (all[place] < number) place += 1;
    places.push(place);
  }
  return places;
}

// Both lists rise, and so does the result.
function intersection(one, other) {
  const result = [];
  let index = 0;
  for (const value of one) {
    while (index < other.length && other[index] < value) index += 1;
    if (index === other.length) break;
    if (other[index] === value) result.push(value);
  }
  return result;
}

function difference(one, other) {
  const gone = new Set(other);
  return one.filter((value) => !gone.has(value));
}
