// Finds the documents that match a query, exactly as a scan of all texts would, and puts them in order.
import { Facets } from "./facets.js";
import { plainLetters, plainTerm } from "./fold.js";
import { covering } from "./grams.js";
import { Index } from "./index.js";
import { PlainIndex } from "./plain.js";
import { parseQuery } from "./query.js";
import { ranked, scores } from "./ranking.js";
import { difference, indicesOf, intersection, lowerBound } from "./sets.js";

export class Engine {
  // `load(name)` resolves to the content of the index file `name`, or to null when there is none.
  constructor(load) {
    this.index = new Index(load);
  }

  // `request`: { q, from, to, about, kinds, years, pages, sort }, all optional; dates are days, `about` holds ids of
  // records, `kinds`, `years` and `pages` each hold what may be. The answer: { query, numbers, facets }; `numbers` are
  // in the order asked for, `facets` what the search found, counted; facets are counted when `isCounted` or chosen.
  async search(request, isCounted = true) {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.index.start();
      const answer = await this.answer(request, isCounted).catch((error) => error);
      if (!(await this.index.isWhole())) continue;
      if (answer instanceof Error) throw answer;
      return answer;
    }
    throw new Error("the index changes while it is read");
  }

  async answer(request, isCounted) {
    const query = parseQuery(request.q ?? "");
    const { numbers, exact } = await this.found(query, request);
    const isCounting = isCounted || Facets.areChosen(request);
    const facets = isCounting ? await Facets.of(numbers, this.index, request) : null;
    const ordered = await this.inOrder(query, facets?.chosen() ?? numbers, request.sort);
    return { query, numbers: exactFirst(ordered, exact, request.sort), facets: facets?.counts() ?? null };
  }

  // { numbers, exact }: what holds the terms, rising, before facets are chosen, and what of it holds them as they are
  // typed; the others hold them without diacritics only. What is excluded is excluded as it is typed.
  async found(query, request) {
    const given = await this.given(query, request);
    const search = async (terms, index) => {
      Object.assign(query, { terms, index });
      return this.without(query.exclude, await this.holdingAll(query, given, request));
    };
    const exact = await search(query.include, this.index);
    const plain = new PlainIndex(this.index);
    const terms = query.include.map(plainTerm);
    const isSame = terms.every((term, at) => term.join() === query.include[at].join());
    if (isSame && !(await plain.holdsMore(gramsOf(terms)))) return { numbers: exact, exact };
    return { numbers: await search(terms, plain), exact };
  }

  // The documents in which a search begins, in lists.
  async given(query, request) {
    const records = await Promise.all((request.about ?? []).map((id) => this.index.record(id)));
    const given = records.map(({ numbers }) => numbers);
    if (given.length + query.include.length === 0) given.push(await this.all(query, request));
    return given;
  }

  // Those that hold all terms of the query, by the lists of its index.
  async holdingAll({ terms, index }, given, request) {
    let numbers = given.length === 0 ? null : this.within(given.reduce(intersection), request);
    numbers = this.within(await this.holdingGrams(terms, numbers, index), request);
    return this.holding(terms, numbers, index);
  }

  async without(terms, numbers) {
    let left = numbers;
    for (const term of terms) {
      const excluded = await this.holdingGrams([term], left, this.index);
      left = difference(left, await this.holding([term], excluded, this.index));
    }
    return left;
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

  // Those of `within` (null for all) that hold every gram of the terms, in whatever order. Lists that came with their
  // shards narrow first, or the shortest one; of the others only those parts are loaded that can still matter.
  async holdingGrams(terms, within, index) {
    const heads = await Promise.all(gramsOf(terms).map((gram) => index.head(gram)));
    heads.sort((one, other) => (one.list === undefined) - (other.list === undefined) || one.total - other.total);
    let numbers = within;
    const narrow = async (some) => {
      const lists = await Promise.all(some.map((head) => index.documents(head, numbers)));
      for (const list of lists) numbers = numbers === null ? list.numbers : intersection(list.numbers, numbers);
    };
    const whole = heads.filter(({ list }) => list !== undefined);
    await narrow(whole);
    const rest = heads.slice(whole.length);
    if (numbers === null) await narrow(rest.splice(0, 1));
    await narrow(rest);
    return numbers;
  }

  // Those of `numbers` that hold the terms themselves; all of them have their grams.
  async holding(terms, numbers, index) {
    const found = await Promise.all(terms.map((term) => this.holdingTerm(term, numbers, index)));
    return found.reduce(intersection, numbers);
  }

  // Positions that came with their shards are compared first; of the others only those parts are loaded that can still
  // matter.
  async holdingTerm(term, numbers, index) {
    if (term.length <= 2 || numbers.length === 0) return numbers;
    const places = placesOf(term);
    const grams = await Promise.all(
      covering(term).map(async ({ offset, scalars }) => ({
        offset: places[offset],
        positions: await index.positions(scalars),
        documents: await index.documents(await index.head(scalars), numbers),
      })),
    );
    let found = { numbers, begins: null };
    const narrow = async (some) => {
      const wanted = found.numbers;
      const read = await Promise.all(
        some.map(async ({ positions, documents, offset }) => {
          const places = indicesOf(wanted, documents.numbers).map((place) => documents.places[place]);
          return { offset, lists: await index.positionsAt(positions, places) };
        }),
      );
      for (const { offset, lists } of read) found = following(found, wanted, lists, offset);
    };
    const whole = grams.filter(({ positions }) => positions.bytes !== undefined);
    await narrow(whole);
    await narrow(grams.filter((gram) => !whole.includes(gram)));
    return found.numbers;
  }

  // Best first unless a date order is asked for; of equals the newest first.
  async inOrder(query, numbers, sort = "best") {
    if (sort === "oldest") return numbers;
    const { terms: asked, index } = query;
    if (sort === "newest" || asked.length === 0) return [...numbers].reverse();
    const { documents, averageLength } = this.index.manifest;
    const terms = await Promise.all(
      asked.map(async (term) => {
        const heads = await Promise.all(gramsOf([term]).map((gram) => index.head(gram)));
        const lists = await Promise.all(heads.map((head) => index.documents(head, numbers)));
        return { lists, total: Math.min(...heads.map(({ total }) => total)) };
      }),
    );
    return ranked(numbers, scores(numbers, terms, documents, averageLength));
  }

  href(number) {
    return this.index.numbers.href(number);
  }

  // What a result shows: { number, href, title, folio, roles, texts }.
  async document(number) {
    return { ...(await this.index.document(number)), href: this.href(number) };
  }

  // How many of the documents (rising) name each of the records that are named most often, most first:
  // [{ id, name, count }…]; those in `about` are left out.
  async named(numbers, about = []) {
    const ids = (this.index.manifest.top ?? []).filter((id) => !about.includes(id));
    const records = await Promise.all(ids.map(async (id) => ({ id, ...(await this.index.record(id)) })));
    return records
      .map(({ id, name, numbers: naming }) => ({ id, name, count: intersection(naming, numbers).length }))
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count);
  }

  // { id, name } of a record; its id is its name when the index does not know it.
  async record(id) {
    return { id, name: (await this.index.record(id)).name };
  }
}

