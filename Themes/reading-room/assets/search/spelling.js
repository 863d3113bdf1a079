// Other ways of writing the same: figures, numbers, abbreviations, endings. What is written otherwise is data of languages.
import { fold } from "./fold.js";
import { textOf } from "./grams.js";
import { isDense } from "./joined.js";
import { languages } from "./languages.js";
import { decimalsInDigits, inNumerals, numbersInDigits, wordsInDigits } from "./numerals.js";
import { parseQuery } from "./query.js";

const folded = (text) => textOf(fold(text));
const escaped = (text) => text.replace(/[.*+?^$()|[\]\\/]/g, "\\$&");

// Ways of writing a figure, each as an expression and as a template.
const FIGURES = languages.flatMap(({ figures = [] }) => figures).map((ways) =>
  ways.map((way) => {
    const parts = way.split("{n}").map((part) => escaped(folded(part)).replaceAll(" ", " ?"));
    return { way, pattern: new RegExp(parts.join("(\\d[\\d.,]*)"), "u") };
  }),
);

// A query with its figures written otherwise, as several queries: its numbers in digits, too, where they stand in words.
export function figures(query) {
  const typed = query.include.map(textOf).join(" ");
  const texts = [typed, numbersInDigits(decimalsInDigits(typed)), ...wordsInDigits(typed)];
  const found = [...new Set(texts)].flatMap((text) => figuresIn(text, text !== typed));
  return [...new Set(found)].filter((one) => one !== typed).map((one) => ({ ...parseQuery(one), exclude: query.exclude }));
}

// The text with one of its figures written otherwise; `isRead` when this figure itself is not what was typed.
function figuresIn(text, isRead) {
  const found = [
    text.replace(/(?<=\d),(?=\d{3})/g, ""),
    text.replace(/(?<![\d.,])\d{4,}(?![\d,])/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ",")),
  ];
  for (const ways of FIGURES) {
    for (const { way, pattern } of ways) {
      const match = pattern.exec(text);
      if (match === null) continue;
      const others = ways.filter((other) => isRead || other.way !== way).map((other) => other.way.replace("{n}", match[1]));
      found.push(...others.map((other) => text.replace(match[0], ` "${other}" `)));
    }
  }
  return found.filter((one) => one !== text);
}

// The other forms of a term.
export function forms(term) {
  const text = textOf(term);
  const isWord = /^[\p{L}\p{M}'-]{3,}$/u.test(text) && !term.some(isDense);
  const found = [...inNumerals(text), numbersInDigits(decimalsInDigits(text))];
  for (const { alike = [], endings = [] } of languages) {
    for (const words of alike) found.push(...replaced(text, words.map(folded)));
    if (isWord) found.push(...ended(text, endings));
  }
  return [...new Set(found)].filter((form) => form !== text && form.length > 0).map(fold);
}

// Words that are alike stand for each other: as the whole term, or inside of it in scripts without blanks.
function replaced(text, words) {
  return words.flatMap((word) => {
    const isHeld = fold(word).some(isDense) ? text.includes(word) : text === word;
    return isHeld ? words.filter((other) => other !== word).map((other) => text.replace(word, other)) : [];
  });
}

// A word with its ending put for the others of its set. One that only grows is found inside of what it grows to.
function ended(text, sets) {
  return sets.flatMap((set) =>
    set.flatMap((ending) => {
      if (!text.endsWith(ending) || text.length - ending.length < 3) return [];
      const stem = text.slice(0, text.length - ending.length);
      return set.map((other) => stem + other).filter((other) => !other.includes(text));
    }),
  );
}

// Terms as they are, and all of them in one other form at a time.
export function written(terms) {
  const ways = terms.map((term) => [term, ...forms(term)]);
  const most = Math.min(6, Math.max(...ways.map(({ length }) => length)));
  return Array.from({ length: most }, (_, at) => ways.map((way) => way[Math.min(at, way.length - 1)]));
}
