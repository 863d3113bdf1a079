"""Five real newspaper pages, imported and published: every article readable, nothing broken."""

import json
import os
import re
from html import unescape
from pathlib import Path

import pytest

from conftest import REPOSITORY, Server, WatchedPage, broadsheet, html_pages, leads_to
from markup_test import broken_links, validate

PAGES = os.environ.get("BROADSHEET_PAGES")
pytestmark = pytest.mark.skipif(not PAGES, reason="BROADSHEET_PAGES names no folder of real pages")

# Dates that the pages do not carry themselves; the other two bear a masthead or continue a dated page.
GIVEN = {"000": ("2021-01-05", 1), "001": (None, 1), "004": ("2021-01-27", 3), "002": ("2022-01-14", 1), "003": ("2025-01-10", 1)}


# Records that invite the mistake: the district 西安区 lies in 辽源, the city 西安 far away.
RECORDS = {
    "places/liaoyuan.md": "---\nname: 辽源市\naliases: [辽源]\ntype: city\n---\n",
    "places/xian.md": "---\nname: 西安市\naliases: [西安]\ntype: city\n---\n",
    "places/xian-district.md": "---\nname: 西安区\ntype: district\nwithin: places/liaoyuan\n---\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    folder = tmp_path_factory.mktemp("real") / "archive"
    broadsheet("init", folder, "--paper", "辽源日报", "--base-url", "https://example.org/paper/")
    for path, text in RECORDS.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
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


def words(html):
    """The text of a page, without tags and blanks."""
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]+>", "", html)))


def articles(folder):
    return [path for path in html_pages(folder) if re.search(r"/p\d+/a\d+/index.html$", path)]


def read(folder, path):
    return (folder / path).read_text(encoding="utf-8")


def test_every_article_is_published_with_its_text(published):
    assert len(articles(published)) >= 30
    for path in articles(published):
        main = re.search(r"<main.*?</main>", read(published, path), re.S)[0]
        assert len(re.findall(r"[\u4e00-\u9fff]", words(main))) > 60, path


def test_no_line_of_a_source_is_lost(archive, published):
    """Eight characters from the middle of each line stand on a page of its issue, as they stood in the source."""
    for issue in sorted((archive / "issues").iterdir()):
        shown = fold("".join(
            words(read(published, path)) for path in html_pages(published) if path.startswith(issue.name + "/")))
        for source in sorted(issue.glob("[0-9]*.txt")):
            lines = [re.sub(r"[\s#*]", "", line) for line in source.read_text(encoding="utf-8-sig").splitlines()]
            pieces = [line[len(line) // 2 - 4:len(line) // 2 + 4] for line in lines if len(line) >= 12]
            lost = [piece for piece in pieces if fold(piece) not in shown]
            # Names and shadow text may be marked or written once inside the eight characters; whole lines may not go.
            assert len(lost) <= 0.03 * len(pieces), f"{source}: {lost}"


def fold(text):
    return text.translate(str.maketrans("，；：（）％！？", ",;:()%!?"))


def test_the_government_report_is_one_article_across_two_pages(published):
    of_the_day = [path for path in articles(published) if path.startswith("2021-01-27/")]
    on = {mark: [path for path in of_the_day if mark in words(read(published, path))]
          for mark in ("（下转第三版）", "排除万难", "政府过“紧日子”")}
    assert all(len(found) == 1 for found in on.values()) and len({found[0] for found in on.values()}) == 1, on
    report = on["排除万难"][0]
    assert report.startswith("2021-01-27/p1/")
    assert f"{report}\"" in read(published, "2021-01-27/p3/index.html")
    assert not any(path.startswith("2021-01-27/p3/") for path in of_the_day)


def test_the_district_is_never_linked_as_the_city_of_the_same_name(published):
    linked = 0
    for path in html_pages(published):
        text = read(published, path)
        assert not re.search(r">西安</a>\s*区", text), path
        for href, shown in re.findall(r'<a [^>]*href="([^"]*)"[^>]*>([^<]*)</a>', text):
            if shown == "西安区" and "places/" in href:
                linked += 1
                assert "places/xian-district/" in href, path
    assert linked > 5


def test_every_page_is_valid_html(published):
    assert not validate(published)


def test_every_link_and_anchor_leads_somewhere(host, tmp_path):
    assert not broken_links(host.url, tmp_path)


def test_every_page_opens_over_http_and_a_sample_from_a_disk(context, host, published):
    watched = WatchedPage(context, host.url)
    problems = {}
    pages = [path for path in html_pages(published) if leads_to(published, path) is None]
    for path in pages:
        watched.open(host.url + path)
        if watched.problems:
            problems[path] = list(watched.problems)
    watched.close()
    watched = WatchedPage(context, "file://")
    for path in pages[::10]:
        if path == "404.html":
            continue
        watched.open((published / path).as_uri())
        if watched.problems:
            problems["file " + path] = list(watched.problems)
    assert not problems


def test_no_sentence_of_the_pages_is_in_the_repository():
    keep = re.compile(r"[^\u4e00-\u9fff0-9]")
    runs = set()
    for file in Path(PAGES).glob("*.txt"):
        text = keep.sub("", file.read_text(encoding="utf-8"))
        runs |= {text[at:at + 24] for at in range(len(text) - 23)}
    made = re.compile(r"\.git$|\.build|Public$|__pycache__$")
    for folder, folders, files in os.walk(REPOSITORY):
        folders[:] = [name for name in folders if not made.match(name)]
        for file in files:
            text = keep.sub("", (Path(folder) / file).read_bytes().decode("utf-8", errors="ignore"))
            assert not [text[at:at + 24] for at in range(len(text) - 23) if text[at:at + 24] in runs], (folder, file)


def test_extract_prints_json_that_lists_the_same_lines():
    file = next(Path(PAGES).glob("001*.txt"))
    report = json.loads(broadsheet("extract", file, "--json").stdout)
    assert report["issue"]["date"] == "2021-01-27" and report["issue"]["issue_no"] == 8205
