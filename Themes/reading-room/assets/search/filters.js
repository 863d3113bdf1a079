// What narrows a search: kind, year and page with counts, dates, and the records that must be named.
import { element, filled } from "./elements.js";

const FACETS = { kinds: "kind", years: "year", pages: "page" };

export class Filters {
  // `change(changes)` is called with what somebody chose, as a part of the state.
  constructor(page, words, change) {
    this.page = page;
    this.words = words;
    this.change = change;
    this.form = page.getElementById("search-facets");
    this.chips = page.getElementById("search-about");
    this.named = page.getElementById("facet-about");
    this.named.addEventListener("toggle", () => this.count());
    this.form.addEventListener("change", () => change(this.chosen()));
    this.form.addEventListener("submit", (event) => event.preventDefault());
  }

  chosen() {
    const { elements } = this.form;
    const changes = { from: elements.from.value, to: elements.to.value };
    for (const name of Object.keys(FACETS)) {
      const boxes = this.form.querySelectorAll(`input[name="${name}"]:checked`);
      const values = Array.from(boxes, (box) => box.value);
      changes[name] = name === "kinds" ? values : values.map(Number);
    }
    return changes;
  }

  clear() {
    for (const key of Object.values(FACETS)) {
      const set = this.page.getElementById(`facet-${key}`);
      set.replaceChildren(set.firstElementChild);
    }
    this.chips.replaceChildren();
  }

  // `counts` are those of the answer; `named()` resolves to the records that the results name, counted.
  fill(state, counts, named) {
    this.state = state;
    this.find = named;
    this.count();
    this.form.elements.from.value = state.from;
    this.form.elements.to.value = state.to;
    for (const [name, key] of Object.entries(FACETS)) {
      const set = this.page.getElementById(`facet-${key}`);
      const values = [...counts[name]].sort(([one, a], [other, b]) => (key === "kind" ? b - a : one - other));
      set.hidden = values.length === 0;
      const focused = this.page.activeElement?.id;
      const boxes = values.map(([value, count]) => this.box(name, value, count, state[name].includes(value)));
      set.replaceChildren(set.firstElementChild, ...boxes);
      if (focused?.startsWith(`${name}-`)) this.page.getElementById(focused)?.focus();
    }
  }

  // The records that the state narrows to.
  narrowed(state, records) {
    this.chips.replaceChildren(...records.map((record) => this.chip(state, record)));
  }

  // Counting records loads their lists, so it waits until somebody opens the facet.
  async count() {
    if (!this.named.open || this.find === undefined) return;
    const { find, state } = this;
    const found = await find();
    if (find !== this.find) return;
    const list = this.named.querySelector("ul");
    list.replaceChildren(...found.map((record) => this.option(state, record)));
  }

  // A record as a button that narrows the search to it.
  option(state, { id, name, count }) {
    const kind = element(this.page, "small", {}, [this.words[id.split("/")[0]]]);
    const number = element(this.page, "span", { class: "n" }, [String(count)]);
    const button = element(this.page, "button", { type: "button" }, [name, " ", kind, number]);
    button.addEventListener("click", () => this.change({ about: [...state.about, id] }));
    return element(this.page, "li", {}, [button]);
  }

  box(name, value, count, isChosen) {
    const input = element(this.page, "input", { type: "checkbox", name, value, id: `${name}-${value}` });
    input.checked = isChosen;
    const number = element(this.page, "span", { class: "n" }, [String(count)]);
    return element(this.page, "label", {}, [input, this.label(name, value), number]);
  }

  label(name, value) {
    if (name === "kinds") return this.words[`kind${value[0].toUpperCase()}${value.slice(1)}`] ?? value;
    return name === "pages" ? filled(this.words.pageLabel, value) : String(value);
  }

  // The record's name as a link to its page, and a button that lets it go.
  chip(state, { id, name }) {
    const link = element(this.page, "a", { class: "name", href: `${this.words.root}${id}/index.html` }, [name]);
    const label = filled(this.words.remove, name);
    const button = element(this.page, "button", { type: "button", "aria-label": label }, ["×"]);
    button.addEventListener("click", () => this.change({ about: state.about.filter((other) => other !== id) }));
    return element(this.page, "li", {}, [`${this.words.about} `, link, " ", button]);
  }
}
