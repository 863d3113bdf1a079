"""An English paper as readers and machines meet it: words apart, Latin faces, headlines of words, and what is read aloud."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from access_test import RULES
from conftest import Server

PAGES = [
    "index.html", "issues/index.html", "issues/1974/index.html", "days/index.html", "days/09-12/index.html", "1974-09-12/index.html",
    "1974-09-12/p1/index.html", "1974-09-12/p1/a1/index.html", "1975-06-12/p1/a4/index.html", "people/index.html",
    "people/winifred-oneill/index.html", "places/larkport/index.html", "projects/ice-house-library/index.html",
    "organisations/town-council/index.html", "about/index.html", "data/index.html", "search/index.html#q=library",
]


@pytest.fixture(scope="module")
def beacon(larkport):
    server = Server(larkport, base="/larkport/")
    yield server.url
    server.close()


@pytest.fixture
def page(chromium):
    context = chromium.new_context(locale="en-US")
    context.set_default_timeout(60_000)
    page = context.new_page()
    yield page
    context.close()


def look(page, address, width=None, scheme=None):
    if width:
        page.set_viewport_size({"width": width, "height": 900})
    if scheme:
        page.emulate_media(color_scheme=scheme)
    page.goto("about:blank")
    page.goto(address, wait_until="networkidle")
    return page


@pytest.mark.parametrize("width, scheme", [(320, "light"), (1440, "dark")])
def test_axe_finds_nothing_and_no_page_is_wider_than_the_screen(page, beacon, width, scheme):
    found = []
    for path in PAGES:
        look(page, beacon + path, width, scheme)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append(f"{path}: {violation['id']} {nodes}")
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            found.append(f"{path}: {over} too wide")
    assert not found, "\n".join(found)


# Two words of different elements on one line with nothing between them: copied and read as one.
FUSED = """() => {
  const found = [], inline = (one) => getComputedStyle(one).display.startsWith("inline");
  const shown = (one) => { const style = getComputedStyle(one);
    return style.userSelect !== "none" && style.position !== "absolute" && style.display !== "none"; };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let last = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    let hidden = false;
    for (let one = node.parentElement; one; one = one.parentElement) if (!shown(one) || one.tagName === "SCRIPT" || one.tagName === "svg") hidden = true;
    if (hidden || node.textContent === "") continue;
    if (last && /[\\p{L}\\p{N}]$/u.test(last.textContent) && /^[\\p{L}\\p{N}\\[(]/u.test(node.textContent)) {
      const range = document.createRange();
      range.setStart(last, 0); range.setEnd(node, 1);
      const around = range.commonAncestorContainer;
      let isOne = true;
      for (const start of [last, node])
        for (let one = start.parentElement; one !== around; one = one.parentElement) if (!inline(one)) isOne = false;
      if (getComputedStyle(around).display.includes("flex") || getComputedStyle(around).display.includes("grid")) isOne = false;
      const between = range.cloneContents().querySelector("br");
      if (isOne && !between) found.push(around.outerHTML.slice(0, 200));
    }
    last = node;
  }
  return found;
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_no_two_words_stand_without_a_blank_between_them(page, beacon, width):
    fused = {}
    for path in PAGES:
        found = look(page, beacon + path, width).evaluate(FUSED)
        if found:
            fused[path] = found
    assert not fused


def test_fused_words_would_be_found(page, beacon):
    page.goto(beacon + "index.html")
    page.evaluate("document.querySelector('main').innerHTML = '<p><b>Larkport</b><i>Beacon</i></p>'")
    assert len(page.evaluate(FUSED)) == 1
    page.evaluate("document.querySelector('main').innerHTML = '<p><b>Larkport</b> <i>Beacon</i></p><p>x</p><p>y</p>'")
    assert page.evaluate(FUSED) == []


def copied(page, selector):
    return page.evaluate("""(selector) => {
      const range = document.createRange(), selection = getSelection();
      range.selectNodeContents(document.querySelector(selector));
      selection.removeAllRanges(); selection.addRange(range);
      return selection.toString();
    }""", selector)


def test_a_headline_is_a_run_of_words_also_on_a_phone(page, beacon):
    look(page, beacon + "1974-09-12/p1/a1/index.html", 360)
    assert copied(page, "h1") == "COUNCIL BUYS ICE HOUSE FOR TOWN LIBRARY"
    lines = page.evaluate("""() => {
      const range = document.createRange(), tops = new Set();
      range.selectNodeContents(document.createTreeWalker(document.querySelector("h1"), NodeFilter.SHOW_TEXT).nextNode());
      for (const box of range.getClientRects()) tops.add(Math.round(box.top));
      return tops.size;
    }""")
    assert 1 < lines <= 4, "seven words in two lines at least, and several to a line"


def test_what_is_copied_of_an_article_is_what_the_paper_printed(page, beacon):
    look(page, beacon + "1974-09-12/p1/a1/index.html")
    assert copied(page, "#p2").startswith("The six members split evenly, and Mayor Winifred O'Neill cast the vote")
    assert copied(page, "#note-n1").startswith("n1 split evenly] Three for, three against")
    assert "The Larkport Beacon Archive" in copied(page, ".brand")


FACES = [".brand a", "h1 .caps", ".text p", ".note", ".menu a", ".folio b", ".credits dt"]


def test_latin_text_is_set_in_latin_faces_unspaced_and_ragged(page, beacon):
    look(page, beacon + "1974-09-12/p1/a1/index.html", 1280)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for selector in FACES:
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        faces = [face["familyName"] for face in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]]
        assert faces and not any(re.search("CJK|Source Han|Song|Hei|Kai|Ming", face) for face in faces), (selector, faces)
    for selector in ["h1", ".brand", ".text p", "h2"]:
        assert page.locator(selector).first.evaluate("one => getComputedStyle(one).letterSpacing") == "normal", selector
    aligned = page.eval_on_selector_all(
        "main *", """found => found.filter((one) => getComputedStyle(one).textAlign === "justify")
          .filter((one) => getComputedStyle(one).hyphens !== "auto").map((one) => one.outerHTML.slice(0, 120))""")
    assert aligned == []
    assert page.locator(".text p").first.evaluate("one => getComputedStyle(one).hyphens") == "auto"
    assert page.evaluate("document.documentElement.lang") == "en"


def headings(page):
    return [int(level) for level in re.findall(r"heading .*?\[level=(\d)\]", page.locator("body").aria_snapshot())]


@pytest.mark.parametrize("path", [
    "index.html", "1974-09-12/p1/a1/index.html", "people/winifred-oneill/index.html", "search/index.html#q=library"])
def test_what_is_read_aloud_has_one_title_headings_in_order_and_a_name_for_every_control(page, beacon, path):
    look(page, beacon + path)
    levels = headings(page)
    assert levels.count(1) == 1 and levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels
    tree = page.locator("body").aria_snapshot()
    assert not re.search(r"^\s*- (link|button|textbox|searchbox|combobox|checkbox|navigation|img)( \[.*\])?:?$", tree, re.M), tree
    assert "banner" in tree and "main" in tree and "contentinfo" in tree and "navigation \"Main menu\"" in tree
    foreign = page.eval_on_selector_all("[lang]", "found => found.map((one) => one.lang).filter((one) => one !== 'en')")
    assert foreign == []


def test_the_tree_of_an_article_and_of_a_hit_says_where_it_stands(page, beacon):
    tree = look(page, beacon + "1974-09-12/p1/a1/index.html").locator("main").aria_snapshot()
    for words in ('heading "COUNCIL BUYS ICE HOUSE FOR TOWN LIBRARY" [level=1]', "12 September 1974", "note"):
        assert words in tree
    tree = look(page, beacon + "search/index.html#q=library").locator("main").aria_snapshot()
    assert re.search(r"status: .*\d+ articles", tree), tree


def test_days_of_a_calendar_stand_in_the_middle_of_their_columns(page, beacon):
    look(page, beacon + "issues/1974/index.html")
    aligned = page.eval_on_selector_all(".month .day", "found => found.map((one) => getComputedStyle(one).textAlign)")
    assert len(aligned) > 300 and set(aligned) == {"center"}
