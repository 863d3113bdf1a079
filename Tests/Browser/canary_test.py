"""A rare word in every text field of an archive, withheld, published by each recipe: no answer of a server holds it."""

import html
import http.client
import json
import random
import re
import shutil
import subprocess
from urllib.parse import quote, unquote

import pytest

from conftest import REPOSITORY, Handler
from hostile_archive import issue, quoted, record
from publishing_test import Nginx, ObjectStore, blocks, free_port, jekyll, serve, workshop  # noqa: F401

MARK = "CANARYMARK"
DAY = "2021-03-02"
# Rare characters of Unicode's first extension: none stands anywhere else, in the tables of the theme neither, so that one
# of them is a leak.
THEME = {letter for file in (REPOSITORY / "Themes").rglob("*.js") for letter in file.read_text("utf-8")}
RARE = random.Random(17).sample([chr(code) for code in range(0x3500, 0x4D00) if chr(code) not in THEME], 3000)


def sources():
    """The files of an archive with a mark in every text field, one at a time."""
    texts = {
        "archive.yml": f"format: 1\ntitle: {MARK}的档案\nlanguage: zh-Hans\nbase_url: https://example.org/liaoyuan/\n"
                       f"paper: {{name: {MARK}日报}}\ntheme: reading-room\nedition: {{id: {quoted(MARK)}, date: 2026-03-01}}\n"
                       "withheld: ../withheld\nunreviewed: {people: all, places: all, projects: all, organisations: all}\n",
        "calendar.yml": f"not_published: [2021-03-03 {MARK}]\nnot_held: [2021-04-01/2021-04-02 {MARK}]\n",
        "pages/about.md": f"---\ntitle: {MARK}\n---\n{MARK}与**{MARK}**，[{MARK}](https://example.org/)。\n",
        "people/named.md": f"---\nname: {MARK}\naliases: [{MARK}]\n---\n{MARK}\n",
        "decisions/d.tsv": f"{DAY}\t⟦甲乙⟧丙\tpeople/r\t{MARK}\t2026-03-02\n",
        "accepted.tsv": f"gap-00000000\t{MARK}\t2026-03-02\t{MARK}\n",
    }
    for kind in ["people", "places", "projects", "organisations"]:
        texts[f"{kind}/r.md"] = record(MARK, f"有名{kind}", DAY)
    for name, text in issue(MARK, DAY).items():
        texts[f"issues/{DAY}/{name}"] = text
    return texts


class Canaries:
    """The archive in `folder`, each of its marks another word; `withhold` writes a file for each word."""

    def __init__(self, folder):
        self.folder = folder
        self.words = {}
        shutil.rmtree(folder / "Content", ignore_errors=True)
        for path, text in sources().items():
            self.write(f"Content/{path}", re.sub(MARK, lambda mark: self.word(path), text))
        self.write("withheld/README.md", "Nothing yet.\n")

    def word(self, path):
        number = 3 * len(self.words)
        word = "".join(RARE[number:number + 3])
        self.words[word] = path
        return word

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def withhold(self):
        for number, word in enumerate(self.words):
            self.write(f"withheld/{number}.md", f"---\ntarget: \"*\"\nname: {word}\naction: mask\nshown_as: 某某\npublic_reason: 应本人要求\n---\n")

    def remembered(self, state):
        """The words that stand whole in a file of the state: in its hashes single characters stand by chance."""
        text = "".join(file.read_bytes().decode("utf-8", "replace") for file in state.rglob("*") if file.is_file())
        return [word for word in self.words if word in text]

    def leaks(self, body):
        """The words of which a character stands in `body`, however it is written."""
        text = body.decode("utf-8", "replace")
        escapes = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
        seen = set(text + html.unescape(text) + unquote(text) + escapes)
        return {f"{word} of {path}" for word, path in self.words.items() if seen & set(word)}


