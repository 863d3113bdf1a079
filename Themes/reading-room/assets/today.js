"use strict";
// On the front page: leads to the day of the year that today is, when some year's issue of that day is held.
(() => {
  const link = document.getElementById("today");
  if (!link) return;
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const day = `${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  if (!link.dataset.days.split(" ").includes(day)) return;
  link.href = link.getAttribute("href").replace("index.html", `${day}/index.html`);
  link.textContent = `${link.dataset.label} ${day}`;
})();
