"""axe finds nothing against WCAG 2.2 AA, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import one_of_each_kind

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(watched, server, site, width, scheme):
    watched.page.emulate_media(color_scheme=scheme)
    watched.page.set_viewport_size({"width": width, "height": 900})
    found = []
    for path in one_of_each_kind(site):
        page = watched.open(server.url + path)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:3]]
            found.append(f"{path}: {violation['id']} ({violation['impact']}) {nodes}")
    assert not found, "\n".join(found)
