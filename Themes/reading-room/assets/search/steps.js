// The steps by which a search loosens, strictest first. Each is a function of a query that gives the looser queries, any
// of which will do, or null where it would change nothing; the engine finds them all the same way.
import { content } from "./content.js";
import { fold } from "./fold.js";
import { textOf } from "./grams.js";
import { isDense, isMark, squeezed } from "./joined.js";
import { isPattern, queryOf } from "./query.js";
import { latinOf, misspelt, Sounds } from "./sound.js";
import { figures, forms, written } from "./spelling.js";

// Longer terms are not searched for one wrong letter.
const SPELLED = 60;

// So many ways to divide what is typed into syllables are tried.
const DIVISIONS = 24;

const keyOf = (terms) => terms.map((term) => term.join()).join("|");
const same = (one, other) => keyOf(one) === keyOf(other);
const isChoice = ({ groups }) => groups.some((group) => group.length > 1);

// { name, relax(query, engine) → [query…] or null }
export const STEPS = [
  { name: "exact", relax: (query) => [query] },
  { name: "joined", relax: joined },
  { name: "spelled", relax: spelled },
  { name: "sound", relax: sound },
  { name: "apart", relax: apart },
  { name: "nearest", relax: nearest },
];

// Without blanks and marks, on both sides.
function joined(query) {
  if (query.include.some(isPattern) || isChoice(query)) return null;
  return [{ ...query, way: "joined" }];
}

// In another spelling: names by how they are read, numbers in numerals, figures, abbreviations, endings.
async function spelled(query, { index }) {
  if (query.include.some(isPattern)) return null;
  const others = isChoice(query) ? [] : figures(query);
  const groups = query.groups.map((group) => group.flatMap((term) => [term, ...forms(term)]));
  if (groups.some((group, at) => group.length > query.groups[at].length)) others.push(queryOf(groups, query.exclude));
  const named = [...(await byReading(query, index)), ...(await byName(query, index))];
  return others.length + named.length === 0 ? null : [...named, ...others];
}

// The names and words that are read as the query is written.
async function byReading(query, index) {
  const all = latinOf(query.include);
  if (all === null || all.length < 2) return [];
  const sounds = await Sounds.of(index);
  const names = await sounds.named(all);
  if (names.length > 0) return [queryOf([wordsOf(names)], query.exclude), ...about(names, query)];
  const parts = query.include.flatMap(syllablesOf).map((part) => latinOf([part]));
  const whole = await wordsRead(sounds, parts);
  if (whole.length > 0) return [queryOf([whole], query.exclude)];
  const each = await Promise.all(
    parts.map(async (part) => {
      const named = wordsOf(await sounds.named(part));
      return named.length > 0 ? named : wordsRead(sounds, [part]);
    }),
  );
  return parts.length > 1 && each.every((found) => found.length > 0) ? [queryOf(each, query.exclude)] : [];
}

// A term where marks part its syllables (xi'an).
function syllablesOf(term) {
  const parts = [[]];
  for (const letter of term) {
    if (isMark(letter)) parts.push([]);
    else parts.at(-1).push(letter);
  }
  return parts.filter(({ length }) => length > 0);
}

// The words of the archive that are read as the parts one behind the other.
async function wordsRead(sounds, parts) {
  for (const syllables of divided(parts.map((part) => sounds.divisions(part)))) {
    const words = await sounds.words(syllables);
    if (words.length > 0) return words;
  }
  return [];
}

// The syllables of parts one behind the other, in every way in which each can be divided; of several syllables.
function divided(parts) {
  const joined = (made, ways) => made.flatMap((one) => ways.map((way) => [...one, ...way]));
  return parts.reduce(joined, [[]]).slice(0, DIVISIONS).filter(({ length }) => length > 1);
}

// The articles of the record that bears what is typed as its name, however they name it.
async function byName(query, index) {
  const name = textOf(squeezed(query.include.flat()));
  const rows = name === "" ? [] : await index.names(name.codePointAt(0));
  return about(rows.filter(([keys]) => keys.split(" ").includes(name)).map(([, id]) => ({ id })), query);
}

const wordsOf = (names) => names.map(({ name }) => fold(name));
const about = (names, query) =>
  names.filter(({ id }) => !id.startsWith("names/")).map(({ id }) => ({ ...queryOf([], query.exclude), about: [id] }));

// One letter otherwise, in those words that nothing holds: first one of the same sound.
async function sound(query, engine) {
  const { lost, heard, others } = await corrections(query, engine);
  const replaced = (...tables) => {
    const choice = (term) => tables.flatMap((table) => table.get(term) ?? []);
    if (lost.length === 0 || lost.some((term) => choice(term).length === 0)) return [];
    const groups = query.groups.map((group) => group.flatMap((term) => (lost.includes(term) ? choice(term) : [term])));
    return [queryOf(groups, query.exclude)];
  };
  const queries = [...replaced(heard), ...replaced(heard, others)];
  return queries.length === 0 ? null : queries;
}

// { lost, heard, others }: the terms that nothing holds; of each the words of the archive that sound like it, and
// patterns of it with one letter wrong.
async function corrections(query, engine) {
  const found = { lost: [], heard: new Map(), others: new Map() };
  if (query.include.some(isPattern)) return found;
  const counts = await Promise.all(
    query.include.map((term) => engine.search({ queries: [queryOf([[term]])], sort: "oldest" }, false, false)),
  );
  found.lost = query.include.filter((_, at) => counts[at].numbers.length === 0);
  if (found.lost.length === 0) return found;
  const sounds = await Sounds.of(engine.index);
  for (const term of found.lost.filter(({ length }) => length > 1 && length <= SPELLED)) {
    if (term.some(isDense)) found.heard.set(term, await likeSounding(term, sounds));
    found.others.set(term, misspelt(term));
  }
  return found;
}

async function likeSounding(term, sounds) {
  const reading = sounds.reading(term);
  const names = reading === null ? [] : wordsOf(await sounds.named(reading));
  return [...names.filter(({ length }) => length === term.length), ...(await sounds.otherwise(term))];
}

// The words apart, or in another order.
function apart(query) {
  const terms = content(query);
  if (terms.length === 0 || isChoice(query)) return null;
  const queries = same(terms, query.include) ? [] : [queryOf(terms.map((term) => [term, ...forms(term)]), query.exclude)];
  for (const one of written(terms)) queries.push({ ...queryOf(one.map((term) => [term]), query.exclude), way: "apart" });
  return queries;
}

// What holds most of the words, those that nothing holds read by their sound.
async function nearest(query, engine) {
  const terms = content(query);
  if (terms.length === 0) return null;
  const { heard } = await corrections(queryOf(terms.map((term) => [term])), engine);
  const read = terms.map((term) => [...heard].find(([lost]) => lost.join() === term.join())?.[1][0] ?? term);
  const near = (some) => ({ ...queryOf(some.map((term) => [term]), query.exclude), way: "nearest" });
  return same(read, terms) ? [near(terms)] : [near(read), near(terms)];
}
