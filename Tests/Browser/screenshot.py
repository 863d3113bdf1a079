"""Takes the screenshot of README from the built sample: `screenshot.py SITE PICTURE`."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM, Server

site, picture = map(Path, sys.argv[1:])
server = Server(site)
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1280, "height": 860}, locale="zh-CN")
    page.goto(server.url)
    page.screenshot(path=picture)
    browser.close()
server.close()
