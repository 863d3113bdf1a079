#!/usr/bin/env python3
"""Invented newspapers: one corpus as an archive folder for Broadsheet and as content for Hugo.

usage: corpus.py ARTICLES FOLDER   ->  FOLDER/archive/, FOLDER/content/

An issue has four pages of about four articles. Sentences are filled from words.txt and from names of invented people,
places and projects, common ones often and rare ones seldom (Zipf). The same number of articles gives the same bytes.
"""
import datetime
import pathlib
import random
import sys
from itertools import accumulate

SENTENCES = """{d}{o}{d}{v}{c}，{v}{n}{n}，为{c}{v}{a}{n}。
{o}{v}{c}会议，{v}{n}{c}，{v}{d}{v}{n}{n}。
{E}{d}{v}{a}{c}，{v}{n}和{n}，{d}{v}{n}。
{T}，{E}{v}{c}{n}，{n}{Q}{v}{c}。
{n}{n}{v}{P}，{n}{v}{M}，{d}{v}{c}。
{d}{v}{n}、{n}、{n}，{v}{c}，{d}{v}{a}{n}。
“{n}{v}了，{n}也{v}了，{n}{d}{a}。”{E}说。
{E}、{E}{v}{c}，{o}{v}{n}{n}{v}{n}。
在{E}，{n}{n}{d}{v}，{a}的{n}{v}{n}，{n}{v}{a}{n}。
{E}总投资{M}，{v}{c}，{v}{n}{Q}，预计{T}{v}{n}。
全市{c}{v}{M}，同比{v}{P}，{n}{v}{P}，{c}{v}{a}。
{T}，{o}{v}{E}{v}{c}，{v}{n}{n}{a}{v}。
要{d}{v}{c}，{v}{n}{n}，{d}{v}{n}{n}{v}{n}，{v}{a}{c}{n}。
{E}{v}{c}以来，{d}{v}{n}{Q}，{v}{n}{M}，{n}{n}{v}{P}。""".split("\n")
HEADLINES = ["{o}{v}{c}{n}", "{E}{v}{c}", "{v}{c} {v}{n}{n}", "{E}：{v}{n}{v}{n}", "我市{c}{v}{P}", "{a}{n}{v}{c}"]
KINDS = ["people", "places", "projects"]


def words():
    lines = (pathlib.Path(__file__).parent / "words.txt").read_text(encoding="utf-8").splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}


def template(text):
    """Literal texts and, at odd places, the names of slots."""
    return [part for piece in text.split("{") for part in ([piece] if "}" not in piece else piece.split("}"))]


class Draw:
    """Items by Zipf's law, drawn many at a time."""

    def __init__(self, source, items):
        self.source, self.items, self.ready = source, items, []
        self.weights = list(accumulate(1 / (rank + 3) for rank in range(len(items))))

    def __call__(self):
        if not self.ready:
            self.ready = self.source.choices(self.items, cum_weights=self.weights, k=10_000)
        return self.ready.pop()


