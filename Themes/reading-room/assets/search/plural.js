// Which form of a phrase goes with a number: the rules of CLDR for whole numbers, as the locale file has them and the
// build has checked them. The same as PluralRule in Swift.

// `rules`: conditions by category, { one: "i = 1 and v = 0" }; what none of them takes is "other".
export function category(number, rules) {
  const found = Object.entries(rules).find(([, condition]) => holds(condition, Math.abs(number)));
  return found === undefined ? "other" : found[0];
}

function holds(condition, number) {
  const [rule] = condition.split("@");
  return rule.split(/\bor\b/).some((all) => all.split(/\band\b/).every((relation) => isTrue(relation, number)));
}

// Of the operands `n` and `i` are the number; the others speak of decimals, which a count does not have.
function isTrue(relation, number) {
  const [, operand, modulus, sign, list] = /^\s*([a-z])\s*(?:%\s*(\d+)\s*)?(!?=)(.*)$/.exec(relation);
  const whole = operand === "n" || operand === "i" ? number : 0;
  const value = modulus === undefined ? whole : whole % Number(modulus);
  const isAmong = list.split(",").some((range) => {
    const [first, last = first] = range.split("..").map(Number);
    return value >= first && value <= last;
  });
  return isAmong === (sign === "=");
}
