// The list of what was found: how many, in which order, twenty at a time.
import { SORTS, writeAddress } from "./address.js";
import { counted, element, filled, marked } from "./elements.js";
import { textOf } from "./grams.js";
import { highlight, snippets } from "./snippet.js";

export const PAGE_SIZE = 20;

// Lines of a headline break between clauses, which blanks part in Chinese; elsewhere blanks part words.
const pauses = (title) => (/\p{Script=Han}/u.test(title) ? title.split(" ") : [title]);

export class Results {
  constructor(page, words) {
    this.page = page;
    this.words = words;
    this.status = page.getElementById("search-status");
    this.sorts = page.getElementById("search-sorts");
    this.hits = page.getElementById("search-hits");
    this.pages = page.getElementById("search-pages");
  }

  say(message) {
    this.status.textContent = message;
  }

  clear(message) {
    this.say(message);
    for (const part of [this.sorts, this.hits, this.pages]) part.replaceChildren();
  }

  // `documents` are those of the page that `state` asks for, each with its address.
  fill(state, { query, numbers }, documents) {
    const last = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
    this.status.replaceChildren(...this.tally(query, numbers.length));
    this.sorts.replaceChildren(...(numbers.length > 1 ? this.sortLinks(state, query) : []));
    this.hits.replaceChildren(...documents.map((document) => this.hit(document, query.include)));
    this.hits.start = (state.page - 1) * PAGE_SIZE + 1;
    this.pages.replaceChildren(...(last > 1 ? this.pageLinks(state, last) : []));
  }

  // For a search that found nothing: searches that find something, or advice.
  offer(searches) {
    if (searches.length === 0) {
      this.pages.replaceChildren(this.words.nothing);
      return;
    }
    const links = searches.map(({ q, count }) =>
      element(this.page, "a", { href: writeAddress({ q }) }, [`${filled(this.words.term, q)} ${count}`]),
    );
    this.pages.replaceChildren(element(this.page, "span", {}, [this.words.alone]), ...links);
  }

  tally(query, count) {
    const names = (terms) => terms.map((term) => filled(this.words.term, textOf(term)));
    const contains = names(query.include).join(this.words.and);
    const without = names(query.exclude).join(this.words.or);
    const form = counted(contains === "" ? this.words.found : this.words.contains, count, this.words.plurals);
    const head = filled(form, contains);
    const tail = without === "" ? "" : filled(this.words.without, without);
    return [element(this.page, "b", {}, [String(count)]), ` ${head}${tail}`];
  }

  sortLinks(state, query) {
    const sorts = query.include.length === 0 ? SORTS.slice(1) : SORTS;
    return sorts.map((sort, index) => {
      const isCurrent = sort === state.sort || (index === 0 && !sorts.includes(state.sort));
      if (isCurrent) return element(this.page, "b", {}, [this.words[sort]]);
      return this.link({ ...state, sort, page: 1 }, this.words[sort]);
    });
  }

  pageLinks(state, last) {
    const { page } = state;
    const near = [...new Set([1, page - 1, page, page + 1, last])];
    const numbers = near.filter((number) => number >= 1 && number <= last).sort((one, other) => one - other);
    const links = numbers.map((number) => {
      if (number === page) return element(this.page, "b", { "aria-current": "page" }, [String(number)]);
      return this.link({ ...state, page: number }, String(number));
    });
    if (page < last) links.push(this.link({ ...state, page: page + 1 }, this.words.next));
    return links;
  }

  hit(document, terms) {
    const clauses = pauses(document.title).flatMap((clause, index) => {
      const pieces = marked(this.page, highlight(clause, terms));
      const span = element(this.page, "span", { class: "pause" }, pieces);
      return index === 0 ? [span] : [" ", span];
    });
    const link = element(this.page, "a", { href: this.words.root + document.href, ...this.spoken(document) }, clauses);
    const folio = element(this.page, "span", {}, [document.folio]);
    return element(this.page, "li", {}, [
      element(this.page, "h2", {}, [link]),
      element(this.page, "p", { class: "folio" }, [folio]),
      ...this.quotes(document, terms),
    ]);
  }

  // The sentences with the finds. Of a paragraph that was corrected the reading that is found is named, unless it is
  // the one that the page shows.
  quotes(document, terms) {
    const { roles, texts } = document;
    const body = [...texts.keys()].filter((index) => roles[index] !== "h");
    const shown = body.filter((index) => roles[index] === "b");
    const order = [...shown, ...body.filter((index) => roles[index] !== "b")];
    return snippets(order.map((index) => texts[index]), terms).map(({ block, parts }) => {
      const label = this.words[`role${roles[order[block]].toUpperCase()}`];
      const quote = element(this.page, "p", { class: "quote" }, [
        element(this.page, "span", this.spoken(document), marked(this.page, parts)),
      ]);
      if (label !== undefined) quote.prepend(element(this.page, "span", { class: "label" }, [label]), " ");
      return quote;
    });
  }

  // The language of the issue, where it is not that of the paper; else that of the paper, where it is not that of the
  // interface.
  spoken({ lang, dir }) {
    if (lang !== undefined) return { lang, dir };
    return this.words.foreign === undefined ? {} : { lang: this.words.foreign };
  }

  link(state, label) {
    return element(this.page, "a", { href: writeAddress(state) }, [label]);
  }
}
