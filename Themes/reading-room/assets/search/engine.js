// Finds the documents that match a query, exactly as a scan of all texts would, and puts them in order.
import { Facets } from "./facets.js";
import { covering } from "./grams.js";
import { Index } from "./index.js";
import { parseQuery } from "./query.js";
import { scores } from "./ranking.js";
import { difference, intersection, lowerBound } from "./sets.js";

export class Engine {
  // `load(name)` resolves to the content of the index file `name`, or to null when there is none.
  constructor(load) {
    this.index = new Index(load);
  }

  // `request`: { q, from, to, about, kinds, years, pages, sort }, all optional; dates are days, `about` holds ids of
  // records, `kinds`, `years` and `pages` each hold what may be. The answer: { query, numbers, facets }; `numbers` are
  // in the order asked for, `facets` what the search found, counted; facets are counted when `isCounted` or chosen.
  async search(request, isCounted = true) {
    await this.index.start();
    const query = parseQuery(request.q ?? "");
    const found = await this.found(query, request);
    if (!isCounted && !Facets.areChosen(request)) {
      return { query, numbers: await this.inOrder(query, found, request.sort), facets: null };
    }
    const facets = await Facets.of(found, this.index, request);
    return { query, numbers: await this.inOrder(query, facets.chosen(), request.sort), facets: facets.counts() };
  }

  // Rising, before facets are chosen.
  async found(query, request) {
    const lists = await Promise.all([
      ...query.include.map((term) => this.candidates(term)),
      ...(request.about ?? []).map(async (id) => (await this.index.record(id)).numbers),
    ]);
    if (lists.length === 0) lists.push(await this.all(query, request));
    lists.sort((one, other) => one.length - other.length);
    let numbers = this.within(lists.reduce(intersection), request);
    for (const term of query.include) numbers = await this.holding(term, numbers);
    for (const term of query.exclude) {
      const excluded = await this.holding(term, intersection(await this.candidates(term), numbers));
      numbers = difference(numbers, excluded);
    }
    return numbers;
  }

  // A search without words to be found, but with anything else, begins with every document.
  async all(query, request) {
    const isEmpty = query.exclude.length === 0 && !request.from && !request.to && !Facets.areChosen(request);
    if (isEmpty) return [];
    const tables = await Promise.all(this.index.manifest.years.map((year) => this.index.year(year)));
    return tables.flatMap((table) => table.numbers);
  }

  within(numbers, { from, to }) {
    const first = from ? this.index.numbers.ofDay(from) : null;
    const last = to ? this.index.numbers.ofDay(to, 1) : null;
    if (first === null && last === null) return numbers;
    return numbers.slice(
      first === null ? 0 : lowerBound(numbers, first),
      last === null ? numbers.length : lowerBound(numbers, last),
    );
  }

  // Documents that hold every gram that covers a term, in whatever order.
  async candidates(term) {
    const lists = await Promise.all(covering(term).map(({ scalars }) => this.index.documents(scalars)));
    lists.sort((one, other) => one.numbers.length - other.numbers.length);
    return lists.map((list) => list.numbers).reduce(intersection);
  }

  // Those of `numbers` that hold the term itself; all of them have its grams.
  async holding(term, numbers) {
    if (term.length <= 2 || numbers.length === 0) return numbers;
    const lists = await Promise.all(
      covering(term).map(async ({ offset, scalars }) => ({
        offset,
        positions: await this.index.positions(scalars, numbers),
      })),
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

  // Best first unless a date order is asked for; of equals the newest first.
  async inOrder(query, numbers, sort = "best") {
    if (sort === "oldest") return numbers;
    const newest = [...numbers].reverse();
    if (sort === "newest" || query.include.length === 0) return newest;
    const lists = await Promise.all(
      query.include.map((term) => Promise.all(covering(term).map(({ scalars }) => this.index.documents(scalars)))),
    );
    const { documents, averageLength } = this.index.manifest;
    const score = scores(numbers, lists, documents, averageLength);
    const order = [...numbers.keys()].sort((one, other) => score[other] - score[one] || other - one);
    return order.map((index) => numbers[index]);
  }

  href(number) {
    return this.index.numbers.href(number);
  }

  // What a result shows: { number, href, title, folio, headlines, texts }.
  async document(number) {
    return { ...(await this.index.document(number)), href: this.href(number) };
  }

  // { id, name } of a record; its id is its name when the index does not know it.
  async record(id) {
    return { id, name: (await this.index.record(id)).name };
  }
}
