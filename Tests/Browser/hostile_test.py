"""Whatever is written into an archive, nothing of it runs in a reader's browser, and nobody else is asked for anything."""

import csv
import io
import re
import shutil
import xml.etree.ElementTree as xml
from pathlib import Path
from urllib.parse import quote

import pytest

from conftest import REPOSITORY, Handler, Server, html_pages
from hostile_archive import HostileArchive
from payloads import PAYLOADS

# What may stand in a page of the site, told by the browser that parsed it; pages of a broken site answer with the rest.
LOOK = """() => {
  const wrong = [];
  for (const element of document.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      if (/^on|^style$|^srcdoc$/i.test(name)) wrong.push(`${element.localName} ${name}=${value}`);
      if (/^(href|src|action|formaction|data|xlink:href|srcset)$/i.test(name)) {
        const scheme = new URL(value, location.href).protocol;
        const isLink = element.localName === 'a' && /^(https?|mailto):$/.test(scheme);
        const isCanonical = element.localName === 'link' && element.rel === 'canonical';
        if (!isLink && !isCanonical && new URL(value, location.href).origin !== location.origin)
          wrong.push(`${element.localName} ${name}=${value}`);
      }
    }
    const isData = element.localName === 'script' && element.type === 'application/ld+json';
    if (isData) JSON.parse(element.textContent);
    else if (element.localName === 'script' && !/\\/(assets|days)\\//.test(element.src)) wrong.push('script ' + element.textContent);
    else if (/^(iframe|object|embed|base|style|template|frameset|applet|portal|math|foreignobject)$/.test(element.localName))
      wrong.push(element.localName);
    else if (element.localName === 'meta' && /refresh/i.test(element.httpEquiv)) wrong.push('refresh');
  }
  return wrong;
}"""

# How a page that moved leads on, to another page of the same site.
FORWARD = re.compile(r'<meta http-equiv="refresh" content="0; url=(\.\./)*[^":]+">')

# Pages that are looked at together.
TABS = 6


@pytest.fixture(scope="module", params=range(0, len(PAYLOADS), 20))
def payloads(request):
    """As many as one archive holds everywhere."""
    return PAYLOADS[request.param:request.param + 20]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, payloads):
    """An archive that holds these payloads everywhere, published."""
    archive = HostileArchive(tmp_path_factory.mktemp("hostile"), payloads)
    return archive.build("--theme-dir", REPOSITORY / "Themes")


class StillHandler(Handler):
    """A host of the site whose pages that lead on stay, so that the browser looks at them too."""

    def send_head(self):
        file = Path(self.translate_path(self.path))
        if file.suffix != ".html" or not file.is_file():
            return super().send_head()
        body = FORWARD.sub("", file.read_text(encoding="utf-8")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)

    def end_headers(self):
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


class Reader:
    """A browser that obeys no content security policy and tells of everything that runs or goes elsewhere."""

    def __init__(self, chromium, folder):
        self.server = Server(folder, base="/", handler=StillHandler)
        self.context = chromium.new_context(bypass_csp=True)
        self.context.set_default_timeout(60_000)
        self.context.expose_binding("canary", lambda source, *_: self._tell(source["page"], "a payload ran"))
        self.found = {}
        self.pages = [self._tab() for _ in range(TABS)]
        self.page = self.pages[0]

    def _tab(self):
        page = self.context.new_page()
        self.found[page] = []
        page.on("dialog", lambda dialog: (self._tell(page, "a dialog opened"), dialog.dismiss()))
        page.on("request", lambda request: self._request(page, request))
        page.on("popup", lambda _: self._tell(page, "a window opened"))
        return page

    def _tell(self, page, what):
        self.found.setdefault(page, []).append(what)

    def _request(self, page, request):
        if not request.url.startswith((self.server.origin, "data:image/")):
            self._tell(page, f"a request for {request.url}")

    def open(self, path):
        """What is wrong with a page: what ran, what was asked for, what stands in it."""
        return self.open_all([path]).get(path, [])

    def open_all(self, paths):
        """What is wrong with each page with which something is, seen in several tabs at once."""
        wrong = {}
        for start in range(0, len(paths), TABS):
            tabs = list(zip(self.pages, paths[start:start + TABS]))
            for page, path in tabs:
                self.found[page].clear()
                page.goto(self.server.url + path, wait_until="commit")
            for page, path in tabs:
                page.wait_for_load_state("load")
                if problems := self.problems(page):
                    wrong[path] = problems
        return wrong

    def problems(self, page):
        seen = page.evaluate(LOOK)
        return self.found[page] + seen

    def close(self):
        self.context.close()
        self.server.close()


