// What a search knows of German.
export const german = {
  script: "Latin",
  cardinals: {
    units: ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"],
    tens: ["zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"],
  },
  figures: [["{n}%", "{n} prozent", "{n} v.h."], ["{n} dm", "{n} mark"]],
  alike: [["doktor", "dr"], ["sankt", "st"], ["straße", "str."], ["und", "&"]],
  endings: [["", "e", "en", "er", "n", "s", "es", "em"], ["in", "innen"]],
  questions: ["wer", "wen", "wem", "wessen", "was", "wann", "wo", "wohin", "woher", "warum", "wieso", "weshalb", "wie", "wie viele", "welche", "welcher", "welches", "hat", "haben", "hatte", "wurde", "wurden", "ist", "sind", "war", "waren"],
  small: ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "im", "in", "am", "an", "auf", "zu", "zum", "zur", "von", "vom", "mit", "und", "oder", "bei", "für", "es", "sich"],
  months: [["januar", "jan"], ["februar", "feb"], ["märz", "mrz"], ["april", "apr"], ["mai"], ["juni"], ["juli"], ["august", "aug"], ["september", "sept"], ["oktober", "okt"], ["november", "nov"], ["dezember", "dez"]],
  dates: ["{d} {month} {y}", "{month} {y}", "{d}.{m}.{y}"],
  ordinals: [],
  numbers: ["nr. {n}", "nr {n}", "nummer {n}", "ausgabe {n}", "ausgabe nr. {n}"],
  pages: ["seite {n}", "s. {n}"],
  front: ["titelseite"],
  filler: ["ausgabe", "zeitung", "vom", "der", "am", "die"],
};
