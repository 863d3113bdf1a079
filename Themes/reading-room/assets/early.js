"use strict";
// On the search page: asks for the manifest of the index while the script of the search is still on its way.
if (location.protocol !== "file:") window.broadsheetManifest = fetch("data/manifest.json", { cache: "no-cache" });
