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

// Fetches, but takes the manifest that early.js has asked for already, once.
function early() {
  let asked = window.broadsheetManifest;
  return (address, options) => {
    const first = address.endsWith("manifest.json") ? asked : undefined;
    if (first !== undefined) asked = undefined;
    return (first ?? fetch(address, options)).catch(() => fetch(address, options));
  };
}

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
  const load = location.protocol === "file:" ? scriptLoader(folder, document) : httpLoader(folder, early());
  const engine = new Engine(load);
  const climb = async (request, isChecked) => (await loosen()).climb(engine, request, isChecked);
  Object.assign(window, { broadsheetSearch: engine, broadsheetClimb: climb });
  if (document.getElementById("search-form") !== null) new View(document, results, engine, climb).start();
} else if (hit !== null) new Hits(document, hit.dataset).start();
