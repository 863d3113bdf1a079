// The sentence of a result in which the query stands, cut to length, with the places to mark.
import { fold } from "./fold.js";
import { typeset } from "./typeset.js";

const BEFORE = 24;
const LENGTH = 96;
// What stands in numbers, and in words of languages that have blanks between them.
const WORD = /[\d.,%'’\p{L}\p{M}]/u;
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

// Up to `limit` pieces { block, parts: [{ text, isMarked }…] } of the blocks that hold a term, one block at most once;
// `block` is an index.
export function snippets(blocks, terms, limit = 2) {
  const result = [];
  const missing = new Set(terms);
  const seen = new Set();
  for (const [index, block] of blocks.entries()) {
    if (result.length === limit || missing.size === 0) break;
    const characters = Array.from(typeset(block));
    const folded = fold(block);
    const found = [...missing].filter((term) => find(folded, term, 0) >= 0);
    if (found.length === 0 || seen.has(block)) continue;
    seen.add(block);
    for (const term of found) missing.delete(term);
    const first = Math.min(...found.map((term) => find(folded, term, 0)));
    // Of letters it takes two to say what one Chinese character says.
    const scale = DENSE.test(block) ? 1 : 2;
    const begin = first > scale * BEFORE + 8 ? outside(characters, first - scale * BEFORE, -1) : 0;
    const least = Math.max(begin + scale * LENGTH, first + found[0].length);
    const end = outside(characters, Math.min(characters.length, least), 1);
    const parts = marked(characters, folded, terms).flatMap((part) => clipped(part, begin, end));
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
  const parts = marked(characters, fold(text), terms);
  return parts.map((part) => ({ text: part.characters.join(""), isMarked: part.isMarked }));
}

function marked(characters, folded, terms) {
  const marks = new Uint8Array(characters.length);
  for (const term of terms) {
    for (let at = find(folded, term, 0); at >= 0; at = find(folded, term, at + 1)) {
      marks.fill(1, at, at + term.length);
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

function find(folded, term, from) {
  for (let at = folded.indexOf(term[0], from); at >= 0; at = folded.indexOf(term[0], at + 1)) {
    if (term.every((scalar, index) => folded[at + index] === scalar)) return at;
  }
  return -1;
}
