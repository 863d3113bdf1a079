// What somebody typed, taken apart: spaces join terms by AND, OR and | give a choice, "…" keeps its spaces, a leading -
// excludes, ? stands for one letter and * for some inside a word.
import { fold } from "./fold.js";

// A letter of a term that stands for any one letter, and one that stands for up to `MOST` of them.
export const ANY = -1;
export const SOME = -2;
export const MOST = 8;

const SPACE = /(?!\ufeff)[\s\u0085]/u;
const QUOTE = /["\uff02]/u;
// Marks that make a phrase where one opens a word and its other half ends it.
const PAIRS = new Map([["“", "”"], ["„", "“”"], ["«", "»"], ["»", "«"], ["「", "」"], ["『", "』"], ["‘", "’"]]);
const MINUS = /[-\uff0d\ufe63]/u;
const BAR = /[|\uff5c]/u;
const OPEN = /[(\uff08]/u;
const CLOSE = /[)\uff09]/u;
const ONE = /[?\uff1f]/u;
const MANY = /[*\uff0a]/u;
const isOr = (word) => word === "OR" || (word.length === 1 && BAR.test(word));

// { groups: [[term…]…], include: [term…], exclude: [term…] }: of each group one term must be held; `include` has the
// terms of all groups. A term is a list of folded letters, ANY and SOME.
export function parseQuery(text) {
  const words = typedWords(Array.from(text.slice(0, 500)));
  const isChoosing = words.some(({ text: word, isPhrase }) => !isPhrase && (isOr(word) || inner(word, BAR)));
  const groups = [];
  const exclude = new Map();
  let isOpen = false;
  let depth = 0;
  words.forEach(({ text: word, isPhrase, isExcluded }, index) => {
    if (isPhrase || isExcluded || !isChoosing) {
      const term = isPhrase ? fold(word) : termOf(word, index === words.length - 1 && words.length > 1);
      if (term.length === 0) return;
      if (isExcluded) exclude.set(term.join(), term);
      else place(groups, [term], isOpen);
      isOpen = false;
      return;
    }
    if (isOr(word)) {
      isOpen = groups.length > 0;
      return;
    }
    const ends = trimmed(word, depth);
    depth += ends.opened - ends.closed;
    const choice = ends.word.split(BAR).map((one) => termOf(one, false)).filter((term) => term.length > 0);
    if (choice.length > 0) place(groups, choice, isOpen);
    isOpen = false;
  });
  return queryOf(groups, [...exclude.values()]);
}

// A query of groups of terms, without repetitions.
export function queryOf(groups, exclude = []) {
  const keyed = groups.map((group) => [...new Map(group.map((term) => [term.join(), term])).values()]);
  const unique = new Map(keyed.map((group) => [group.map((term) => term.join()).join("|"), group]));
  const kept = [...unique.values()];
  return { groups: kept, include: kept.flat(), exclude };
}

export const isPattern = (term) => term.some((letter) => letter < 0);

function place(groups, choice, isOpen) {
  if (isOpen) groups[groups.length - 1].push(...choice);
  else groups.push(choice);
}

// The words of a text: { text, isPhrase, isExcluded }.
function typedWords(typed) {
  const is = (mark, index) => index < typed.length && mark.test(typed[index]);
  const words = [];
  let index = 0;
  while (index < typed.length) {
    if (is(SPACE, index)) {
      index += 1;
      continue;
    }
    const isExcluded = is(MINUS, index) && index + 1 < typed.length && !is(SPACE, index + 1);
    if (isExcluded) index += 1;
    const closing = closingAt(typed, index);
    const begin = closing === null ? index : index + 1;
    let end = closing ?? index;
    while (closing === null && end < typed.length && !is(SPACE, end)) end += 1;
    words.push({ text: typed.slice(begin, end).join(""), isPhrase: closing !== null, isExcluded });
    index = closing === null ? end : end + 1;
  }
  return words;
}

// Where the phrase that begins at `index` ends; null when none begins there. A straight quotation mark that nothing
// closes reaches to the end; a curly one is then a letter like others.
function closingAt(typed, index) {
  const mark = typed[index] ?? "";
  if (QUOTE.test(mark)) {
    const end = typed.findIndex((letter, place) => place > index && QUOTE.test(letter));
    return end < 0 ? typed.length : end;
  }
  if (!PAIRS.has(mark)) return null;
  const isEnd = (place) => place === typed.length || SPACE.test(typed[place]) || CLOSE.test(typed[place]);
  const end = typed.findIndex((letter, place) => place > index && PAIRS.get(mark).includes(letter));
  return end > index + 1 && isEnd(end + 1) ? end : null;
}

function inner(word, mark) {
  const at = Array.from(word).findIndex((letter) => mark.test(letter));
  return at > 0 && at < Array.from(word).length - 1;
}

// A word of a choice without the brackets around the choice.
function trimmed(word, depth) {
  let letters = Array.from(word);
  let opened = 0;
  let closed = 0;
  while (letters.length > 0 && OPEN.test(letters[0])) {
    letters = letters.slice(1);
    opened += 1;
  }
  while (letters.length > 0 && CLOSE.test(letters.at(-1)) && depth + opened > closed) {
    letters = letters.slice(0, -1);
    closed += 1;
  }
  return { word: letters.join(""), opened, closed };
}

// The letters of a word. What stands for letters at its ends asks for nothing, since a word is found inside of others:
// but one that ends a single short word stands for a letter, and the one that ends a question for none.
function termOf(word, endsQuestion) {
  const letters = Array.from(word);
  if (letters.length === 1) return fold(word);
  while (letters.length > 0 && MANY.test(letters[0])) letters.shift();
  while (letters.length > 0 && MANY.test(letters.at(-1))) letters.pop();
  const isQuestion = endsQuestion || letters.length > 6;
  while (isQuestion && letters.length > 1 && ONE.test(letters.at(-1))) letters.pop();
  const term = [];
  let run = "";
  const close = () => {
    term.push(...fold(run));
    run = "";
  };
  for (const letter of letters) {
    const sign = ONE.test(letter) ? ANY : MANY.test(letter) ? SOME : null;
    if (sign === null) run += letter;
    else {
      close();
      term.push(sign);
    }
  }
  close();
  return term.some((letter) => letter >= 0) ? term : fold(word);
}

// A term as it is typed to be found as it is.
export function phrase(term) {
  return /[\s?*|()（）？＊｜]/u.test(term) || /^[-"“„«»「『‘]/u.test(term) || term === "OR" ? `"${term}"` : term;
}
