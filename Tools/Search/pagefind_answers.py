#!/usr/bin/env python3
"""Answers queries from a built site by Pagefind, in the form of answers.mjs, so that both can be judged alike.

usage: pagefind_answers.py SITE < QUERIES

Indexes the article pages of SITE, what is printed there and not the interface, and asks Pagefind's own script in Chromium.
Needs `pip install 'pagefind[extended]' playwright`; the site is not changed, the index stands in a folder of its own.
"""
import functools
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("BROADSHEET_CHROMIUM") or next(
    filter(os.path.exists, ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]), None)
ASK = """async query => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  return (await Promise.all(results.map(one => one.data()))).map(({ raw_url, url }) => raw_url ?? url);
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def language_of(site):
    """The language of the paper, which the page names where it is not that of the interface."""
    front = (site / "index.html").read_text(encoding="utf-8")
    own = re.search(r'<p class="brand"[^>]* lang="([^"]*)"', front)
    return (own or re.search(r'<html[^>]* lang="([^"]*)"', front))[1]


def index(site, folder, language):
    """Pagefind's files for the articles of a site, in a folder."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(folder / "pagefind"),
               "--glob", "*/p*/a*/index.html", "--root-selector", ".sheet",
               "--force-language", language]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main():
    site = Path(sys.argv[1]).resolve()
    queries = [json.loads(line) for line in sys.stdin if line.strip()]
    folder = Path(tempfile.mkdtemp())
    language = language_of(site)
    index(site, folder, language)
    # Pagefind keeps an index for each language and asks that of the page it stands on.
    page = f'<!DOCTYPE html><html lang="{language}"><title>Pagefind</title>'
    (folder / "index.html").write_text(page, encoding="utf-8")
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/index.html")
        for query in queries:
            addresses = [address.lstrip("/") for address in page.evaluate(ASK, query)]
            print(json.dumps({"addresses": addresses, "issues": [], "how": "", "words": "", "offered": []}))
        browser.close()
    server.shutdown()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
