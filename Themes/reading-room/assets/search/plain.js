// The index as if no text had diacritics: the lists of grams as texts hold them, joined with those that they hold only
// without diacritics. It answers as Index does.
import { joined } from "./lists.js";

const PLAIN = "P";

export class PlainIndex {
  constructor(index) {
    this.index = index;
  }

  // Whether some text holds one of the grams only without its diacritics.
  async holdsMore(all) {
    const { plain } = this.index.manifest;
    const letters = plain === undefined ? null : new Set(Array.from(plain, (letter) => letter.codePointAt(0)));
    const grams = letters === null ? all : all.filter((gram) => gram.every((letter) => letters.has(letter)));
    const heads = await Promise.all(grams.map((gram) => this.index.head(gram, PLAIN)));
    return heads.some(({ total }) => total > 0);
  }

  async head(gram) {
    const both = await Promise.all([this.index.head(gram), this.index.head(gram, PLAIN)]);
    const held = both.filter(({ total }) => total > 0);
    if (held.length < 2) return held[0] ?? both[0];
    const list = both.every((head) => head.list !== undefined) ? joined(both.map((head) => head.list)) : undefined;
    const most = Math.min(both[0].total + both[1].total, this.index.manifest.documents);
    return { total: list?.numbers.length ?? most, both, list };
  }

  async documents(head, within) {
    if (head.list !== undefined || head.both === undefined) return this.index.documents(head, within);
    return joined(await Promise.all(head.both.map((one) => this.index.documents(one, within))));
  }

  async positions(gram) {
    const both = await Promise.all([this.index.positions(gram), this.index.positions(gram, PLAIN)]);
    const held = both.filter(({ bytes, parts }) => bytes !== undefined || parts.length > 0);
    if (held.length < 2) return held[0] ?? both[0];
    return both.every(({ bytes }) => bytes !== undefined) ? { both, bytes: both } : { both };
  }

  // `places` are those of a list of `documents`.
  async positionsAt(positions, places) {
    if (positions.both === undefined) return this.index.positionsAt(positions, places);
    const lists = await Promise.all(
      positions.both.map(async (one, side) => {
        const held = places.filter((pair) => pair[side] !== null).map((pair) => pair[side]);
        return (await this.index.positionsAt(one, held)).values();
      }),
    );
    return places.map((pair) => {
      const found = lists.map((list, side) => (pair[side] === null ? [] : list.next().value));
      return [...new Set(found.flat())].sort((one, other) => one - other);
    });
  }
}
