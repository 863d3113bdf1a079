// The search page: its address is its state; from it come the search, the results and the filters.
import { isEmpty, readAddress, writeAddress } from "./address.js";
import { Filters } from "./filters.js";
import { textOf } from "./grams.js";
import { phrase } from "./query.js";
import { PAGE_SIZE, Results } from "./results.js";
import { suggestions } from "./suggestions.js";
import { TypeAhead } from "./typeahead.js";

export class View {
  // `root` is the element #results; its data attributes hold the address of the site's root and all wording.
  constructor(page, root, engine) {
    this.page = page;
    this.root = root;
    this.words = root.dataset;
    this.engine = engine;
    this.form = page.getElementById("search-form");
    this.input = page.getElementById("ask");
    this.results = new Results(page, this.words);
    this.filters = new Filters(page, this.words, (changes) => this.go(changes));
    this.names = new TypeAhead(
      page,
      this.words,
      (text) => suggestions(engine.index, text),
      ({ id }) => this.go({ q: "", about: [...new Set([...this.state.about, id])] }),
    );
    this.title = page.title;
    this.latest = 0;
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.names.close();
      this.go({ q: this.input.value.trim() });
    });
    this.page.defaultView.addEventListener("hashchange", () => this.show());
    this.page.addEventListener("keydown", (event) => this.press(event));
    return this.show();
  }

  // Shows the first page of what the changed state asks for.
  go(changes) {
    const { location } = this.page.defaultView;
    const hash = writeAddress({ ...this.state, ...changes, page: 1 });
    this.root.ariaBusy = "true";
    if (location.hash === hash) this.show();
    else location.hash = hash;
  }

  async show() {
    const { hash, search } = this.page.defaultView.location;
    this.state = readAddress(hash, search);
    this.latest += 1;
    const turn = this.latest;
    if (this.page.activeElement !== this.input || this.input.value.trim() !== this.state.q) {
      this.input.value = this.state.q;
    }
    this.page.title = this.state.q === "" ? this.title : `${this.state.q} · ${this.title}`;
    this.root.ariaBusy = "true";
    try {
      await this.find(this.state, () => turn === this.latest);
    } catch {
      if (turn === this.latest) this.results.clear(this.words.failed);
    }
    if (turn === this.latest) this.root.ariaBusy = "false";
  }

  // The results come first, the counts behind them.
  async find(state, isWanted) {
    if (isEmpty(state)) {
      this.results.clear("");
      return this.filters.clear();
    }
    this.results.say(this.words.searching);
    const answer = await this.engine.search(state, false);
    const last = Math.max(1, Math.ceil(answer.numbers.length / PAGE_SIZE));
    state.page = Math.min(state.page, last);
    const begin = (state.page - 1) * PAGE_SIZE;
    const shown = answer.numbers.slice(begin, begin + PAGE_SIZE);
    const documents = await Promise.all(shown.map((number) => this.engine.document(number)));
    const alone = answer.numbers.length === 0 ? await this.alone(answer.query) : [];
    if (!isWanted()) return;
    this.results.fill(state, answer, documents);
    if (answer.numbers.length === 0) this.results.offer(alone);
    const { facets, numbers } = await this.engine.search({ ...state, sort: "oldest" });
    const records = await Promise.all(state.about.map((id) => this.engine.record(id)));
    const named = () => this.engine.named(numbers, state.about);
    if (isWanted()) this.filters.fill(state, facets, records, named);
  }

  // What each of several words finds by itself: [{ q, count }…], for a search that found nothing.
  async alone({ include }) {
    if (include.length < 2) return [];
    const found = await Promise.all(
      include.map(async (term) => {
        const q = phrase(textOf(term));
        const { numbers } = await this.engine.search({ q }, false);
        return { q, count: numbers.length };
      }),
    );
    return found.filter(({ count }) => count > 0);
  }

  // "/" goes to the query, the arrows walk the names offered, then the results.
  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = this.page.activeElement;
    if (active === this.input && this.names.press(event)) return;
    const isTyping = active instanceof this.page.defaultView.HTMLInputElement;
    if (event.key === "/" && (!isTyping || active.type === "checkbox")) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.input, ...this.results.hits.querySelectorAll("h2 a")];
    const place = stops.indexOf(active);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}
