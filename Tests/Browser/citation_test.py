"""Language, title, date, pages and authors of every article, as programs of others read them from its page, against what people
wrote down about the newspapers (`Tests/Samples`)."""

import json
import re

import extruct
import pytest
import trafilatura
from lxml import html as lxml_html

from conftest import OLD_PAPERS, REPOSITORY

# What Zotero's translator “Embedded Metadata” takes from the head of a page, and into which of its fields.
HIGHWIRE = {
    "citation_title": "title", "citation_journal_title": "publicationTitle", "citation_publication_date": "date",
    "citation_language": "language", "citation_public_url": "url",
}


def zotero(head):
    """The item that “Embedded Metadata” makes of the tags of a page."""
    tags = [(one.get("name"), one.get("content")) for one in head.iterfind("meta") if one.get("name")]
    item = {field: content.strip() for name, content in tags for tag, field in HIGHWIRE.items() if name.endswith(tag)}
    item["creators"] = [
        author for name, content in tags if name.endswith(("citation_author", "citation_authors"))
        for author in re.split(r"\s*;\s*", content)]
    named = dict(tags)
    item["itemType"] = named.get("z:itemType", "journalArticle")
    last = named.get("citation_lastpage")
    item["pages"] = named["citation_firstpage"] + (f"-{last}" if last else "")
    return item


def answers(name):
    """By page: what people wrote down of each article."""
    written = json.loads((REPOSITORY / f"Tests/Samples/{name}.expected.json").read_text(encoding="utf-8"))
    found = {}
    for issue in written["issues"]:
        for page in issue["pages"]:
            for article in page["articles"]:
                pages = list(dict.fromkeys(line[0] for line in article["lines"]))
                path = f"{issue['date']}/{article['id'].replace('-', '/')}/index.html"
                found[path] = {
                    "title": article.get("headline"), "date": issue["date"], "pages": pages,
                    "authors": article.get("byline", []), "language": written["language"], "paper": written["paper"],
                }
    return found


def folded(text):
    """Without what a site may set otherwise than the page prints it: blanks, and letters that are large throughout."""
    return re.sub(r"\s", "", text).casefold()


def run(pages):
    return len(pages) > 1 and pages == list(range(pages[0], pages[-1] + 1))


@pytest.fixture(scope="module", params=["larkport", "lupi"])
def sample(request):
    folder = request.getfixturevalue(request.param)
    found = {path: wanted for path, wanted in answers(request.param).items() if (folder / path).exists()}
    assert len(found) > 10
    return folder, found


def test_extruct_reads_every_article_as_people_do(sample):
    folder, wanted = sample
    for path, one in wanted.items():
        text = (folder / path).read_text(encoding="utf-8")
        [data, trail] = extruct.extract(text, base_url="https://example.org/", syntaxes=["json-ld"], errors="strict")["json-ld"]
        assert trail["@type"] == "BreadcrumbList"
        assert data["inLanguage"] == one["language"], path
        assert data["datePublished"] == one["date"] and data["pagination"] == ", ".join(map(str, one["pages"])), path
        assert [folded(author["name"]) for author in data.get("author", [])] == [folded(name) for name in one["authors"]], path
        assert folded(data["isPartOf"]["isPartOf"]["name"]) == folded(one["paper"]), path
        if one["title"]:
            assert folded(data["headline"]) == folded(one["title"]), path


def test_zotero_reads_every_article_as_people_do(sample):
    folder, wanted = sample
    for path, one in wanted.items():
        page = lxml_html.parse(str(folder / path), parser=lxml_html.HTMLParser(encoding="utf-8")).getroot()
        item = zotero(page.find("head"))
        assert item["itemType"] == "newspaperArticle" and item["publicationTitle"] == one["paper"], path
        assert item["date"].replace("/", "-") == one["date"], path
        pages = one["pages"]
        assert item["pages"] == (f"{pages[0]}-{pages[-1]}" if run(pages) else ", ".join(map(str, pages))), path
        assert [folded(name) for name in item["creators"]] == [folded(name) for name in one["authors"]], path
        assert item["language"].split("-")[0] == one["language"].split("-")[0], path
        assert item["url"].endswith("/" + path.removesuffix("index.html"))
        if one["title"]:
            assert folded(item["title"]) == folded(one["title"]), path


def test_trafilatura_reads_the_whole_page_as_people_do(sample):
    """Of the page as it stands, and not only of its head: also the text, with every word apart."""
    folder, wanted = sample
    for path, one in wanted.items():
        text = (folder / path).read_text(encoding="utf-8")
        read = trafilatura.extract_metadata(text, default_url="https://example.org/" + path, date_config=OLD_PAPERS).as_dict()
        assert read["date"] == one["date"], path
        assert folded(read["author"] or "") == folded("; ".join(one["authors"])), path
        if one["title"]:
            assert folded(read["title"]) == folded(one["title"]), path
