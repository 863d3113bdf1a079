// The files of the index as lists: each is loaded once and decoded once.
import { shardOf, textOf } from "./grams.js";
import { bytesOf, readDocuments, readNumbers, readPositions } from "./lists.js";
import { Numbers } from "./numbers.js";
import { placesOf } from "./sets.js";

const EMPTY = { numbers: [], weights: [] };

export class Index {
  // `load(name)` resolves to the content of the index file `name`, or to null when there is none.
  constructor(load) {
    this.load = load;
    this.manifest = null;
    this.kept = new Map();
  }

  async start() {
    if (this.manifest !== null) return;
    const manifest = await this.load("manifest");
    if (manifest?.format !== 1) throw new Error("unknown index format");
    this.manifest = manifest;
    this.numbers = new Numbers(manifest);
  }

  // { numbers, weights } of the documents that hold a gram.
  documents(gram) {
    const key = textOf(gram);
    return this.once(`g${key}`, async () => {
      const shard = await this.load(`grams/${shardOf(gram, this.manifest.bits.grams)}`);
      if (shard === null || !Object.hasOwn(shard, key)) return EMPTY;
      if (typeof shard[key] === "string") return readDocuments(bytesOf(shard[key]));
      const parts = await Promise.all(shard[key].map((_, part) => this.load(`grams/${code(gram)}-${part}`)));
      const lists = parts.map((part) => readDocuments(bytesOf(part)));
      return { numbers: lists.flatMap((list) => list.numbers), weights: lists.flatMap((list) => list.weights) };
    });
  }

  // The positions of a bigram in each of `numbers`, all of which hold it.
  async positions(gram, numbers) {
    const key = textOf(gram);
    const places = placesOf(numbers, (await this.documents(gram)).numbers);
    const shard = await this.load(`positions/${shardOf(gram, this.manifest.bits.positions)}`);
    if (typeof shard[key] === "string") {
      return readPositions(await this.once(`p${key}`, async () => bytesOf(shard[key])), places);
    }
    const starts = shard[key];
    const groups = starts.map((start, part) =>
      places.filter((place) => place >= start && (part + 1 === starts.length || place < starts[part + 1])),
    );
    const read = groups.map(async (group, part) => {
      if (group.length === 0) return [];
      const name = `positions/${code(gram)}-${part}`;
      const bytes = await this.once(`p${name}`, async () => bytesOf(await this.load(name)));
      return readPositions(bytes, group.map((place) => place - starts[part]));
    });
    return (await Promise.all(read)).flat();
  }

  // The documents of a year, and their kinds: { numbers, kinds }, a kind as an index into the manifest's list.
  year(year) {
    return this.once(`y${year}`, async () => {
      const table = await this.load(`years/${year}`);
      const kinds = Array.from(table.kinds, (letter) => letter.charCodeAt(0) - 0x61);
      return { numbers: readNumbers(bytesOf(table.documents)), kinds };
    });
  }

  // { name, numbers } of a record and the documents that name it; `id` is like people/sun-hong.
  record(id) {
    return this.once(`e${id}`, async () => {
      const scalars = Array.from(id, (character) => character.codePointAt(0));
      const shard = await this.load(`entities/${shardOf(scalars, this.manifest.bits.entities)}`);
      if (shard === null || !Object.hasOwn(shard, id)) return { name: id, numbers: [] };
      const [name, numbers] = shard[id];
      return { name, numbers: readNumbers(bytesOf(numbers)) };
    });
  }

  // The rows of the names of which a key begins with the scalar: [keys, id, name, qualifier, articles].
  async names(first) {
    const shard = await this.load(`names/${shardOf([first], this.manifest.bits.names)}`);
    const key = textOf([first]);
    return shard !== null && Object.hasOwn(shard, key) ? shard[key] : [];
  }

  // What a result shows: { number, title, folio, headlines, texts }.
  async document(number) {
    const table = await this.load(`documents/${Math.floor(number / 2 ** this.manifest.bits.table)}`);
    const [, title, folio, headlines, texts] = table.find((row) => row[0] === number);
    return { number, title, folio, headlines, texts };
  }

  once(key, make) {
    if (!this.kept.has(key)) {
      const made = make();
      made.catch(() => this.kept.delete(key));
      this.kept.set(key, made);
    }
    return this.kept.get(key);
  }
}

function code(gram) {
  return gram.map((scalar) => `u${scalar.toString(16)}`).join("");
}
