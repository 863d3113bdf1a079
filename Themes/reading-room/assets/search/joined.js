// What is found when blanks and marks are left out on both sides. The same rules as JoinedGrams in Swift.
import { fold, plainLetters } from "./fold.js";
import { intersection } from "./sets.js";

// Begins the keys of grams whose letters are parted in the text.
const JOINED = "J";

// So few documents are read sooner than their positions.
const READ = 10;

// # % & @ ‰ are read aloud.
const SPOKEN = new Set([0x23, 0x25, 0x26, 0x40, 0x2030]);
const DENSE = [
  [0x3005, 0x3007], [0x3040, 0x30ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x3ffff],
  [0xe00, 0xeff], [0x1000, 0x109f], [0x1780, 0x17ff],
];
const MARK = /^[\p{P}\p{Z}]/u;
const DIGIT = /^\p{Nd}/u;

// Whether a letter is of a script that puts no blanks between words.
export const isDense = (letter) => DENSE.some(([first, last]) => letter >= first && letter <= last);
export const isMark = (letter) => letter >= 0 && MARK.test(String.fromCodePoint(letter)) && !SPOKEN.has(letter);
export const isDigit = (letter) => letter >= 0 && DIGIT.test(String.fromCodePoint(letter));

function joins(one, other, overBlank) {
  if (isDigit(one) && isDigit(other)) return false;
  return !overBlank || isDense(one) || isDense(other);
}

// Letters without the blanks and marks that can be left out.
export const squeezed = (letters) => squeezedPlaces(letters).letters;

// { letters, places }: what is left, and where each of it stood.
export function squeezedPlaces(letters) {
  const left = { letters: [], places: [] };
  let parting = [];
  const keep = (place) => {
    left.letters.push(letters[place]);
    left.places.push(place);
  };
  letters.forEach((letter, place) => {
    if (isMark(letter)) {
      parting.push(place);
      return;
    }
    const last = left.letters.at(-1);
    const isOverBlank = parting.some((one) => letters[one] === 0x20);
    if (parting.length > 0 && last !== undefined && !joins(last, letter, isOverBlank)) parting.forEach(keep);
    parting = [];
    keep(place);
  });
  return left;
}

// Those of `within` (null for all) that hold all of the terms, which are squeezed.
export async function holdingJoined(terms, within, index) {
  let numbers = within;
  for (const term of terms) numbers = await holdingTerm(term, numbers, index);
  return numbers ?? [];
}

async function holdingTerm(term, within, index) {
  if (term.length < 2) {
    const { numbers } = await index.documents(await index.head(term), within);
    return within === null ? numbers : intersection(numbers, within);
  }
  const all = term.slice(1).map((_, at) => at);
  const some = all.filter((at) => at % 2 === 0 || at === term.length - 2);
  const grams = new Map();
  let numbers = await narrowed(await gramsAt(term, some, grams, index), within, index);
  if (numbers.length <= READ) return reading(term, numbers, index);
  numbers = await narrowed(await gramsAt(term, all.filter((at) => !some.includes(at)), grams, index), numbers, index);
  if (term.length === 2 || numbers.length === 0) return numbers;
  if (numbers.length <= READ) return reading(term, numbers, index);
  const ordered = all.map((at) => grams.get(at));
  await Promise.all(ordered.map((gram) => loadPositions(gram, numbers, index)));
  return numbers.filter((number) => isHeld(ordered, number));
}

// The pairs of a term that begin at some places, with what is known of their lists.
async function gramsAt(term, places, grams, index) {
  await Promise.all(
    places.map(async (at) => {
      const pair = term.slice(at, at + 2);
      const heads = [await index.head(pair), await index.head(pair, JOINED)];
      grams.set(at, { pair, width: plainLetters(pair[0]).length, heads });
    }),
  );
  return places.map((at) => grams.get(at));
}

// Those of `within` that hold all of the pairs, parted or not; the rarest narrow first.
async function narrowed(grams, within, index) {
  let numbers = within;
  for (const gram of [...grams].sort((one, other) => total(one) - total(other))) {
    gram.lists = await Promise.all(gram.heads.map((head) => index.documents(head, numbers)));
    const held = union(gram.lists[0].numbers, gram.lists[1].numbers);
    numbers = numbers === null ? held : intersection(held, numbers);
    if (numbers.length === 0) return [];
  }
  return numbers ?? [];
}

// Those in whose texts the term stands without marks; headlines follow each other as if a blank parted them.
async function reading(term, numbers, index) {
  const sought = String.fromCodePoint(...term);
  const held = await Promise.all(
    numbers.map(async (number) => {
      const { texts, roles } = await index.document(number);
      const heads = texts.filter((_, at) => roles[at] === "h").join(" ");
      const others = texts.filter((_, at) => roles[at] !== "h");
      return [heads, ...others].some((text) => String.fromCodePoint(...squeezed(fold(text))).includes(sought));
    }),
  );
  return numbers.filter((_, at) => held[at]);
}

const total = ({ heads }) => heads[0].total + heads[1].total;

async function loadPositions(gram, numbers, index) {
  gram.positions = await Promise.all(
    ["", JOINED].map(async (mark, side) => {
      const { numbers: all, places } = gram.lists[side];
      const held = intersection(all, numbers);
      const at = new Map(all.map((number, place) => [number, places[place]]));
      const lists = held.length === 0 ? [] : await index.positionsAt(await index.positions(gram.pair, mark), held.map((number) => at.get(number)));
      return new Map(held.map((number, place) => [number, lists[place]]));
    }),
  );
}

// Whether the grams follow each other in a document: each begins where the one before it ends, over marks or without.
function isHeld(grams, number) {
  let ends = null;
  for (const { positions, width } of grams) {
    const next = new Set();
    const isHere = (place) => ends === null || ends.has(place);
    for (const place of positions[0].get(number) ?? []) if (isHere(place)) next.add(place + width);
    const pairs = positions[1].get(number) ?? [];
    for (let at = 0; at < pairs.length; at += 2) if (isHere(pairs[at])) next.add(pairs[at + 1]);
    if (next.size === 0) return false;
    ends = next;
  }
  return true;
}

export function union(one, other) {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
