"""Measures the search of a built site in Chromium: bytes on the wire, exactness, time of warm queries.

usage: search.py SITE

Bytes are those of a server that sends gzip, each query in a browser that has kept nothing. What a query must find is
told by a scan of all texts. Prints a table in Markdown; ends with 1 when a query found too much or too little.
"""

import collections
import functools
import gzip
import http.server
import json
import random
import re
import statistics
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/Browser"))

from conftest import CHROMIUM  # noqa: E402
from search_test import HAND_MADE, SEARCH, Site  # noqa: E402

WARM = """async queries => {
  const times = queries.map(() => []);
  for (let turn = 0; turn < 6; turn += 1) {
    for (const [place, q] of queries.entries()) {
      const start = performance.now();
      await broadsheetSearch.search({ q }, false);
      times[place].push(performance.now() - start);
    }
  }
  return times.map(all => all.slice(1));
}"""
FIRST_TEN = """async q => {
  const { numbers } = await broadsheetSearch.search({ q }, false);
  await Promise.all(numbers.slice(0, 10).map(number => broadsheetSearch.document(number)));
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """Counts what it sends, compressed as a server would."""

    sent = []

    def do_GET(self):
        file = Path(self.translate_path(self.path.split("?")[0]))
        file = file / "index.html" if file.is_dir() else file
        if not file.exists():
            self.send_response(404)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = file.read_bytes()
        packed = gzip.compress(body, 6)
        self.sent.append((file.name if "/data/" not in self.path else self.path, len(packed)))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(packed)))
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, *_):
        pass


def frequent(texts, length):
    """The 300 runs of so many Han characters that stand in the texts most often."""
    counts = collections.Counter(
        text[at:at + length] for text in texts for at in range(len(text) - length + 1)
        if re.fullmatch(r"[\u4e00-\u9fff]+", text[at:at + length]))
    return [run for run, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:300]]


def usual_queries(site, count=40):
    """What people ask for: names, words, two words, numbers with units, standing phrases; all are found."""
    source = random.Random(7)
    texts = [text for number in sorted(site.texts) for text in site.texts[number]]
    sample = source.sample(texts, min(len(texts), 4000))
    words, phrases = (frequent(sample, length) for length in (2, 4))
    rows = [row for file in sorted(site.folder.glob("search/data/names/*.json"))
            for group in json.loads(file.read_text(encoding="utf-8")).values() for row in group]
    pick, kinds = source.choice, [
        sorted({name for _, _, name, _, articles in rows if articles > 0}), words, [],
        re.findall(r"\d+(?:\.\d+)?(?:%|亿元|万元|公里|万亩|月\d+日)", "".join(sample)),
        phrases,
    ]
    queries = []
    while len(queries) < count:
        choices = kinds[len(queries) % len(kinds)]
        query = pick(choices) if choices else f"{pick(words)} {pick(words)}"
        if query not in queries and site.scan(query):
            queries.append(query)
    return queries


class Browser:
    def __init__(self, chromium, url):
        self.chromium, self.url = chromium, url

    def fresh(self):
        context = self.chromium.new_context()
        page = context.new_page()
        page.goto(self.url, wait_until="load")
        page.evaluate("broadsheetSearch.index.start()")
        return context, page

    def measured(self, query):
        """Bytes before the query, of it and of its first ten results, and the files asked for."""
        Handler.sent.clear()
        context, page = self.fresh()
        setup = sum(size for name, size in Handler.sent if name in ("search.js", "/search/data/manifest.json"))
        Handler.sent.clear()
        page.evaluate("async q => { await broadsheetSearch.search({ q }, false) }", query)
        asked = list(Handler.sent)
        Handler.sent.clear()
        page.evaluate(FIRST_TEN, query)
        shown = sum(size for _, size in Handler.sent)
        context.close()
        return setup, sum(size for _, size in asked), shown, asked

    def warm(self, queries):
        """Milliseconds of each query that was asked before in the same page, the median of five turns."""
        context, page = self.fresh()
        times = [statistics.median(one) for one in page.evaluate(WARM, queries)]
        context.close()
        return times


def exactness(page, site, queries):
    """Recall and precision over all queries, and the queries that differ."""
    hits = found = wanted = 0
    wrong = []
    for query, answer in zip(queries, page.evaluate(SEARCH, queries)):
        numbers, expected = {number for number, _ in answer}, set(site.scan(query))
        hits, found, wanted = hits + len(numbers & expected), found + len(numbers), wanted + len(expected)
        if numbers != expected:
            wrong.append(query)
    return hits / max(1, wanted), hits / max(1, found), wrong


def main():
    folder = Path(sys.argv[1])
    site = Site(folder)
    handler = functools.partial(Handler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    usual = usual_queries(site)
    fragments = [query for query in site.fragments(400, 11) if site.scan(query)][:40]
    hand_made = list(dict.fromkeys(HAND_MADE))
    sets = {"generated": site.fragments(200, 12), "hand-made": hand_made, "usual": usual}
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        browser = Browser(chromium, f"http://127.0.0.1:{server.server_port}/search/")
        context, page = browser.fresh()
        exact = {name: exactness(page, site, queries) for name, queries in sets.items()}
        context.close()
        timed = {"usual": usual, "fragments": fragments}
        rows = {name: [browser.measured(query) for query in queries] for name, queries in timed.items()}
        warm = {name: browser.warm(queries) for name, queries in timed.items()}
        chromium.close()
    server.shutdown()
    report(folder, site, exact, rows, warm)
    slowest = sorted(zip(warm["usual"], usual, rows["usual"]), reverse=True)[:3]
    for time, query, (_, size, _, asked) in slowest:
        print(f"slowest: {query!r} {time:.1f} ms, {size / 1000:.1f} KB in {len(asked)} files", file=sys.stderr)
    sys.exit(any(wrong for _, _, wrong in exact.values()))


def report(folder, site, exact, rows, warm):
    files = [file.stat().st_size for file in (folder / "search/data").rglob("*.json")]
    kilo = lambda size: f"{size / 1000:.1f} KB"
    print(f"{len(site.texts)} articles, {sum(len(text) for texts in site.texts.values() for text in texts)} characters, "
          f"{len(files)} files, {sum(files) / 1e6:.0f} MB\n")
    print("| | |\n|---|---|")
    print(f"| before the first query | {kilo(rows['usual'][0][0])} |")
    for name, measured in rows.items():
        sizes = [row[1] for row in measured]
        print(f"| {name}: per query, median / largest | {kilo(statistics.median(sizes))} / {kilo(max(sizes))} |")
        print(f"| {name}: warm, median / worst | {statistics.median(warm[name]):.1f} / {max(warm[name]):.1f} ms |")
    asked = max(size for measured in rows.values() for row in measured for _, size in row[3])
    print(f"| the largest file that a query asked for | {kilo(asked)} |")
    print(f"| first ten results with their texts, median | {kilo(statistics.median(row[2] for row in rows['usual']))} |")
    for name, (recall, precision, wrong) in exact.items():
        print(f"| {name}: recall / precision | {recall:.3f} / {precision:.3f} |")
        for query in wrong:
            print(f"differs: {query!r}", file=sys.stderr)


if __name__ == "__main__":
    main()
