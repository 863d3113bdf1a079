// BM25 (Robertson and Zaragoza, 2009) from the weight bytes of the document lists: term frequency in the high five bits,
// where a find in a headline counts five times, and the length of the document in classes of powers of two below.

const SATURATION = 1.2;
const LENGTH = 0.75;

// `lists` holds for each term the lists { numbers, weights } of its grams, all of which hold all of `numbers`.
export function scores(numbers, lists, documents, averageLength) {
  const result = new Float64Array(numbers.length);
  for (const grams of lists) {
    const frequencies = new Uint8Array(numbers.length).fill(255);
    const lengths = new Uint8Array(numbers.length);
    for (const list of grams) {
      let place = 0;
      for (let index = 0; index < numbers.length; index += 1) {
        while (list.numbers[place] < numbers[index]) place += 1;
        frequencies[index] = Math.min(frequencies[index], list.weights[place] >> 3);
        lengths[index] = list.weights[place] & 7;
      }
    }
    const rare = Math.min(...grams.map((list) => list.numbers.length));
    const weight = Math.log(1 + (documents - rare + 0.5) / (rare + 0.5));
    for (let index = 0; index < numbers.length; index += 1) {
      const length = (96 * 2 ** lengths[index]) / Math.max(1, averageLength);
      const damping = SATURATION * (1 - LENGTH + LENGTH * length);
      result[index] += (weight * frequencies[index] * (SATURATION + 1)) / (frequencies[index] + damping);
    }
  }
  return result;
}
