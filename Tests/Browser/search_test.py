"""Search finds exactly what a scan of all texts finds: through the real script, over HTTP and from a disk."""

import json
import os
import random
import re
import unicodedata
from html import unescape
from pathlib import Path

import pytest

from axe_playwright_python.sync_playwright import Axe

from access_test import RULES
from conftest import REPOSITORY, Server, WatchedPage, html_pages
from real_pages_test import archive, published  # noqa: F401  fixtures: the real pages, imported and built

TABLE = REPOSITORY / "Themes/reading-room/assets/search/fold-table.js"
VECTORS = REPOSITORY / "Tests/SearchTests/vectors.json"

HAND_MADE = """
孙弘|市长|东辽县|西安区|辽源|源市|公里|万亩|亿元|%|5.3|5%|2020年|2021|1月|8205|第8205期|GDP|gdp|ＧＤＰ|K|k|a|C919|pm2.5
造林 万亩|万亩 造林|造林 -万亩|-造林 万亩|"造林"|"万亩 造林"|增长 下降|市长 -孙弘|项目 建设 -投资|-辽源|"|-|""|- -|　|　市长　
遼源|東遼縣|建設 項目|縣|經濟|發展|產業|雲|記者|（|）|《|》|“|”|、|，|。|：|——|…|(记者|,是|。全|了。|的|了|一|0|9|.|·
大事|回望|热电|改造|污水处理厂|路桥|高标准农田|开好头|实现新发展|排查|本报讯|会议|不存在的词语|𠮷野|绝无此句甲乙丙丁
""".replace("\n", "|").split("|")


def tables():
    """The tables of folding by name, each one text."""
    parts = re.split(r"export const (\w+) =", TABLE.read_text(encoding="utf-8"))
    return {name: "".join(re.findall(r'^  "(.*)"', part, re.M)) for name, part in zip(parts[1::2], parts[2::2])}


TABLES = tables()


def stretches(name):
    rows = (row.split(",") for row in TABLES[name].split())
    return {int(first, 16) + index for first, count in rows for index in range(int(count))}


def fold_table():
    table = {}
    for run in TABLES["runs"].split():
        first, count, step, delta = run.split(",")
        for index in range(int(count)):
            scalar = int(first, 16) + index * int(step)
            table[scalar] = chr(scalar + int(delta))
    scalar = 0
    for step, letter in re.findall("([0-9a-z]*)([^0-9a-z])", TABLES["han"]):
        scalar += int(step or "1", 36)
        table[scalar] = letter
    for scalar in stretches("several"):
        table[scalar] = "".join(table.get(ord(one), one) for one in unicodedata.normalize("NFKD", chr(scalar)))
    return table | dict.fromkeys(stretches("ignored"), "")


FOLD = fold_table()
UNFOLD = {other: chr(one) for one, other in FOLD.items() if one > 0x7F and len(other) == 1}
DIACRITICS = dict.fromkeys(stretches("diacritics"), "")
PLAIN = {chr(int(one, 16)): "".join(chr(int(other, 16)) for other in others)
         for one, *others in (row.split(",") for row in TABLES["plain"].split())}
WHOLE = {chr(int(one, 16)) for one in TABLES["whole"].split(",")}


def fold(text):
    folded = unicodedata.normalize("NFC", text.translate(FOLD))
    return folded if folded == text else fold(folded)


def plain(term):
    """A folded term without diacritics; one that is nothing else stays as it is."""
    def letters(letter):
        parts = letter if letter in WHOLE else unicodedata.normalize("NFD", letter)
        return unicodedata.normalize("NFC", "".join(PLAIN.get(part, part.translate(DIACRITICS)) for part in parts))
    return "".join(letters(letter) for letter in term) or term


def parse(query):
    """What a query asks for, read from its definition: (terms to be held, terms to be missed)."""
    held, missed = [], []
    typed = re.sub(r"\s", " ", query).replace("＂", '"').replace("－", "-")
    for minus, phrase, word in re.findall(r'(-(?=[^ ]))?(?:"([^"]*)(?:"|$)|([^ ]+))', typed):
        if fold(phrase or word):
            (missed if minus else held).append(fold(phrase or word))
    return held, missed


