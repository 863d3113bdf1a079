// Folding for comparing, never for showing: one scalar becomes one scalar, so offsets in scalars survive.
// The same as Fold in Swift; both are held together by Tests/Search/vectors.json.

export function foldScalar(scalar) {
  if (scalar >= 0x41 && scalar <= 0x5a) return scalar + 0x20;
  if (scalar === 0x3000) return 0x20;
  if (scalar >= 0xff01 && scalar <= 0xff5e) return foldScalar(scalar - 0xfee0);
  return scalar;
}

// The folded scalars of a text as numbers.
export function fold(text) {
  return Array.from(text, (character) => foldScalar(character.codePointAt(0)));
}
