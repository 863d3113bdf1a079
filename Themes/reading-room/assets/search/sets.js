// Lists of document numbers: all rise, and so do the results.

export function intersection(one, other) {
  const result = [];
  let index = 0;
  for (const value of one) {
    while (index < other.length && other[index] < value) index += 1;
    if (index === other.length) break;
    if (other[index] === value) result.push(value);
  }
  return result;
}

export function difference(one, other) {
  const result = [];
  let index = 0;
  for (const value of one) {
    while (index < other.length && other[index] < value) index += 1;
    if (other[index] !== value) result.push(value);
  }
  return result;
}

// Where each of `wanted` stands in `all`, which holds them all.
export function indicesOf(wanted, all) {
  const indices = [];
  let index = 0;
  for (const value of wanted) {
    while (all[index] < value) index += 1;
    indices.push(index);
  }
  return indices;
}

// The index of the first element that is not below `value`.
export function lowerBound(list, value) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
