// The numbers of documents: day, edition, page and article, packed from high to low. The same as DocumentNumbers in
// Swift. No bit operations: a number may be longer than 32 bits.

const DAY = 86_400_000;

export class Numbers {
  constructor(manifest) {
    const { edition, page, article } = manifest.bits;
    this.editions = manifest.editions;
    this.article = 2 ** article;
    this.page = 2 ** page;
    this.edition = 2 ** edition;
    this.issue = this.article * this.page;
    this.day = this.issue * this.edition;
    this.dayZero = Date.UTC(manifest.firstYear, 0, 1) / DAY;
  }

  // { date, edition, page, article }, the date as 2021-01-27.
  parts(number) {
    return {
      date: new Date((this.dayZero + Math.floor(number / this.day)) * DAY).toISOString().slice(0, 10),
      edition: this.editions[Math.floor(number / this.issue) % this.edition],
      page: this.pageOf(number),
      article: number % this.article,
    };
  }

  pageOf(number) {
    return Math.floor(number / this.article) % this.page;
  }

  // The address of the article below the root of the site.
  href(number) {
    const { date, edition, page, article } = this.parts(number);
    return `${date}${edition === "" ? "" : `-${edition}`}/p${page}/a${article}/index.html`;
  }

  // The smallest number that a document of a day may have: `shift` 1 gives the day after.
  ofDay(date, shift = 0) {
    const day = Date.parse(`${date}T00:00:00Z`) / DAY;
    return Number.isNaN(day) ? null : (day - this.dayZero + shift) * this.day;
  }

  ofYear(year) {
    return this.ofDay(`${String(year).padStart(4, "0")}-01-01`);
  }
}
