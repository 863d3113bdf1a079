"""Takes pictures of a built site: `screenshots.py SITE FOLDER` of every page kind, `screenshots.py SITE FOLDER --chosen`
three of README's."""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM, Server

PAGES = {
    "front": "index.html", "calendar": "issues/2021/index.html", "issue": "2021-01-27/index.html",
    "article": "2021-01-05/p1/a2/index.html", "report": "2021-01-27/p1/a6/index.html",
    "person": "people/sun-hong/index.html", "project": "projects/afforestation/index.html",
    "place": "places/dongliao-county/index.html", "indicator": "indicators/di-qu-sheng-chan-zong-zhi/index.html", "people": "people/index.html",
    "days": "days/index.html", "day": "days/01-27/index.html", "search": "search/index.html#q=项目",
}
WIDTHS = {360: 780, 768: 1024, 1440: 900}
# In which scheme; `pictures.py` takes the others of README.
CHOSEN = {"project": "light", "search": "dark", "issue": "light"}


def picture(browser, url, file, width, height, scheme, full):
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="zh-CN", reduced_motion="reduce")
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    page.screenshot(path=file, full_page=full)
    context.close()


def main():
    site, folder = map(Path, sys.argv[1:3])
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        if "--chosen" in sys.argv:
            for name, scheme in CHOSEN.items():
                file = folder / f"{name}.png"
                picture(browser, server.url + PAGES[name], file, 1280, 860, scheme, False)
        else:
            for name in PAGES:
                for width, height in WIDTHS.items():
                    for scheme in ("light", "dark"):
                        file = folder / f"{name}-{width}-{scheme}.png"
                        picture(browser, server.url + PAGES[name], file, width, height, scheme, True)
        browser.close()
    server.close()


if __name__ == "__main__":
    main()
