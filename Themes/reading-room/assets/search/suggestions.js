// Names of records that begin with what was typed: characters, pinyin or initials.
import { fold } from "./fold.js";
import { textOf } from "./grams.js";

// [{ id, name, qualifier, articles }…], those named most often first; nothing for a query of several words.
export async function suggestions(index, text, limit = 8) {
  await index.start();
  const typed = textOf(fold(text).filter((scalar) => scalar !== 0x20));
  if (typed === "" || text.length > 60) return [];
  const rows = await index.names(typed.codePointAt(0));
  return rows
    .filter(([keys]) => keys.split(" ").some((key) => key.startsWith(typed)))
    .slice(0, limit)
    .map(([, id, name, qualifier, articles]) => ({ id, name, qualifier, articles }));
}
