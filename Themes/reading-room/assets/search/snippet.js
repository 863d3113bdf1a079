// The sentence of a result in which the query stands, cut to length, with the places to mark.
import { foldPlaces, plainLetters, plainTerm } from "./fold.js";
import { squeezedPlaces } from "./joined.js";
import { findPattern } from "./pattern.js";
import { isPattern } from "./query.js";
import { typeset } from "./typeset.js";

const BEFORE = 24;
const LENGTH = 96;
// What stands in numbers, and in words of languages that have blanks between them.
const WORD = /[\d.,%'’\p{L}\p{M}]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// The letters of a text without diacritics, and the characters that each stands for.
export function folded(text) {
  const { scalars, starts, ends } = foldPlaces(text);
  const plain = { scalars: [], starts: [], ends: [] };
  scalars.forEach((scalar, index) => {
    for (const one of plainLetters(scalar)) {
      plain.scalars.push(one);
      plain.starts.push(starts[index]);
      plain.ends.push(ends[index]);
    }
  });
  return plain;
}

// Up to `limit` pieces { block, parts: [{ text, isMarked }…] } of the blocks that hold a term, one block at most once;
// `block` is an index; blocks with more of the terms come first. `isJoined` looks for what no block holds as it is
// without blanks and marks.
export function snippets(blocks, asked, limit = 2, isJoined = false) {
  const terms = asked.map(plain);
  const read = blocks.map((block, index) => {
    const text = folded(block);
    const finds = terms.map((term) => findsOf(text.scalars, term, isJoined)[0]);
    return { block, index, text, finds, count: finds.filter((one) => one !== undefined).length };
  });
  const result = [];
  const missing = new Set(terms.keys());
  const seen = new Set();
  for (const { block, index, text, finds } of read.sort((one, other) => other.count - one.count || one.index - other.index)) {
    if (result.length === limit || missing.size === 0) break;
    const found = [...missing].filter((at) => finds[at] !== undefined);
    if (found.length === 0 || seen.has(block)) continue;
    seen.add(block);
    for (const at of found) missing.delete(at);
    const characters = Array.from(typeset(block));
    const first = Math.min(...found.map((at) => text.starts[finds[at][0]]));
    const last = text.ends[finds[found[0]][1] - 1];
    // Of letters it takes two to say what one Chinese character says.
    const scale = DENSE.test(block) ? 1 : 2;
    const begin = first > scale * BEFORE + 8 ? outside(characters, first - scale * BEFORE, -1) : 0;
    const least = Math.max(begin + scale * LENGTH, last);
    const end = outside(characters, Math.min(characters.length, least), 1);
    const parts = marked(characters, text, terms, isJoined).flatMap((part) => clipped(part, begin, end));
    if (begin > 0) parts.unshift({ text: "…", isMarked: false });
    if (end < characters.length) parts.push({ text: "…", isMarked: false });
    result.push({ block: index, parts: parts.map(({ text, isMarked }) => ({ text, isMarked })) });
  }
  return result;
}

// The place at or next to `at`, in the direction of `step`, at which no number or Latin word is cut.
function outside(characters, at, step) {
  let place = at;
  const isWord = (character) => WORD.test(character ?? "") && !DENSE.test(character ?? "");
  while (isWord(characters[place - 1]) && isWord(characters[place])) place += step;
  return place;
}

// A whole text as pieces, those that match a term marked.
export function highlight(text, terms, isJoined = false) {
  const characters = Array.from(typeset(text));
  const parts = marked(characters, folded(text), terms.map(plain), isJoined);
  return parts.map((part) => ({ text: part.characters.join(""), isMarked: part.isMarked }));
}

const plain = (term) => (isPattern(term) ? term : plainTerm(term));

function marked(characters, text, terms, isJoined) {
  const marks = new Uint8Array(characters.length);
  for (const term of terms) {
    for (const [begin, end] of findsOf(text.scalars, term, isJoined)) marks.fill(1, text.starts[begin], text.ends[end - 1]);
  }
  const parts = [];
  let begin = 0;
  for (let index = 1; index <= characters.length; index += 1) {
    if (index < characters.length && marks[index] === marks[begin]) continue;
    parts.push({ begin, characters: characters.slice(begin, index), isMarked: marks[begin] === 1 });
    begin = index;
  }
  return parts;
}

function clipped(part, begin, end) {
  const from = Math.max(begin - part.begin, 0);
  const characters = part.characters.slice(from, Math.max(from, end - part.begin));
  return characters.length === 0 ? [] : [{ text: characters.join(""), isMarked: part.isMarked }];
}

// Where a term stands in letters, [begin, end] of each place; where it stands nowhere and `isJoined`, without blanks and
// marks.
export function findsOf(scalars, term, isJoined) {
  const finds = [];
  if (isPattern(term)) {
    for (let found = findPattern(scalars, term); found !== null; found = findPattern(scalars, term, found[1])) finds.push(found);
    return finds;
  }
  for (let at = find(scalars, term, 0); at >= 0; at = find(scalars, term, at + 1)) finds.push([at, at + term.length]);
  if (finds.length > 0 || !isJoined) return finds;
  const { letters, places } = squeezedPlaces(scalars);
  const wanted = squeezedPlaces(term).letters;
  for (let at = find(letters, wanted, 0); at >= 0; at = find(letters, wanted, at + 1)) {
    finds.push([places[at], places[at + wanted.length - 1] + 1]);
  }
  return finds;
}

function find(scalars, term, from) {
  for (let at = scalars.indexOf(term[0], from); at >= 0; at = scalars.indexOf(term[0], at + 1)) {
    if (term.every((scalar, index) => scalars[at + index] === scalar)) return at;
  }
  return -1;
}
