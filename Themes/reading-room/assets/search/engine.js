// Searches the index: finds, counts, puts in order, and shows.
import { Facets } from "./facets.js";
import { FEW, Finder, gramsOf } from "./finder.js";
import { Index } from "./index.js";
import { union } from "./joined.js";
import { parseQuery } from "./query.js";
import { closest, counted, HEADLINE, ranked, scores } from "./ranking.js";
import { intersection } from "./sets.js";

export class Engine {
  // `load(name)` resolves to the content of the index file `name`, or to null when there is none.
  constructor(load) {
    this.index = new Index(load);
    this.finder = new Finder(this.index);
  }

  // `request`: { q, from, to, about, kinds, years, pages, sort }, all optional; dates are days, `about` holds ids of
  // records, `kinds`, `years` and `pages` each hold what may be. The answer: { query, numbers, facets }; `numbers` are
  // in the order asked for, `facets` what the search found, counted; facets are counted when `isCounted` or chosen.
  // In place of `q` there may be `queries` that are parsed already, any of which will do; the `way` of each tells how it
  // is to be found: as it is, "joined" without blanks and marks, "apart" with its letters apart, or what is "nearest"; and
  // each may be `about` records of its own. With `isRead` the best are read and put in order by what their texts say.
  // Unless `isChecked` nobody has asked yet whether all of it came from one index; the next search that is checked will.
  async search(request, isCounted = true, isChecked = true) {
    return this.index.whole(() => this.answer(request, isCounted), isChecked);
  }

  async answer(request, isCounted) {
    const queries = request.queries ?? [parseQuery(request.q ?? "")];
    const found = await Promise.all(queries.map((query) => this.finder.found(query, request)));
    const numbers = found.map((one) => one.numbers).reduce(union);
    const isCounting = isCounted || Facets.areChosen(request);
    const facets = isCounting ? await Facets.of(numbers, this.index, request) : null;
    const chosen = facets?.chosen() ?? numbers;
    const ordered = [];
    for (const [at, query] of queries.entries()) {
      const those = queries.length === 1 ? chosen : intersection(chosen, found[at].numbers);
      const { numbers: inOrder, headed } = await this.inOrder(query, those, request.sort, found[at].weigh);
      const isRead = request.isRead && (request.sort ?? "best") === "best";
      const read = isRead ? await closest(inOrder, query, this.index, headed) : inOrder;
      ordered.push(exactFirst(read, found[at].exact, request.sort));
    }
    return { query: queries[0], queries, numbers: inOneOrder(ordered, request.sort), facets: facets?.counts() ?? null };
  }

  // { numbers, headed }: best first unless a date order is asked for; of equals the newest first. `weigh` gives weights
  // where the terms do not decide; where they do, `headed` holds those of which a headline may have all terms.
  async inOrder(query, numbers, sort = "best", weigh = null) {
    if (sort === "oldest") return { numbers };
    if (sort === "newest" || query.include.length === 0) return { numbers: [...numbers].reverse() };
    if (numbers.length < 2) return { numbers };
    if (weigh !== null && weigh !== undefined) return { numbers: ranked(numbers, weigh(numbers)) };
    const { sums, headed } = await this.weights(query, numbers);
    return { numbers: ranked(numbers, sums), headed: query.way === undefined ? headed : undefined };
  }

  // By the terms of the query: of each group the one that weighs most; and what may hold a term of each in a headline.
  async weights({ asked, groups, index = this.index }, numbers) {
    const { documents, averageLength } = this.index.manifest;
    const sums = new Float64Array(numbers.length);
    const read = numbers.length > FEW ? null : await Promise.all(numbers.map((number) => this.index.document(number)));
    let headed = numbers;
    for (const group of asked ?? groups) {
      const all = await Promise.all(
        group.map(async (term) => {
          const heads = await Promise.all(gramsOf([term]).map((gram) => index.head(gram)));
          const lists = read === null ? await Promise.all(heads.map((head) => index.documents(head, numbers))) : [counted(term, read)];
          const total = Math.min(...heads.map((head) => head.total));
          return scores(numbers, [{ lists, total }], documents, averageLength);
        }),
      );
      const inHead = new Set();
      for (let at = 0; at < numbers.length; at += 1) {
        sums[at] += Math.max(...all.map(({ values }) => values[at]));
        if (all.some(({ least }) => least[at] >= HEADLINE)) inHead.add(numbers[at]);
      }
      headed = headed.filter((number) => inHead.has(number));
    }
    return { sums, headed: new Set(headed) };
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

// What holds the terms as they are typed, before the rest; an order by date stays.
function exactFirst(numbers, exact, sort = "best") {
  if (sort !== "best" || exact.length === numbers.length) return numbers;
  const held = new Set(exact);
  return [...numbers.filter((number) => held.has(number)), ...numbers.filter((number) => !held.has(number))];
}

// What several queries found, each in its order: each document once, where it comes first; or by date.
function inOneOrder(found, sort = "best") {
  if (found.length === 1) return found[0];
  const once = [...new Set(found.flat())];
  if (sort === "best") return once;
  return once.sort((one, other) => (sort === "oldest" ? one - other : other - one));
}
