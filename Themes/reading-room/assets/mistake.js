"use strict";
// A report of a mistake quotes the words that the reader has marked; without this script it quotes what the page is called.
(() => {
  const link = document.getElementById("mistake");
  if (!link) return;
  const href = link.getAttribute("href");
  const places = link.dataset.words.split(" ").filter(Boolean).map((place) => place.split("-").map(Number));
  const fill = () => {
    const marked = [...String(document.getSelection())].slice(0, 300).join("").trim();
    const words = encodeURIComponent(marked.replace(/\p{Surrogate}/gu, ""));
    const filled = (text, [start, end]) => text.slice(0, start) + words + text.slice(end);
    link.href = marked === "" ? href : places.reduceRight(filled, href);
  };
  // Before the click takes the marking away.
  for (const event of ["pointerdown", "keydown"]) link.addEventListener(event, fill);
})();
