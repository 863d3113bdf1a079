"""What programs take away from the site, read by programs that others wrote."""

import json
import re
import subprocess
from datetime import date
from html import unescape
from pathlib import Path

import atoma
import bibtexparser
import extruct
import feedparser
import msgspec_schemaorg.models as schema_org
import pytest
import trafilatura
from frictionless import Package
from lxml import etree
from usp.tree import sitemap_from_str

from conftest import OLD_PAPERS, html_pages
from real_pages_test import archive, published  # noqa: F401
from real_pages_test import PAGES

BASE = "https://example.org/"
SCHEMAS = Path(__file__).parent / "schemas"


@pytest.fixture(scope="module", params=["sample", "larkport", "lupi", pytest.param(
    "real", marks=pytest.mark.skipif(not PAGES, reason="BROADSHEET_PAGES names no folder of real pages"))])
def folder(request):
    return request.getfixturevalue({"sample": "site", "real": "published"}.get(request.param, request.param))


def articles(folder):
    """The pages of articles; old addresses, tombstones and unlisted articles are hidden."""
    return [
        path for path in html_pages(folder)
        if re.search(r"/p\d+/a\d+/index.html$", path) and '<meta name="robots" content="noindex">' not in text(folder, path)]


def text(folder, path):
    return (folder / path).read_text(encoding="utf-8")


def structured(html):
    """What a page says of itself, without the way to it."""
    return [one for one in everything(html) if one["@type"] != "BreadcrumbList"]


def everything(html):
    return extruct.extract(html, base_url=BASE, syntaxes=["json-ld"], errors="strict")["json-ld"]


