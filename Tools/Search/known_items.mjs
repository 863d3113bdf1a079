// Known items: whether a headline and a name that one reads off an article find it first, as typed into the search of built
// sites and into its rival.
//
// usage: node known_items.mjs SITE… [--headlines 500] [--names 200] [--least 0.97] [--missed]
//
// Headlines are asked for as they are printed, and those with pauses in turn without them; right is an article of which the
// headlines hold the query. Names are those that typing offers; right is an article that bears the name or that the record
// names. `--missed` prints what was not found first; below `--least` of either the script ends with 1.
import { parseArgs } from "node:util";
import { fold } from "../../Themes/reading-room/assets/search/fold.js";
import { phrase } from "../../Themes/reading-room/assets/search/query.js";
import { BuiltSite, lettersOf } from "./sites.mjs";

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    headlines: { type: "string", default: "500" }, names: { type: "string", default: "200" }, least: { type: "string", default: "0.97" }, missed: { type: "boolean" },
  },
});
if (folders.length === 0) {
  console.error("usage: node known_items.mjs SITE… [--headlines 500] [--names 200] [--least 0.97] [--missed]");
  process.exit(64);
}

// So many of a list, evenly spread.
function spread(list, count) {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]);
}

const quoted = (text) => (text.includes('"') ? text.replaceAll('"', " ") : phrase(text));

// [{ query, isRight(href) }…]: headlines of at least four letters, every other one with pauses without them.
function headlines(site, count) {
  const byHref = new Map(site.documents.map(({ href, heads }) => [href, lettersOf(heads.join(""))]));
  const all = site.documents.flatMap(({ heads }) => heads).filter((head) => Array.from(lettersOf(head)).length > 3);
  let paused = 0;
  return spread([...new Set(all)].sort(), count).map((head) => {
    const isDense = /\p{Script=Han}/u.test(head) && /\s/u.test(head.trim());
    const query = isDense && (paused += 1) % 2 === 0 ? head.replace(/\s+/gu, "") : head;
    return { query, typed: isDense ? query : quoted(query), isRight: (href) => byHref.get(href)?.includes(lettersOf(query)) };
  });
}

// The same of names.
async function names(site, count) {
  const texts = new Map(site.documents.map(({ href, texts: all }) => [href, all.map((text) => String.fromCodePoint(...fold(text)))]));
  const rows = spread(site.names, count);
  return Promise.all(rows.map(async ({ id, name }) => {
    const about = await site.bearing(id);
    const sought = String.fromCodePoint(...fold(name));
    const isRight = (href) => about.has(href) || texts.get(href)?.some((text) => text.includes(sought));
    return { query: name, typed: quoted(name), isRight };
  }));
}

async function share(items, find) {
  let right = 0;
  const missed = [];
  for (const item of items) {
    const [first] = await find(item);
    if (first !== undefined && item.isRight(first)) right += 1;
    else missed.push(`${item.typed} → ${first ?? "nothing"}`);
  }
  return { share: items.length === 0 ? 1 : right / items.length, missed };
}

console.log("| site | what | asked | first | rival |\n|---|---|---|---|---|");
let isBelow = false;
for (const folder of folders) {
  const site = new BuiltSite(folder);
  const sets = { headlines: headlines(site, Number(values.headlines)), names: await names(site, Number(values.names)) };
  for (const [what, items] of Object.entries(sets)) {
    const ours = await share(items, async ({ typed }) => (await site.ask(typed)).articles);
    const rival = await share(items, async ({ query }) => site.rival(query));
    console.log(`| ${folder} | ${what} | ${items.length} | ${ours.share.toFixed(3)} | ${rival.share.toFixed(3)} |`);
    if (values.missed) for (const one of ours.missed) console.log(`    ${one}`);
    isBelow ||= ours.share < Number(values.least);
  }
}
process.exit(isBelow ? 1 : 0);
