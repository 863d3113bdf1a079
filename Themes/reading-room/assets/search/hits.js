// On an article that a search leads to: marks the words found and leads from one to the next.
import { element } from "./elements.js";
import { fold } from "./fold.js";
import { findsOf, folded } from "./snippet.js";
import { nextHit } from "./trail.js";

// What holds printed words, and what in it is not printed.
const BLOCKS = ".heads > .kicker, .heads > h1, .heads > .deck, .heads dd, .text > h2, .text p";
const ADDED = ".pn, .ref, .seam";

export class Hits {
  // `words` holds the wording: label, place, previous, next, article, back and the root of the site.
  constructor(page, words) {
    this.page = page;
    this.words = words;
    this.hits = [];
    this.at = 0;
  }

  start() {
    const { location } = this.page.defaultView;
    const kept = new URLSearchParams(location.search);
    const terms = kept.getAll("find").map((text) => fold(text)).filter(({ length }) => length > 0);
    const blocks = [...this.page.querySelectorAll(BLOCKS)].map((block) => new Block(this.page, block));
    this.hits = this.found(blocks, terms, kept.has("joined"));
    if (this.hits.length === 0) return;
    const paragraph = this.page.getElementById(location.hash.slice(1));
    this.at = Math.max(0, paragraph === null ? 0 : this.hits.findIndex(([mark]) => paragraph.contains(mark)));
    const from = kept.get("from") ?? "";
    this.bar(from.startsWith("#") ? from : "");
    this.show();
    // Until a page has loaded, browsers go back to the paragraph of the address.
    this.page.defaultView.addEventListener("load", () => this.show(), { once: true });
  }

  // The places of the terms as lists of their marks, in the order of the page; headlines are always read without marks,
  // since their pauses are not shown as blanks.
  found(blocks, terms, isJoined) {
    return blocks.flatMap((block) => {
      const isHead = block.root.closest(".heads") !== null;
      const spans = terms.flatMap((term) => findsOf(block.text.scalars, term, isJoined || isHead));
      return block.mark(merged(spans));
    });
  }

  bar(hash) {
    const button = (label, step, key) => {
      const made = element(this.page, "button", { type: "button", class: key }, [label]);
      made.addEventListener("click", () => this.go(step));
      return made;
    };
    this.place = element(this.page, "p", { role: "status", class: "n" });
    const ways = hash === "" ? [] : this.ways(hash);
    const steps = [button(this.words.previous, -1, "previous"), button(this.words.next, 1, "next")];
    const bar = element(this.page, "aside", { class: "hitbar", "aria-label": this.words.label }, [
      this.place, ...(this.hits.length > 1 ? steps : []), ...ways,
    ]);
    this.page.getElementById("main").prepend(bar);
  }

  // To the article that the search found next, and back to all of them.
  ways(hash) {
    const next = nextHit(this.page, hash);
    const back = element(this.page, "a", { href: `${this.words.root}search/index.html${hash}`, class: "back" }, [this.words.back]);
    back.addEventListener("click", (event) => this.back(event));
    return next === null ? [back] : [element(this.page, "a", { href: next, class: "article" }, [this.words.article]), back];
  }

  go(step) {
    this.at = (this.at + step + this.hits.length) % this.hits.length;
    this.show();
  }

  show() {
    for (const [at, marks] of this.hits.entries()) for (const mark of marks) mark.classList.toggle("here", at === this.at);
    const { place } = this.words;
    this.place.textContent = place.replace("{0}", String(this.at + 1)).replace("{1}", String(this.hits.length));
    this.hits[this.at][0].scrollIntoView({ block: "center" });
  }

  // The search as it was left, its place with it, when this page was opened from there.
  back(event) {
    const { history, document } = this.page.defaultView;
    if (history.length < 2 || !/\/search\/(index\.html)?$/.test(document.referrer.split(/[?#]/)[0])) return;
    event.preventDefault();
    history.back();
  }
}

// A block of printed words: its text, and where in its nodes each character stands.
class Block {
  constructor(page, root) {
    this.page = page;
    this.root = root;
    this.characters = [];
    let text = "";
    const walker = page.createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement.closest(ADDED) !== null) continue;
      let offset = 0;
      for (const character of node.data) {
        this.characters.push({ node, offset, end: offset + character.length });
        offset += character.length;
      }
      text += node.data;
    }
    this.text = folded(text);
  }

  // Marks the spans of letters, given in order; of each the marks, several where it reaches over other elements.
  mark(spans) {
    const marks = spans.map(([begin, end]) => this.pieces(this.text.starts[begin], this.text.ends[end - 1]));
    // From behind, so that the places before stay what they are.
    return marks.reverse().map((pieces) => pieces.reverse().map((piece) => this.wrap(piece)).reverse()).reverse();
  }

  // The stretches of text nodes that a stretch of characters covers.
  pieces(begin, end) {
    const pieces = [];
    for (const { node, offset, end: last } of this.characters.slice(begin, end)) {
      const open = pieces.at(-1);
      if (open?.node === node) open.end = last;
      else pieces.push({ node, begin: offset, end: last });
    }
    return pieces;
  }

  wrap({ node, begin, end }) {
    const range = this.page.createRange();
    range.setStart(node, begin);
    range.setEnd(node, end);
    const mark = this.page.createElement("mark");
    range.surroundContents(mark);
    return mark;
  }
}

// Spans in order, those that touch or overlap as one.
function merged(spans) {
  const result = [];
  for (const [begin, end] of spans.sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last !== undefined && begin <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([begin, end]);
  }
  return result;
}
