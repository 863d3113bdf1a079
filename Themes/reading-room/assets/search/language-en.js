// What a search knows of English and of what is like it in German and French.
export const english = {
  script: "Latin",
  cardinals: {
    units: ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
    tens: ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
  },
  figures: [["{n}%", "{n} per cent", "{n} percent", "{n} p.c."], ["£{n}", "{n} pounds"], ["${n}", "{n} dollars"], ["{n}°", "{n} degrees"], ["{n} miles", "{n} mile"]],
  alike: [["doctor", "dr"], ["saint", "st"], ["street", "st."], ["and", "&"], ["mister", "mr"], ["railway", "railroad"]],
  // Endings that a word may have one for the other; the first is that of the dictionary.
  endings: [["y", "ies"], ["", "s", "es"], ["e", "ed", "ing", "es"], ["", "ed", "ing"], ["f", "ves"], ["fe", "ves"], ["man", "men"], ["", "'s"], ["", "ren"], ["foot", "feet"], ["tooth", "teeth"], ["mouse", "mice"]],
  questions: [
    "who", "whom", "whose", "what", "when", "where", "why", "which", "how", "how many", "how much", "did", "does", "do", "was", "were", "is", "are", "has", "have", "had",
  ],
  small: ["the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "from", "and", "or", "with", "it", "its", "this", "that", "about", "as", "be", "been", "will", "would", "there", "any", "some"],
  months: [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"], ["july", "jul"], ["august", "aug"],
    ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ],
  dates: ["{d} {month} {y}", "{month} {d} {y}", "{d} of {month} {y}", "{month} {y}", "the {d} of {month} {y}"],
  ordinals: ["st", "nd", "rd", "th"],
  numbers: ["no. {n}", "no {n}", "number {n}", "issue {n}", "issue no. {n}", "issue no {n}", "issue number {n}"],
  pages: ["page {n}", "p. {n}", "p {n}", "p{n}"],
  front: ["front page"],
  filler: ["issue", "paper", "newspaper", "of", "the", "edition", "on", "for", "from"],
};
