// What stands apart: the documents that hold the words of a query, or the letters of its words, somewhere; and those that
// come nearest when none holds all of them.
import { fold } from "./fold.js";
import { isDense, isMark } from "./joined.js";

// What is found nearest holds at least so much of what was asked for, by weight, or so many of its letters and words.
const ENOUGH = 0.4;
const MOST = 0.6;

// The units of a term: of scripts without blanks each letter, with its pairs; everything else is one unit for each run.
export function unitsOf(term) {
  const units = [];
  let run = [];
  const close = () => {
    if (run.length > 0) units.push({ letters: run, isWord: true });
    run = [];
  };
  for (const letter of term) {
    if (letter < 0 || isMark(letter) && !isInNumber(run, letter)) close();
    else if (isDense(letter)) {
      close();
      units.push({ letters: [letter], isWord: false });
    } else run.push(letter);
  }
  close();
  return units;
}

const isInNumber = (run, letter) => letter === 0x2e && run.length > 0 && /\p{Nd}/u.test(String.fromCodePoint(run.at(-1)));

// The pairs of a query: [{ letters, units, weight }…], letters that stand side by side in it, and the units they cover;
// a word covers itself.
export function pairsOf(terms) {
  const pairs = new Map();
  const count = { units: 0 };
  for (const term of terms) {
    const units = unitsOf(term);
    const base = count.units;
    units.forEach((unit, at) => {
      const add = (letters, covered) => {
        const key = letters.join();
        if (!pairs.has(key)) pairs.set(key, { letters, units: new Set() });
        for (const one of covered) pairs.get(key).units.add(base + one);
      };
      if (unit.isWord || units.length === 1) add(unit.letters, [at]);
      const next = units[at + 1];
      if (next === undefined) return;
      const edge = [unit.letters.at(-1), next.letters[0]];
      const covered = [unit.isWord ? null : at, next.isWord ? null : at + 1].filter((one) => one !== null);
      add(edge, covered);
    });
    count.units += units.length;
  }
  return { pairs: [...pairs.values()], units: count.units };
}

// { numbers, weigh }: the documents that hold what the query asks for apart, or enough of it, and a function that gives
// weights. `holding(letters)` resolves to the documents that hold the letters.
export async function coverage(query, index, holding) {
  const { pairs, units } = pairsOf(query.include);
  if (units === 0) return { numbers: [], weigh: null };
  const { documents } = index.manifest;
  for (const pair of pairs) {
    pair.numbers = await holding(pair.letters);
    pair.weight = Math.log(1 + (documents + 1) / (pair.numbers.length + 0.5));
  }
  const held = new Map();
  for (const [place, pair] of pairs.entries()) {
    for (const number of pair.numbers) {
      if (!held.has(number)) held.set(number, []);
      held.get(number).push(place);
    }
  }
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
  const score = (places) => places.reduce((sum, place) => sum + pairs[place].weight, 0) / whole;
  const covered = (places) => new Set(places.flatMap((place) => [...pairs[place].units])).size / units;
  const isNear = (places) => score(places) >= ENOUGH || covered(places) >= MOST;
  const isWanted = query.way === "apart" ? (places) => covered(places) === 1 : isNear;
  const numbers = [...held].filter(([, places]) => isWanted(places)).map(([number]) => number).sort((a, b) => a - b);
  query.measure = (texts, roles) => nearestText(pairs, whole, texts, roles);
  return { numbers, weigh: (some) => some.map((number) => score(held.get(number) ?? [])) };
}

// How much of the query stands in one text, the best of them; a headline counts a little more.
function nearestText(pairs, whole, texts, roles) {
  let best = 0;
  texts.forEach((text, at) => {
    const folded = String.fromCodePoint(...fold(text));
    let sum = 0;
    for (const { letters, weight } of pairs) if (folded.includes(String.fromCodePoint(...letters))) sum += weight;
    best = Math.max(best, (sum / whole) * (roles[at] === "h" ? 1.1 : 1));
  });
  return best;
}
