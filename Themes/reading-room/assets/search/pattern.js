// Terms in which ? stands for any one letter and * for up to MOST: found by the letters around them, and then looked up
// in the texts themselves.
import { fold } from "./fold.js";
import { ANY, MOST } from "./query.js";

// The stretches of letters between what stands for letters, and where each begins: [{ place, letters }…].
export function stretches(term) {
  const parts = [];
  term.forEach((letter, place) => {
    if (letter < 0) return;
    if (place === 0 || term[place - 1] < 0) parts.push({ place, letters: [] });
    parts.at(-1).letters.push(letter);
  });
  return parts;
}

// Where the pattern stands in a text: [begin, end] in letters, from `from` on; null when it does not.
export function findPattern(letters, pattern, from = 0) {
  for (let begin = from; begin < letters.length; begin += 1) {
    const end = endOf(letters, pattern, begin, 0);
    if (end !== null) return [begin, end];
  }
  return null;
}

function endOf(letters, pattern, place, at) {
  if (at === pattern.length) return place;
  if (pattern[at] >= 0) return letters[place] === pattern[at] ? endOf(letters, pattern, place + 1, at + 1) : null;
  const [least, most] = pattern[at] === ANY ? [1, 1] : [0, MOST];
  for (let count = least; count <= most && place + count <= letters.length; count += 1) {
    const end = endOf(letters, pattern, place + count, at + 1);
    if (end !== null) return end;
  }
  return null;
}

// Those of `numbers` in whose texts the pattern stands.
export async function holdingPattern(pattern, numbers, index) {
  const held = await Promise.all(
    numbers.map(async (number) => {
      const { texts } = await index.document(number);
      return texts.some((text) => findPattern(fold(text), pattern) !== null);
    }),
  );
  return numbers.filter((_, at) => held[at]);
}
