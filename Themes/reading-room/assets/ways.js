"use strict";
// On every page: "/" leads to the search; a link to a record says who or what that is before it is followed.
(() => {
  const field = document.getElementById("ask") ?? document.getElementById("q");
  const isTyping = (element) => element?.isContentEditable
    || element?.matches("textarea, select, input:not([type=checkbox], [type=radio])");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (field === null || isTyping(document.activeElement)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // What the page says of a record in its list of names is not asked for. Of others the index of the search knows what
  // tells them apart: one small file for all names of one beginning, from a disk a script that hands it over.
  const root = new URL("../", document.currentScript.src).href;
  const DELAY = 350;
  const files = new Map();
  const linkOf = (element) => element.closest?.("main a.name[href]:not(.names a)") ?? null;
  let [shown, tip, timer, height] = [null, null, 0, -1];

  const load = (name) => {
    if (!files.has(name)) files.set(name, (location.protocol === "file:" ? script : json)(name).catch(() => null));
    return files.get(name);
  };
  const json = async (name) => {
    const response = await fetch(`${root}search/data/${name}.json`);
    return response.ok ? response.json() : null;
  };
  const script = (name) => new Promise((resolve) => {
    const element = document.createElement("script");
    const others = window.broadsheetShard;
    window.broadsheetShard = (shard, content) => (shard === name ? resolve(content) : others?.(shard, content));
    element.src = `${root}search/data/${name}.js`;
    element.addEventListener("load", () => element.remove());
    element.addEventListener("error", () => resolve(null));
    document.head.append(element);
  });

  // The same as GramShard in Swift, of one letter.
  const shardOf = (letter, bits) => {
    const hash = Math.imul(letter.codePointAt(0), 0x9e3779b1);
    return ((hash ^ (hash >>> 15)) & ((1 << bits) - 1)) >>> 0;
  };
  const known = async (address, name) => {
    const index = await load("manifest");
    if (index?.format !== 1) return null;
    const letters = [name.toLowerCase(), address.split("/")[1]].map((text) => [...text][0]);
    for (const letter of new Set(letters)) {
      const shard = shardOf(letter, index.bits.names);
      if (index.missing.names.includes(shard)) continue;
      const names = (await load(`names/${shard}`))?.[letter] ?? [];
      const found = names.find((entry) => entry[1] === address);
      if (found !== undefined) return { name: found[2], words: found[3] };
    }
    return null;
  };
  const menu = (folder) =>
    document.querySelector(`.menu a[href$="${CSS.escape(folder)}/index.html"]`)?.textContent ?? "";
  const said = async (link) => {
    const listed = [...document.querySelectorAll(".names a")].find((other) => other.href === link.href);
    if (listed !== undefined) {
      const entry = listed.closest("li");
      const state = entry.closest("div")?.querySelector("h3")?.textContent ?? "";
      // Of a name that several may bear all are told.
      const words = [...entry.querySelectorAll("small")].map((one) => one.textContent).join(" / ");
      return { name: listed.textContent, words, state, lang: listed.lang };
    }
    const path = decodeURIComponent(link.href.slice(root.length).split(/[?#]/)[0]);
    if (!link.href.startsWith(root) || !path.endsWith("/index.html")) return null;
    const address = path.slice(0, -"/index.html".length);
    const found = await known(address, link.textContent.trim());
    return found && { ...found, state: menu(address.split("/")[0]), lang: link.lang };
  };

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute("aria-describedby");
    tip?.remove();
    [shown, tip] = [null, null];
  };
  const show = async (link) => {
    const { name, words, state, lang } = (await said(link)) ?? {};
    if (shown !== link || tip !== null || name === undefined || !link.isConnected) return;
    const part = (tag, text, isPapers) => {
      const element = document.createElement(tag);
      element.textContent = text;
      if (isPapers && lang) element.lang = lang;
      return element;
    };
    tip = document.createElement("div");
    Object.assign(tip, { className: "who", id: "who" });
    tip.setAttribute("role", "tooltip");
    tip.append(part("b", name, true), ...[[words, true], [state, false]]
      .filter(([text]) => text !== "").map(([text, isPapers]) => part("span", text, isPapers)));
    document.getElementById("main").append(tip);
    link.setAttribute("aria-describedby", "who");
    place(link);
  };
  // Below the line that the pointer is in, or above it where the window ends; never beyond its edges.
  const place = (link) => {
    const lines = [...link.getClientRects()];
    const line = lines.find(({ top, bottom }) => top <= height && height <= bottom) ?? lines[0];
    const own = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - own.width - 8));
    const isLow = line.bottom + own.height > document.documentElement.clientHeight && line.top > own.height;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(isLow ? line.top - own.height : line.bottom) + scrollY}px`;
  };
  const soon = (link, y = -1) => {
    if (shown === link && tip !== null) return clearTimeout(timer);
    hide();
    [shown, height] = [link, y];
    timer = setTimeout(() => show(link), DELAY);
  };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event.target);
    if (link !== null) soon(link, event.clientY);
    else if (tip?.contains(event.target)) clearTimeout(timer);
    else if (shown !== null && document.activeElement !== shown) {
      clearTimeout(timer);
      timer = setTimeout(hide, DELAY / 2);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event.target);
    if (link?.matches(":focus-visible")) soon(link);
    else if (!tip?.contains(event.target)) hide();
  });
  document.addEventListener("focusout", (event) => event.target === shown && hide());
})();
