// The search in one function, for whoever wants to judge it: what a reader gets who types a query.
import { Engine } from "./engine.js";
import { climb } from "./ladder.js";

const HOW = {
  exact: "exact", joined: "without-pauses", spelled: "variant", sound: "nearest", apart: "nearest", nearest: "nearest",
  issue: "issue", unheld: "nothing", nothing: "nothing",
};

// { articles, issues, how, words }: addresses of articles, best first, and of issues or pages that the query leads to; how
// far the search had to loosen; and the sentence that says so. `read(name)` resolves to a file of the index, or null.
export async function ask(read, query) {
  const engine = new Engine(read);
  const { step, words, answer, issues } = await climb(engine, { q: query });
  return { articles: answer.numbers.map((number) => engine.href(number)), issues, how: HOW[step], words };
}
