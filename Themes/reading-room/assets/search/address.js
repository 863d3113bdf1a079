// The state of the search page as its address keeps it: #q=…&sort=oldest&page=2.

export const SORTS = ["newest", "oldest"];

// A form that was sent without a script leaves its query behind the question mark.
export function readAddress(hash, search = "") {
  const kept = new URLSearchParams(hash.replace(/^#/, ""));
  const sent = new URLSearchParams(search);
  const page = Number.parseInt(kept.get("page") ?? "1", 10);
  return {
    q: (kept.get("q") ?? sent.get("q") ?? "").trim(),
    sort: SORTS.includes(kept.get("sort")) ? kept.get("sort") : SORTS[0],
    page: page > 0 ? page : 1,
  };
}

export function writeAddress({ q, sort = SORTS[0], page = 1 }) {
  const kept = new URLSearchParams({ q });
  if (sort !== SORTS[0]) kept.set("sort", sort);
  if (page > 1) kept.set("page", String(page));
  return `#${kept}`;
}