def ask(port, path):
    """What a server answers for a path as it stands: nothing is tidied up on the way."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body


def crawl(port, root, canaries, base=""):
    """Asks for every file below `root`, and for what stands beside the site in as many ways as there are."""
    leaks, given = set(), 0
    for file in sorted(path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts):
        path = base + "/" + quote(str(file.relative_to(root)))
        status, body = ask(port, path)
        given += status == 200
        leaks |= {f"{path}: {leak}" for leak in canaries.leaks(body) | canaries.leaks(path.encode())}
    return leaks, given


def states(port, state, base):
    """Files of the state that the server gives out."""
    given = []
    for file in [path for path in state.rglob("*") if path.is_file()]:
        name = str(file.relative_to(state.parent))
        for path in [f"/{name}", f"{base}/{name}", f"{base}/../{name}", f"{base}/%2e%2e/{name}", f"{base}/./..//{name}",
                     f"/%2e{name[1:]}", f"//{name}", f"{base}..%2f{name}", f"{base}../{name}"]:
            status, body = ask(port, path)
            if status == 200 and body == file.read_bytes():
                given.append(path)
    return given


@pytest.fixture
def canaries(workshop):  # noqa: F811
    made = Canaries(workshop.folder)
    made.run = workshop
    return made


def test_without_withholdings_the_words_are_everywhere(canaries):
    """Without it the tests below could not fail."""
    canaries.run("broadsheet build Content --output site/Public --diagnostics tools")
    found = set()
    for file in (canaries.folder / "site").rglob("*"):
        if file.is_file():
            found |= canaries.leaks(file.read_bytes())
    paths = {leak.split(" of ")[1] for leak in found}
    assert len(found) > 0.8 * len(canaries.words), f"{len(found)} of {len(canaries.words)}"
    assert paths >= {"archive.yml", "people/r.md", "projects/r.md", f"issues/{DAY}/1.txt", f"issues/{DAY}/2.notes.md"}


def test_nginx_gives_out_no_withheld_word_and_no_state(canaries):
    build, = blocks("nginx", "sh")
    archives, port = canaries.folder / "archives", free_port()
    archives.mkdir()
    build = build.replace("/srv/archives", str(archives))
    canaries.run(build)
    assert canaries.remembered(archives / ".broadsheet")
    canaries.withhold()
    canaries.run(build)
    server, = blocks("nginx", "nginx")
    nginx = Nginx(canaries.folder / "nginx", server.replace("/srv/archives", str(archives)).replace("listen 8080", f"listen 127.0.0.1:{port}"))
    try:
        nginx.wait(port)
        leaks, given = crawl(port, archives, canaries)
        assert not leaks
        assert given >= len([path for path in (archives / "liaoyuan").rglob("*") if path.is_file() and path.name[0] != "."])
        assert not states(port, archives / ".broadsheet", "/liaoyuan")
        (archives / "liaoyuan/.secret").write_text("x")
        assert ask(port, "/liaoyuan/.secret")[0] == 404
    finally:
        nginx.close()
    assert not canaries.remembered(archives / ".broadsheet")


def test_github_pages_gets_no_withheld_word_and_no_state(canaries):
    each, = blocks("GitHub Pages", "sh")
    remote = canaries.folder / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    canaries.withhold()
    canaries.run(each.replace(" --strict", ""), REMOTE=str(remote))
    clone, published = canaries.folder / "clone", canaries.folder / "published"
    subprocess.run(["git", "clone", "--quiet", "--branch", "gh-pages", remote, clone], check=True)
    assert not (clone / ".broadsheet").exists()
    jekyll(clone, published)
    server, origin = serve(lambda *arguments: Handler(*arguments, base="/archive/", directory=str(published)))
    try:
        leaks, given = crawl(server.server_port, published, canaries, "/archive")
        assert not leaks and given > 40
        assert not states(server.server_port, canaries.folder / ".broadsheet", "/archive")
    finally:
        server.shutdown()


def test_a_copied_site_has_no_withheld_word_and_no_state(canaries):
    recipe, = blocks("Any static host", "sh")
    store = canaries.folder / "store"
    store.mkdir()
    canaries.withhold()
    canaries.run(recipe.replace(" --strict", ""), DESTINATION=str(store))
    assert not list(store.rglob(".broadsheet"))
    server, _ = serve(type("Store", (ObjectStore,), {"folder": store, "types": ObjectStore.types | {"": "text/plain"}}))
    try:
        leaks, given = crawl(server.server_port, store, canaries)
        assert not leaks and given > 40
        assert not states(server.server_port, canaries.folder / ".broadsheet", "")
    finally:
        server.shutdown()


def test_what_check_and_audit_tell_holds_no_withheld_word_of_the_site(canaries):
    canaries.withhold()
    canaries.run("broadsheet build Content --output site/Public --diagnostics tools")
    canaries.run("broadsheet audit site/Public --archive Content --format json > audit.json || true")
    report = json.loads((canaries.folder / "audit.json").read_text("utf-8"))
    assert not [finding for finding in report["findings"] if finding["id"].startswith("withheld")]
