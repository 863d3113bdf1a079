// Starts the search page. Other scripts of the page may ask `broadsheetSearch`, an Engine, as docs/search.md tells.
import { Engine } from "./engine.js";
import { httpLoader, scriptLoader } from "./loader.js";
import { View } from "./view.js";

const results = document.getElementById("results");
const { folder } = results.dataset;
const load = location.protocol === "file:" ? scriptLoader(folder, document) : httpLoader(folder);
window.broadsheetSearch = new Engine(load);
if (document.getElementById("search-form") !== null) new View(document, results, window.broadsheetSearch).start();
