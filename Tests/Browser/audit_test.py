"""`audit` finds nothing in what `build` publishes, and prints what its schema says."""

import json
import shutil
import subprocess

import pytest

from conftest import REPOSITORY, broadsheet, html_pages
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


def test_a_lost_bit_of_a_source_fails_the_scrub(site, tmp_path):
    taken = tmp_path / "taken"
    broadsheet("init", taken, "--title", "Papers", "--paper", "Larkport Courier", "--language", "en")
    broadsheet("import", *sorted((REPOSITORY / "Samples/larkport/issues").glob("*/1.txt")), "--archive", taken)
    manifests = sorted(taken.glob("issues/*/manifest-sha256.txt"))
    assert len(manifests) >= 3
    for manifest in manifests:
        subprocess.run(["sha256sum", "--check", "--strict", "--quiet", manifest.name], cwd=manifest.parent, check=True)
    assert not report(site, "--archive", taken)[0]["findings"]

    page = manifests[0].with_name("1.txt")
    held = page.read_bytes()
    page.write_bytes(held[:40] + bytes([held[40] ^ 1]) + held[41:])
    found, code = report(site, "--archive", taken, check=False)
    assert code == 1 and [one["id"] for one in found["findings"]] == ["source-changed"]
    assert found["findings"][0]["location"]["path"].endswith(f"{page.parent.name}/1.txt")

    page.write_bytes(held)
    assert report(site, "--archive", taken)[1] == 0


def test_a_fault_is_told_and_fails(site, tmp_path):
    shutil.copytree(site, tmp_path / "site")
    page = tmp_path / "site/about/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<main", '<img src="https://example.net/x.png" alt=""><main'))
    found, code = report(tmp_path / "site", check=False)
    assert code == 1 and [one["id"] for one in found["findings"]] == ["third-party-request"]
    assert found["findings"][0]["location"]["path"].endswith("about/index.html")
