// The sentence of a result in which the query stands, cut to length, with the places to mark.
import { foldPlaces, plainLetters, plainTerm } from "./fold.js";
import { typeset } from "./typeset.js";

const BEFORE = 24;
const LENGTH = 96;
// What stands in numbers, and in words of languages that have blanks between them.
const WORD = /[\d.,%'’\p{L}\p{M}]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// The letters of a text without diacritics, and the characters that each stands for.
function folded(text) {
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
// `block` is an index.
export function snippets(blocks, asked, limit = 2) {
  const terms = asked.map(plainTerm);
  const result = [];
  const missing = new Set(terms);
  const seen = new Set();
  for (const [index, block] of blocks.entries()) {
    if (result.length === limit || missing.size === 0) break;
    const characters = Array.from(typeset(block));
    const text = folded(block);
    const found = [...missing].filter((term) => find(text.scalars, term, 0) >= 0);
    if (found.length === 0 || seen.has(block)) continue;
    seen.add(block);
    for (const term of found) missing.delete(term);
    const finds = found.map((term) => find(text.scalars, term, 0));
    const first = Math.min(...finds.map((at) => text.starts[at]));
    const last = text.ends[finds[0] + found[0].length - 1];
    // Of letters it takes two to say what one Chinese character says.
    const scale = DENSE.test(block) ? 1 : 2;
    const begin = first > scale * BEFORE + 8 ? outside(characters, first - scale * BEFORE, -1) : 0;
    const least = Math.max(begin + scale * LENGTH, last);
    const end = outside(characters, Math.min(characters.length, least), 1);
    const parts = marked(characters, text, terms).flatMap((part) => clipped(part, begin, end));
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
export function highlight(text, terms) {
  const characters = Array.from(typeset(text));
  const parts = marked(characters, folded(text), terms.map(plainTerm));
  return parts.map((part) => ({ text: part.characters.join(""), isMarked: part.isMarked }));
}

function marked(characters, text, terms) {
  const marks = new Uint8Array(characters.length);
  for (const term of terms) {
    for (let at = find(text.scalars, term, 0); at >= 0; at = find(text.scalars, term, at + 1)) {
      marks.fill(1, text.starts[at], text.ends[at + term.length - 1]);
    }
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

function find(scalars, term, from) {
  for (let at = scalars.indexOf(term[0], from); at >= 0; at = scalars.indexOf(term[0], at + 1)) {
    if (term.every((scalar, index) => scalars[at + index] === scalar)) return at;
  }
  return -1;
}
