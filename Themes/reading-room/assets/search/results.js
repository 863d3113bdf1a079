// The list of what was found: how many, in which order, twenty at a time.
import { SORTS, writeAddress } from "./address.js";
import { pairsOf } from "./coverage.js";
import { counted, element, filled, marked } from "./elements.js";
import { fold } from "./fold.js";
import { textOf } from "./grams.js";
import { isPattern } from "./query.js";
import { keepHits } from "./trail.js";
import { highlight, snippets } from "./snippet.js";

export const PAGE_SIZE = 20;
// So many terms are marked in results, and so many are handed on to an article.
const MARKED = 40;
// The steps by which a search loosens, strictest first.
const STEPS = ["exact", "joined", "spelled", "sound", "apart", "nearest"];
const SENT = 12;

// The pieces of a headline by the clauses between which its lines break: those that blanks part in Chinese; elsewhere
// blanks part words.
function clausesOf(title, pieces) {
  if (!/\p{Script=Han}/u.test(title)) return [pieces];
  const clauses = [[]];
  for (const { text, isMarked } of pieces) {
    text.split(" ").forEach((part, at) => {
      if (at > 0) clauses.push([]);
      if (part !== "") clauses.at(-1).push({ text: part, isMarked });
    });
  }
  return clauses;
}

export class Results {
  constructor(page, words) {
    this.page = page;
    this.words = words;
    this.said = page.getElementById("search-said");
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
    for (const part of [this.said, this.sorts, this.hits, this.pages]) part.replaceChildren();
  }

  // `documents` are those of the page that `state` asks for, each with its address.
  fill(state, climbed, documents) {
    const { step, answer } = climbed;
    const { query, queries, numbers } = answer;
    const last = Math.max(1, Math.ceil(numbers.length / PAGE_SIZE));
    const isExact = ["exact", "issue", "unheld"].includes(step);
    this.said.replaceChildren(...this.ladder(state, climbed));
    const isOfIssue = ["issue", "unheld"].includes(step) && numbers.length === 0;
    this.status.replaceChildren(...(isOfIssue ? [] : this.tally(isExact ? query : { include: [], exclude: [] }, numbers.length)));
    this.sorts.replaceChildren(...(numbers.length > 1 ? this.sortLinks(state, query) : []));
    this.asked = { terms: soughtIn(queries), isJoined: query.way === "joined", hash: writeAddress(state) };
    this.hits.replaceChildren();
    this.more(documents);
    this.hits.start = (state.page - 1) * PAGE_SIZE + 1;
    this.pages.replaceChildren(...(last > 1 ? this.pageLinks(state, last) : []));
  }

