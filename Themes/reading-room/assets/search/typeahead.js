// Offers names of records while somebody types; the pattern is ARIA's combobox with a list box.
import { counted, element, filled } from "./elements.js";

export class TypeAhead {
  // `find(text)` resolves to suggestions; `choose(suggestion)` is called with the one taken.
  constructor(page, words, find, choose) {
    this.page = page;
    this.words = words;
    this.find = find;
    this.choose = choose;
    this.input = page.getElementById("ask");
    this.list = page.getElementById("ask-names");
    this.offered = [];
    this.active = -1;
    this.latest = 0;
    this.input.addEventListener("input", () => this.offer());
    this.input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => this.click(event));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  async offer() {
    this.latest += 1;
    const turn = this.latest;
    const offered = await this.find(this.input.value).catch(() => []);
    if (turn !== this.latest || this.page.activeElement !== this.input) return;
    if (offered.length === 0) return this.close();
    this.offered = offered;
    this.list.replaceChildren(...offered.map((suggestion, index) => this.option(suggestion, index)));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.move(-1);
  }

  close() {
    this.latest += 1;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.input.setAttribute("aria-expanded", "false");
    this.move(-1);
  }

  // Whether the key was for the list.
  press(event) {
    if (!this.isOpen) return false;
    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.move(Math.min(this.active + 1, this.offered.length - 1));
    else if (event.key === "ArrowUp") this.move(Math.max(this.active - 1, -1));
    else if (event.key === "Enter" && this.active >= 0) this.take(this.active);
    else return false;
    event.preventDefault();
    return true;
  }

  click(event) {
    const option = event.target.closest("[role=option]");
    if (option === null) return;
    event.preventDefault();
    this.take([...this.list.children].indexOf(option));
  }

  take(index) {
    const suggestion = this.offered[index];
    this.close();
    this.choose(suggestion);
  }

  move(index) {
    this.active = index;
    [...this.list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.list.children[index].id);
  }

  option({ name, qualifier, articles, kind }, index) {
    const details = [qualifier, this.words[kind] ?? ""].filter((text) => text !== "").join(" · ");
    return element(this.page, "li", { role: "option", id: `ask-name-${index}`, "aria-selected": "false" }, [
      element(this.page, "b", {}, [name]),
      element(this.page, "small", {}, [details]),
      element(this.page, "span", { class: "n" }, [
        filled(counted(this.words.articles, articles, this.words.plurals), String(articles)),
      ]),
    ]);
  }
}
