// Finds the documents that match a query, exactly as a scan of all texts would.
import { coverage } from "./coverage.js";
import { Facets } from "./facets.js";
import { fold, plainLetters, plainTerm } from "./fold.js";
import { covering } from "./grams.js";
import { holdingJoined, squeezed, union } from "./joined.js";
import { holdingPattern, stretches } from "./pattern.js";
import { PlainIndex } from "./plain.js";
import { isPattern, SOME } from "./query.js";
import { difference, indicesOf, intersection, lowerBound } from "./sets.js";

// No more documents than these are read in place of positions.
const READ = 40;
// A few documents are read sooner than further lists and positions: what is found is read anyway, to be shown. A term of more
// than two letters is looked for by all of its pairs, those over the ends of words with them, which are rare; few hold them
// all by chance, so that a page of finds is read.
export const FEW = 4;
const PAGE = 20;
// So many lists are asked for at first, and so many long ones at a time.
const FIRST = 9;
const NEXT = 2;

export class Finder {
  constructor(index) {
    this.index = index;
  }

  // { numbers, exact, weigh }: what the query finds, rising, before facets are chosen, what of it comes first, and how it
  // is weighed where not by its terms. What is excluded is excluded as it is typed.
  async found(query, request) {
    const given = await this.given(query, request);
    const narrowed = given.length === 0 ? null : this.within(given.reduce(intersection), request);
    if (query.way === undefined) return this.foundAsTyped(query, narrowed, request);
    if (query.way === "joined") {
      const terms = query.include.map(squeezed).filter((term) => term.length > 0);
      const held = terms.length === 0 ? [] : this.within(await holdingJoined(terms, narrowed, this.index), request);
      const numbers = await this.without(query.exclude, held);
      return { numbers, exact: numbers };
    }
    const holding = async (letters) => this.holdingAll([[letters]], this.index, narrowed, request);
    const { numbers: held, weigh } = await coverage(query, this.index, holding);
    const numbers = await this.without(query.exclude, held);
    return { numbers, exact: numbers, weigh };
  }

  // What holds a term of each group; what holds them as they are typed comes first, the others hold them without
  // diacritics only.
  async foundAsTyped(query, given, request) {
    const search = async (groups, index) => {
      Object.assign(query, { asked: groups, index });
      return this.without(query.exclude, await this.holdingAll(groups, index, given, request));
    };
    const exact = await search(query.groups, this.index);
    if (query.include.some(isPattern)) return { numbers: exact, exact };
    const plain = new PlainIndex(this.index);
    const groups = query.groups.map((group) => group.map(plainTerm));
    const terms = groups.flat();
    const isSame = terms.every((term, at) => term.join() === query.include[at].join());
    if (isSame && !(await plain.holdsMore(gramsOf(terms)))) return { numbers: exact, exact };
    return { numbers: await search(groups, plain), exact };
  }

  // The documents in which a search begins, in lists.
  async given(query, request) {
    const about = [...(request.about ?? []), ...(query.about ?? [])];
    const records = await Promise.all(about.map((id) => this.index.record(id)));
    const given = records.map(({ numbers }) => numbers);
    if (given.length + query.include.length === 0) given.push(await this.all(query, request));
    return given;
  }

  // Those that hold a term of each group, by the lists of the index.
  async holdingAll(groups, index, given, request) {
    const single = groups.filter((group) => group.length === 1).flat();
    let numbers = given;
    if (single.length > 0) {
      numbers = this.within(await this.holdingTerms(single, numbers, index), request);
    }
    for (const group of groups.filter((choice) => choice.length > 1)) {
      const within = numbers;
      const held = await Promise.all(
        group.map((term) => this.holdingTerms([term], within, index)),
      );
      numbers = this.within(held.reduce(union), request);
    }
    return numbers ?? [];
  }

