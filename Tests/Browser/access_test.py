"""axe finds nothing against WCAG 2.2 AA, in light and in dark; and what axe cannot see."""

import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import REPOSITORY, Server, broadsheet, one_of_each_kind

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(watched, server, site, width, scheme):
    watched.page.emulate_media(color_scheme=scheme)
    watched.page.set_viewport_size({"width": width, "height": 900})
    found = []
    for path in one_of_each_kind(site):
        page = watched.open(server.url + path)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append(f"{path}: {violation['id']} ({violation['impact']}) {nodes}")
    assert not found, "\n".join(found)


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """The sample archive with an interface in English, served."""
    folder = tmp_path_factory.mktemp("english")
    archive = folder / "archive"
    shutil.copytree(REPOSITORY / "Content", archive)
    settings = (archive / "archive.yml").read_text(encoding="utf-8")
    (archive / "archive.yml").write_text(settings.replace("language: zh-Hans", "language: en"), encoding="utf-8")
    broadsheet("build", archive, "--output", folder / "site", "--theme-dir", REPOSITORY / "Themes")
    server = Server(folder / "site")
    yield server, folder / "site"
    server.close()


# Chinese in an element that says no language: what a screen reader would read as English.
UNTOLD = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!/\\p{Script=Han}/u.test(walker.currentNode.textContent) || element.closest("script, noscript")) continue;
    if (!element.closest("[lang]").getAttribute("lang").startsWith("zh")) found.push(element);
  }
  const own = ".foot a, .facts dd, .lane + .label, .lane + .label > .figure, .seen .label > span, #search-status, .prose";
  return found.filter((element) => !element.matches(own) && !element.closest(".prose")).map((one) => one.outerHTML);
}"""


def test_an_english_interface_says_of_the_papers_words_that_they_are_chinese(context, english):
    server, site = english
    page = context.new_page()
    for path in set(one_of_each_kind(site)) - {"about/index.html"} | {"search/index.html#q=项目 造林"}:
        page.goto("about:blank")
        page.goto(server.url + path, wait_until="networkidle")
        assert page.evaluate(UNTOLD) == [], path


@pytest.mark.parametrize("width", [320, 768, 960, 1440])
def test_the_words_of_the_menu_stay_whole(context, english, server, width):
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    for home in (english[0].url, server.url):
        page.goto(home)
        heights = page.eval_on_selector_all(".menu a", "found => found.map((one) => one.getBoundingClientRect().height)")
        assert max(heights) < 40, f"a word of the menu is broken at {width}: {heights}"
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0


def test_reviewed_and_machine_found_names_differ_in_shape(context, server):
    page = context.new_page()
    page.goto(server.url + "2021-01-27/p1/a2/index.html")
    styles = page.eval_on_selector_all(
        ".text .para a.name",
        "found => found.map((one) => [one.getAttribute('href').includes('/names/'), getComputedStyle(one).textDecorationStyle])")
    assert {(is_found, style) for is_found, style in map(tuple, styles)} == {(True, "dotted"), (False, "solid")}
