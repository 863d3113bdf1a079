import assert from "node:assert/strict";
import test from "node:test";
import { snippets } from "../../Themes/reading-room/assets/search/snippet.js";
import { fold } from "../../Themes/reading-room/assets/search/fold.js";
import { typeset } from "../../Themes/reading-room/assets/search/typeset.js";

test("half-width marks beside Chinese are set full width, others stay", () => {
  const cases = [
    ["他说,好", "他说，好"], ["增长5%,规模扩大", "增长5%，规模扩大"], ["1,134期", "1,134期"], ["早8:30开会", "早8:30开会"],
    ["社区(村)等", "社区（村）等"], ["地铁(2020)通车", "地铁（2020）通车"], ["(a, b)", "(a, b)"], ["村)等", "村)等"],
    ["好!", "好！"], ["“好”,他说", "“好”，他说"], ["𠮷,a", "𠮷，a"], ["", ""],
  ];
  for (const [given, expected] of cases) assert.equal(typeset(given), expected);
});

test("a result is marked where the query stands, however it was set", () => {
  const [{ parts }] = snippets(["他说,修好了"], [fold("说,修")]);
  assert.deepEqual(parts.map(({ text, isMarked }) => [text, isMarked]), [["他", false], ["说，修", true], ["好了", false]]);
});
