// BM25 (Robertson and Zaragoza, 2009) from the weight bytes of the document lists: term frequency in the high five bits,
// where a find in a headline counts five times, and the length of the document in classes of powers of two below.

import { fold, plainTerm } from "./fold.js";
import { isMark } from "./joined.js";
import { isPattern } from "./query.js";
import { findsOf } from "./snippet.js";

const SATURATION = 1.2;
const LENGTH = 0.75;
// So often a find in a headline counts.
export const HEADLINE = 5;

// `terms` holds for each term the lists { numbers, weights } of its grams, all of which hold all of `numbers`, and how
// many documents hold the rarest of them. { values, least }: of each document what it weighs, and how often it holds the gram
// that it holds least often.
export function scores(numbers, terms, documents, averageLength) {
  const values = new Float64Array(numbers.length);
  const least = new Uint8Array(numbers.length).fill(255);
  for (const { lists, total } of terms) {
    const frequencies = new Uint8Array(numbers.length).fill(255);
    const lengths = new Uint8Array(numbers.length);
    for (const list of lists) {
      let place = 0;
      for (let index = 0; index < numbers.length; index += 1) {
        while (list.numbers[place] < numbers[index]) place += 1;
        frequencies[index] = Math.min(frequencies[index], list.weights[place] >> 3);
        lengths[index] = list.weights[place] & 7;
      }
    }
    const weight = Math.log(1 + (documents - total + 0.5) / (total + 0.5));
    for (let index = 0; index < numbers.length; index += 1) {
      least[index] = Math.min(least[index], frequencies[index]);
      const length = (96 * 2 ** lengths[index]) / Math.max(1, averageLength);
      const damping = SATURATION * (1 - LENGTH + LENGTH * length);
      values[index] += (weight * frequencies[index] * (SATURATION + 1)) / (frequencies[index] + damping);
    }
  }
  return { values, least };
}

// A list as the index has it, of documents that were read: how often each holds a term as it is typed or without diacritics.
export function counted(term, documents) {
  const isTerm = isPattern(term) ? (letters) => letters : plainTerm;
  const weights = documents.map(({ texts, roles }) => {
    const read = texts.map((text) => fold(text));
    const length = read.reduce((sum, letters) => sum + letters.length, 0);
    const frequency = read.reduce((sum, letters, at) => sum + findsOf(isTerm(letters), isTerm(term), false).length * (roles[at] === "h" ? HEADLINE : 1), 0);
    return (Math.min(31, frequency) << 3) | Math.min(7, Math.max(0, 25 - Math.clz32(length)));
  });
  return { numbers: documents.map(({ number }) => number), weights };
}

// `numbers` by score, highest first; of equals the last first. Sorted as plain numbers, score above index.
export function ranked(numbers, scores) {
  const keys = Float64Array.from(scores, (score, index) => Math.round(score * 2 ** 20) * 2 ** 22 + index);
  return Array.from(keys.sort().reverse(), (key) => numbers[key % 2 ** 22]);
}

// The weight of a document that holds something in two ways, seldom both: so often as both together.
export function weightOfBoth(one, other) {
  return (Math.min(31, (one >> 3) + (other >> 3)) << 3) | ((one | other) & 7);
}

// How many of the best are read to be put in order.
const READ = 20;
const SHOWN = 3;

// The best of `numbers` by what their texts say: first those of which a headline is the query, then those of which one
// ends with it, begins with it or holds it, the more of the headline it is the earlier; the rest stays in its order. A
// query may have a measure of its own. Where `headed` tells which may hold it in a headline, only these are read.
export async function closest(numbers, query, index, headed = null) {
  const asked = lettersOf(query.include.flat().filter((letter) => letter >= 0));
  if (numbers.length < 2 || asked.length < 2) return numbers;
  const best = (headed === null ? numbers : numbers.filter((number) => headed.has(number))).slice(0, READ);
  // What is shown first is on its way meanwhile.
  for (const number of numbers.slice(0, SHOWN)) index.document(number).catch(() => {});
  const keys = await Promise.all(
    best.map(async (number, at) => {
      const { texts, roles } = await index.document(number);
      return [headline(texts, roles, asked) + (query.measure?.(texts, roles) ?? 0), at];
    }),
  );
  const first = keys.filter(([key]) => key > 0).sort(([one, a], [other, b]) => other - one || a - b).map(([, at]) => best[at]);
  const before = new Set(first);
  return [...first, ...numbers.filter((number) => !before.has(number))];
}

const lettersOf = (letters) => String.fromCodePoint(...plainTerm(letters).filter((letter) => !isMark(letter)));

function headline(texts, roles, asked) {
  const heads = texts.filter((_, at) => roles[at] === "h").map((text) => lettersOf(fold(text)));
  let best = 0;
  for (const head of [...heads, heads.join("")]) {
    if (head.length === 0 || !head.includes(asked)) continue;
    const kind = head === asked ? 4 : head.endsWith(asked) ? 3 : head.startsWith(asked) ? 2 : 1;
    best = Math.max(best, kind + asked.length / head.length);
  }
  return best;
}
