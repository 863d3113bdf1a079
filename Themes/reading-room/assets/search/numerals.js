// Numbers in digits, in the numerals of a language, counted or digit by digit, and in words.
import { fold } from "./fold.js";
import { languages } from "./languages.js";

const textOf = (text) => String.fromCodePoint(...fold(text));

const systems = languages.filter(({ numerals }) => numerals !== undefined).map(({ numerals }) => {
  const alike = Object.fromEntries(Object.entries(numerals.alike).map(([one, other]) => [textOf(one), textOf(other)]));
  const [digits, tens, myriads] = [numerals.digits, numerals.tens, numerals.myriads].map((letters) => Array.from(textOf(letters)));
  const [ordinal, point] = [numerals.ordinal, numerals.point].map(textOf);
  return { alike, ordinal, point, digits, tens, myriads, all: new Set([...digits, ...tens, ...myriads, ...Object.keys(alike)]) };
});

// A folded text with the numerals of a language as digits; those of dates digit by digit.
export function inDigits(text) {
  return systems.reduce(
    (read, system) => replaceRuns(read, system.all, (run) => valueOf(run, system) ?? run), text);
}

// The same where it is clear that they are numbers: several numerals, or one behind the sign of an ordinal.
export function numbersInDigits(text) {
  return systems.reduce((read, system) => {
    const isClear = (run, before) => run.length > 1 || before === system.ordinal;
    return replaceRuns(read, system.all, (run, before) => (isClear(Array.from(run), before) ? valueOf(run, system) ?? run : run));
  }, text);
}

// Numerals on both sides of the word for a point, as one number in digits.
export function decimalsInDigits(text) {
  return systems.reduce((read, system) => {
    const all = [...system.all].join("");
    return read.replace(new RegExp(`([${all}]+)${system.point}([${system.digits.join("")}]+)`, "gu"), (whole, before, behind) => {
      const value = valueOf(before, system);
      return value === null ? whole : `${value}.${valueOf(behind, system)}`;
    });
  }, text);
}

const counts = languages.filter(({ cardinals }) => cardinals !== undefined).map(({ cardinals }) => {
  const [units, tens] = [cardinals.units, cardinals.tens].map((words) => words.map(textOf));
  const either = (words) => [...words].sort((one, other) => other.length - one.length).join("|");
  const pattern = new RegExp(`(?<![\\p{L}-])(?:(${either(tens)})(?:[ -](${either(units.slice(0, 9))}))?|(${either(units)}))(?![\\p{L}-])`, "gu");
  return { units, tens, pattern };
});

// A folded text with the numbers that stand in words of one language as digits, for each language that has some.
export function wordsInDigits(text) {
  const all = counts.map(({ units, tens, pattern }) =>
    text.replace(pattern, (_, ten, one, unit) =>
      String(unit === undefined ? 10 * (tens.indexOf(ten) + 1) + (one === undefined ? 0 : units.indexOf(one) + 1) : units.indexOf(unit) + 1),
    ),
  );
  return [...new Set(all)].filter((one) => one !== text);
}

// The ways in which a folded text may write its whole numbers in numerals; those of up to four digits.
export function inNumerals(text) {
  if (!/(?<![\d.,])\d{1,4}(?![\d.,])/.test(text)) return [];
  return systems.flatMap((system) =>
    [counted, spelled].map((write) => text.replace(/(?<![\d.,])\d{1,4}(?![\d.,])/g, (digits) => write(digits, system))),
  );
}

// `replace` is called with each run of the letters and with the letter before it.
function replaceRuns(text, letters, replace) {
  let result = "";
  let run = "";
  for (const letter of [...text, ""]) {
    if (letter !== "" && letters.has(letter)) run += letter;
    else {
      result += (run === "" ? "" : replace(run, Array.from(result).at(-1))) + letter;
      run = "";
    }
  }
  return result;
}

function valueOf(typed, { alike, digits, tens }) {
  const run = Array.from(typed).map((letter) => alike[letter] ?? letter).join("");
  const letters = Array.from(run);
  if (letters.every((letter) => digits.includes(letter))) return letters.map((letter) => digits.indexOf(letter)).join("");
  let value = 0;
  let digit = null;
  for (const letter of letters) {
    const ten = tens.indexOf(letter);
    if (ten >= 0) {
      value += (digit ?? 1) * 10 ** (ten + 1);
      digit = null;
    } else if (digits.includes(letter) && (digit === null || digit === 0)) digit = digits.indexOf(letter);
    else return null;
  }
  return String(value + (digit ?? 0));
}

const spelled = (number, { digits }) => Array.from(number, (digit) => digits[Number(digit)]).join("");

function counted(number, system) {
  const { digits, tens } = system;
  let result = "";
  let isSkipping = false;
  Array.from(String(Number(number))).forEach((digit, at, all) => {
    const power = all.length - at - 1;
    if (digit === "0") {
      isSkipping = true;
      return;
    }
    if (isSkipping) result += digits[0];
    isSkipping = false;
    const isLeadingOne = digit === "1" && power === 1 && at === 0;
    result += (isLeadingOne ? "" : digits[Number(digit)]) + (power === 0 ? "" : tens[power - 1]);
  });
  return result === "" ? digits[0] : result;
}
