// The files of the index as lists: each is loaded once and decoded once.
import { shardOf, textOf } from "./grams.js";
import { bytesOf, readDocuments, readNumbers, readPositions } from "./lists.js";
import { Numbers } from "./numbers.js";
import { lowerBound } from "./sets.js";

const NONE = { total: 0, parts: [] };

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
    this.loaded = this.load.count?.();
  }

  // What `make` makes of one index, begun again when another one came while it was made. Unless `isChecked`, that is only
  // asked when it failed.
  async whole(make, isChecked = true) {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.start();
      const made = await make().catch((error) => error);
      const isMade = !(made instanceof Error);
      if (isMade && !isChecked) return made;
      if (!(await this.isWhole())) continue;
      if (isMade) return made;
      throw made;
    }
    throw new Error("the index changes while it is read");
  }

  // Whether all that was loaded is of one index. A site may be published anew while somebody reads it: whenever files
  // were loaded, the manifest is asked for again, and with another stamp everything is forgotten.
  async isWhole() {
    const loaded = this.load.count?.();
    if (loaded === this.loaded) return true;
    const manifest = await this.load.anew("manifest");
    this.loaded = loaded;
    if (manifest?.stamp === this.manifest.stamp) return true;
    this.load.forget();
    this.kept.clear();
    this.manifest = null;
    return false;
  }

  // What is known of the documents of a gram before they are loaded: { total, list } when they came with their shard,
  // otherwise { total, parts: [{ start, place, file }…] }, a part beginning at the document `start`.
  head(gram, mark = "") {
    return this.shard("grams", gram, mark, (content) => {
      const list = readDocuments(bytesOf(content));
      return { total: list.numbers.length, list };
    });
  }

  // { numbers, weights, places } of the documents that hold a gram, `places` counting them in the whole list.
  // Documents that `within` (rising; null for all) has no use for may be missing.
  async documents(head, within) {
    if (head.list !== undefined) return head.list;
    const needed = head.parts.filter((part, index) => isNeeded(part.start, head.parts[index + 1]?.start, within));
    const parts = await Promise.all(
      needed.map(({ file, place }) => this.once(file, async () => readDocuments(bytesOf(await this.load(file)), place))),
    );
    if (parts.length === 1) return parts[0];
    const joined = (name) => parts.flatMap((part) => part[name]);
    const key = needed.map(({ file }) => file).join();
    return this.once(`joined ${key}`, async () => ({
      numbers: joined("numbers"),
      weights: joined("weights"),
      places: joined("places"),
    }));
  }

  // What is known of the positions of a bigram: { bytes } when they came with their shard, otherwise { parts }.
  positions(gram, mark = "") {
    return this.shard("positions", gram, mark, (content) => ({ bytes: bytesOf(content) }));
  }

  // The positions in the documents at `places` of the list, which rise.
  async positionsAt(head, places) {
    if (head.bytes !== undefined) return readPositions(head.bytes, places);
    const read = head.parts.map(async ({ place, file }, index) => {
      const end = head.parts[index + 1]?.place ?? Number.POSITIVE_INFINITY;
      const wanted = places.slice(lowerBound(places, place), lowerBound(places, end)).map((one) => one - place);
      if (wanted.length === 0) return [];
      return readPositions(await this.once(file, async () => bytesOf(await this.load(file))), wanted);
    });
    return (await Promise.all(read)).flat();
  }

  // A file of a folder, or null; one that the manifest says is not there is not asked for.
  async file(folder, number) {
    return this.manifest.missing?.[folder]?.includes(number) ? null : this.load(`${folder}/${number}`);
  }

  // The issues: [date, edition, pages, number, traditional date] of each.
  async issues() {
    return this.manifest.missing?.issues?.length === 0 ? this.load("issues") : [];
  }

  // By reading without its tone the characters that have it: { shi: "…" }.
  async readings() {
    return this.manifest.missing?.readings?.length === 0 ? this.load("readings") : {};
  }

  // `mark` tells lists of the same letters apart: what texts hold as it is, and (PLAIN) only without its diacritics.
  shard(folder, gram, mark, decode) {
    const key = mark + textOf(gram);
    return this.once(`${folder} ${key}`, async () => {
      const shard = await this.file(folder, shardOf(gram, this.manifest.bits[folder]));
      if (shard === null || !Object.hasOwn(shard, key)) return NONE;
      if (typeof shard[key] === "string") return decode(shard[key]);
      const [total, ...places] = shard[key];
      const name = Array.from(key, (letter) => `u${letter.codePointAt(0).toString(16)}`).join("");
      const parts = [];
      for (let index = 0; index < places.length; index += 2) {
        const file = `${folder}/${name}-${index / 2}`;
        parts.push({ start: places[index], place: places[index + 1], file });
      }
      return { total, parts };
    });
  }

  // The documents of a year, and their kinds: { numbers, kinds }, a kind as an index into the manifest's list.
  year(year) {
    return this.once(`y${year}`, async () => {
      const table = await this.load(`years/${year}`);
      const kinds = Array.from(table.kinds, (letter) => letter.charCodeAt(0) - 0x61);
      return { numbers: readNumbers(bytesOf(table.documents)), kinds };
    });
  }

  // { name, numbers } of a record and the documents that name it; `id` is its KIND/SLUG.
  record(id) {
    return this.once(`e${id}`, async () => {
      const scalars = Array.from(id, (character) => character.codePointAt(0));
      const shard = await this.file("entities", shardOf(scalars, this.manifest.bits.entities));
      if (shard === null || !Object.hasOwn(shard, id)) return { name: id, numbers: [] };
      const [name, numbers] = shard[id];
      return { name, numbers: readNumbers(bytesOf(numbers)) };
    });
  }

  // The rows of the names of which a key begins with the scalar: [keys, id, name, qualifier, articles].
  async names(first) {
    const shard = await this.file("names", shardOf([first], this.manifest.bits.names));
    const key = textOf([first]);
    return shard !== null && Object.hasOwn(shard, key) ? shard[key] : [];
  }

  // What a result shows: { number, title, folio, roles, texts, lang, dir }; language and direction only where they are
  // not those of the paper.
  async document(number) {
    const table = await this.load(`documents/${Math.floor(number / 2 ** this.manifest.bits.table)}`);
    const [, title, folio, roles, texts, lang, dir] = table.find((row) => row[0] === number);
    return { number, title, folio, roles, texts, lang, dir };
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

function isNeeded(start, end, within) {
  if (within === null) return true;
  const first = within[lowerBound(within, start)];
  return first !== undefined && (end === undefined || first < end);
}
