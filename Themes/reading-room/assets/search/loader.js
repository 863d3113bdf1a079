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

function remembering(load) {
  const files = new Map();
  return (name) => {
    if (!files.has(name)) {
      const file = load(name);
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  };
}
