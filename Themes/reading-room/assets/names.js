"use strict";
// On an index of names: leaves those that begin as one types, that are of a state, that stand in some years; and leads to
// names on other pages of the index, which the tables of the search know.
(() => {
  const form = document.getElementById("narrow");
  if (!form) return;
  const [input, state, years, said, elsewhere] = ["name", "state", "years", "said", "elsewhere"].map((name) =>
    document.getElementById(`narrow-${name}`),
  );
  const { kind, root, whole, left, articles, plurals } = form.dataset;
  const rows = [...document.querySelectorAll(".roll li")];
  const sections = [...document.querySelectorAll(".roll")];
  // What the search folds and finds by; until it is loaded, and where it cannot be, letters as they are.
  let search = null;
  let loading = null;

  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");
  const folded = (text) =>
    search === null ? plain(text) : String.fromCodePoint(...search.fold(text).filter((letter) => letter !== 0x20));

  function load() {
    loading ??= new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = `${root}assets/search.js`;
      script.addEventListener("load", () => {
        const modules = window.broadsheetModules ?? {};
        const needed = ["fold.js", "index.js", "loader.js", "suggestions.js", "elements.js"].map((name) => modules[name]);
        if (needed.every((module) => module !== undefined)) {
          const [{ fold }, { Index }, { httpLoader, scriptLoader }, { suggestions }, elements] = needed;
          const folder = `${root}search/data/`;
          const loader = location.protocol === "file:" ? scriptLoader(folder, document) : httpLoader(folder);
          search = { fold, index: new Index(loader), suggestions, ...elements };
        }
        resolve();
      });
      script.addEventListener("error", resolve);
      document.head.append(script);
    });
    return loading;
  }

  // Those of the rows that are left.
  function narrow() {
    const typed = folded(input.value);
    const bar = years?.value ?? "";
    const isLeft = (row) =>
      (typed === "" || row.dataset.keys.split(" ").some((key) => key.startsWith(typed) || key.startsWith(`P${typed}`))) &&
      (!state?.value || (state.value === "edited") === row.classList.contains("edited")) &&
      (bar === "" || row.dataset.years.split(" ").includes(bar));
    let count = 0;
    for (const row of rows) {
      row.hidden = !isLeft(row);
      if (!row.hidden) count += 1;
    }
    for (const section of sections) section.hidden = section.querySelector("li:not([hidden])") === null;
    const isNarrowed = typed !== "" || bar !== "" || Boolean(state?.value);
    said.textContent = isNarrowed ? left.replace("{0}", String(count)) : "";
    return typed;
  }

  function item({ id, name, qualifier, articles: count }) {
    const { element, filled, counted } = search;
    const details = qualifier === "" ? [] : [" ", element(document, "small", {}, [qualifier])];
    return element(document, "li", {}, [
      element(document, "span", { class: "entry" }, [
        element(document, "a", { href: `${root}${encodeURI(id)}/index.html` }, [name]), ...details,
      ]),
      element(document, "span", { class: "n" }, [filled(counted(articles, count, plurals), String(count))]),
    ]);
  }

  let turn = 0;
  async function show() {
    const typed = narrow();
    turn += 1;
    const here = turn;
    let others = [];
    if (typed !== "" && !whole) {
      await load();
      const found = search === null ? [] : await search.suggestions(search.index, input.value, 400).catch(() => []);
      const shown = new Set(rows.map((row) => row.querySelector("a").getAttribute("href")));
      others = found.filter((name) => name.kind === kind && !shown.has(`${root}${encodeURI(name.id)}/index.html`)).slice(0, 40);
    }
    if (here !== turn) return;
    narrow();
    elsewhere.hidden = others.length === 0;
    elsewhere.querySelector("ul").replaceChildren(...others.map(item));
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  for (const control of [input, state, years]) control?.addEventListener("input", show);
  input.addEventListener("focus", load, { once: true });
  form.hidden = false;
  window.addEventListener("pageshow", () => {
    if (input.value !== "") show();
  });
})();
