"""The front page invites: with scripts and without, from a disk, on the first day of an archive."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import broadsheet

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ENTRIES = "#today .otheryears > li"
# The part of a page that says something: a section with a heading and nothing below it is empty.
EMPTY = """sections => sections.filter(section => {
  const body = section.children[1];
  return !body || !body.innerText.trim() || [...body.querySelectorAll('ol, ul')].some(list => !list.children.length);
}).map(section => section.querySelector('h2').innerText)"""


def opened(chromium, address, day="2026-01-27", **options):
    context = chromium.new_context(**options)
    page = context.new_page()
    page.clock.set_fixed_time(f"{day}T09:00:00")
    page.goto(address)
    return page


def test_today_in_other_years_stands_there(chromium, server):
    page = opened(chromium, server.url)
    page.wait_for_selector(ENTRIES)
    assert "2021" in page.locator(ENTRIES).first.inner_text()
    assert page.locator("#today a[href$='2021-01-27/p1/a1/index.html']").count() == 1
    page.context.close()


def test_a_day_without_a_paper_shows_the_nearest_one_and_says_so(chromium, server):
    page = opened(chromium, server.url, "2026-07-01")
    page.wait_for_selector(ENTRIES)
    assert "今天没有" in page.locator("#today .side").inner_text()
    page.context.close()


def test_today_works_from_a_disk(chromium, site):
    page = opened(chromium, (site / "index.html").as_uri())
    page.wait_for_selector(ENTRIES)
    page.locator("#today h3 a").first.click()
    page.wait_for_url("**/2021-01-27/p1/a1/index.html")
    page.context.close()


def test_without_scripts_the_days_are_listed(chromium, server):
    page = opened(chromium, server.url, java_script_enabled=False)
    days = page.locator("#today .daylist a.n")
    assert days.count() == 6
    days.first.click()
    assert "/days/01-05/" in page.url
    page.context.close()


def test_nothing_moves_when_today_is_filled_in(chromium, server):
    page = opened(chromium, server.url, viewport={"width": 360, "height": 740})
    page.wait_for_selector(ENTRIES)
    page.wait_for_timeout(200)
    assert page.evaluate("document.querySelector('.lede').getBoundingClientRect().top") > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.context.close()


def test_lines_of_the_opening_turn_at_its_pauses(chromium, server):
    page = opened(chromium, server.url, viewport={"width": 1440, "height": 900})
    ends = page.evaluate(r"""() => {
      const words = document.querySelector('.opening p').firstChild, range = document.createRange(), ends = [];
      let last = null;
      for (let index = 0; index < words.length; index++) {
        range.setStart(words, index); range.setEnd(words, index + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        if (last !== null && top > last + 8) ends.push(words.data[index - 1]);
        last = top;
      }
      return ends;
    }""")
    assert ends and set(ends) <= set("，。：；、"), ends
    page.context.close()


def test_what_the_editors_name_is_where_to_begin(chromium, server):
    page = opened(chromium, server.url)
    page.locator(".dossier .title a").click()
    assert page.url.endswith("/dossiers/two-ledgers/index.html")
    assert page.locator(".steps li").count() == 4
    dates = page.locator(".steps time").evaluate_all("times => times.map(time => time.dateTime)")
    assert dates == sorted(dates)
    assert "逐字与报上核对过" in page.locator("main").inner_text()
    page.context.close()


def test_a_picture_beside_an_essay_is_seen(chromium, server):
    page = opened(chromium, server.url + "essays/four-issues/")
    width = page.locator(".prose img").evaluate("image => image.complete && image.naturalWidth")
    assert width > 0
    page.context.close()


def test_every_spine_leads_to_its_year_and_says_in_words_what_it_shows(chromium, server):
    page = opened(chromium, server.url)
    rows = page.locator(".spines li:not(.heading)")
    assert rows.count() == 5
    for row in rows.all():
        assert re.search(r"藏 \d+ 期", row.inner_text())
    page.context.close()


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """An archive on its first day: one page in one issue, and another with two."""
    made = {}
    lines = "河湾大桥通车\n\n本报讯 3月1日，河湾大桥通车，县长周远到场。桥长120米，修了三年。\n"
    for name, days in {"one": ["2021-03-01"], "two": ["2021-03-01", "2022-03-01"]}.items():
        folder = tmp_path_factory.mktemp(name)
        broadsheet("init", folder / "Paper")
        (folder / "Paper/archive.yml").write_text(
            "format: 1\ntitle: 河湾日报数字档案\npaper: {name: 河湾日报}\ntheme: reading-room\n", encoding="utf-8")
        for day in days:
            page = folder / f"{day}-1.txt"
            page.write_text(lines, encoding="utf-8")
            broadsheet("import", page, "--archive", folder / "Paper", "--date", day, "--page", "1")
        broadsheet("build", folder / "Paper", "--output", folder / "Public")
        made[name] = folder / "Public"
    return made


@pytest.mark.parametrize("name", ["one", "two"])
def test_a_fresh_archive_has_no_empty_part(chromium, fresh, name):
    for scripts in (True, False):
        page = opened(chromium, (fresh[name] / "index.html").as_uri(), "2026-03-01", java_script_enabled=scripts)
        if scripts and name == "two":
            page.wait_for_selector(ENTRIES)
        page.context.close()
    page = opened(chromium, (fresh[name] / "index.html").as_uri(), "2026-03-01")
    assert page.locator("main > section").evaluate_all(EMPTY) == []
    assert page.locator("#h-new").count() == 1 and page.locator("#h-start").count() == 0
    page.context.close()


@pytest.mark.parametrize("path", ["", "dossiers/", "dossiers/two-ledgers/", "essays/four-issues/", "topics/", "issues/2021/"])
def test_axe_finds_nothing(chromium, server, path):
    for scheme in ("light", "dark"):
        page = opened(chromium, server.url + path, color_scheme=scheme)
        if not path:
            page.wait_for_selector(ENTRIES)
        found = Axe().run(page, options=RULES).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        page.context.close()
