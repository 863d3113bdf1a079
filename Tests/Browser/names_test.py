"""Indexes of names: narrowed as one types, by state and by year, served and from a disk; whole without scripts; of an archive
without records as good as of an edited one."""

import itertools
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from access_test import RULES
from conftest import REPOSITORY, Server, WatchedPage, broadsheet
from markup_test import validate

FAMILIES, GIVEN = "甘柏祁鄢邬柯", "杉榆桐枫楸"
SETTINGS = """format: 1
title: 柯坪河报数字档案
language: zh-Hans
base_url: https://example.org/
paper: {name: 柯坪河报}
unreviewed: {people: with-role, places: all, projects: all, organisations: none}
offline: true
"""
PAGES = {
    "2019-04-02": "# 县里来了新厂长\n\n农机厂厂长邬杉然说,今年的机器都已修好。柯坪河边的果园也开了花。\n",
    "2021-06-08": "# 果园丰收\n\n农机厂厂长邬杉然又到果园看了看。副县长甘榆林说,桃子比去年多两成。\n",
}


def archive(folder, people=()):
    folder.mkdir(parents=True)
    (folder / "archive.yml").write_text(SETTINGS, encoding="utf-8")
    for day, text in PAGES.items():
        (folder / "issues" / day).mkdir(parents=True)
        (folder / "issues" / day / "1.txt").write_text(text, encoding="utf-8")
    (folder / "people").mkdir()
    for number, name in enumerate(people):
        (folder / f"people/p{number:03}.md").write_text(f"---\nname: {name}\n---\n", encoding="utf-8")
    broadsheet("build", folder, "--output", folder.parent / "site", "--theme-dir", REPOSITORY / "Themes")
    return folder.parent / "site"


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """An archive without a record."""
    return archive(tmp_path_factory.mktemp("fresh") / "archive")


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """An archive of so many people that letters have pages, and one letter several."""
    people = ["".join(name) for name in itertools.product(FAMILIES, GIVEN, GIVEN)]
    return archive(tmp_path_factory.mktemp("crowd") / "archive", people)


@pytest.fixture(params=["served", "from a disk"])
def opened(request, context):
    """Opens a page of a site; nothing must go wrong on it."""
    servers, pages = [], []

    def open_page(site, path):
        if request.param == "served":
            servers.append(Server(site))
            origin = servers[-1].url
        else:
            origin = f"file://{site}/"
        pages.append(WatchedPage(context, origin if request.param == "served" else "file://"))
        return pages[-1].open(origin + path)

    yield open_page
    problems = [problem for page in pages for problem in page.problems]
    for page in pages:
        page.close()
    for server in servers:
        server.close()
    assert problems == []


def shown(page):
    return page.locator(".roll li:visible .name").all_inner_texts()


def test_names_are_narrowed_by_characters_pinyin_and_initials(opened, site):
    page = opened(site, "people/index.html")
    everyone = shown(page)
    assert len(everyone) > 30
    for typed in ["孙弘", "sunh", "SH", "sun hong"]:
        page.fill("#narrow-name", typed)
        page.wait_for_function("document.querySelectorAll('.roll li:not([hidden])').length < 6")
        assert "孙弘" in shown(page), typed
        assert re.search(r"\d", page.inner_text("#narrow-said"))
    page.fill("#narrow-name", "查无此人")
    page.wait_for_function("document.querySelector('.roll li:not([hidden])') === null")
    page.fill("#narrow-name", "")
    page.wait_for_function(f"document.querySelectorAll('.roll li:not([hidden])').length === {len(everyone)}")
    assert shown(page) == everyone and page.inner_text("#narrow-said") == ""


def test_names_are_narrowed_by_state_and_by_year(opened, site):
    page = opened(site, "people/index.html")
    count = len(shown(page))
    page.select_option("#narrow-state", "edited")
    edited = shown(page)
    page.select_option("#narrow-state", "found")
    found = shown(page)
    assert edited and found and len(edited) + len(found) == count
    page.select_option("#narrow-state", "")
    page.select_option("#narrow-years", label="2024")
    of_year = page.locator(".roll li:visible .span").all_inner_texts()
    assert 0 < len(of_year) < count
    assert all("2024" in text or "—" in text for text in of_year)


def test_names_on_other_pages_are_found_too(opened, crowd):
    page = opened(crowd, "index/people/k/index.html")
    page.fill("#narrow-name", "ganyu")
    page.wait_for_selector("#narrow-elsewhere li")
    names = page.locator("#narrow-elsewhere a").all_inner_texts()
    assert set(names) >= {"甘榆" + given for given in GIVEN} and "甘榆林" in names
    page.locator("#narrow-elsewhere a", has_text="甘榆桐").click()
    page.wait_for_url("**/people/p*/index.html")
    assert page.inner_text("h1").startswith("甘榆桐")


def test_every_name_of_a_long_index_is_reached_by_links_alone(chromium, crowd):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{crowd}/people/index.html")
    assert page.locator("#narrow").is_hidden()
    pages = page.locator(".lettered a").evaluate_all("links => links.map((link) => link.href)")
    names = []
    for address in pages:
        page.goto(address)
        names += page.locator(".roll .name").all_inner_texts()
    assert len(names) == len(FAMILIES) * len(GIVEN) ** 2 + 2
    assert {"邬杉然", "甘榆林"} < set(names)
    page.goto(pages[0])
    turned = 1
    while page.locator("a[rel=next]").count():
        page.click("a[rel=next]")
        turned += 1
    assert turned == len(pages)
    context.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_indexes_and_found_names(context, fresh, crowd, width, scheme):
    page = context.new_page()
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    found = []
    paths = [(crowd, "people/index.html"), (crowd, "index/people/g/index.html"), (fresh, "people/index.html")]
    paths += [(fresh, next(fresh.glob("names/wu-*/index.html")).relative_to(fresh).as_posix())]
    for site, path in paths:
        page.goto(f"file://{site}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found.append(f"{path}: {violation['id']} {[node['html'][:160] for node in violation['nodes'][:3]]}")
    assert not found, "\n".join(found)


def test_an_archive_without_records_lists_its_names_and_no_empty_kind(fresh):
    page = (fresh / "people/index.html").read_text(encoding="utf-8")
    assert "机器从报上认出 2 个名字" in page and "邬杉然" in page
    for path in fresh.rglob("*.html"):
        if path.parent.name != "organisations":
            assert "organisations/index.html" not in path.read_text(encoding="utf-8"), path


def test_pages_of_parted_indexes_are_valid(fresh, crowd):
    assert not validate(fresh) and not validate(crowd)


def test_states_are_told_apart_without_colours(context, site):
    page = context.new_page()
    page.emulate_media(forced_colors="active")
    page.goto(f"file://{site}/people/index.html")
    line = "(element) => getComputedStyle(element).textDecorationStyle"
    assert page.locator(".roll .edited .name").first.evaluate(line) == "solid"
    assert page.locator(".roll .name.guess").first.evaluate(line) == "dotted"
    page.emulate_media(media="print", forced_colors="none")
    assert page.locator(".roll .edited .name").first.evaluate(line) == "solid"
    assert page.locator(".roll .name.guess").first.evaluate(line) == "dotted"
    assert page.locator(".roll .edited .state.ok").first.is_visible()
