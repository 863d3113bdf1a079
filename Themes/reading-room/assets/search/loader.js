// Loads index files and keeps them: over http as JSON, from file:// as scripts that hand the same JSON to a callback.

// `base` is the address of the folder of the index, with a slash at its end.
export function httpLoader(base, get = fetch) {
  return remembering(async (name) => {
    // Shards of two builds must never be mixed, so the browser asks whether its copy is still good.
    const response = await get(`${base}${name}.json`, { cache: "no-cache" });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  });
}

export function scriptLoader(base, page) {
  const waiting = new Map();
  page.defaultView.broadsheetShard = (name, content) => {
    waiting.get(name)?.(content);
    waiting.delete(name);
  };
  return remembering(
    (name) =>
      new Promise((resolve) => {
        waiting.set(name, resolve);
        const script = page.createElement("script");
        script.src = `${base}${name}.js`;
        script.addEventListener("load", () => script.remove());
        script.addEventListener("error", () => {
          waiting.delete(name);
          script.remove();
          resolve(null);
        });
        page.head.append(script);
      }),
  );
}

// `count()` tells how many files were loaded, `anew(name)` loads one again, `forget()` drops them all.
function remembering(load) {
  const files = new Map();
  let loaded = 0;
  const kept = (name) => {
    if (!files.has(name)) {
      loaded += 1;
      const file = load(name);
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  };
  return Object.assign(kept, { count: () => loaded, anew: load, forget: () => files.clear() });
}
