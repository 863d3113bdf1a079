import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { counted } from "../../Themes/reading-room/assets/search/elements.js";
import { category } from "../../Themes/reading-room/assets/search/plural.js";

// Rules and samples of CLDR; Swift reads the same file.
const languages = JSON.parse(readFileSync(new URL("./plurals.json", import.meta.url), "utf8"));

function numbers(samples) {
  return samples.split(", ").flatMap((sample) => {
    const [first, last = first] = sample.split("~").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

for (const [language, { rules, samples }] of Object.entries(languages)) {
  test(`the samples of CLDR for ${language} are of their categories`, () => {
    for (const [expected, list] of Object.entries(samples)) {
      for (const number of numbers(list)) assert.equal(category(number, rules), expected, `${number}`);
    }
  });

  test(`numbers of ${language} are counted as the engine's own Intl counts them`, () => {
    const intl = new Intl.PluralRules(language);
    for (let number = 0; number < 2500; number += 1) assert.equal(category(number, rules), intl.select(number), `${number}`);
  });
}

test("a phrase has the form for its number, and one without forms is itself", () => {
  const rules = JSON.stringify(languages.ru.rules);
  const forms = JSON.stringify({ one: "{0} номер", few: "{0} номера", many: "{0} номеров", other: "{0} номера" });
  const words = [1, 2, 5, 11, 21].map((number) => counted(forms, number, rules));
  assert.deepEqual(words, ["{0} номер", "{0} номера", "{0} номеров", "{0} номеров", "{0} номер"]);
  assert.equal(counted("{0} 篇", 1, "{}"), "{0} 篇");
  assert.equal(counted(JSON.stringify({ other: "{0} x" }), 1, rules), "{0} x");
});
