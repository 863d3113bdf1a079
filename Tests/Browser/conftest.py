"""What the checks of the built site share: the site itself, a server under a base path, and a watched browser."""

import functools
import http.server
import os
import re
import subprocess
import threading
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
# To trafilatura nothing is older than the web unless it is told so.
OLD_PAPERS = {"original_date": True, "extensive_search": False, "min_date": "1600-01-01", "max_date": "2100-01-01"}
BASE_PATH = "/liaoyuan/"  # the path of base_url in Content/archive.yml
# Debian's browser without a window, or the one that Playwright brought.
CHROMIUM = os.environ.get("BROADSHEET_CHROMIUM") or next(
    filter(os.path.exists, ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"]), None)
TOOL = (REPOSITORY / os.environ.get("BROADSHEET_TOOL", ".build/debug/broadsheet")).resolve()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Tests of one hostile archive go to one process, so that it is published once; all others wherever there is room."""
    from xdist.scheduler import LoadScopeScheduling

    class ByArchive(LoadScopeScheduling):
        def _split_scope(self, nodeid):
            archive = re.search(r"hostile_test\.py::.*(\[\d+])$", nodeid)
            return archive[1] if archive else nodeid

    return ByArchive(config, log)


def broadsheet(*arguments, check=True):
    """Runs the tool; returns what it printed and how it ended."""
    done = subprocess.run(
        [TOOL, *map(str, arguments)], cwd=REPOSITORY, capture_output=True, text=True, timeout=600)
    if check and done.returncode != 0:
        pytest.fail(f"broadsheet {' '.join(map(str, arguments))}\n{done.stdout}{done.stderr}")
    return done


class Handler(http.server.SimpleHTTPRequestHandler):
    """A plain host of static files: the site stands under a base path, and 404.html answers for what is not there."""

    def __init__(self, *arguments, base="/", **options):
        self.base = base
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        path = urlsplit(path).path
        if not path.startswith(self.base):
            return str(Path(self.directory) / "outside-of-the-site")
        return super().translate_path("/" + path[len(self.base):])

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        self.send_header("LinkChecker", "no need to wait between requests")
        super().end_headers()

    def log_message(self, *_):
        pass


class Server:
    """`folder` under `base` on a free port of 127.0.0.1, until closed."""

    def __init__(self, folder, base=BASE_PATH, handler=Handler):
        handler = functools.partial(handler, base=base, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.url = self.origin + base
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def leads_to(site, path):
    """The page that a redirect sends its readers to, relative to the site; None for any other page."""
    target = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', (site / path).read_text(encoding="utf-8"))
    return os.path.normpath(os.path.join(os.path.dirname(path), target[1])) if target else None


class WatchedPage:
    """A browser page that remembers everything that went wrong while it was open."""

    def __init__(self, context, origin):
        self.page = context.new_page()
        self.origin = origin
        self.problems = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._request)
        self.page.on("response", self._response)

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.problems.append(f"console {message.type}: {message.text}")

    def _request(self, request):
        if not request.url.startswith((self.origin, "data:", "blob:", "about:")):
            self.problems.append(f"another host: {request.url}")

    def _failed(self, request):
        # An icon still on its way when the next page opens is given up by the browser, not missing.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed: {request.url} {request.failure}")

    def _response(self, response):
        if response.status >= 400:
            self.problems.append(f"{response.status}: {response.url}")

    def open(self, url):
        self.problems.clear()
        self.page.goto(url, wait_until="load")
        return self.page

    def close(self):
        self.page.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The sample archive, built afresh."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    broadsheet("build", "Content", "--output", folder)
    return folder


@pytest.fixture(scope="session")
def larkport(tmp_path_factory):
    """The English sample, built afresh."""
    return built_sample("larkport", tmp_path_factory)


@pytest.fixture(scope="session")
def lupi(tmp_path_factory):
    """The sample in traditional Chinese, built afresh."""
    return built_sample("lupi", tmp_path_factory)


def built_sample(name, tmp_path_factory):
    folder = tmp_path_factory.mktemp(name) / "site"
    broadsheet("build", f"Samples/{name}", "--output", folder, "--theme-dir", REPOSITORY / "Themes")
    return folder


@pytest.fixture(scope="session")
def server(site):
    server = Server(site)
    yield server
    server.close()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def context(chromium):
    context = chromium.new_context(locale="zh-CN")
    context.set_default_timeout(60_000)
    yield context
    context.close()


@pytest.fixture
def watched(context, server):
    """A watched page on the site as served under its base path."""
    page = WatchedPage(context, server.url)
    yield page
    page.close()


@pytest.fixture
def watched_file(context, site):
    """A watched page on the site as it lies on a disk."""
    page = WatchedPage(context, "file://")
    yield page
    page.close()


def html_pages(folder):
    """Every HTML page of a built site, relative to it, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in Path(folder).rglob("*.html"))


def one_of_each_kind(folder):
    """One page of each kind that exists: the smallest set worth looking at closely."""
    patterns = [
        "index.html", "404.html", "search/index.html", "about/index.html", "data/index.html", "issues/index.html",
        "issues/*/index.html", "days/index.html", "days/*/index.html", "2021-01-27/index.html",
        "2021-01-27/p1/index.html", "2021-01-27/p1/a6/index.html", "2021-01-05/p1/a2/index.html", "people/index.html",
        "people/sun-hong/index.html", "people/li-gang-renda/index.html", "places/index.html",
        "places/xian-district/index.html", "projects/index.html", "projects/afforestation/index.html",
        "organisations/index.html", "organisations/liaoyuan-government/index.html", "names/*/index.html",
        "index/*/*/index.html", "indicators/index.html", "indicators/*/index.html",
    ]
    chosen = []
    for pattern in patterns:
        found = sorted(Path(folder).glob(pattern))
        if found:
            chosen.append(found[0].relative_to(folder).as_posix())
    return chosen
