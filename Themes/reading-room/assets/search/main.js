// Starts the search page.
import { Engine } from "./engine.js";
import { httpLoader, scriptLoader } from "./loader.js";
import { View } from "./view.js";

const results = document.getElementById("results");
const load =
  location.protocol === "file:" ? scriptLoader(results.dataset.folder, document) : httpLoader(results.dataset.folder);
new View(document, results, new Engine(load)).start();