class Site:
    """A built site, and what a scan finds in it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        tables = sorted((self.folder / "search/data/documents").glob("*.json"))
        rows = [row for table in tables for row in json.loads(table.read_text(encoding="utf-8"))]
        self.texts = {number: texts for number, _, _, _, texts in rows}
        self.titles = {number: title for number, title, *_ in rows}
        self.folded = {number: [fold(text) for text in texts] for number, texts in self.texts.items()}
        self.plain = {number: [plain(text) for text in texts] for number, texts in self.folded.items()}

    def scan(self, query):
        held, missed = parse(query)
        holds = lambda number, term: any(term in text for text in self.folded[number])
        nearly = lambda number, term: any(plain(term) in text for text in self.plain[number])
        if not held and not missed:
            return []
        return sorted(
            number for number in self.folded
            if all(holds(number, term) or nearly(number, term) for term in held)
            and not any(holds(number, term) for term in missed))

    def fragments(self, count, seed):
        """Pieces of the texts, of any length and wherever they begin, some in another width or script."""
        rnd = random.Random(seed)
        texts = [text for number in sorted(self.texts) for text in self.texts[number] if text]

        def fragment():
            text = rnd.choice(texts)
            begin = rnd.randrange(len(text))
            piece = text[begin:begin + rnd.choice([1, 2, 2, 3, 3, 4, 5, 6, 8, 12, 30])]
            if rnd.random() < 0.2:
                piece = "".join(UNFOLD.get(letter, letter) for letter in piece)
            asks = piece[0] in "-“„«»「『‘" or " " in fold(piece) or re.search("[?*|？＊｜]", piece)
            return fragment() if asks and re.search('["＂]', piece) else f'"{piece}"' if asks else piece

        queries = []
        while len(queries) < count:
            query = fragment()
            if rnd.random() < 0.3:
                query += " " + ("-" if rnd.random() < 0.3 else "") + fragment()
            queries.append(query)
        return queries


SEARCH = """async queries => {
  const answers = [];
  for (const q of queries) {
    const { numbers } = await broadsheetSearch.search({ q }, false);
    answers.push(numbers.map(number => [number, broadsheetSearch.href(number)]));
  }
  return answers;
}"""


def differences(page, site, queries):
    wrong = {}
    for query, answer in zip(queries, page.evaluate(SEARCH, queries)):
        found, expected = sorted(number for number, _ in answer), site.scan(query)
        if found != expected:
            wrong[query] = (found, expected)
    return wrong


def check_all(context, url, site, seed):
    watched = WatchedPage(context, url.split("search/")[0] if url.startswith("http") else "file://")
    page = watched.open(url)
    for queries in (site.fragments(200, seed), HAND_MADE):
        assert not differences(page, site, queries)
        assert sum(len(site.scan(query)) > 0 for query in queries) > len(queries) / 2, "most queries find something"
    assert not watched.problems, "no file is asked for that is not there"
    watched.close()


def check_texts(folder):
    """Every headline and paragraph that a page shows is in the index, under the page's address."""
    site = Site(folder)
    pages = [path for path in html_pages(folder) if re.search(r"/p\d+/a\d+/index.html$", path)]
    pages = [path for path in pages if "<article" in (Path(folder) / path).read_text(encoding="utf-8")]
    assert len(pages) == len(site.texts)
    everything = {fold(text) for texts in site.texts.values() for text in texts}
    for path in pages:
        html = (Path(folder) / path).read_text(encoding="utf-8")
        for paragraph in re.findall(r'<p id="p\d+"[^>]*>(.*?)</p>', html, re.S):
            added = r'<span class="supplied">.*?</span>|<a class="(?:ref|pn)"[^>]*>.*?</a>'
            plain = re.sub(added, "", paragraph, flags=re.S)
            text = fold(unescape(re.sub(r"<[^>]+>", "", plain)).strip())
            assert any(text in other for other in everything), (path, text)


@pytest.fixture(scope="module")
def sample(site):
    return Site(site)


@pytest.mark.parametrize("seed", [1, 2])
def test_queries_find_what_a_scan_finds_over_http(context, server, sample, seed):
    check_all(context, server.url + "search/", sample, seed)


