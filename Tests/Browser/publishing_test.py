"""The recipes of docs/publishing.md, run as they stand there, with a browser on the result."""

import functools
import http.server
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from conftest import REPOSITORY, TOOL, Handler, WatchedPage, html_pages, one_of_each_kind

RECIPES = (REPOSITORY / "docs/publishing.md").read_text(encoding="utf-8")


def blocks(heading, kind):
    """The code blocks of one kind below a heading."""
    section = re.split(r"^## ", RECIPES, flags=re.M)
    mine = next(part for part in section if part.startswith(heading))
    return re.findall(rf"^```{kind}\n(.*?)^```$", mine, re.M | re.S)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def get(url, **headers):
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, dict(answer.headers), answer.read()


@pytest.fixture
def workshop(tmp_path):
    """An empty folder with a copy of the sample, `broadsheet` on the path, and a way to run shell recipes in it."""
    shutil.copytree(REPOSITORY / "Content", tmp_path / "Content")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/broadsheet").symlink_to(TOOL)

    def run(script, **variables):
        environment = os.environ | {
            "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "GIT_CONFIG_GLOBAL": "/dev/null",
            "GIT_AUTHOR_NAME": "Editor", "GIT_AUTHOR_EMAIL": "editor@example.org",
            "GIT_COMMITTER_NAME": "Editor", "GIT_COMMITTER_EMAIL": "editor@example.org"}
        done = subprocess.run(
            ["bash", "-euc", script], cwd=tmp_path, env=environment | variables, capture_output=True, text=True,
            timeout=120)
        assert done.returncode == 0, done.stdout + done.stderr

    run.folder = tmp_path
    run.based_at = lambda url: (tmp_path / "Content/archive.yml").write_text(
        re.sub(r"(?m)^base_url: .*$", f"base_url: {url}", (REPOSITORY / "Content/archive.yml").read_text("utf-8")),
        encoding="utf-8")
    return run


def visit(context, url, site):
    """Opens one page of each kind, an article's paragraph, the search and the missing page; returns what went wrong."""
    watched = WatchedPage(context, url)
    problems = {}
    for path in [*one_of_each_kind(site), "2021-01-27/p1/a6/index.html#p4"]:
        watched.open(url + path)
        if watched.problems:
            problems[path] = list(watched.problems)
    page = watched.open(url + "search/index.html#q=东辽河")
    page.locator("main a[href*='2021-01-27/p1/']").first.wait_for()
    watched.problems.clear()
    page.goto(url + "no/such/page.html")
    colour = page.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    if colour == "rgba(0, 0, 0, 0)" or not page.locator("nav a").count():
        problems["404"] = "the missing page has no style or no menu"
    watched.close()
    return problems