  async without(terms, numbers) {
    let left = numbers;
    for (const term of terms) left = difference(left, await this.holdingTerms([term], left, this.index));
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

  // Those of `within` (null for all) that hold the terms.
  async holdingTerms(terms, within, index) {
    const { numbers, isSure } = await this.holdingGrams(terms, within, index);
    return this.holding(terms, numbers, index, isSure);
  }

  // { numbers, isSure }: those of `within` (null for all) that hold every gram of the terms, in whatever order. Lists that came
  // with their shards narrow first, or the shortest one; of the others only those parts are loaded that can still matter.
  // When few are left these are not asked for, and nothing is sure.
  async holdingGrams(terms, within, index) {
    const grams = gramsOf(terms);
    const all = [...grams, ...gramsBetween(terms)];
    const first = spread(all, FIRST);
    const load = (some) => Promise.all(some.map((gram) => index.head(gram)));
    let numbers = within;
    const narrow = async (some) => {
      const lists = await Promise.all(some.map((head) => index.documents(head, numbers)));
      for (const list of lists) numbers = numbers === null ? list.numbers : intersection(list.numbers, numbers);
    };
    const isFew = () => numbers !== null && numbers.length <= fewOf(terms);
    const byTotal = (one, other) => one.total - other.total;
    await narrow((await load(first)).filter(({ list }) => list !== undefined).sort(byTotal));
    if (isFew() && all.length > 1) return { numbers, isSure: false };
    const heads = await load(all);
    await narrow(heads.filter(({ list }) => list !== undefined).sort(byTotal));
    const rest = heads.slice(0, grams.length).filter(({ list }) => list === undefined).sort(byTotal);
    while (rest.length > 0) {
      if (isFew()) return { numbers, isSure: false };
      await narrow(rest.splice(0, numbers === null ? 1 : NEXT));
    }
    return { numbers, isSure: true };
  }

  // Those of `numbers` that hold the terms themselves; when it `isSure`, all of them have their grams.
  async holding(terms, numbers, index, isSure) {
    const held = (term) => (isSure || isPattern(term) ? this.holdingTerm(term, numbers, index) : this.reading(term, numbers, index));
    const found = await Promise.all(terms.map(held));
    let left = found.reduce(intersection, numbers);
    for (const term of terms.filter(isPattern)) left = await holdingPattern(term, left, this.index);
    return left;
  }

  // Those in whose texts the term stands, by the letters of the index.
  async reading(term, numbers, index) {
    const sought = String.fromCodePoint(...term);
    const letters = (text) => (index === this.index ? fold(text) : plainTerm(fold(text)));
    const held = await Promise.all(
      numbers.map(async (number) => {
        const { texts } = await this.index.document(number);
        return texts.some((text) => String.fromCodePoint(...letters(text)).includes(sought));
      }),
    );
    return numbers.filter((_, at) => held[at]);
  }

  // Positions that came with their shards are compared first; of the others only those parts are loaded that can still
  // matter, or the texts of the documents where these are fewer.
  async holdingTerm(term, numbers, index) {
    const pairs = pairsOf(term);
    if (term.length <= 2 || numbers.length === 0 || pairs.length === 0) return numbers;
    if (numbers.length <= fewOf([term])) return isPattern(term) ? numbers : this.reading(term, numbers, index);
    const places = placesOf(term);
    const grams = await Promise.all(
      pairs.map(async ({ offset, scalars }) => ({
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
    const partsOf = ({ positions }) => positions.parts?.length ?? READ;
    const rest = grams.filter((gram) => !whole.includes(gram)).sort((one, other) => partsOf(one) - partsOf(other));
    while (rest.length > 0 && found.numbers.length > 0) {
      const count = found.numbers.length;
      const files = rest.reduce((sum, gram) => sum + Math.min(count, partsOf(gram)), 0);
      if (count <= Math.min(files, READ) && !isPattern(term)) return this.reading(term, found.numbers, index);
      await narrow(rest.splice(0, NEXT));
    }
    return found.numbers;
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
    place += letter < 0 ? 1 : plainLetters(letter).length;
    return here;
  });
}

// The pairs of letters that cover a term, with their places in it; of a pattern those before any that stands for several.
function pairsOf(term) {
  const end = term.indexOf(SOME);
  return stretches(end < 0 ? term : term.slice(0, end)).flatMap(({ place, letters }) =>
    letters.length < 2 ? [] : covering(letters).map(({ offset, scalars }) => ({ offset: place + offset, scalars })),
  );
}

// So many of a list, evenly spread.
function spread(list, count) {
  return list.length <= count ? list : Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}

const isLong = (term) => term.length > 2 && !isPattern(term);
const fewOf = (terms) => (terms.every(isLong) ? PAGE : FEW);

// The pairs of terms between those that cover them.
function gramsBetween(terms) {
  return terms.filter(isLong).flatMap((term) => pairsOf(term.slice(1)).map(({ scalars }) => scalars));
}

// The grams of terms; single letters beside longer stretches of a pattern say too little to be worth their lists.
export function gramsOf(terms) {
  const parts = terms.flatMap((term) => {
    const all = stretches(term).map(({ letters }) => letters);
    const long = all.filter(({ length }) => length > 1);
    return long.length > 0 ? long : all;
  });
  const grams = parts.flatMap((part) => covering(part).map(({ scalars }) => scalars));
  return [...new Map(grams.map((gram) => [gram.join(), gram])).values()];
}
