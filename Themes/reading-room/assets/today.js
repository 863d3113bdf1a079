"use strict";
// On the front page: what was printed on the day that today is in other years, or on the nearest day that has something.
// A day has a small script of its own, which works from a disk, too. Without any of this the days are listed.
(() => {
  const section = document.getElementById("today");
  if (!section) return;
  const days = section.dataset.days.split(" ").filter(Boolean);
  const root = document.currentScript.src.replace(/assets\/today\.js.*$/, "");
  const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const number = (month, day) => lengths.slice(0, month - 1).reduce((sum, length) => sum + length, day);
  const now = new Date();
  const today = number(now.getMonth() + 1, now.getDate());
  const away = (name) => {
    const [month, day] = name.split("-").map(Number);
    const distance = Math.abs(number(month, day) - today);
    return Math.min(distance, 366 - distance);
  };
  const nearest = days.reduce((best, name) => (best && away(best) <= away(name) ? best : name), "");
  if (!nearest) return;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };
  const link = (path, ...children) => element("a", { href: root + path }, ...children);

  const entry = (one) => {
    const state = element("span", { className: one.reviewed ? "state ok" : "state" }, one.state);
    const head = one.title.map((words) =>
      element("span", { className: one.caps ? "pause caps" : "pause" }, words));
    const item = element("li", {}, element("b", {}, String(one.year)), " ", state);
    if (one.date || one.edition) {
      item.append(element("p", { className: "label" }, [one.date, one.edition].filter(Boolean).join(" ")));
    }
    const text = element("div", one.lang ? { lang: one.lang } : {}, element("h3", {}, link(one.href, ...head)));
    if (one.open) text.append(element("p", { className: one.cut ? "open cut" : "open" }, one.open));
    item.append(text);
    return item;
  };

  window.broadsheetDay = (data) => {
    const [side, body] = section.children;
    side.querySelector("p").textContent = data.title;
    if (away(nearest) > 0) {
      side.querySelector("h2").textContent = section.dataset.near;
      side.append(element("p", {}, section.dataset.nearest));
    }
    side.append(element("p", { className: "turn" }, link("days/index.html", section.dataset.all)));
    body.replaceChildren(element("ol", { className: "otheryears" }, ...data.years.map(entry)));
    if (data.rest.length) body.append(element("p", { className: "label rest" }, data.rest.join(" ")));
  };
  document.head.append(element("script", { src: `${root}days/${nearest}/years.js` }));
})();
