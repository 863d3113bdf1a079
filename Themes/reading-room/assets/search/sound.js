// What was written by ear: syllables for characters, one character for another of the same sound, one letter wrong.
import { plainTerm } from "./fold.js";
import { shardOf, textOf } from "./grams.js";
import { isDense, isMark } from "./joined.js";
import { ANY } from "./query.js";

// No more files than these are loaded to try characters by their sound.
const FILES = 48;
// In longer terms a letter for any other finds those of its sound as well.
const SHORT = 4;
// No more names than these are tried for what was typed.
const NAMES = 12;

export class Sounds {
  // Of an index; its table of readings is loaded when it is needed.
  static async of(index) {
    const sounds = new Sounds();
    sounds.index = index;
    sounds.table = (await index.readings()) ?? {};
    sounds.readings = new Map();
    for (const [reading, characters] of Object.entries(sounds.table)) {
      for (const character of characters) sounds.readings.set(character.codePointAt(0), reading);
    }
    return sounds;
  }

  // The letters that sound like one, itself left out.
  like(letter) {
    const reading = this.readings.get(letter);
    return reading === undefined ? [] : Array.from(this.table[reading], (one) => one.codePointAt(0)).filter((one) => one !== letter);
  }

  // How a term is read; null when it is not all of characters.
  reading(term) {
    const all = term.map((letter) => this.readings.get(letter));
    return all.includes(undefined) ? null : all.join("");
  }

  // The syllables into which letters can be divided, in all ways, fewest first.
  divisions(letters) {
    const found = [];
    const walk = (at, syllables) => {
      if (found.length === 24 || syllables.length > 10) return;
      if (at === letters.length) found.push(syllables);
      for (let length = Math.min(6, letters.length - at); length > 0; length -= 1) {
        const syllable = letters.slice(at, at + length);
        if (Object.hasOwn(this.table, syllable)) walk(at + length, [...syllables, syllable]);
      }
    };
    walk(0, []);
    return found.sort((one, other) => one.length - other.length);
  }

  // The words of the archive that are read so; none when looking for them would load too many files.
  async words(syllables) {
    let words = null;
    for (let at = 0; at + 1 < syllables.length; at += 1) {
      const firsts = words === null ? Array.from(this.table[syllables[at]], (one) => [one.codePointAt(0)]) : words;
      const seconds = Array.from(this.table[syllables[at + 1]], (one) => one.codePointAt(0));
      const made = firsts.flatMap((word) => seconds.map((second) => [...word, second]));
      words = await this.held(made, (word) => [word.slice(-2)]);
      if (words === null || words.length === 0) return [];
    }
    return words ?? [];
  }

  // Those of the words whose pairs, as `pairs` names them, are held; null when that would load too many files.
  async held(words, pairs) {
    const { bits } = this.index.manifest;
    const files = new Set(words.flatMap((word) => pairs(word).map((pair) => shardOf(pair, bits.grams))));
    if (files.size > FILES) return null;
    const kept = await Promise.all(
      words.map(async (word) => {
        const heads = await Promise.all(pairs(word).map((pair) => this.index.head(pair)));
        return heads.every(({ total }) => total > 0);
      }),
    );
    return words.filter((_, at) => kept[at]);
  }

  // The forms of a term with one character for another of its sound, those of which the archive holds every pair.
  async otherwise(term) {
    const forms = [];
    if (term.length > SHORT) return forms;
    for (const [at, letter] of term.entries()) {
      const rest = [term.slice(0, at), term.slice(at + 1)].flatMap(pairsOf);
      if ((await this.held([rest], (pairs) => pairs))?.length !== 1) continue;
      const made = this.like(letter).map((other) => term.map((one, place) => (place === at ? other : one)));
      forms.push(...((await this.held(made, (form) => pairsOf(form.slice(Math.max(0, at - 1), at + 2)))) ?? []));
    }
    return forms;
  }

  // The names of the archive that are read as a term, or begin so, or have it as initials.
  async named(letters) {
    const rows = await this.index.names(letters.codePointAt(0));
    const has = (test) => rows.filter(([keys]) => keys.split(" ").some(test));
    const same = has((key) => key === letters);
    const found = same.length > 0 || letters.length < 4 ? same : has((key) => key.startsWith(letters));
    return found.slice(0, NAMES).map(([, id, name]) => ({ id, name }));
  }
}

const pairsOf = (letters) => letters.slice(1).map((_, at) => letters.slice(at, at + 2));

// The patterns of a term with one letter wrong; of letters that are no characters also with one too few or too many.
export function misspelt(term) {
  const isWord = !term.some(isDense);
  if (term.length < (isWord ? 5 : 4)) return [];
  const patterns = [];
  for (let at = 0; at < term.length; at += 1) {
    const [before, behind] = [term.slice(0, at), term.slice(at + 1)];
    const isClear = (one, other) => Math.max(one.length, other.length) > 2;
    if (at > 0 && behind.length > 0 && isClear(before, behind)) patterns.push([...before, ANY, ...behind]);
    if (!isWord) {
      if ((at === 0 || behind.length === 0) && term.length > 4) patterns.push(at === 0 ? behind : before);
      if (at > 0 && isClear(before, term.slice(at))) patterns.push([...before, ANY, ...term.slice(at)]);
      if (at > 0 && behind.length > 0 && term.length > 4) patterns.push([...before, ...behind]);
      continue;
    }
    patterns.push([...before, ...behind]);
    if (at > 0 && isClear(before, term.slice(at))) patterns.push([...before, ANY, ...term.slice(at)]);
    if (behind.length > 0) patterns.push([...before, behind[0], term[at], ...behind.slice(1)]);
  }
  return [...new Map(patterns.map((pattern) => [pattern.join(), pattern])).values()];
}

// The plain letters of a query that is all of Latin letters; null when it is not. Marks that part syllables, and numbers
// of tones behind each of them, are no letters.
export function latinOf(terms) {
  const letters = terms.flatMap((term) => plainTerm(term.filter((letter) => letter >= 0 && !isMark(letter))));
  const text = textOf(letters);
  const read = /^(?:[a-z]+[1-5])+$/.test(text) ? text.replace(/[1-5]/g, "") : text;
  return /^[a-z]+$/.test(read) ? read : null;
}
