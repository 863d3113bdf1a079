// The search page: reads its address, asks the engine, shows results. All text reaches the page as text.
import { SORTS, readAddress, writeAddress } from "./address.js";
import { textOf } from "./grams.js";
import { highlight, snippets } from "./snippet.js";

const PAGE_SIZE = 20;

export class View {
  // `root` is the element #results; its data attributes hold the address of the site's root and all wording.
  constructor(page, root, engine) {
    this.page = page;
    this.words = root.dataset;
    this.engine = engine;
    this.form = page.getElementById("search-form");
    this.input = page.getElementById("ask");
    this.status = page.getElementById("search-status");
    this.sorts = page.getElementById("search-sorts");
    this.hits = page.getElementById("search-hits");
    this.pages = page.getElementById("search-pages");
    this.title = page.title;
    this.latest = 0;
  }

  start() {
    const window = this.page.defaultView;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.input.value.trim());
    });
    window.addEventListener("hashchange", () => this.show());
    this.page.addEventListener("keydown", (event) => this.press(event));
    return this.show();
  }

  go(q) {
    const window = this.page.defaultView;
    const hash = writeAddress({ q, sort: this.state.sort });
    if (window.location.hash === hash) this.show();
    else window.location.hash = hash;
  }

  async show() {
    const { hash, search } = this.page.defaultView.location;
    this.state = readAddress(hash, search);
    this.latest += 1;
    const turn = this.latest;
    if (this.page.activeElement !== this.input || this.input.value.trim() !== this.state.q) {
      this.input.value = this.state.q;
    }
    if (this.state.q === "") return this.clear("");
    this.status.textContent = this.words.searching;
    this.page.title = `${this.state.q} · ${this.title}`;
    try {
      const answer = await this.engine.search(this.state.q);
      if (turn !== this.latest) return;
      const shown = this.slice(answer.numbers);
      const documents = await Promise.all(shown.map((number) => this.engine.document(number)));
      if (turn === this.latest) this.fill(answer, documents);
    } catch {
      if (turn === this.latest) this.clear(this.words.failed);
    }
  }

  slice(numbers) {
    const last = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
    this.state.page = Math.min(this.state.page, last);
    this.last = last;
    const begin = (this.state.page - 1) * PAGE_SIZE;
    if (this.state.sort === "oldest") return numbers.slice(begin, begin + PAGE_SIZE);
    const end = numbers.length - begin;
    return numbers.slice(Math.max(0, end - PAGE_SIZE), end).reverse();
  }

  clear(message) {
    this.status.textContent = message;
    for (const element of [this.sorts, this.hits, this.pages]) element.replaceChildren();
  }

  fill({ query, numbers }, documents) {
    const terms = query.include;
    this.status.replaceChildren(...this.tally(query, numbers.length));
    this.sorts.replaceChildren(...(numbers.length > 1 ? SORTS.map((sort) => this.sortLink(sort)) : []));
    this.hits.replaceChildren(...documents.map((document) => this.hit(document, terms)));
    this.hits.start = (this.state.page - 1) * PAGE_SIZE + 1;
    this.pages.replaceChildren(...(this.last > 1 ? this.pageLinks() : []));
  }

  tally(query, count) {
    if (query.include.length === 0) return [this.words.onlyExcludes];
    const names = (terms) => terms.map((term) => this.words.term.replace("{0}", () => textOf(term)));
    const contains = this.words.contains.replace("{0}", () => names(query.include).join(this.words.and));
    const without = names(query.exclude).join(this.words.or);
    const tail = without === "" ? "" : this.words.without.replace("{0}", () => without);
    return [this.element("b", {}, [String(count)]), ` ${contains}${tail}`];
  }

  sortLink(sort) {
    const label = this.words[sort];
    if (sort === this.state.sort) return this.element("b", {}, [label]);
    return this.link(writeAddress({ q: this.state.q, sort }), label);
  }

  pageLinks() {
    const { page } = this.state;
    const near = new Set([1, page - 1, page, page + 1, this.last]);
    const numbers = [...near].filter((number) => number >= 1 && number <= this.last);
    const links = numbers.sort((one, other) => one - other).map((number) => {
      if (number === page) return this.element("b", { "aria-current": "page" }, [String(number)]);
      return this.link(writeAddress({ ...this.state, page: number }), String(number));
    });
    if (page < this.last) links.push(this.link(writeAddress({ ...this.state, page: page + 1 }), this.words.next));
    return links;
  }

  hit(document, terms) {
    const clauses = document.title.split(" ").flatMap((clause, index) => {
      const span = this.element("span", { class: "pause" }, this.marked(highlight(clause, terms)));
      return index === 0 ? [span] : [" ", span];
    });
    const link = this.element("a", { href: this.words.root + document.href }, clauses);
    const quotes = snippets(document.texts.slice(document.headlines), terms);
    return this.element("li", {}, [
      this.element("h2", {}, [link]),
      this.element("p", { class: "folio" }, [this.element("span", {}, [document.folio])]),
      ...quotes.map((parts) => this.element("p", { class: "quote" }, this.marked(parts))),
    ]);
  }

  marked(parts) {
    return parts.map(({ text, isMarked }) => (isMarked ? this.element("mark", {}, [text]) : text));
  }

  link(href, label) {
    return this.element("a", { href }, [label]);
  }

  element(name, attributes, children) {
    const element = this.page.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  // "/" goes to the query, the arrows walk the results.
  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const active = this.page.activeElement;
    const isTyping = active instanceof this.page.defaultView.HTMLInputElement;
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      this.input.focus();
      this.input.select();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.input, ...this.hits.querySelectorAll("h2 a")];
    const place = stops.indexOf(active);
    const next = stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (place < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  }
}