def test_queries_find_what_a_scan_finds_from_a_disk(context, site, sample):
    check_all(context, (site / "search/index.html").as_uri(), sample, 3)


def test_every_paragraph_shown_is_searched(site):
    check_texts(site)


needs_pages = pytest.mark.skipif(
    not os.environ.get("BROADSHEET_PAGES"), reason="BROADSHEET_PAGES names no folder of real pages")


@needs_pages
def test_queries_find_what_a_scan_finds_on_real_pages(context, published):  # noqa: F811
    site = Site(published)
    server = Server(published, base="/paper/")
    try:
        check_all(context, server.url + "search/", site, 4)
    finally:
        server.close()
    check_all(context, (published / "search/index.html").as_uri(), site, 5)


@needs_pages
def test_every_paragraph_of_real_pages_is_searched(published):  # noqa: F811
    check_texts(published)


def test_the_vectors_hold_for_this_scan_too():
    for text, folded in json.loads(VECTORS.read_text(encoding="utf-8"))["fold"]:
        assert fold(text) == folded
    for one, other, _ in json.loads(VECTORS.read_text(encoding="utf-8"))["second"]:
        assert plain(fold(one)) == plain(fold(other))
    assert parse('甲 "乙 丙" -丁 -"戊 己" 庚-辛') == (["甲", "乙 丙", "庚-辛"], ["丁", "戊 己"])


def shown(page, count=None):
    """The addresses of the results, once the search is over and, if told, found `count` of them."""
    number = "[0-9]+" if count is None else str(count)
    page.locator("#search-status b", has_text=re.compile(f"^{number}$")).wait_for()
    page.locator("#results[aria-busy=false]").wait_for()
    return page.eval_on_selector_all("#search-hits h2 a", "links => links.map(link => link.href)")


def opens(link):
    """Whether an address is that of a result; browsers keep to themselves which words it names."""
    return lambda url: url.split(":~:")[0] == link.split(":~:")[0]


def asked(page, query):
    page.fill("#ask", query)
    page.press("#ask", "Enter")


@pytest.fixture
def search_page(watched, server):
    yield watched.open(server.url + "search/")
    assert not watched.problems


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_reader_types_a_word_and_opens_an_article(context, server, site, sample, scheme):
    url = server.url + "search/" if scheme == "http" else (site / "search/index.html").as_uri()
    watched = WatchedPage(context, server.url if scheme == "http" else "file://")
    page = watched.open(url)
    asked(page, "項目")
    links = shown(page, len(sample.scan("项目")))
    assert page.locator("#search-hits mark").first.inner_text() == "项目"
    page.locator("#search-hits h2 a").first.click()
    page.wait_for_url(opens(links[0]))
    assert "项目" in page.locator("main").inner_text()
    assert "项目" in page.locator("mark.here").first.inner_text()
    assert not watched.problems
    watched.close()


def test_the_address_holds_the_search_and_the_way_back(search_page, sample):
    asked(search_page, "增长")
    first = shown(search_page, len(sample.scan("增长")))
    asked(search_page, "项目 -增长")
    shown(search_page, len(sample.scan("项目 -增长")))
    address = search_page.url
    search_page.go_back()
    assert shown(search_page, len(sample.scan("增长"))) == first
    search_page.goto("about:blank")
    search_page.goto(address)
    shown(search_page, len(sample.scan("项目 -增长")))
    assert search_page.input_value("#ask") == "项目 -增长"


def test_the_form_of_another_page_leads_to_its_results(search_page, server, sample):
    search_page.goto(server.url)
    search_page.fill("#q", "增长")
    search_page.press("#q", "Enter")
    shown(search_page, len(sample.scan("增长")))


def test_facets_count_and_narrow(search_page, sample):
    asked(search_page, "的")
    shown(search_page, len(sample.scan("的")))
    counts = search_page.eval_on_selector_all("#facet-year .n", "all => all.map(one => Number(one.textContent))")
    assert sum(counts) == len(sample.scan("的"))
    search_page.locator("#facet-year label").first.click()
    shown(search_page, counts[0])
    assert "year=2021" in search_page.url
    kind = int(search_page.locator("#facet-kind .n").first.inner_text())
    search_page.locator("#facet-kind label").first.click()
    links = shown(search_page, kind)
    assert all("/2021-" in link for link in links)


