// Kind, year and page of what was found: how many there are of each, and those that were chosen.
import { lowerBound } from "./sets.js";

const NAMES = ["kinds", "years", "pages"];

export class Facets {
  static areChosen(request) {
    return NAMES.some((name) => (request[name] ?? []).length > 0);
  }

  // The facets of `numbers`, which rise.
  static async of(numbers, index, request) {
    const facets = new Facets(numbers, request);
    const { years, kinds } = index.manifest;
    const spans = years.map((year) => {
      const from = lowerBound(numbers, index.numbers.ofYear(year));
      return { year, from, to: lowerBound(numbers, index.numbers.ofYear(year + 1)) };
    });
    await Promise.all(
      spans.map(async ({ year, from, to }) => {
        if (from === to) return;
        const table = await index.year(year);
        let place = 0;
        for (let at = from; at < to; at += 1) {
          while (table.numbers[place] < numbers[at]) place += 1;
          facets.values.kinds[at] = kinds[table.kinds[place]];
          facets.values.years[at] = year;
          facets.values.pages[at] = index.numbers.pageOf(numbers[at]);
        }
      }),
    );
    return facets;
  }

  constructor(numbers, request) {
    this.numbers = numbers;
    this.allowed = {};
    this.values = {};
    for (const name of NAMES) {
      this.allowed[name] = new Set(request[name] ?? []);
      this.values[name] = new Array(numbers.length);
    }
  }

  // The documents that are of a chosen kind, year and page.
  chosen() {
    return this.numbers.filter((_, at) => NAMES.every((name) => this.allows(name, at)));
  }

  // { kinds: Map, years: Map, pages: Map } from value to count; each counts what the other two allow.
  counts() {
    const counts = {};
    for (const name of NAMES) {
      counts[name] = new Map([...this.allowed[name]].map((value) => [value, 0]));
      const others = NAMES.filter((other) => other !== name);
      this.values[name].forEach((value, at) => {
        if (!others.every((other) => this.allows(other, at))) return;
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      });
    }
    return counts;
  }

  allows(name, at) {
    return this.allowed[name].size === 0 || this.allowed[name].has(this.values[name][at]);
  }
}
