// The hits of the last search, kept by the browser as long as its tab is open, so that an article knows which comes next.

const KEY = "broadsheet-hits";

// What a browser keeps, or null where it keeps nothing: from a disk, or when it is told so.
function kept(page) {
  try {
    return page.defaultView.sessionStorage;
  } catch {
    return null;
  }
}

// Keeps the addresses of the hits of a search; `hash` is the state of the search in its address.
export function keepHits(page, hash, links) {
  try {
    kept(page)?.setItem(KEY, JSON.stringify({ hash, links }));
  } catch {
    // Nothing is lost but the way to the next article.
  }
}

// The address of the hit behind this one; null where there is none, or none is kept of this search.
export function nextHit(page, hash) {
  const { hash: of, links = [] } = JSON.parse(kept(page)?.getItem(KEY) ?? "{}");
  const path = (address) => new URL(address, page.baseURI).pathname;
  const at = of === hash ? links.findIndex((link) => path(link) === path(page.defaultView.location.href)) : -1;
  return at < 0 ? null : links[at + 1] ?? null;
}
