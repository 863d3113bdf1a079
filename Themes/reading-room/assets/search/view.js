// The search page: its address is its state; from it come the search, the results and the filters.
import { isEmpty, readAddress, writeAddress } from "./address.js";
import { Filters } from "./filters.js";
import { textOf } from "./grams.js";
import { parseQuery, phrase } from "./query.js";
import { PAGE_SIZE, Results } from "./results.js";
import { suggestions } from "./suggestions.js";
import { TypeAhead } from "./typeahead.js";

// So many results are shown as soon as they are read, the others behind them.
const FIRST = 3;
// What may be a date or the number of an issue, however it is written.
const DATED = /\p{Nd}{4}|\p{Nd}{1,2}[^\p{Nd}.,%]{1,12}\p{Nd}{1,2}|^[^\p{Nd}]{0,8}\p{Nd}{1,3}[^\p{Nd}]{0,2}$/u;

export class View {
  // `root` is the element #results; its data attributes hold the address of the site's root and all wording.
  // `climb(request)` loosens the search step by step.
  constructor(page, root, engine, climb) {
    this.climb = climb;
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
      (name) => this.take(name),
    );
    this.title = page.title;
    this.latest = 0;
  }

  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.names.close();
      this.go({ q: this.input.value.trim(), step: "" });
    });
    this.results.hits.addEventListener("click", () => this.leave());
    this.page.defaultView.addEventListener("hashchange", () => this.show());
    this.page.addEventListener("keydown", (event) => this.press(event));
    return this.show();
  }

  // A record narrows the search to what names it; a name that the machine found is searched for.
  take({ id, name }) {
    if (id.startsWith("names/")) this.go({ q: phrase(name), step: "" });
    else this.go({ q: "", step: "", about: [...new Set([...this.state.about, id])] });
  }

  // Remembers the place for whoever comes back.
  leave() {
    const { history, scrollY } = this.page.defaultView;
    history.replaceState({ scrollY }, "");
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
      if (turn === this.latest && !(await this.isOfOneIndex())) return this.show();
      if (turn === this.latest) this.results.clear(this.words.failed);
    }
    if (turn === this.latest) this.root.ariaBusy = "false";
  }

  // Whether all that was read came from one index, as far as one can ask.
  isOfOneIndex() {
    return this.engine.index.isWhole().catch(() => true);
  }

  // The first results come first, then the others and the counts behind them. What was found is shown before anybody asked
  // whether the index changed meanwhile; the counts tell, and when it did all is found anew.
  async find(state, isWanted) {
    if (isEmpty(state)) {
      this.results.clear("");
      return this.filters.clear();
    }
    this.results.say(this.words.searching);
    const climbed = await this.found(state);
    const { stamp } = this.engine.index.manifest;
    const { answer } = climbed;
    const last = Math.max(1, Math.ceil(answer.numbers.length / PAGE_SIZE));
    state.page = Math.min(state.page, last);
    const begin = (state.page - 1) * PAGE_SIZE;
    const shown = answer.numbers.slice(begin, begin + PAGE_SIZE);
    const read = (numbers) => Promise.all(numbers.map((number) => this.engine.document(number)));
    const first = await read(shown.slice(0, FIRST));
    const records = await Promise.all(state.about.map((id) => this.engine.record(id)));
    const isVain = answer.numbers.length === 0 && climbed.issues.length === 0 && climbed.near.length === 0;
    const alone = isVain ? await this.alone(parseQuery(state.q)) : [];
    if (!isWanted()) return;
    this.filters.narrowed(state, records);
    this.results.fill(state, climbed, first);
    const others = await read(shown.slice(FIRST));
    if (!isWanted()) return;
    this.results.more(others);
    if (isVain) this.results.offer(alone);
    const { history } = this.page.defaultView;
    if (history.state?.scrollY !== undefined) this.page.defaultView.scrollTo(0, history.state.scrollY);
    const { facets, numbers } = await this.engine.search({ ...state, queries: answer.queries, sort: "oldest" });
    if (isWanted() && this.engine.index.manifest.stamp !== stamp) return this.show();
    const named = () => this.engine.named(numbers, state.about);
    if (isWanted()) this.filters.fill(state, facets, named);
  }

  // What is found exactly; looser steps, and issues that dates lead to, come from a script that is loaded for them.
  async found(state) {
    const answer = state.step === "" && !DATED.test(state.q) ? await this.engine.search({ ...state, isRead: true }, false, false) : null;
    if (answer !== null && (answer.numbers.length > 0 || answer.query.include.length === 0)) {
      return { step: "exact", words: "", answer, issues: [], near: [], tried: [] };
    }
    return this.climb(state, false);
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
