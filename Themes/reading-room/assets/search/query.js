// What somebody typed, taken apart: spaces join terms by AND, "…" keeps its spaces, a leading - excludes.
import { fold } from "./fold.js";

// What keyboards have: curly quotation marks and long dashes are searched for.
const SPACE = /(?!\ufeff)[\s\u0085]/u;
const QUOTE = /["\uff02]/u;
const MINUS = /[-\uff0d\ufe63]/u;

// { include: [[scalar…]…], exclude: [[scalar…]…] }, folded, without repetitions.
export function parseQuery(text) {
  const typed = Array.from(text.slice(0, 500));
  const is = (mark, index) => index < typed.length && mark.test(typed[index]);
  const include = new Map();
  const exclude = new Map();
  let index = 0;
  while (index < typed.length) {
    if (is(SPACE, index)) {
      index += 1;
      continue;
    }
    let target = include;
    if (is(MINUS, index) && index + 1 < typed.length && !is(SPACE, index + 1)) {
      target = exclude;
      index += 1;
    }
    const isQuoted = is(QUOTE, index);
    if (isQuoted) index += 1;
    let end = index;
    while (end < typed.length && !is(isQuoted ? QUOTE : SPACE, end)) end += 1;
    const term = fold(typed.slice(index, end).join(""));
    if (term.length > 0) target.set(term.join(), term);
    index = isQuoted ? end + 1 : end;
  }
  return { include: [...include.values()], exclude: [...exclude.values()] };
}

// A term as it is typed to be found as it is.
export function phrase(term) {
  return term.includes(" ") || term.startsWith("-") ? `"${term}"` : term;
}
