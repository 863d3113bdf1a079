// The state of the search page as its address keeps it: #q=…&from=2021-01-01&kind=report&about=KIND/SLUG&page=2.

export const SORTS = ["best", "newest", "oldest"];
const LISTS = { kinds: "kind", years: "year", pages: "on", about: "about" };

// A form that was sent without a script leaves its query behind the question mark.
export function readAddress(hash, search = "") {
  const kept = new URLSearchParams(hash.replace(/^#/, ""));
  const sent = new URLSearchParams(search);
  const page = Number.parseInt(kept.get("page") ?? "1", 10);
  const numbers = (name) => kept.getAll(name).map(Number).filter(Number.isInteger);
  return {
    q: (kept.get("q") ?? sent.get("q") ?? "").trim(),
    from: day(kept.get("from")),
    to: day(kept.get("to")),
    kinds: kept.getAll(LISTS.kinds),
    years: numbers(LISTS.years),
    pages: numbers(LISTS.pages),
    about: kept.getAll(LISTS.about),
    step: kept.get("step") ?? "",
    sort: SORTS.includes(kept.get("sort")) ? kept.get("sort") : SORTS[0],
    page: page > 0 ? page : 1,
  };
}

export function writeAddress({ q = "", from = "", to = "", step = "", sort = SORTS[0], page = 1, ...lists }) {
  const kept = new URLSearchParams();
  if (q !== "") kept.set("q", q);
  if (from) kept.set("from", from);
  if (to) kept.set("to", to);
  for (const [name, key] of Object.entries(LISTS)) {
    for (const value of lists[name] ?? []) kept.append(key, String(value));
  }
  if (step !== "") kept.set("step", step);
  if (sort !== SORTS[0]) kept.set("sort", sort);
  if (page > 1) kept.set("page", String(page));
  return `#${kept}`;
}

// Whether the state asks for anything.
export function isEmpty({ q, from, to, kinds, years, pages, about }) {
  return q === "" && !from && !to && [kinds, years, pages, about].every((list) => list.length === 0);
}

function day(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? "") && !Number.isNaN(Date.parse(text)) ? text : "";
}