def test_records_are_counted_among_the_results_and_narrow_them(search_page, sample):
    asked(search_page, "的")
    shown(search_page, len(sample.scan("的")))
    search_page.locator("#facet-about summary").click()
    first = search_page.locator("#facet-about button").first
    first.wait_for()
    count = int(first.locator(".n").inner_text())
    first.click()
    assert len(shown(search_page, count)) == min(count, 20)
    assert "about=" in search_page.url and search_page.locator("#search-about li").count() == 1


def test_dates_narrow(search_page):
    asked(search_page, "的")
    shown(search_page)
    search_page.fill("input[name=from]", "2021-01-27")
    search_page.dispatch_event("input[name=from]", "change")
    search_page.fill("input[name=to]", "2021-01-27")
    search_page.dispatch_event("input[name=to]", "change")
    search_page.wait_for_url("**/*to=2021-01-27*")
    links = shown(search_page)
    assert links and all("/2021-01-27/" in link for link in links)


@pytest.mark.parametrize("typed", ["东丰", "dongfengx", "DF", "東豐"])
def test_names_are_offered_by_characters_pinyin_and_initials(search_page, typed):
    search_page.fill("#ask", typed)
    option = search_page.locator("[role=option]", has_text="东丰县")
    option.wait_for()
    while search_page.locator("[role=option][aria-selected=true] b", has_text="东丰县").count() == 0:
        search_page.press("#ask", "ArrowDown")
    search_page.press("#ask", "Enter")
    links = shown(search_page)
    assert links and "about=places%2Fdongfeng-county" in search_page.url
    assert search_page.locator("#search-about a").get_attribute("href").endswith("places/dongfeng-county/index.html")
    search_page.locator("#search-about button").click()
    search_page.locator("#search-about li").wait_for(state="detached")


def test_a_search_goes_by_keyboard_alone(search_page):
    search_page.keyboard.press("/")
    search_page.keyboard.type("项目")
    search_page.keyboard.press("Enter")
    links = shown(search_page)
    search_page.keyboard.press("ArrowDown")
    search_page.keyboard.press("ArrowDown")
    search_page.keyboard.press("ArrowUp")
    search_page.keyboard.press("Enter")
    search_page.wait_for_url(opens(links[0]))


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_hit_opens_at_its_words_and_leads_back_to_the_results(context, server, site, scheme):
    url = server.url + "search/" if scheme == "http" else (site / "search/index.html").as_uri()
    watched = WatchedPage(context, server.url if scheme == "http" else "file://")
    page = watched.open(url)
    page.set_viewport_size({"width": 800, "height": 500})
    asked(page, "项目")
    shown(page)
    search = page.url
    last = page.locator("#search-hits h2 a").nth(9)
    last.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 0
    last.click()
    bar = page.locator(".hitbar")
    bar.wait_for()
    page.wait_for_load_state("load")
    marks = page.locator("main mark")
    assert {text for text in marks.all_inner_texts()} == {"项目"}
    assert page.locator("mark.here").count() == 1
    box = page.locator("mark.here").bounding_box()
    assert 0 <= box["y"] <= 500, "the words stand in the window"
    before = bar.locator("[role=status]").inner_text()
    if marks.count() > 1:
        bar.locator(".next").click()
        assert bar.locator("[role=status]").inner_text() != before
        bar.locator(".previous").click()
        assert bar.locator("[role=status]").inner_text() == before
    if scheme == "http":
        violations = Axe().run(page, options=RULES).response["violations"]
        assert not [(found["id"], found["nodes"][0]["html"][:200]) for found in violations]
    bar.locator("a").click()
    page.wait_for_url(lambda url: url == search)
    shown(page)
    assert page.input_value("#ask") == "项目"
    if scheme == "http":
        page.wait_for_function("place => Math.abs(scrollY - place) < 40", arg=place)
    assert not watched.problems
    watched.close()


