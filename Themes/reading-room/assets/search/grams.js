// Grams: one or two folded scalars, the keys of the index.

// Which of 2^bits shards holds a gram. The same as GramShard in Swift.
export function shardOf(scalars, bits) {
  let hash = 0;
  for (const scalar of scalars) {
    hash = Math.imul(hash ^ scalar, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (hash & ((1 << bits) - 1)) >>> 0;
}

// The grams that decide whether a document holds a phrase, each with its place in the phrase: all bigrams that it takes
// to cover the phrase once, the last one overlapping when the length is odd. A single scalar covers itself.
export function covering(phrase) {
  if (phrase.length < 2) return [{ offset: 0, scalars: phrase }];
  const grams = [];
  for (let offset = 0; offset + 1 < phrase.length; offset += 2) {
    grams.push({ offset, scalars: phrase.slice(offset, offset + 2) });
  }
  if (phrase.length % 2 === 1) {
    grams.push({ offset: phrase.length - 2, scalars: phrase.slice(-2) });
  }
  return grams;
}

export function textOf(scalars) {
  return String.fromCodePoint(...scalars);
}
