// Answers queries from a built site, one line each, so that anyone can judge them.
//
// usage: node answers.mjs search|pairs SITE < QUERIES
//
// QUERIES are JSON strings, one a line; an answer is { addresses, issues, how, words, offered } in JSON. `search` is the search
// of the site, `pairs` its rival: articles that hold at least half of the pairs of letters asked for.
import { readFileSync } from "node:fs";
import { BuiltSite } from "./sites.mjs";

const [engine, folder] = process.argv.slice(2);
if (!["search", "pairs"].includes(engine) || folder === undefined) {
  console.error("usage: node answers.mjs search|pairs SITE < QUERIES");
  process.exit(64);
}
const site = new BuiltSite(folder);
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const query = JSON.parse(line);
  if (engine === "pairs") console.log(JSON.stringify({ addresses: site.rival(query), issues: [], how: "", words: "", offered: [] }));
  else {
    const { articles, issues, how, words } = await site.ask(query);
    console.log(JSON.stringify({ addresses: articles, issues, how, words, offered: [] }));
  }
}
