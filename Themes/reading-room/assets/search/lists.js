// The bytes of the index: base64, varints, document lists and position lists. docs/search.md has the format.
import { weightOfBoth } from "./ranking.js";

export function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

// The numbers of the documents, rising, the weight of each, and its place in a list of which this part begins at `place`.
export function readDocuments(bytes, place = 0) {
  const numbers = [];
  const weights = [];
  const reader = new Reader(bytes);
  let number = 0;
  while (reader.place < bytes.length) {
    number += reader.varint();
    numbers.push(number);
    weights.push(bytes[reader.place]);
    reader.place += 1;
  }
  return { numbers, weights, places: numbers.map((_, index) => place + index) };
}

// Two lists of documents as one; a place in it is the places in both, null where one lacks the document.
export function joined(lists) {
  const list = { numbers: [], weights: [], places: [] };
  const at = lists.map(() => 0);
  const here = (index) => lists[index].numbers[at[index]] ?? Number.POSITIVE_INFINITY;
  for (let number = Math.min(here(0), here(1)); number < Number.POSITIVE_INFINITY; number = Math.min(here(0), here(1))) {
    const held = lists.map((one, index) => (here(index) === number ? at[index] : null));
    const weights = lists.map((one, index) => (held[index] === null ? 0 : one.weights.at(held[index])));
    list.numbers.push(number);
    list.weights.push(weightOfBoth(...weights));
    list.places.push(lists.map((one, index) => (held[index] === null ? null : one.places[held[index]])));
    held.forEach((place, index) => {
      if (place !== null) at[index] += 1;
    });
  }
  return list;
}

// A document list without weights.
export function readNumbers(bytes) {
  const numbers = [];
  const reader = new Reader(bytes);
  let number = 0;
  while (reader.place < bytes.length) {
    number += reader.varint();
    numbers.push(number);
  }
  return numbers;
}

// The positions in the documents at the given places (rising, counted from the beginning of these bytes).
export function readPositions(bytes, places) {
  const result = [];
  const reader = new Reader(bytes);
  let place = 0;
  for (const wanted of places) {
    for (; place < wanted; place += 1) reader.skipPositions();
    const positions = [];
    let position = 0;
    for (let more = 1; more === 1; ) {
      const value = reader.varint();
      more = value % 2;
      position += (value - more) / 2;
      positions.push(position);
    }
    result.push(positions);
    place += 1;
  }
  return result;
}

class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  varint() {
    let value = 0;
    let scale = 1;
    while (this.bytes[this.place] >= 0x80) {
      value += (this.bytes[this.place] & 0x7f) * scale;
      scale *= 0x80;
      this.place += 1;
    }
    value += this.bytes[this.place] * scale;
    this.place += 1;
    return value;
  }

  // The lowest bit of a varint is in its first byte and says whether another position of the document follows.
  skipPositions() {
    for (let more = 1; more === 1; ) {
      more = this.bytes[this.place] & 1;
      while (this.bytes[this.place] >= 0x80) this.place += 1;
      this.place += 1;
    }
  }
}
