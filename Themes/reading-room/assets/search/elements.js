// Elements of the page. All text reaches the page as text.

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
