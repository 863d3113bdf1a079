// Folding for comparing, never for showing: one scalar becomes one scalar, so offsets in scalars survive.
// The same as Fold in Swift; both are held together by Tests/SearchTests/vectors.json.
import { pairs, runs } from "./fold-table.js";

const targets = new Map();

for (const run of runs.split(" ")) {
  const [start, count, step, delta] = run.split(",");
  const first = Number.parseInt(start, 16);
  for (let index = 0; index < Number(count); index += 1) {
    const scalar = first + index * Number(step);
    targets.set(scalar, scalar + Number(delta));
  }
}

let traditional = null;
for (const character of pairs) {
  const scalar = character.codePointAt(0);
  if (traditional === null) {
    traditional = scalar;
  } else {
    targets.set(traditional, scalar);
    traditional = null;
  }
}

export function foldScalar(scalar) {
  return targets.get(scalar) ?? scalar;
}

// The folded scalars of a text as numbers.
export function fold(text) {
  return Array.from(text, (character) => foldScalar(character.codePointAt(0)));
}
