"""Holds reading to the figures that docs/reading.md states for real pages, class by class.

The pages are other people's and not part of the repository: BROADSHEET_READING names a folder with them, their answers, a
scorer (`score.py TOOL SET…`) and a trivial reader (`baseline.py`); without it these tests are skipped.
`scores_test.py record TOOL` writes the table of docs/reading.md anew.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "docs" / "reading.md"
FOLDER = os.environ.get("BROADSHEET_READING")
TOOL = os.environ.get("BROADSHEET_TOOL", "broadsheet")
BEGIN, END = "<!-- classes -->", "<!-- end of classes -->"
HEAD = """| pages | segmentation | headlines | furniture | one article a page, or 40 lines of rules on boxes | an empty line begins an article |
|---|---:|---:|---:|---:|---:|
"""


def scored(tool):
    """What the scorer prints, and class -> (segmentation, headlines, furniture), as it prints them."""
    run = subprocess.run(
        [sys.executable, f"{FOLDER}/score.py", tool], capture_output=True, text=True, check=True)
    rows = {}
    for line in run.stdout.splitlines()[1:]:
        cells = re.split(r"\s{2,}", line.strip())
        if len(cells) > 8 and "/" in line or cells[0] in ("en", "cases"):
            rows[cells[0]] = (cells[5], cells[7], cells[9])
    return run.stdout, rows


def stated():
    """class -> the segmentation that the document states."""
    table = DOCUMENT.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0]
    return {name: float(figure) for name, figure in re.findall(r"^\| `([^`]+)` \| ([0-9.]+) \|", table, re.M)}


@pytest.fixture(scope="session")
def found():
    output, rows = scored(TOOL)
    with open(os.environ.get("SCORES_LOG", "/dev/stdout"), "w", encoding="utf-8") as log:
        log.write(output)
    return rows


@pytest.mark.skipif(not FOLDER, reason="BROADSHEET_READING names no folder with real pages")
@pytest.mark.parametrize("name", sorted(stated()))
def test_a_class_of_real_pages_is_read_as_well_as_stated(name, found):
    assert float(found[name][0]) >= stated()[name] - 0.0005


def record(tool):
    """Writes the table anew, each class beside its rivals."""
    rows = scored(tool)[1]
    page = scored(f"{sys.executable} {FOLDER}/baseline.py")[1]
    blank = scored(f"{sys.executable} {HERE / 'rival.py'}")[1]
    lines = [
        f"| `{name}` | {figures[0]} | {figures[1]} | {figures[2]} | {page.get(name, '–')[0]} | {blank.get(name, '–')[0]} |\n"
        for name, figures in rows.items() if figures[0].replace(".", "").isdigit()]
    before, rest = DOCUMENT.read_text(encoding="utf-8").split(BEGIN)
    DOCUMENT.write_text(before + BEGIN + "\n" + HEAD + "".join(lines) + END + rest.split(END)[1], encoding="utf-8")


if __name__ == "__main__" and sys.argv[1:2] == ["record"]:
    record(sys.argv[2])