@pytest.fixture
def reader(chromium, hostile):
    reader = Reader(chromium, hostile)
    yield reader
    reader.close()


def addresses(pages):
    """Pages as a browser asks for them."""
    return [quote(page) for page in pages]


def test_there_are_two_hundred_payloads():
    assert len(set(PAYLOADS)) >= 200


def test_nothing_runs_on_any_page(reader, hostile, payloads):
    pages = addresses(html_pages(hostile))
    assert len(pages) > 10 * len(payloads)
    wrong = reader.open_all(pages)
    assert not wrong, [(where, problems[:3]) for where, problems in wrong.items()][:10]


def test_nothing_runs_while_somebody_searches_for_it(reader, payloads):
    assert not reader.open("search/index.html")
    wrong = {}
    for payload in payloads:
        reader.found[reader.page].clear()
        reader.page.fill("#ask", payload)
        reader.page.press("#ask", "Enter")
        reader.page.locator("#results[aria-busy=false]").wait_for()
        if problems := reader.problems(reader.page):
            wrong[payload] = problems
    assert not wrong, [(where, problems[:3]) for where, problems in wrong.items()][:10]


def test_payloads_in_the_address_of_the_search_do_not_run(reader, payloads):
    for payload in payloads:
        reader.found[reader.page].clear()
        everywhere = "&".join(f"{key}={quote(payload)}" for key in ["q", "kind", "year", "page", "about", "sort", "from", "to", "start"])
        reader.page.goto("about:blank")
        reader.page.goto(f"{reader.server.url}search/index.html#{everywhere}")
        assert not reader.problems(reader.page), payload


def test_feeds_and_tables_hold_the_payloads_as_text(hostile, payloads):
    texts = set()
    for feed in hostile.rglob("*.xml"):
        tree = xml.parse(feed)
        names = {element.tag for element in tree.iter()}
        assert all(re.match(r"\{http://(www\.w3\.org/2005/Atom|www\.sitemaps\.org/schemas/sitemap/0\.9)\}", name) for name in names)
    for table in hostile.rglob("*.csv"):
        with table.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        assert len({len(row) for row in rows}) == 1, table
        texts.update(cell for row in rows for cell in row)
    assert all(any(payload.strip() in text for text in texts) for payload in payloads)


def test_a_theme_that_does_not_escape_is_caught(chromium, tmp_path):
    """The check above can fail: with `{{{name}}}` for `{{name}}` in every template, payloads run."""
    shutil.copytree(REPOSITORY / "Themes", tmp_path / "Themes")
    for template in (tmp_path / "Themes").rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        template.write_text(re.sub(r"\{\{([a-z._]+|\.)\}\}", r"{{{\1}}}", text), encoding="utf-8")
    archive = HostileArchive(tmp_path / "archive", PAYLOADS[:1] + ["<img src=x onerror=canary()>"])
    folder = archive.build("--theme-dir", tmp_path / "Themes")
    reader = Reader(chromium, folder)
    try:
        found = sum(reader.open_all(addresses(html_pages(folder))).values(), [])
        assert "a payload ran" in found and any(one.startswith("script") for one in found)
    finally:
        reader.close()
