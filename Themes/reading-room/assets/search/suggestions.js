// Names of records that begin with what was typed: characters, pinyin or initials.
import { fold, plainTerm } from "./fold.js";
import { textOf } from "./grams.js";

// [{ id, name, qualifier, articles, kind }…], those named most often first, behind all others those that begin so only without
// diacritics; nothing for a query of several words.
export async function suggestions(index, text, limit = 8) {
  await index.start();
  const letters = fold(text).filter((scalar) => scalar !== 0x20);
  if (letters.length === 0 || text.length > 60) return [];
  const plain = textOf(plainTerm(letters));
  const begin = (...beginnings) => ([keys]) =>
    keys.split(" ").some((key) => beginnings.some((beginning) => key.startsWith(beginning)));
  const rows = (await index.names(letters[0])).filter(begin(textOf(letters)));
  const known = new Set(rows.map(([, id]) => id));
  const second = (await index.names(plain.codePointAt(0))).filter(begin(plain, `P${plain}`));
  return [...rows, ...second.filter(([, id]) => !known.has(id))]
    .slice(0, limit)
    .map(([, id, name, qualifier, articles, kind]) => ({
      id, name, qualifier, articles, kind: kind ?? id.split("/")[0],
    }));
}
