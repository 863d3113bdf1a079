// The letters by which texts are searched. The same as LetterFolder in Swift, which says what is folded; both are held
// together by Tests/SearchTests/vectors.json.
import { diacritics, han, ignored, plain, runs, several, whole } from "./fold-table.js";

const hex = (text) => Number.parseInt(text, 16);
const rows = (table) => table.split(" ").map((row) => row.split(","));
// What may compose with the letter before it: marks, and the second and third part of a Hangul syllable.
const MARK = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

const VARIATION = /^\p{Variation_Selector}/u;

const targets = new Map();
for (const [start, ...numbers] of rows(runs)) {
  const [count, step, delta] = numbers.map(Number);
  const first = hex(start);
  for (let scalar = first; scalar < first + count * step; scalar += step) targets.set(scalar, scalar + delta);
}
let before = 0;
for (const [, step, letter] of han.matchAll(/([0-9a-z]*)([^0-9a-z])/gu)) {
  before += Number.parseInt(step || "1", 36);
  targets.set(before, letter.codePointAt(0));
}

function stretches(table) {
  const scalars = new Set();
  for (const [first, count] of rows(table)) {
    for (let index = 0; index < Number(count); index += 1) scalars.add(hex(first) + index);
  }
  return scalars;
}

const nothing = stretches(ignored);
const forms = stretches(several);
const dropped = stretches(diacritics);
const plainForms = new Map(rows(plain).map(([letter, ...letters]) => [hex(letter), letters.map(hex)]));
const letters = new Set(rows(whole)[0].map(hex));

const scalarsOf = (text) => Array.from(text, (character) => character.codePointAt(0));
const textOf = (scalars) => String.fromCodePoint(...scalars);

// The letters of one scalar, before marks compose.
function lettersOf(scalar) {
  if (nothing.has(scalar)) return [];
  if (!forms.has(scalar)) return [targets.get(scalar) ?? scalar];
  return scalarsOf(textOf([scalar]).normalize("NFKD")).flatMap((one) => lettersOf(targets.get(one) ?? one));
}

// { scalars, starts, ends }: the letters of a text as numbers, and the characters of the text that each stands for; those
// of a letter and its marks are the same.
export function foldPlaces(text) {
  const folded = { scalars: [], starts: [], ends: [] };
  let open = [];
  let start = 0;
  const close = (end) => {
    const composed = open.length < 2 ? open : scalarsOf(textOf(open).normalize("NFC"));
    for (const scalar of composed) {
      folded.scalars.push(scalar);
      folded.starts.push(start);
      folded.ends.push(end);
    }
    open = [];
  };
  let place = 0;
  let end = 0;
  for (const character of text) {
    if (VARIATION.test(character) && end === place) end = place + 1;
    for (const letter of lettersOf(character.codePointAt(0))) {
      if (letter < 0x300 || !MARK.test(textOf([letter]))) {
        close(end);
        start = place;
      }
      open.push(letter);
      end = place + 1;
    }
    place += 1;
  }
  close(end);
  return folded;
}

// The letters of a text as numbers.
export function fold(text) {
  return foldPlaces(text).scalars;
}

const kept = new Map();

// What is left of a letter without its diacritics: u of ü, two letters of ß, none of a fatha.
export function plainLetters(letter) {
  if (letter < 0xdf || letters.has(letter)) return [letter];
  if (!kept.has(letter)) kept.set(letter, plainOf(letter));
  return kept.get(letter);
}

function plainOf(letter) {
  const parts = scalarsOf(textOf([letter]).normalize("NFD"));
  const left = parts.flatMap((part) => plainForms.get(part) ?? (dropped.has(part) ? [] : [part]));
  return left.length === parts.length ? (left.every((part, index) => part === parts[index]) ? [letter] : left)
    : scalarsOf(textOf(left).normalize("NFC"));
}

// A term without diacritics; one that is nothing else stays as it is.
export function plainTerm(term) {
  const result = term.flatMap(plainLetters);
  return result.length === 0 ? term : result;
}
