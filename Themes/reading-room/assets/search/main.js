// Starts the search page, or marks on an article what a search found there. Other scripts of the search page may ask
// `broadsheetSearch`, an Engine, and `broadsheetClimb`, which loosens, as docs/search.md tells.
import { Engine } from "./engine.js";
import { Hits } from "./hits.js";
import { httpLoader, scriptLoader } from "./loader.js";
import { View } from "./view.js";

const results = document.getElementById("results");
const hit = document.getElementById("hit");
const later = document.currentScript.src.replace(/\.js$/, "-later.js");
let loosening = null;

// What is needed only when nothing is found exactly.
function loosen() {
  loosening ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = later;
    script.addEventListener("load", () => resolve(window.broadsheetModules["later.js"].later));
    script.addEventListener("error", () => reject(new Error(later)));
    document.head.append(script);
  });
  return loosening;
}

if (results !== null) {
  const { folder } = results.dataset;
  const load = location.protocol === "file:" ? scriptLoader(folder, document) : httpLoader(folder);
  const engine = new Engine(load);
  const climb = async (request, isChecked) => (await loosen()).climb(engine, request, isChecked);
  Object.assign(window, { broadsheetSearch: engine, broadsheetClimb: climb });
  if (document.getElementById("search-form") !== null) new View(document, results, engine, climb).start();
} else if (hit !== null) new Hits(document, hit.dataset).start();
