"""Phones: one line of menu, folds, links to sections, charts that say that they scroll, and nothing that moves or is too small."""

import pytest

from conftest import WatchedPage, html_pages

SHIFTS = """
  window.shifts = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) window.shifts += one.value; })
    .observe({ type: "layout-shift", buffered: true });
"""
SMALL = """() => Array.from(document.querySelectorAll(".menu a, .fold summary, .facet label, .facet summary, .hitbar :is(a, button), .sections :is(a, summary), .notes > summary"))
  .filter(one => one.checkVisibility()).map(one => [one.textContent.trim(), one.getBoundingClientRect().height])
  .filter(([, height]) => height < 24)"""


@pytest.fixture
def phone(chromium, server):
    context = chromium.new_context(locale="zh-CN", viewport={"width": 360, "height": 740}, is_mobile=True, has_touch=True)
    context.set_default_timeout(60_000)
    context.add_init_script(SHIFTS)
    watched = WatchedPage(context, server.url)
    yield watched
    context.close()


@pytest.mark.parametrize("path", ["index.html", "people/index.html", "search/index.html", "about/index.html"])
def test_the_menu_is_one_line_in_which_one_sees_where_one_is(phone, server, path):
    page = phone.open(server.url + path)
    heights = page.eval_on_selector_all(".menu li", "all => all.map(one => Math.round(one.getBoundingClientRect().top))")
    assert len(heights) > 5 and len(set(heights)) == 1
    box = page.locator(".menu [aria-current]").bounding_box()
    assert 0 <= box["x"] and box["x"] + box["width"] <= 360
    page.locator(".menu a").last.focus()
    last = page.locator(".menu a").last.bounding_box()
    assert 0 <= last["x"] < 360, "the last entry scrolls into sight for the keyboard"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate(SMALL) == []
    assert not phone.problems


def test_facets_are_a_fold_above_the_hits_and_nothing_moves(phone, server):
    page = phone.open(server.url + "search/index.html")
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(server.url + "search/index.html#q=%E9%A1%B9%E7%9B%AE")
    page.reload()
    page.locator("#facet-year label").first.wait_for(state="attached")
    page.wait_for_timeout(300)
    assert page.evaluate("shifts") < 0.01
    fold, hits = page.locator(".fold"), page.locator("#search-hits")
    assert fold.bounding_box()["y"] < hits.bounding_box()["y"] and not page.locator("#facet-year label").first.is_visible()
    page.locator(".fold > summary").click()
    page.locator("#facet-year label").first.click()
    page.wait_for_url("**/*year=*")
    assert page.evaluate(SMALL) == []
    page.set_viewport_size({"width": 1280, "height": 800})
    page.reload()
    page.locator("#facet-year label").first.wait_for()
    assert not page.locator(".fold > summary").is_visible()
    assert fold.bounding_box()["x"] < hits.bounding_box()["x"]


def test_a_long_article_begins_with_links_to_its_sections(phone, server, site):
    path = next(path for path in html_pages(site) if 'class="sections"' in (site / path).read_text(encoding="utf-8"))
    page = phone.open(server.url + path)
    page.locator(".sections summary").click()
    links = page.locator(".sections a")
    assert links.count() >= 3 and page.evaluate(SMALL) == []
    title = links.last.inner_text()
    links.last.click()
    head = page.locator(":target")
    assert head.inner_text() == title and 0 <= head.bounding_box()["y"] < 740
    anchors = page.eval_on_selector_all(".text > h2", "all => all.map(one => one.id)")
    assert len(anchors) == links.count() == len(set(anchors))


def test_notes_fold_and_open_when_their_mark_leads_to_them(phone, server, site):
    path = next(path for path in html_pages(site) if 'class="notes"><summary' in (site / path).read_text(encoding="utf-8"))
    page = phone.open(server.url + path)
    note = page.locator(".text .note").first
    assert not note.is_visible()
    page.locator(f'a.ref[href="#{note.get_attribute("id")}"]').click()
    note.wait_for()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(server.url + path)
    page.reload()
    assert page.locator(".text .note").first.is_visible() and not page.locator(".text .notes > summary").first.is_visible()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.locator(".text .note").first.is_visible()


def test_a_hit_leads_to_the_article_that_was_found_next(phone, server):
    page = phone.open(server.url + "search/index.html#q=%E9%A1%B9%E7%9B%AE")
    page.locator("#search-hits > li").nth(6).wait_for()
    links = page.eval_on_selector_all("#search-hits h2 a", "all => all.map(one => new URL(one.href).pathname)")
    page.locator("#search-hits h2 a").nth(1).click()
    page.locator(".hitbar .article").wait_for()
    assert page.evaluate(SMALL) == []
    page.locator(".hitbar .article").click()
    page.wait_for_url(lambda url: links[2] in url)
    page.locator("mark.here").first.wait_for()
    page.locator(".hitbar .back").click()
    page.wait_for_url("**/search/**")
    assert not phone.problems


@pytest.mark.parametrize("pattern", ["names/*/index.html", "people/*/index.html"])
def test_a_sentence_on_the_page_of_a_name_leads_to_its_words(phone, server, site, pattern):
    path = next(path for path in sorted(site.glob(pattern)) if "?find=" in path.read_text(encoding="utf-8"))
    page = phone.open(server.url + path.relative_to(site).as_posix())
    item = page.locator(".seen li").filter(has=page.locator('a[href*="?find="]')).first
    words = item.locator("mark").first.inner_text()
    item.locator("a").first.click()
    here = page.locator("mark.here").first
    here.wait_for()
    assert here.inner_text() in words or words in here.inner_text()
    assert page.locator(".hitbar .back").count() == 0, "no search led here"
    assert not phone.problems


def test_a_date_without_an_issue_leads_to_those_next_to_it(phone, server):
    page = phone.open(server.url + "search/index.html#q=2021-01-06")
    links = page.locator("#search-said .issues a")
    links.first.wait_for()
    hrefs = links.evaluate_all("all => all.map(one => new URL(one.href).pathname.split('/').at(-2))")
    assert hrefs == ["2021-01-05", "2021-01-27"]
    assert page.locator("#search-said .say").inner_text() != ""
    assert not phone.problems


def test_no_file_of_the_index_is_asked_for_that_is_not_there(phone, server):
    page = phone.open(server.url + "search/index.html")
    for query in ["Müller", "zzzz", "甲乙丙丁", "xi'an", "2021年13月", "？？", "垚垚垚"]:
        page.evaluate("async q => { await broadsheetClimb({ q }); await broadsheetSearch.search({ q }) }", query)
    assert not phone.problems


def test_what_is_wider_than_a_phone_scrolls_and_says_so(phone, server, site):
    path = next(path for path in sorted(site.glob("indicators/*/index.html")) if 'class="chart"' in path.read_text(encoding="utf-8"))
    page = phone.open(server.url + path.relative_to(site).as_posix())
    region = page.locator(".wide", has=page.locator(".chart")).first
    assert region.evaluate("one => one.scrollWidth > one.clientWidth && one.tabIndex === 0")
    assert "local" in region.evaluate("one => getComputedStyle(one).backgroundAttachment")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
