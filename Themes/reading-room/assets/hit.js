"use strict";
// On an article: asks for the script that marks what a search found, when a search led here.
(() => {
  if (!new URLSearchParams(location.search).has("find")) return;
  const script = document.createElement("script");
  script.src = document.getElementById("hit").src.replace("hit.js", "search.js");
  document.head.append(script);
})();
