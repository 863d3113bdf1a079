// What somebody typed, taken apart: spaces join terms by AND, "…" keeps its spaces, a leading - excludes.
import { fold } from "./fold.js";

const SPACE = 0x20;
const QUOTE = 0x22;
const MINUS = 0x2d;

// { include: [[scalar…]…], exclude: [[scalar…]…] }, folded, without repetitions.
export function parseQuery(text) {
  const scalars = fold(text.slice(0, 500));
  const include = new Map();
  const exclude = new Map();
  let index = 0;
  while (index < scalars.length) {
    if (scalars[index] === SPACE) {
      index += 1;
      continue;
    }
    let target = include;
    if (scalars[index] === MINUS && index + 1 < scalars.length && scalars[index + 1] !== SPACE) {
      target = exclude;
      index += 1;
    }
    const isQuoted = scalars[index] === QUOTE;
    if (isQuoted) index += 1;
    let end = scalars.indexOf(isQuoted ? QUOTE : SPACE, index);
    if (end < 0) end = scalars.length;
    const term = scalars.slice(index, end);
    if (term.length > 0) target.set(term.join(), term);
    index = isQuoted ? end + 1 : end;
  }
  return { include: [...include.values()], exclude: [...exclude.values()] };
}

// A term as it is typed to be found as it is.
export function phrase(term) {
  return term.includes(" ") || term.startsWith("-") ? `"${term}"` : term;
}