def nodes(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from nodes(one)


def outside_vocabulary(data):
    """Types and properties that schema.org does not define, or not for one another."""
    wrong = []
    for node in nodes(data):
        model = getattr(schema_org, node["@type"], None)
        known = model.__struct_fields__ if model else ()
        wrong += [f"{node['@type']}.{key}" for key in node if not key.startswith("@") and key not in known]
        if model is None:
            wrong.append(node["@type"])
    return wrong


def test_frictionless_finds_the_data_package_and_every_table_valid(folder):
    report = Package(str(folder / "data/datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])
    tables = {task.place: task.stats.get("rows", 0) for task in report.tasks}
    rows = sum(count for place, count in tables.items() if place.startswith("articles-") and place.endswith(".csv"))
    assert rows == len(articles(folder))


def test_frictionless_finds_a_broken_table(folder, tmp_path):
    for file in (folder / "data").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    table = min(tmp_path.glob("articles-*.csv"))
    lines = table.read_text(encoding="utf-8").split("\n")
    lines[1] = lines[1].replace(table.stem[-4:] + "-", "in ", 2)
    table.write_text("\n".join(lines), encoding="utf-8")
    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_feeds_are_read_by_a_strict_and_by_a_lenient_reader(folder):
    feeds = sorted(folder.rglob("feed.xml"))
    assert feeds
    for path in feeds:
        feed = atoma.parse_atom_file(str(path))
        assert feed.title.value and feed.id_ and feed.updated and 0 < len(feed.entries) <= 50
        assert len({entry.id_ for entry in feed.entries}) == len(feed.entries)
        assert all(entry.title.value and entry.updated and entry.links[0].href for entry in feed.entries)
        again = feedparser.parse(str(path))
        assert not again.bozo and len(again.entries) == len(feed.entries)
    newest = atoma.parse_atom_file(str(folder / "feed.xml")).entries
    assert [entry.published for entry in newest] == sorted((entry.published for entry in newest), reverse=True)


def misplaced_in_feeds(paths):
    return subprocess.run(
        ["jing", "-c", SCHEMAS / "atom.rnc", *paths], capture_output=True, text=True).stdout.splitlines()


def test_feeds_fit_the_grammar_of_atom(folder):
    assert not misplaced_in_feeds(sorted(folder.rglob("feed.xml")))


def test_a_feed_without_a_date_would_be_found(folder, tmp_path):
    broken = tmp_path / "feed.xml"
    broken.write_text(re.sub("<updated>[^<]*</updated>", "", text(folder, "feed.xml"), count=1), encoding="utf-8")
    assert any("missing required element \"updated\"" in line for line in misplaced_in_feeds([broken]))


def test_sitemaps_fit_their_schema(folder):
    schema = etree.XMLSchema(file=str(SCHEMAS / "sitemap.xsd"))
    for path in folder.glob("sitemaps/*.xml"):
        schema.assertValid(etree.parse(str(path)))
    broken = etree.fromstring(text(folder, "sitemaps/general.xml").replace("loc>", "link>").encode())
    assert not schema.validate(broken)


def test_sitemaps_lead_to_every_article(folder):
    index = text(folder, "sitemap.xml")
    parts = re.findall(r"<loc>[^<]*/(sitemaps/[^<]*)</loc>", index)
    assert sorted(parts) == sorted(path.relative_to(folder).as_posix() for path in folder.glob("sitemaps/*.xml"))
    found = set()
    for part in parts:
        tree = sitemap_from_str(text(folder, part))
        pages = [page.url for page in tree.all_pages()]
        assert pages and len(set(pages)) == len(pages) <= 50_000
        found |= set(pages)
    for path in articles(folder):
        assert any(url.endswith("/" + path.removesuffix("index.html")) for url in found), path


def test_structured_data_stays_within_the_vocabulary_of_schema_org(folder):
    seen = set()
    for path in html_pages(folder):
        data = everything(text(folder, path))
        assert not outside_vocabulary(data), path
        seen |= {node["@type"] for node in nodes(data)}
    assert {"NewsArticle", "PublicationIssue", "Newspaper", "WebSite"} <= seen


def test_an_unknown_property_would_be_found():
    assert outside_vocabulary([{"@type": "NewsArticle", "headlin": "x"}]) == ["NewsArticle.headlin"]
    assert outside_vocabulary([{"@type": "Newsarticle"}]) == ["Newsarticle"]


def test_structured_data_say_what_the_page_says(folder):
    for path in articles(folder):
        [data] = structured(text(folder, path))
        assert re.fullmatch(r"\w*Article|Report", data["@type"]) and data["genre"]
        assert data["datePublished"] == path[:10]
        assert data["isPartOf"]["isPartOf"]["@type"] == "Newspaper"
        assert data["url"].endswith("/" + path.removesuffix("index.html"))


def test_a_reference_manager_reads_the_head_of_an_article(folder):
    """Only the citation tags are left in the page, so that nothing else can answer."""
    for path in articles(folder):
        html = text(folder, path)
        tags = re.findall(r'<meta name="citation_[^>]*>', html)
        bare = f"<html><head>{''.join(tags)}</head><body><p>x</p></body></html>"
        read = trafilatura.extract_metadata(bare, default_url=BASE + path, date_config=OLD_PAPERS).as_dict()
        [data] = structured(html)
        assert read["title"].split() == data["headline"].split() and read["date"] == path[:10]
        authors = [person["name"] for person in data.get("author", [])]
        assert re.findall(r'name="citation_author" content="([^"]*)"', html) == authors
        assert read["sitename"] == data["isPartOf"]["isPartOf"]["name"]


def test_bibtex_is_read_whole(folder):
    for path in articles(folder):
        html = text(folder, path)
        source = unescape(re.search(r"BibTeX</span></summary><pre[^>]*>(.*?)</pre>", html, re.S)[1])
        library = bibtexparser.parse_string(source)
        assert not library.failed_blocks, path
        [entry] = library.entries
        [data] = structured(html)
        fields = {name: field.value for name, field in entry.fields_dict.items()}
        assert entry.entry_type == "article" and entry.key.startswith(path[:10])
        assert fields["title"] == data["headline"]
        assert (fields["date"], fields["year"]) == (path[:10], path[:4])
        assert fields.get("author", "").split(" and ") == [one["name"] for one in data.get("author", [])] or [""]


def test_csl_json_names_a_newspaper_article(folder):
    for path in articles(folder):
        source = re.search(r"CSL-JSON</span></summary><pre[^>]*>(.*?)</pre>", text(folder, path), re.S)[1]
        item = json.loads(unescape(source))
        assert item["type"] == "article-newspaper"
        assert date(*item["issued"]["date-parts"][0]).isoformat() == path[:10]
