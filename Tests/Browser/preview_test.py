"""`broadsheet serve` in a real browser: a save reloads the page, an error stands over it, mending takes it away."""

import re
import shutil
import subprocess
import time

import pytest
from conftest import REPOSITORY, TOOL

RECORD = "people/sun-hong.md"


@pytest.fixture
def preview(tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Content", content)
    log = tmp_path / "log"
    with log.open("w") as out:
        command = [TOOL, "serve", content, "--port", "0", "--theme-dir", REPOSITORY / "Themes"]
        tool = subprocess.Popen(command, stderr=out, stdout=out)
        try:
            yield content, address(log, tool)
        finally:
            tool.kill()
            tool.wait()


def address(log, tool):
    while tool.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
        if found:
            return found.group()
        time.sleep(0.05)
    raise AssertionError(log.read_text())


def test_a_save_reloads_the_page_and_an_error_stands_over_it(context, preview):
    content, url = preview
    record = content / RECORD
    original = record.read_text()
    page = context.new_page()
    problems = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(url + "people/sun-hong/")
    assert page.locator("main h1").inner_text().strip().startswith("孙弘")

    record.write_text(original.replace("name: 孙弘", "name: 孙弘甲"))
    changed = page.locator("main h1", has_text="孙弘甲")
    changed.wait_for()

    record.write_text(original.replace("name: 孙弘", "nmae: <img src=x onerror=alert(1)>"))
    overlay = page.locator("#broadsheet-errors .overlay")
    overlay.wait_for()
    text = overlay.inner_text()
    assert "did you mean 'name'?" in text
    assert re.search(r"people/sun-hong\.md:\d+:1", text)
    assert "nmae: <img src=x onerror=alert(1)>" in text, "the line of the file is shown as text"
    assert page.locator("#broadsheet-errors img").count() == 0
    assert "孙弘甲" in page.locator("main h1").inner_text(), "the last good page stays"

    record.write_text(original)
    changed.wait_for(state="detached")
    page.locator("main h1").wait_for()
    assert page.locator("#broadsheet-errors").count() == 0
    assert not problems
    page.close()


def test_an_archive_that_begins_with_an_error_is_shown_once_it_is_mended(context, tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(REPOSITORY / "Content", content)
    settings = content / "archive.yml"
    original = settings.read_text()
    settings.write_text("title: [")
    log = tmp_path / "log"
    with log.open("w") as out:
        command = [TOOL, "serve", content, "--port", "0", "--theme-dir", REPOSITORY / "Themes"]
        tool = subprocess.Popen(command, stderr=out, stdout=out)
    try:
        page = context.new_page()
        page.goto(address(log, tool))
        assert "archive.yml:" in page.inner_text("body")
        settings.write_text(original)
        page.wait_for_selector("header.site")
        page.close()
    finally:
        tool.kill()
        tool.wait()
