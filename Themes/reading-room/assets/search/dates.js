// Queries that are a date, the number of an issue or a page of one, and the issues that they lead to.
import { fold, plainTerm } from "./fold.js";
import { squeezed } from "./joined.js";
import { languages } from "./languages.js";
import { inDigits } from "./numerals.js";

const textOf = (letters) => String.fromCodePoint(...letters);
const plain = (text) => textOf(plainTerm(fold(text))).replace(/\s+/g, " ").trim();
const escaped = (text) => text.replace(/[.*+?^$()|[\]\\/]/g, "\\$&");

// A form as an expression; blanks count for nothing beside numbers and marks.
function expression(form, parts) {
  const pieces = form.split(/(\{\w+\}| )/).filter((piece) => piece !== "");
  const source = pieces.map((piece) => (piece === " " ? "[ ,.]*" : parts[piece] ?? escaped(inDigits(plain(piece))))).join("\\s*");
  return new RegExp(isAmong(form) ? `(?<!\\p{Nd})${source}` : `(?<![\\p{L}\\p{Nd}])${source}(?![\\p{L}\\p{Nd}])`, "u");
}

// Forms that end in a letter of a script without blanks may stand among letters.
const isAmong = (form) => /\p{Script=Han}/u.test(form);

const NUMERIC = ["{y}-{m}-{d}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{y} {m} {d}", "{d}.{m}.{y}", "{d}/{m}/{y}", "{m}/{d}/{y}", "{Y}{M}{D}", "{y}-{m}"];

// A year may be written by its last two figures where a whole day shows that it is one.
const year = (form) => (form.includes("{d}") && /\{y\}(?:$|\p{L})/u.test(form) ? "(?<y>[12]\\d{3}|\\d{2})" : "(?<y>[12]\\d{3})");

const dates = [
  ...NUMERIC.map((form) => ({ form, months: [], ordinals: [] })),
  ...languages.flatMap(({ dates: forms, months = [], ordinals = [] }) => forms.map((form) => ({ form, months, ordinals }))),
].map(({ form, months, ordinals }) => {
  const names = months.flatMap((all, at) => all.map((name) => [plain(name), at + 1]));
  const longest = names.map(([name]) => escaped(name)).sort((one, other) => other.length - one.length).join("|");
  const suffix = ordinals.length === 0 ? "" : `(?:${ordinals.join("|")})?`;
  const parts = {
    "{y}": year(form), "{m}": "(?<m>\\d{1,2})", "{d}": `(?<d>\\d{1,2})${suffix}`, "{month}": `(?<month>${longest})`,
    "{Y}": "(?<y>[12]\\d{3})", "{M}": "(?<m>\\d{2})", "{D}": "(?<d>\\d{2})",
  };
  return { pattern: expression(form, parts), names: new Map(names) };
});

const of = (key) => languages.flatMap((language) => language[key] ?? []);
const numbered = (key) => of(key).map((form) => expression(form, { "{n}": "(?<n>\\d{1,6})" }));
const [numbers, pages] = [numbered("numbers"), numbered("pages")];
const fronts = of("front").map((words) => expression(words, {}));
const filler = of("filler").map((word) => inDigits(plain(word))).sort((one, other) => other.length - one.length);

// { issues: [[date, edition, …]…], near, page }: what a query leads to that is a date, a number or a traditional day and
// nothing else; where no issue is of that date or number, those that come next to it; null when it is none.
export async function issuesOf(text, index) {
  const asked = read(text);
  const days = textOf(squeezed(fold(text)));
  if (asked === null && !(days.length >= 4 && days.length <= 20)) return null;
  const rows = await index.issues();
  const issues = asked === null ? [] : rows.filter((row) => matches(row, asked));
  if (issues.length > 0) return { issues, near: [], page: asked.page };
  const traditional = rows.filter((row) => row[4] !== "" && textOf(squeezed(fold(row[4]))).includes(days) && !/^\d+$/.test(days));
  if (traditional.length > 0) return { issues: traditional, near: [], page: null };
  return asked === null ? null : { issues: [], near: nearest(rows, asked), page: null };
}

// The last issue before what is asked for and the first behind it: by days, or by numbers.
function nearest(rows, { readings, number }) {
  const [place, here] = number === null
    ? [([date]) => date, ({ y, m, d }) => [y, m, d ?? 1].map((part) => String(part).padStart(2, "0")).join("-")]
    : [(row) => row[3], (asked) => asked];
  const placed = rows.filter((row) => number === null || row[3] > 0);
  const wanted = number === null ? readings.filter(({ y }) => y >= 100) : [number];
  const found = wanted.map(here).flatMap((at) => {
    const before = placed.filter((row) => place(row) < at).reduce((one, row) => (one === null || place(row) > place(one) ? row : one), null);
    const behind = placed.filter((row) => place(row) > at).reduce((one, row) => (one === null || place(row) < place(one) ? row : one), null);
    return [before, behind];
  });
  return [...new Set(found.filter((row) => row !== null))];
}

// { readings: [{ y, m, d }…], number, page } of a query; null when something else stands in it, or nothing of these.
export function read(text) {
  let left = inDigits(plain(text));
  let page = null;
  for (const pattern of fronts) left = left.replace(pattern, () => ((page = 1), " "));
  for (const pattern of page === null ? pages : []) left = taken(left, pattern, ({ n }) => (page = Number(n)));
  for (const { pattern, names } of dates) {
    const found = pattern.exec(left);
    if (found === null) continue;
    const { y, m, d, month } = found.groups;
    const number = month === undefined ? Number(m ?? 1) : names.get(month);
    const readings = readingsOf(Number(y), number, d === undefined ? null : Number(d));
    if (readings !== null && isFiller(left.replace(found[0], " "))) return { readings: [readings], number: null, page };
  }
  for (const pattern of numbers) {
    const found = pattern.exec(left);
    if (found !== null && isFiller(left.replace(found[0], " "))) return { readings: [], number: Number(found.groups.n), page };
  }
  return null;
}

function taken(text, pattern, take) {
  const found = pattern.exec(text);
  if (found === null) return text;
  take(found.groups);
  return text.replace(found[0], " ");
}

function readingsOf(y, m, d) {
  const isDay = d === null || (d >= 1 && d <= 31);
  return m >= 1 && m <= 12 && isDay ? { y, m, d } : null;
}

function isFiller(text) {
  let left = text;
  for (const word of filler) {
    left = /\p{Script=Latin}/u.test(word) ? left.replace(new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, "gu"), " ") : left.replaceAll(word, " ");
  }
  return !/[\p{L}\p{Nd}]/u.test(left);
}

function matches([date, , , number], { readings, number: asked }) {
  if (asked !== null) return number === asked;
  const [y, m, d] = date.split("-").map(Number);
  return readings.some((one) => (one.y === y || (one.y < 100 && one.y === y % 100)) && one.m === m && (one.d === null || one.d === d));
}

// The address of an issue, or of a page of it that is there.
export function hrefOf([date, edition, pages], page) {
  const issue = edition === "" ? date : `${date}-${edition}`;
  return page !== null && pages.includes(page) ? `${issue}/p${page}/index.html` : `${issue}/index.html`;
}