// Those of the documents found that also hold a gram `offset` scalars behind where the term begins; `lists` are its
// positions in the documents `wanted`.
function following(found, wanted, lists, offset) {
  const numbers = [];
  const begins = [];
  let place = 0;
  found.numbers.forEach((number, index) => {
    while (wanted[place] < number) place += 1;
    const shifted = lists[place].map((position) => position - offset);
    const kept = found.begins === null ? shifted : intersection(found.begins[index], shifted);
    if (kept.length === 0) return;
    numbers.push(number);
    begins.push(kept);
  });
  return { numbers, begins };
}

// Where each letter of a term stands, counted in plain letters, as positions of the index are.
function placesOf(term) {
  let place = 0;
  return term.map((letter) => {
    const here = place;
    place += plainLetters(letter).length;
    return here;
  });
}

// What holds the terms as they are typed, before the rest; an order by date stays.
function exactFirst(numbers, exact, sort = "best") {
  if (sort !== "best" || exact.length === numbers.length) return numbers;
  const held = new Set(exact);
  return [...numbers.filter((number) => held.has(number)), ...numbers.filter((number) => !held.has(number))];
}

function gramsOf(terms) {
  const grams = terms.flatMap((term) => covering(term).map(({ scalars }) => scalars));
  return [...new Map(grams.map((gram) => [gram.join(), gram])).values()];
}
