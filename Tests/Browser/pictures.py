"""Takes the pictures of README and of the editor's guide: `pictures.py FOLDER`.

All show the Chinese sample, as a build publishes it and in a preview with a slip in a record; but one, of the English sample.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM, REPOSITORY, TOOL, Server, broadsheet


def preview(folder):
    """A preview of `Content` in `folder`, and its address."""
    log = folder / "log"
    with log.open("w") as out:
        command = [TOOL, "serve", "Content", "--port", "0", "--theme-dir", REPOSITORY / "Themes"]
        tool = subprocess.Popen(command, cwd=folder, stdout=out, stderr=out)
    while tool.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+/", log.read_text())
        if found:
            return tool, found.group()
        time.sleep(0.05)
    raise RuntimeError(log.read_text())


def front(page, site, pictures):
    page.set_viewport_size({"width": 1280, "height": 860})
    page.goto(site)
    page.screenshot(path=pictures / "front.png")


def article(page, site, pictures):
    """Corrected readings and notes beside their paragraphs."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(site + "2021-01-05/p1/a2/")
    page.locator(".note").first.evaluate("one => one.scrollIntoView({ behavior: 'instant', block: 'center' })")
    page.screenshot(path=pictures / "article.png")


def calendar(page, site, pictures):
    page.set_viewport_size({"width": 1280, "height": 640})
    page.goto(site + "issues/2021/")
    page.screenshot(path=pictures / "calendar.png")


def english(browser, folder, pictures):
    broadsheet("build", "Samples/larkport", "--output", folder / "english")
    server = Server(folder / "english", base="/larkport/")
    page = browser.new_page(locale="en-US", viewport={"width": 1280, "height": 720})
    page.goto(server.url + "1974-09-12/p1/a1/")
    page.screenshot(path=pictures / "english.png")
    server.close()


def overlay(page, folder, pictures):
    shutil.copytree(REPOSITORY / "Content", folder / "Content")
    tool, address = preview(folder)
    try:
        page.set_viewport_size({"width": 1280, "height": 640})
        page.goto(address)
        record = folder / "Content/people/sun-hong.md"
        record.write_text(record.read_text().replace("qualifier:", "qualifer:", 1))
        page.locator("#broadsheet-errors .overlay").wait_for()
        page.screenshot(path=pictures / "overlay.png")
    finally:
        tool.kill()
        tool.wait()


def main(pictures):
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        broadsheet("build", "Content", "--output", folder / "Public")
        server = Server(folder / "Public")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(locale="zh-CN")
        for picture in front, article, calendar:
            picture(page, server.url, pictures)
        overlay(page, folder, pictures)
        english(browser, folder, pictures)
        browser.close()
        server.close()


main(Path(sys.argv[1]).resolve())