class Nginx:
    """nginx with one `server` block in it, run by whoever runs the tests."""

    def __init__(self, folder, server):
        program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
        assert program, "nginx is not installed"
        folder.mkdir()
        places = "".join(
            f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (folder / "nginx.conf").write_text(
            f"daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;\n"
            f"{'user root;' if os.getuid() == 0 else ''}\nevents {{}}\n"
            f"http {{ include /etc/nginx/mime.types; access_log off;\n{places}{server}\n}}\n")
        self.process = subprocess.Popen(
            [program, "-e", folder / "error.log", "-c", folder / "nginx.conf"], stderr=subprocess.PIPE, text=True)

    def wait(self, port):
        for _ in range(100):
            if self.process.poll() is not None:
                pytest.fail(self.process.stderr.read())
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.05)
        pytest.fail("nginx does not listen")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def test_nginx_serves_the_site_under_a_base_path(workshop, context):
    www, port = workshop.folder / "archives", free_port()
    www.mkdir()
    workshop.based_at("https://example.org/liaoyuan/")
    build, = blocks("nginx", "sh")
    build = build.replace("/srv/archives", str(www))
    workshop(build)
    server, = blocks("nginx", "nginx")
    nginx = Nginx(
        workshop.folder / "nginx", server.replace("/srv/archives", str(www)).replace("listen 8080", f"listen 127.0.0.1:{port}"))
    try:
        nginx.wait(port)
        url = f"http://127.0.0.1:{port}/liaoyuan/"
        assert not visit(context, url, www / "liaoyuan")
        status, headers, _ = get(url, **{"Accept-Encoding": "gzip"})
        assert (status, headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert headers["Content-Encoding"] == "gzip" and headers["Cache-Control"] == "no-cache"
        assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"
        status, headers, body = get(url + "no/such/page")
        assert headers["Content-Security-Policy"] == "frame-ancestors 'self'"
        assert status == 404 and b"/liaoyuan/assets/site.css" in body
        # A new edition takes its place while the server runs.
        settings = workshop.folder / "Content/archive.yml"
        settings.write_text(settings.read_text("utf-8").replace('id: "1"', 'id: "77"'), encoding="utf-8")
        workshop(build)
        assert "第77版数据" in get(url)[2].decode("utf-8")
    finally:
        nginx.close()


def jekyll(source, target):
    """What GitHub Pages makes of a branch: without `.nojekyll`, names that begin with `_` or `.` are left out."""
    keeps_all = (source / ".nojekyll").exists()

    def ignored(folder, names):
        return [name for name in names if name == ".git" or not keeps_all and name[0] in "_."]

    shutil.copytree(source, target, ignore=ignored)


def serve(handler):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


def test_github_pages_serves_what_was_pushed(workshop, context):
    workshop.based_at("https://somebody.github.io/archive/")
    each, = blocks("GitHub Pages", "sh")
    remote = workshop.folder / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    workshop(each, REMOTE=str(remote))
    settings = workshop.folder / "Content/archive.yml"
    settings.write_text(settings.read_text("utf-8").replace('id: "1"', 'id: "2"'), encoding="utf-8")
    workshop(each, REMOTE=str(remote))

    clone = workshop.folder / "clone"
    subprocess.run(["git", "clone", "--quiet", "--branch", "gh-pages", remote, clone], check=True)
    history = subprocess.run(["git", "-C", clone, "log", "--oneline"], capture_output=True, text=True).stdout
    assert len(history.splitlines()) == 2
    published = workshop.folder / "published"
    jekyll(clone, published)
    assert html_pages(published) == html_pages(workshop.folder / "Public")
    server, origin = serve(functools.partial(Handler, base="/archive/", directory=str(published)))
    try:
        assert not visit(context, origin + "/archive/", published)
        status, _, body = get(origin + "/archive/no/such/page")
        assert status == 404 and b"/archive/assets/site.css" in body
    finally:
        server.shutdown()


class ObjectStore(http.server.BaseHTTPRequestHandler):
    """A store of objects by key, as strict as they come: no folders, no index document but `/`, types as stated."""

    folder: Path
    types = dict(re.findall(r"^\| `(\.\w+)` \| `([^`]+)` \|$", RECIPES, re.M))

    def do_GET(self):
        key = self.path.split("?")[0].lstrip("/") or "index.html"
        found = ".." not in Path(key).parts and (self.folder / key).is_file()
        file = self.folder / (key if found else "404.html")
        body = file.read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.types[file.suffix])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def test_an_object_store_serves_the_site(workshop, context):
    workshop.based_at("https://archive.example.org/")
    recipe, = blocks("Any static host", "sh")
    store = workshop.folder / "store"
    store.mkdir()
    (store / "gone.html").write_text("from an earlier edition")
    workshop(recipe, DESTINATION=str(store))
    assert not (store / "gone.html").exists()
    files = [path for path in store.rglob("*") if path.is_file()]
    assert {path.suffix for path in files if path.suffix} <= set(ObjectStore.types)
    server, origin = serve(type("Store", (ObjectStore,), {"folder": store}))
    try:
        assert not visit(context, origin + "/", store)
        assert get(origin + "/no/such/page")[0] == 404
    finally:
        server.shutdown()