class Corpus:
    def __init__(self, articles):
        self.articles, self.random, self.words = articles, random.Random(20210127), words()
        pick = lambda kind: self.random.choice(self.words[kind])
        many = lambda count, make: list(dict.fromkeys(make() for _ in range(count)))
        places = many(300, lambda: pick("place1") + pick("place2") + pick("suffix"))
        self.names = {
            "people": many(max(40, articles // 20), lambda: pick("surname") + pick("given") + pick("given")),
            "places": places,
            "projects": many(max(30, articles // 15),
                             lambda: self.random.choice(places) + pick("m") + pick("work") + "项目"),
        }
        self.draw = {kind: Draw(self.random, items) for kind, items in {**self.words, **self.names}.items()}
        compounds = [one + two for one in self.words["m"] for two in self.words["h"] if one != two]
        self.random.shuffle(compounds)
        self.draw["c"] = Draw(self.random, compounds)
        self.sentences, self.headlines = ([template(text) for text in texts] for texts in (SENTENCES, HEADLINES))

    def slot(self, name, entity):
        number, chance = self.random.randrange, self.random.random
        if name == "E":
            kind, text = entity()
            return (self.draw["t"]() if kind == "people" and chance() < 0.5 else "") + text
        if name == "P":
            return f"{number(1, 300) / 10:g}%"
        if name == "M":
            return f"{number(2, 2000)}{'亿元' if chance() < 0.5 else '万元'}"
        if name == "Q":
            return f"{number(2, 5000)}{self.draw['unit']()}"
        if name == "T":
            return f"{number(1, 13)}月{number(1, 29)}日" if chance() < 0.6 else f"{number(2005, 2026)}年"
        return self.draw[name]()

    def fill(self, pieces, entity):
        return "".join(self.slot(piece, entity) if place % 2 else piece for place, piece in enumerate(pieces))

    def article(self, date):
        """Headline, byline, paragraphs, and the names of each kind that may stand in them."""
        kinds = self.random.choices(KINDS, [42, 36, 22], k=self.random.randrange(3, 13))
        named = list(dict.fromkeys((kind, self.draw[kind]()) for kind in kinds))
        entity = lambda: self.random.choice(named)
        headline = self.fill(self.random.choice(self.headlines), entity)
        byline = "本报记者 " + self.draw["people"]()
        paragraphs, length = [], 300 + 1200 * self.random.random() ** 1.6
        while sum(map(len, paragraphs)) < length:
            text = "" if paragraphs else f"本报讯（{byline}）{date.month}月{date.day}日，"
            while len(text) < 90 + self.random.randrange(170):
                text += self.fill(self.random.choice(self.sentences), entity)
            paragraphs.append(text)
        return headline, byline, paragraphs, named

    def issues(self):
        """Each issue's date and its articles by page."""
        made, date = 0, datetime.date(2005, 1, 3)
        while made < self.articles:
            pages = {}
            for page in range(1, 5):
                count = min(self.random.choice((3, 4, 4, 5)), self.articles - made)
                pages[page] = [self.article(date) for _ in range(count)]
                made += count
            yield date, {page: articles for page, articles in pages.items() if articles}
            date += datetime.timedelta(2 if date.weekday() == 5 else 1)


def write_issue(date, pages, archive, content):
    issue = archive / "issues" / str(date)
    hugo = content / "issues" / str(date)
    issue.mkdir(parents=True)
    hugo.mkdir(parents=True)
    (hugo / "_index.md").write_text(f'---\ntitle: "{date}"\ndate: {date}\nissue: true\n---\n', encoding="utf-8")
    for page, articles in pages.items():
        texts = []
        for number, (headline, byline, paragraphs, named) in enumerate(articles, 1):
            texts.append("\n\n".join(["# " + headline, *paragraphs]) + "\n")
            terms = "".join(
                f"{kind}: [{', '.join(chr(34) + name + chr(34) for other, name in named if other == kind)}]\n"
                for kind in KINDS)
            body = "\n\n".join(linked(paragraphs, named))
            (hugo / f"p{page}-{number:02}.md").write_text(
                f'---\ntitle: "{headline}"\ndate: {date}\npage: {page}\nweight: {page * 100 + number}\n'
                f'byline: "{byline}"\n{terms}---\n\n{body}\n', encoding="utf-8")
        (issue / f"{page}.txt").write_text("\n".join(texts), encoding="utf-8")


def linked(paragraphs, named):
    """The first mention of each name is a link, which Broadsheet finds by itself."""
    paragraphs = list(paragraphs)
    for kind, name in named:
        for index, text in enumerate(paragraphs):
            if name in text and f"[{name}" not in text:
                paragraphs[index] = text.replace(name, f"[{name}](/{kind}/{name}/)", 1)
                break
    return paragraphs


def write(count, folder):
    corpus, archive, content = Corpus(count), folder / "archive", folder / "content"
    for date, pages in corpus.issues():
        write_issue(date, pages, archive, content)
    for kind, names in corpus.names.items():
        (archive / kind).mkdir()
        for name in names:
            (archive / kind / f"{name}.md").write_text(f"---\nname: {name}\n---\n", encoding="utf-8")
    (archive / "archive.yml").write_text(
        "title: 合成日报档案\nlanguage: zh-Hans\nbase_url: https://example.org/\npaper: {name: 合成日报}\n",
        encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
