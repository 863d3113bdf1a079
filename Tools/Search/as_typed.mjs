// As people type: whether what was meant comes first, and among the first three, for the queries of Tests/SearchTests/as-typed.json
// on the sample in Content/ as it is built, beside a rival.
//
// usage: node as_typed.mjs SITE [--least 0.85] [--missed]
//
// Right is an article that was meant, none ruled out being there, or the issue or page that a date names; for what is not there
// nothing, or that the search says so. `--missed` prints what was not first; below `--least` the script ends with 1.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { BuiltSite } from "./sites.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { least: { type: "string", default: "0.85" }, missed: { type: "boolean" } },
});
if (positionals.length !== 1) {
  console.error("usage: node as_typed.mjs SITE [--least 0.85] [--missed]");
  process.exit(64);
}
const site = new BuiltSite(positionals[0]);
const queries = JSON.parse(readFileSync(new URL("../../Tests/SearchTests/as-typed.json", import.meta.url), "utf8"));

// 2021-01-27/p1/a6, whatever stands before and behind.
const short = (address) => /\d{4}-\d\d-\d\d[^/]*(?:\/p\d+(?:\/a\d+)?)?/.exec(address)?.[0] ?? address;
const isWithin = (address, place) => `${address}/`.startsWith(`${place}/`) || address === place.split("/")[0];

// The rank of what was meant, or Infinity.
function rank({ right, not = [], issue }, articles, issues) {
  if (issue !== undefined && issues.some((one) => isWithin(one, issue))) return 1;
  if (articles.some((one) => not.includes(one))) return Infinity;
  const at = articles.findIndex((one) => (issue === undefined ? right.includes(one) : isWithin(one, issue)));
  return at < 0 ? Infinity : at + 1;
}

const engines = {
  search: (query) => site.ask(query),
  rival: async (query) => ({ articles: site.rival(query), issues: [], how: "" }),
};
console.log("| | asked | first | first three | nothing found | said to be absent |\n|---|---|---|---|---|---|");
for (const [name, ask] of Object.entries(engines)) {
  const [ranked, absent, missed] = [[], [], []];
  for (const one of queries) {
    const { articles, issues, how } = await ask(one.query);
    const found = { articles: articles.map(short), issues: issues.map(short) };
    const isVain = found.articles.length + found.issues.length === 0;
    if (one.absent) {
      absent.push(isVain || how === "nothing" || how === "nearest");
      continue;
    }
    const place = rank(one, found.articles, found.issues);
    ranked.push({ place, isVain });
    if (place > 1) missed.push(`${one.kind}: ${one.query} → ${found.articles[0] ?? "nothing"}`);
  }
  const share = (count) => (count / ranked.length).toFixed(2);
  const first = ranked.filter(({ place }) => place === 1).length;
  const three = ranked.filter(({ place }) => place <= 3).length;
  const vain = ranked.filter(({ isVain }) => isVain).length;
  console.log(`| ${name} | ${ranked.length} | ${share(first)} | ${share(three)} | ${share(vain)} | ${absent.filter(Boolean).length} of ${absent.length} |`);
  if (values.missed) for (const one of missed) console.log(`    ${one}`);
  if (name === "search" && first / ranked.length < Number(values.least)) process.exitCode = 1;
}
