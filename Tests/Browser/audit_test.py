"""`audit` finds nothing in what `build` publishes, and prints what its schema says."""

import json
import shutil

import pytest

from conftest import broadsheet, html_pages
from real_pages_test import PAGES, archive, published  # noqa: F401
from schemas_test import complaints


def report(*arguments, check=True):
    done = broadsheet("audit", *arguments, "--format", "json", check=check)
    found = json.loads(done.stdout)
    assert not complaints("audit", found)
    return found, done.returncode


def test_the_sample_is_in_order(site):
    found, _ = report(site, "--archive", "Content", "--strict")
    assert not found["findings"]
    assert found["pages"] == len(html_pages(site)) and found["articles"] >= 20


@pytest.mark.skipif(not PAGES, reason="BROADSHEET_PAGES names no folder of real pages")
def test_real_pages_are_in_order(archive, published):  # noqa: F811
    found, _ = report(published, "--archive", archive)
    assert [one["id"] for one in found["findings"]] == ["draft-edition"], "the archive names no edition"
    assert found["articles"] >= 28


def test_a_fault_is_told_and_fails(site, tmp_path):
    shutil.copytree(site, tmp_path / "site")
    page = tmp_path / "site/about/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<main", '<img src="https://example.net/x.png" alt=""><main'))
    found, code = report(tmp_path / "site", check=False)
    assert code == 1 and [one["id"] for one in found["findings"]] == ["third-party-request"]
    assert found["findings"][0]["location"]["path"].endswith("about/index.html")
