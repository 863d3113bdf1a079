// Climbs the steps until one finds something, and says which.
import { hrefOf, issuesOf } from "./dates.js";
import { fold } from "./fold.js";
import { textOf } from "./grams.js";
import { parseQuery } from "./query.js";
import { findsOf } from "./snippet.js";
import { STEPS } from "./steps.js";

const SHOWN = 3;

// { step, words, answer, issues, near, tried }: the name of the step that found something ("exact", "joined", … , "issue" for
// a date, "unheld" for one without an issue, "nothing"), what it says, the answer of the engine, the addresses of issues or of
// those that come nearest to the date, and what was tried before in vain.
// `request` is that of the engine; with `step` it begins there. Unless `isChecked` nobody has asked whether all of it came
// from one index.
export async function climb(engine, request, isChecked = true) {
  return engine.index.whole(() => climbed(engine, request), isChecked);
}

async function climbed(engine, request) {
  const { index } = engine;
  const led = await issuesOf(request.q ?? "", index);
  const issues = (led?.issues ?? []).map((row) => hrefOf(row, led.page));
  const near = (led?.near ?? []).map((row) => hrefOf(row, null));
  const query = parseQuery(request.q ?? "");
  const tried = [];
  const says = async (step, answer) => {
    const words = index.manifest.says?.[step] ?? "";
    return words.includes("{0}") ? words.replace("{0}", await searched(answer, index)) : words;
  };
  const begin = Math.max(0, STEPS.findIndex(({ name }) => name === request.step));
  const isAsking = query.include.length > 0;
  let last = null;
  for (const { name, relax } of STEPS.slice(begin)) {
    const queries = await relax(query, engine);
    if (queries === null) continue;
    const answer = await engine.search({ ...request, queries, isRead: true }, false, false);
    last ??= answer;
    if (answer.numbers.length > 0 || !isAsking || issues.length > 0) {
      const step = issues.length > 0 ? "issue" : name;
      return { step, words: await says(near.length > 0 ? "unheld" : step, answer), answer, issues, near, tried };
    }
    tried.push(name);
    // What looser steps find of the letters of a date has nothing to do with it.
    if (near.length > 0 && name === "joined") return { step: "unheld", words: await says("unheld", last), answer: last, issues, near, tried: [] };
  }
  return { step: "nothing", words: await says("nothing", last), answer: last, issues, near, tried };
}

// What the best find holds in place of what was typed: of each choice the longest.
async function searched({ queries, numbers }, index) {
  const { texts } = await index.document(numbers[0]);
  const letters = texts.map((text) => fold(text));
  for (const { groups } of queries) {
    const held = groups.map((group) => {
      const words = group.flatMap((term) => letters.flatMap((text) => wordsOf(text, term)));
      return words.sort((one, other) => other.length - one.length)[0];
    });
    if (!held.includes(undefined)) return held.slice(0, SHOWN).join(", ") + (held.length > SHOWN ? " …" : "");
  }
  const named = queries.find(({ about }) => about !== undefined);
  if (named !== undefined) return (await index.record(named.about[0])).name;
  const typed = queries[0].groups.map(([term]) => textOf(term));
  return typed.slice(0, SHOWN).join(", ");
}

// Where a term stands in a text, as words.
function wordsOf(letters, term) {
  return findsOf(letters, term, false).slice(0, 1).map(([begin, end]) => textOf(letters.slice(begin, end)));
}