def test_an_article_without_a_search_asks_for_no_script_but_its_own(watched, server, site):
    path = next(path for path in html_pages(site) if re.search(r"/p\d+/a\d+/index.html$", path))
    page = watched.open(server.url + path)
    assert page.locator("mark").count() == 0 and page.locator(".hitbar").count() == 0
    assert page.evaluate("performance.getEntriesByType('resource').filter(one => one.name.includes('search.js')).length") == 0


@pytest.mark.parametrize("query, words", [
    ("铃声在新校园里响了", "空格"), ("hongwuxing", "红五星"), ("半程马啦松", "半程马拉松"), ("桥面以前合龙", "分开"),
])
def test_a_search_that_loosens_says_so_and_marks_what_it_found(search_page, query, words):
    asked(search_page, query)
    shown(search_page)
    assert words in search_page.locator("#search-said .say").inner_text()
    assert search_page.locator("#search-said [aria-current]").count() == 1
    assert search_page.locator("#search-hits mark").count() > 0
    search_page.locator("#search-hits h2 a").first.click()
    search_page.locator("mark.here").first.wait_for()


def test_a_date_leads_to_its_issue(search_page):
    asked(search_page, "2021年1月27日")
    search_page.locator("#search-said .issues a").click()
    search_page.wait_for_url("**/2021-01-27/index.html")


CLIMB = """async queries => {
  const firsts = [];
  for (const q of queries) firsts.push((await broadsheetClimb({ q })).answer.numbers[0] ?? null);
  return firsts;
}"""


def test_a_headline_and_a_name_find_first_what_bears_them(search_page, sample, site):
    rows = [row for table in (site / "search/data/documents").glob("*.json") for row in json.loads(table.read_text())]
    heads = {number: [text for text, role in zip(texts, roles) if role == "h"] for number, _, _, roles, texts, *_ in rows}
    letters = lambda text: re.sub(r"\W", "", fold(text))
    headlines = [text for texts in heads.values() for text in texts if len(letters(text)) > 3]
    queries = headlines + [text.replace(" ", "") for text in headlines if " " in text]
    firsts = search_page.evaluate(CLIMB, [f'"{query}"' if query[0] in "-“" else query for query in queries])
    right = [first is not None and letters(query) in letters("".join(heads[first])) for query, first in zip(queries, firsts)]
    assert len(queries) > 40 and sum(right) >= 0.97 * len(right), [q for q, r in zip(queries, right) if not r]
    offered = {row[2]: row[1] for file in (site / "search/data/names").glob("*.json")
               for rows in json.loads(file.read_text()).values() for row in rows if row[4] > 0}
    names = sorted(offered)
    firsts = search_page.evaluate(CLIMB.replace("numbers[0] ?? null", "numbers.slice(0, 1).map((one) => [one, broadsheetSearch.href(one)])"), names)

    def bears(name, first):
        return first and (any(fold(name) in text for text in sample.folded[first[0][0]]) or offered[name] in (site / first[0][1]).read_text())

    right = [bears(name, first) for name, first in zip(names, firsts)]
    assert len(names) > 20 and sum(map(bool, right)) >= 0.97 * len(right), [n for n, r in zip(names, right) if not r]


def test_markup_in_a_query_stays_text(search_page):
    asked(search_page, "<img src=x onerror=alert(1)>")
    shown(search_page, 0)
    assert search_page.locator("main img").count() == 0


def test_a_search_without_a_find_offers_its_words_alone(search_page, sample):
    asked(search_page, "项目 绝无此词")
    shown(search_page, 0)
    link = search_page.locator("#search-pages a")
    assert link.count() == 1
    link.click()
    shown(search_page, len(sample.scan("项目")))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_in_results_and_names(search_page, scheme, width):
    search_page.emulate_media(color_scheme=scheme)
    search_page.set_viewport_size({"width": width, "height": 900})
    asked(search_page, "的")
    shown(search_page)
    search_page.fill("#ask", "d")
    search_page.locator("[role=option]").first.wait_for()
    search_page.press("#ask", "ArrowDown")
    violations = Axe().run(search_page, options=RULES).response["violations"]
    assert not [(found["id"], found["nodes"][0]["html"][:200]) for found in violations]
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert search_page.evaluate(wide) == 0
