// BM25 (Robertson and Zaragoza, 2009) from the weight bytes of the document lists: term frequency in the high five bits,
// where a find in a headline counts five times, and the length of the document in classes of powers of two below.

const SATURATION = 1.2;
const LENGTH = 0.75;

// `terms` holds for each term the lists { numbers, weights } of its grams, all of which hold all of `numbers`, and how
// many documents hold the rarest of them.
export function scores(numbers, terms, documents, averageLength) {
  const result = new Float64Array(numbers.length);
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
      const length = (96 * 2 ** lengths[index]) / Math.max(1, averageLength);
      const damping = SATURATION * (1 - LENGTH + LENGTH * length);
      result[index] += (weight * frequencies[index] * (SATURATION + 1)) / (frequencies[index] + damping);
    }
  }
  return result;
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