  // Further ones of the same page.
  more(documents) {
    this.hits.append(...documents.map((document) => this.hit(document, this.asked)));
    keepHits(this.page, this.asked.hash, Array.from(this.hits.querySelectorAll("h2 a"), (link) => link.href));
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

  // What the search says of how it loosened, the issues that a date leads to, and the readings: those tried in vain, the one in force,
  // and looser ones to go to.
  ladder(state, { step, words, issues, near, tried }) {
    const said = words === "" ? [] : [element(this.page, "p", { class: "say" }, [words])];
    const led = [...issues, ...near];
    if (led.length > 0) {
      const links = led.map((href) => element(this.page, "a", { href: this.words.root + href }, [this.issue(href)]));
      said.push(element(this.page, "p", { class: "turn issues" }, links));
    }
    if (["exact", "issue", "unheld"].includes(step) || tried.length === 0) return said;
    const looser = STEPS.slice(STEPS.indexOf(step) + 1);
    const rung = (name) => {
      const label = this.words[`step${name[0].toUpperCase()}${name.slice(1)}`];
      if (name === step) return element(this.page, "li", { "aria-current": "true" }, [label]);
      if (tried.includes(name)) return element(this.page, "li", {}, [label, " ", element(this.page, "span", { class: "n" }, ["0"])]);
      return element(this.page, "li", {}, [this.link({ ...state, step: name, page: 1 }, label)]);
    };
    const shown = STEPS.filter((name) => name === step || tried.includes(name) || (step !== "nothing" && looser.includes(name)));
    return [...said, element(this.page, "ol", { class: "ladder" }, shown.map(rung))];
  }

  // The day of an issue as the interface writes it, its edition and page.
  issue(href) {
    const [, day, edition = "", page] = /^(\d+-\d+-\d+)(?:-([^/]+))?(?:\/p(\d+))?/.exec(href);
    const format = new Intl.DateTimeFormat(this.page.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });
    const label = page === undefined ? "" : filled(this.words.pageLabel, page);
    return [format.format(new Date(day)), edition, label].filter((part) => part !== "").join(" ");
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

  hit(document, asked) {
    const { quotes, place } = this.quotes(document, asked);
    const pieces = highlight(document.title, asked.terms, asked.isJoined);
    const clauses = clausesOf(document.title, pieces).flatMap((clause, index) => {
      const span = element(this.page, "span", { class: "pause" }, marked(this.page, clause));
      return index === 0 ? [span] : [" ", span];
    });
    const href = this.words.root + document.href + place;
    const link = element(this.page, "a", { href, ...this.spoken(document) }, clauses);
    const folio = element(this.page, "span", {}, [document.folio]);
    return element(this.page, "li", {}, [
      element(this.page, "h2", {}, [link]),
      element(this.page, "p", { class: "folio" }, [folio]),
      ...quotes,
    ]);
  }

  // The sentences with the finds. Of a paragraph that was corrected the reading that is found is named, unless it is
  // the one that the page shows.
  //
  // { quotes, place }: the place is where the article opens, its words marked: the paragraph of the first quote.
  quotes(document, asked) {
    const { roles, texts } = document;
    const body = [...texts.keys()].filter((index) => roles[index] !== "h");
    const shown = body.filter((index) => roles[index] === "b");
    const order = [...shown, ...body.filter((index) => roles[index] !== "b")];
    const found = snippets(order.map((index) => texts[index]), asked.terms, 2, asked.isJoined);
    const quotes = found.map(({ block, parts }) => {
      const label = this.words[`role${roles[order[block]].toUpperCase()}`];
      const quote = element(this.page, "p", { class: "quote" }, [
        element(this.page, "span", this.spoken(document), marked(this.page, parts)),
      ]);
      if (label !== undefined) quote.prepend(element(this.page, "span", { class: "label" }, [label]), " ");
      return quote;
    });
    const title = highlight(document.title, asked.terms, asked.isJoined);
    const words = [...title, ...found.flatMap(({ parts }) => parts)].filter(({ isMarked }) => isMarked).map(({ text }) => text);
    return { quotes, place: placeOf(asked, words, found[0], roles, order) };
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

// The terms to mark of what was searched: of letters apart their pairs.
function soughtIn(queries) {
  const terms = queries.flatMap((query) => {
    if (query.way === "apart" || query.way === "nearest") return pairsOf(query.include).pairs.map(({ letters }) => letters);
    return query.include;
  });
  return [...new Map(terms.map((term) => [term.join(), term])).values()].slice(0, MARKED);
}

// What follows the address of an article so that it opens at its words: what to mark, the words that are marked here
// first, the way back, the paragraph, and for browsers without scripts the words themselves.
function placeOf({ terms, isJoined, hash }, words, quote, roles, order) {
  const typed = terms.filter((term) => !isPattern(term)).map(textOf);
  const sought = [...new Set([...words.map((word) => textOf(fold(word))), ...typed])].slice(0, SENT);
  if (sought.length === 0) return "";
  const kept = new URLSearchParams();
  for (const term of sought) kept.append("find", term);
  if (isJoined) kept.set("joined", "");
  kept.set("from", hash);
  if (quote === undefined) return `?${kept}`;
  const before = Array.from(roles).slice(0, order[quote.block] + 1);
  const paragraph = before.filter((role) => role === "b").length;
  const shown = quote.parts.find(({ isMarked }) => isMarked)?.text;
  return `?${kept}#p${paragraph}${shown === undefined ? "" : `:~:text=${encodeURIComponent(shown).replace(/-/g, "%2D")}`}`;
}
