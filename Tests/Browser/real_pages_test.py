"""Five real newspaper pages, imported and published: every article readable, nothing broken."""

import json
import os
import re
from pathlib import Path

import pytest

from conftest import Server, WatchedPage, broadsheet, html_pages
from markup_test import broken_links, validate

PAGES = os.environ.get("BROADSHEET_PAGES")
pytestmark = pytest.mark.skipif(not PAGES, reason="BROADSHEET_PAGES names no folder of real pages")

# Dates that the pages do not carry themselves; the other two bear a masthead or continue a dated page.
GIVEN = {"000": ("2021-01-05", 1), "001": (None, 1), "004": ("2021-01-27", 3), "002": ("2022-01-14", 1), "003": ("2025-01-10", 1)}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real") / "archive"
    broadsheet("init", folder)
    for prefix, (date, page) in GIVEN.items():
        file = next(Path(PAGES).glob(prefix + "*.txt"))
        given = (["--date", date] if date else []) + ["--page", page]
        broadsheet("import", file, "--archive", folder, *given)
    return folder


@pytest.fixture(scope="module")
def published(archive):
    folder = archive.parent / "site"
    broadsheet("build", archive, "--output", folder)
    return folder


@pytest.fixture(scope="module")
def host(published):
    server = Server(published, base="/paper/")
    yield server
    server.close()


def test_every_article_is_published_with_its_text(published):
    articles = [path for path in html_pages(published) if re.search(r"/p\d+/a\d+/index.html$", path)]
    assert len(articles) >= 30
    for path in articles:
        text = re.sub(r"<[^>]+>", "", (published / path).read_text(encoding="utf-8"))
        assert len(re.findall(r"[\u4e00-\u9fff]", text)) > 60, path


def test_the_government_report_is_one_article_across_two_pages(published):
    reports = [
        path for path in html_pages(published)
        if re.match(r"2021-01-27/p1/a\d+/", path) and "市长 孙弘" in (published / path).read_text(encoding="utf-8")
    ]
    texts = [(published / path).read_text(encoding="utf-8") for path in html_pages(published)
             if re.match(r"2021-01-27/p\d+/a\d+/", path)]
    whole = [text for text in texts if "排除万难" in text and "政府过“紧日子”" in text]
    assert len(whole) == 1, reports


def test_the_district_is_never_linked_as_the_city_of_the_same_name(published):
    for path in html_pages(published):
        text = (published / path).read_text(encoding="utf-8")
        assert not re.search(r"<a [^>]*>西安</a>区", text), path


def test_every_page_is_valid_html(published):
    assert not validate(published)


def test_every_link_and_anchor_leads_somewhere(host, tmp_path):
    assert not broken_links(host.url, tmp_path)


def test_every_page_opens_over_http_and_a_sample_from_a_disk(context, host, published):
    watched = WatchedPage(context, host.url)
    problems = {}
    for path in html_pages(published):
        watched.open(host.url + path)
        if watched.problems:
            problems[path] = list(watched.problems)
    watched.origin = "file://"
    for path in html_pages(published)[::10]:
        watched.open((published / path).as_uri())
        if watched.problems:
            problems["file " + path] = list(watched.problems)
    assert not problems


def test_extract_prints_json_that_lists_the_same_lines():
    file = next(Path(PAGES).glob("001*.txt"))
    report = json.loads(broadsheet("extract", file, "--json").stdout)
    assert report["issue"]["date"] == "2021-01-27" and report["issue"]["issue_no"] == 8205
