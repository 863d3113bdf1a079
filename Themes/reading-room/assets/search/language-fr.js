// What a search knows of French.
export const french = {
  script: "Latin",
  cardinals: {
    units: ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"],
    tens: ["dix", "vingt", "trente", "quarante", "cinquante", "soixante"],
  },
  figures: [["{n}%", "{n} pour cent", "{n} p. 100"], ["{n} f", "{n} francs"]],
  alike: [["saint", "st"], ["sainte", "ste"], ["docteur", "dr"], ["et", "&"]],
  endings: [["", "s", "x"], ["al", "aux"], ["au", "aux"], ["eau", "eaux"], ["e", "es"], ["", "e", "es"]],
  questions: ["qui", "que", "quoi", "quand", "où", "pourquoi", "comment", "combien", "quel", "quelle", "quels", "quelles", "est-ce", "est", "sont", "était", "a-t-il", "a-t-elle"],
  small: ["le", "la", "les", "un", "une", "des", "du", "de", "d", "l", "à", "au", "aux", "en", "dans", "sur", "pour", "par", "et", "ou", "avec", "il", "elle", "a"],
  months: [["janvier"], ["février"], ["mars"], ["avril"], ["mai"], ["juin"], ["juillet"], ["août"], ["septembre"], ["octobre"], ["novembre"], ["décembre"]],
  dates: ["{d} {month} {y}", "{month} {y}"],
  ordinals: ["er"],
  numbers: ["n° {n}", "no {n}", "numéro {n}"],
  pages: ["page {n}", "p. {n}"],
  front: ["à la une", "première page"],
  filler: ["numéro", "journal", "du", "le", "la", "de"],
};
