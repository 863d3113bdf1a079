"""Measures a built site on a slow phone: 360 pixels, a processor four times slower, 400 kbit/s with 400 ms a round trip.

usage: phone.py SITE [QUERY…]

Prints a table in Markdown: of each kind of page its bytes, when it is first painted and how far its layout shifts, of each
query when its hits stand there. The server sends gzip and the browser has kept nothing.
"""

import functools
import http.server
import random
import re
import statistics
import sys
import threading
import urllib.parse
from pathlib import Path

from playwright.sync_api import sync_playwright

from search import CHROMIUM, Handler

KINDS = [
    ("front page", "index.html"), ("issues", "issues/index.html"), ("a year", "issues/*/index.html"), ("an issue", "[12]*-*-*/index.html"),
    ("a page", "[12]*-*-*/p*/index.html"), ("an article", "[12]*-*-*/p*/a*/index.html"), ("people", "people/index.html"), ("projects", "projects/index.html"),
    ("a record", "people/*/index.html"), ("a project", "projects/*/index.html"), ("a place", "places/*/index.html"), ("a name", "names/*/index.html"), ("indicators", "indicators/index.html"),
    ("an indicator", "indicators/*/index.html"), ("days", "days/index.html"), ("a day", "days/*/index.html"), ("data", "data/index.html"), ("search", "search/index.html"),
]
WATCH = """
  window.shifts = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts += one.value; })
    .observe({ type: "layout-shift", buffered: true });
"""
PAINT = """() => new Promise(resolve => {
  const found = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const wait = () => found() === undefined ? setTimeout(wait, 50) : resolve(found());
  wait();
})"""
HITS = """() => new Promise(resolve => {
  const wait = () => document.querySelector("#search-status b") && document.querySelector("#results").ariaBusy === "false"
    ? resolve(performance.now()) : setTimeout(wait, 20);
  wait();
})"""
STANDING = """() => new Promise(resolve => {
  const wait = () => document.querySelector("#search-status b") ? resolve(performance.now()) : setTimeout(wait, 20);
  wait();
})"""


class Phone(Handler):
    protocol_version = "HTTP/1.1"


class Slow:
    def __init__(self, chromium, origin):
        self.chromium, self.origin = chromium, origin

    def page(self):
        context = self.chromium.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, has_touch=True)
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.add_init_script(WATCH)
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", {
            "offline": False, "latency": 400, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8})
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        Handler.sent.clear()
        return context, page

    def opened(self, path):
        """Kilobytes, seconds to the first paint, and the shift of the layout once all is loaded."""
        context, page = self.page()
        page.goto(f"{self.origin}/{path}", wait_until="load")
        paint = page.evaluate(PAINT) / 1000
        page.wait_for_timeout(500)
        row = sum(size for _, size in Handler.sent) / 1000, paint, page.evaluate("shifts")
        context.close()
        return row

    def searched(self, query):
        """Kilobytes, files of the index, seconds until hits stand there, and the shift of the layout once counts do, too."""
        context, page = self.page()
        page.goto(f"{self.origin}/search/index.html#q={urllib.parse.quote(query)}", wait_until="commit")
        hits = page.evaluate(STANDING) / 1000
        sent = list(Handler.sent)
        page.evaluate(HITS)
        page.wait_for_timeout(500)
        files = sum("/data/" in name for name, _ in sent)
        row = sum(size for _, size in sent) / 1000, files, hits, page.evaluate("shifts"), page.locator("#search-status b").inner_text()
        context.close()
        return row


def largest(site, pattern):
    """The page of a kind that has most bytes, but for redirects; None where there is none."""
    found = [path for path in site.glob(pattern) if path.stat().st_size > 1500]
    return max(found, key=lambda path: path.stat().st_size, default=None)


def usual(site):
    """Headlines, names and words of the site: five of each."""
    source = random.Random(3)
    titles = [re.search(r"<title>(.*?) · ", path.read_text(encoding="utf-8")) for path in source.sample(sorted(site.glob("[12]*-*-*/p*/a*/index.html")), 5)]
    title = lambda path: re.search(r"<title>(.*?) · ", path.read_text(encoding="utf-8"))
    names = [title(path)[1] for path in sorted(site.glob("names/*/index.html"))[:400] if path.stat().st_size > 1500 and title(path)]
    headlines = [title[1].split(" · ")[0] for title in titles if title]
    return headlines + source.sample(names, min(5, len(names)))


def main():
    site = Path(sys.argv[1]).resolve()
    queries = sys.argv[2:] or usual(site)
    handler = functools.partial(Phone, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        slow = Slow(chromium, f"http://127.0.0.1:{server.server_port}")
        print("| the largest of its kind | KB of HTML | KB sent | first paint | layout shift |\n|---|---|---|---|---|")
        for name, pattern in KINDS:
            path = largest(site, pattern)
            if path is None:
                continue
            size, paint, shift = slow.opened(urllib.parse.quote(path.relative_to(site).as_posix()))
            print(f"| {name} | {path.stat().st_size / 1000:.0f} | {size:.0f} | {paint:.1f} s | {shift:.3f} |", flush=True)
        print("\n| query | finds | KB sent | files of the index | hits | layout shift |\n|---|---|---|---|---|---|")
        times = []
        for query in queries:
            size, files, hits, shift, count = slow.searched(query)
            times.append(hits)
            print(f"| {query} | {count} | {size:.0f} | {files} | {hits:.1f} s | {shift:.3f} |", flush=True)
        print(f"\nhits: median {statistics.median(times):.1f} s, latest {max(times):.1f} s")
        chromium.close()
    server.shutdown()


if __name__ == "__main__":
    main()
