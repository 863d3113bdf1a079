"""Ways through the site: the key of the search, who a name is before it is followed, and what colours must not carry alone."""

import shutil

import pytest

from conftest import REPOSITORY, Server, WatchedPage, broadsheet, one_of_each_kind

ARTICLE = "2021-01-05/p1/a2/index.html"
RECORD = "people/sun-shiguang/index.html"
NAME = ".text a.name"


def shown(page):
    """What the tooltip says, once it is there; empty when none comes."""
    page.wait_for_timeout(700)
    tip = page.locator(".who")
    return tip.inner_text() if tip.count() else ""


def test_slash_leads_to_the_search_on_every_page(watched, site):
    for path in one_of_each_kind(site):
        page = watched.open(watched.origin + path)
        page.keyboard.press("/")
        field = page.evaluate("[document.activeElement.id, document.activeElement.value]")
        assert field == ["ask" if path.startswith("search/") else "q", ""], path
        assert watched.problems == [], path


def test_slash_is_a_letter_where_somebody_types(watched):
    page = watched.open(watched.origin + ARTICLE)
    page.focus("#q")
    page.keyboard.type("1/2")
    assert page.input_value("#q") == "1/2"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+/")
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("where", ["http", "file"])
def test_a_pointer_on_a_name_shows_who_it_is_without_a_request(context, site, server, where):
    watched = WatchedPage(context, server.url if where == "http" else "file://")
    page = watched.open(server.url + ARTICLE if where == "http" else (site / ARTICLE).as_uri())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    link = page.locator(NAME).first
    listed = page.locator(".names a").filter(has_text="老旧小区").first
    link.hover()
    said = shown(page)
    assert listed.inner_text() in said and "编辑核过" in said
    assert link.get_attribute("aria-describedby") == page.locator("[role=tooltip]").get_attribute("id")
    assert asked == [] and watched.problems == []
    # It can be pointed at itself, and Escape takes it away while the pointer stays.
    page.locator(".who").hover()
    page.wait_for_timeout(500)
    assert page.locator(".who").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".who").count() == 0 and link.get_attribute("aria-describedby") is None
    # A look in passing shows nothing.
    link.hover()
    page.mouse.move(2, 2)
    assert shown(page) == ""
    watched.close()


@pytest.mark.parametrize("where", ["http", "file"])
def test_names_that_the_page_tells_nothing_of_come_from_the_index(context, site, server, where):
    watched = WatchedPage(context, server.url if where == "http" else "file://")
    page = watched.open(server.url + RECORD if where == "http" else (site / RECORD).as_uri())
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("main a.name").first.hover()
    assert "机构" in shown(page)
    assert len(asked) == 2 and all("/search/data/" in url for url in asked)
    page.keyboard.press("Escape")
    page.mouse.move(2, 2)
    page.locator("main a.name").first.hover()
    assert "机构" in shown(page) and len(asked) == 2, "asked once"
    assert watched.problems == []
    watched.close()


def test_the_focus_shows_it_too_and_leaving_takes_it_away(watched):
    page = watched.open(watched.origin + ARTICLE)
    page.focus("#p1 .pn") if page.locator("#p1 .pn").is_visible() else page.focus(".skip")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches('{NAME}')"):
            break
    assert "编辑核过" in shown(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.evaluate("document.activeElement.blur()")
    assert page.locator(".who").count() == 0


def test_a_finger_sees_nothing(chromium, server):
    context = chromium.new_context(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(server.url + ARTICLE)
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.locator(NAME).first.tap()
    assert shown(page) == ""
    context.close()


def test_it_stays_in_the_window(chromium, server):
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(server.url + ARTICLE)
    for index in range(min(page.locator(NAME).count(), 12)):
        page.locator(NAME).nth(index).hover()
        assert shown(page)
        box = page.locator(".who").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360, index
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_what_the_page_says_is_text_and_never_markup(context, tmp_path):
    """A name that looks like markup is shown as it is written."""
    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Content", content)
    record = content / "people/sun-shiguang.md"
    words = record.read_text(encoding="utf-8").replace("name: 孙时光", "name: 孙时光\nqualifier: \"<img src=x onerror=alert(1)>\"", 1)
    words = "\n".join(line for i, line in enumerate(words.split("\n")) if not (line.startswith("qualifier:") and "<img" not in line))
    record.write_text(words, encoding="utf-8")
    broadsheet("build", content, "--output", tmp_path / "site", "--theme-dir", REPOSITORY / "Themes")
    server = Server(tmp_path / "site")
    watched = WatchedPage(context, server.url)
    page = watched.open(server.url + "2021-01-27/p1/a1/index.html")
    page.locator(".text a.name[href*='sun-shiguang']").first.hover()
    assert "孙时光" in shown(page)
    assert page.locator(".who img").count() == 0 and watched.problems == []
    server.close()


FILLED = """(selector) => {
  const style = getComputedStyle(document.querySelector(selector), "::before");
  return style.backgroundColor !== "rgba(0, 0, 0, 0)" && style.backgroundColor === style.borderTopColor;
}"""


def test_forced_colours_keep_states_and_marks_apart(chromium, server):
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(server.url + "2021-01-27/p1/a1/index.html")
    assert page.evaluate(FILLED, ".state.ok")
    page.goto(server.url + ARTICLE)
    assert not page.evaluate(FILLED, ".state:not(.ok, .none)")
    page.evaluate("document.querySelector('.end details').open = true")
    lines = page.evaluate("""() => [...document.querySelectorAll(".key dt span")].map((mark) => {
      const style = getComputedStyle(mark);
      return [style.textDecorationLine, style.textDecorationStyle, style.outlineStyle].join(" ");
    })""")
    assert len(lines) == 4 and len(set(lines)) == 4, lines
    page.goto(server.url + "issues/2021/index.html")
    held = page.evaluate("""() => ["read", "kept", "lost", "shut", "open"].map((state) => {
      const day = document.querySelector(`.legend .${state}`);
      const [own, after, before] = ["", "::after", "::before"].map((part) => getComputedStyle(day, part));
      return [own.borderTopStyle, after.content !== "none" && after.borderTopStyle, before.content].join(" ");
    })""")
    assert len(set(held)) == 5, held
    page.goto(server.url + "projects/old-neighbourhoods/index.html")
    lanes = page.locator(".lane.delivery, .lane.promise")
    assert lanes.count() == 0 or page.evaluate(FILLED, ".lane.delivery") != page.evaluate(FILLED, ".lane.promise")
    context.close()
