"""What readers are told of the machine's statements, and how they report a mistake: in a browser, with and without scripts."""

import re
import shutil
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from conftest import REPOSITORY, Server, WatchedPage, broadsheet, leads_to

ARTICLE = "2021-01-05/p1/a2/index.html"


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """The sample archive with addresses for mistakes: a mail, and a form."""
    folder = tmp_path_factory.mktemp("reported")
    sites = {}
    for name, address in {"mail": "editor@example.org", "form": "https://forms.example.org/new?where={page}&said={words}"}.items():
        content = folder / name / "Content"
        shutil.copytree(REPOSITORY / "Content", content)
        settings = content / "archive.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + f"mistakes: {address}\n", encoding="utf-8")
        broadsheet("build", content, "--output", folder / name / "site", "--theme-dir", REPOSITORY / "Themes")
        sites[name] = folder / name / "site"
    return sites


def body(href):
    return parse_qs(urlsplit(href).query)["body"][0]


def test_a_report_is_filled_in_without_scripts(chromium, reported):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((reported["mail"] / ARTICLE).as_uri())
    href = page.get_attribute("#mistake", "href")
    assert href.startswith("mailto:editor@example.org?subject=")
    assert "https://example.org/liaoyuan/2021-01-05/p1/a2/" in body(href)
    assert page.inner_text("h1").replace("\n", " ").split()[0] in body(href)
    context.close()


@pytest.mark.parametrize("kind", ["mail", "form"])
def test_a_report_quotes_what_the_reader_marked(context, reported, kind):
    server = Server(reported[kind])
    watched = WatchedPage(context, server.url)
    page = watched.open(server.url + ARTICLE)
    before = page.get_attribute("#mistake", "href")
    page.evaluate("""() => {
      const words = document.querySelector("#p1").lastChild;
      document.getSelection().selectAllChildren(document.querySelector("#p1"));
    }""")
    marked = page.evaluate("String(document.getSelection()).trim()")
    # What a pointer does before the browser takes the marking away.
    page.dispatch_event("#mistake", "pointerdown")
    href = page.get_attribute("#mistake", "href")
    words = body(href) if kind == "mail" else parse_qs(urlsplit(href).query)["said"][0]
    assert marked[:100] in words and len(marked) > 20
    page.evaluate("document.getSelection().removeAllRanges()")
    page.dispatch_event("#mistake", "pointerdown")
    assert page.get_attribute("#mistake", "href") == before
    assert watched.problems == []  # and nothing was asked of the form's host
    watched.close()
    server.close()


def test_each_statement_tells_its_rule_in_one_tap_without_scripts(chromium, site):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    names = [path.relative_to(site).as_posix() for path in sorted(site.glob("names/*/index.html"))]
    figures = [path.relative_to(site).as_posix() for path in sorted(site.glob("indicators/*/index.html"))]
    # Of those that got a record since nothing is told but where they went.
    names = [path for path in names if leads_to(site, path) is None]
    for path in [ARTICLE, "2022-01-14/p1/a2/index.html", "people/sun-hong/index.html", *names[:3], *figures[:2]]:
        page.goto((site / path).as_uri())
        whys = page.query_selector_all(".why")
        assert whys, path
        for why in whys[:5]:
            address = why.query_selector("code")
            assert not address.is_visible()
            why.query_selector("summary").click()
            assert address.is_visible()
            assert re.match(r"(decisions/.+\.tsv \d{4}-\d\d-\d\d.*-p\d+|issues/\d{4}-\d\d-\d\d(/articles\.tsv p\d+-a\d+)?)$", address.inner_text()), address.inner_text()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.query_selector("a[href$='about/rules/index.html']"), path
    context.close()


def test_reasons_are_a_small_part_of_a_page(site):
    """A page of many statements must not double."""
    for path in [*site.glob("people/*/index.html"), *site.glob("names/*/index.html"), *site.glob("2*/p*/a*/index.html")]:
        html = path.read_text(encoding="utf-8")
        reasons = "".join(re.findall(r'<details class="why">.*?</details>', html, re.S))
        assert len(reasons.encode()) < 0.35 * len(html.encode()), path


def test_the_words_above_a_list_are_no_part_of_the_quotation(site):
    """Where there are any: what is copied from a quotation, and what is read as one, is the paper's sentence alone."""
    for path in [*site.glob("people/*/index.html"), *site.glob("names/*/index.html")]:
        for quotation in re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", path.read_text(encoding="utf-8"), re.S):
            assert 'class="under"' not in quotation and 'class="supplied"' not in quotation


def test_every_rule_is_told(site):
    html = (site / "about/rules/index.html").read_text(encoding="utf-8")
    anchors = re.findall(r'<h2 id="([a-z]+)">', html)
    assert len(anchors) == len(set(anchors)) > 12
    assert "rules_" not in unquote(html) and "evidence:" not in html
