// The bytes of the index: base64, varints, document lists and position lists. docs/search.md has the format.

export function bytesOf(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

// The numbers of the documents, rising, and the weight of each.
export function readDocuments(bytes) {
  const numbers = [];
  const weights = [];
  let number = 0;
  let index = 0;
  while (index < bytes.length) {
    let scale = 1;
    while (bytes[index] >= 0x80) {
      number += (bytes[index] & 0x7f) * scale;
      scale *= 0x80;
      index += 1;
    }
    number += bytes[index] * scale;
    numbers.push(number);
    weights.push(bytes[index + 1]);
    index += 2;
  }
  return { numbers, weights };
}

// The positions in the documents at the given places (rising, counted from the beginning of these bytes).
export function readPositions(bytes, places) {
  const result = [];
  let index = 0;
  let place = 0;
  for (const wanted of places) {
    while (place < wanted) {
      index = afterDocument(bytes, index);
      place += 1;
    }
    const positions = [];
    let position = 0;
    let more = 1;
    while (more === 1) {
      let value = 0;
      let scale = 1;
      while (bytes[index] >= 0x80) {
        value += (bytes[index] & 0x7f) * scale;
        scale *= 0x80;
        index += 1;
      }
      value += bytes[index] * scale;
      index += 1;
      more = value % 2;
      position += (value - more) / 2;
      positions.push(position);
    }
    result.push(positions);
    place += 1;
  }
  return result;
}

// The lowest bit of a varint is in its first byte and says whether another position follows.
function afterDocument(bytes, start) {
  let index = start;
  for (;;) {
    const more = bytes[index] & 1;
    while (bytes[index] >= 0x80) index += 1;
    index += 1;
    if (more === 0) return index;
  }
}
