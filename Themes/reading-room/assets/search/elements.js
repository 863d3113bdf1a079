// Elements of the page. All text reaches the page as text.
import { category } from "./plural.js";

export function element(page, name, attributes = {}, children = []) {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// Pieces of text, those that matched marked.
export function marked(page, parts) {
  return parts.map(({ text, isMarked }) => (isMarked ? element(page, "mark", {}, [text]) : text));
}

export function filled(template, text) {
  return template.replace("{0}", () => text);
}

// The form of a counted phrase for a number; a phrase without forms as it is. `rules` are those of the interface's
// language: categories with conditions, as JSON.
export function counted(forms, number, rules) {
  if (!forms.startsWith("{\"")) return forms;
  const all = JSON.parse(forms);
  return all[category(number, JSON.parse(rules))] ?? all.other;
}
