// The words of a query that say what is sought: without those of questions, and without small ones.
import { fold } from "./fold.js";
import { textOf } from "./grams.js";
import { isDense } from "./joined.js";
import { languages } from "./languages.js";
import { isPattern } from "./query.js";

const listed = (key) => languages.flatMap((language) => (language[key] ?? []).map((word) => textOf(fold(word))));
const isOfLetters = (word) => !fold(word).some(isDense);
const [questions, small] = [listed("questions"), listed("small")];
const LEFT_OUT = new Set([...questions, ...small]);
// Of scripts without blanks: what parts the words beside it, and what may stand at their ends.
const PARTING = [...questions.filter((word) => !isOfLetters(word)), ...listed("joints")];
const AT_ENDS = small.filter((word) => !isOfLetters(word));
// Whatever is no letter, digit or sign of a figure; a point only between digits.
const BETWEEN = /(?:[^\p{L}\p{M}\p{N}\p{S}%‰&#@.'-]|(?<!\p{Nd})\.|\.(?!\p{Nd}))+/u;

export function content(query) {
  const terms = query.include.filter((term) => !isPattern(term)).flatMap((term) => parts(textOf(term)));
  const kept = terms.filter((text) => !LEFT_OUT.has(text));
  return (kept.length > 0 ? kept : terms).map((text) => fold(text));
}

function parts(text) {
  const words = text.split(BETWEEN).filter((part) => part !== "");
  return words.flatMap((word) => (isOfLetters(word) ? [word] : denseParts(word)));
}

function denseParts(word) {
  const between = PARTING.reduce((all, parting) => all.flatMap((part) => part.split(parting)), [word]);
  return between.map(withoutSmallEnds).filter((part) => part !== "");
}

function withoutSmallEnds(part) {
  const end = AT_ENDS.find((word) => part.length > word.length && (part.startsWith(word) || part.endsWith(word)));
  if (end === undefined) return part;
  return withoutSmallEnds(part.startsWith(end) ? part.slice(end.length) : part.slice(0, part.length - end.length));
}
