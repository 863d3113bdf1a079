"""Holds what is read of figures, stages and offices to floors, on stories of our own with answers.

The stories stand in Tests/Scores/facts, and in facts-unseen those of somebody who did not know the rules, marked as Tools/Facts/score.py says; BROADSHEET_FACTS names a folder with real pages,
which are other people's and not part of the repository.
"""
import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Tools" / "Facts"))
import score  # noqa: E402

TOOL = os.environ.get("BROADSHEET_TOOL", "broadsheet")
PAGES = os.environ.get("BROADSHEET_FACTS")


def tally(folder):
    found = {name: score.Tally() for name in ("all", "zh", "en", "de", "fr")}
    score.score(TOOL, Path(folder), False, found)
    return found


@pytest.fixture(scope="session")
def own():
    return tally(HERE / "facts")


# Part, whole, floor: of the Chinese stories.
FLOORS = [
    ("found", "figures", 0.94), ("mood right", "found", 0.86), ("said right", "said", 0.91),
    ("year right", "with year", 0.74), ("scope right", "with scope", 0.75),
]


@pytest.mark.parametrize("part,whole,floor", FLOORS)
def test_stories_are_read_as_well_as_before(own, part, whole, floor):
    assert own["zh"][whole] > 100
    assert own["zh"][part] / own["zh"][whole] >= floor


def test_few_years_are_wrong_and_few_plans_are_shown_as_done(own):
    assert own["zh"]["year wrong"] / own["zh"]["with year"] <= 0.13
    assert own["zh"]["plans as done"] / own["zh"]["rival plans"] <= 0.08
    assert own["zh"]["promise as delivery"] <= 1


def test_stories_of_somebody_else_are_read_as_well_as_stated():
    """docs/facts.md gives the figures, and those of the rivals."""
    unseen = tally(HERE / "facts-unseen")
    for language, found, said, plans in [("zh", 0.96, 0.84, 0.15), ("en", 0.90, 0.78, 0.15)]:
        one = unseen[language]
        assert one["figures"] > 100 and one["found"] / one["figures"] >= found
        assert one["said right"] / one["said"] >= said
        assert one["plans as done"] / one["rival plans"] <= plans


def test_the_scorer_finds_what_is_wrong(tmp_path):
    text = "# issue: 2021-05-04, language: zh-Hans, kind: story\n测试\n全县已造林{3万亩|target|2019|}。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    found = tally(tmp_path)["zh"]
    assert (found["figures"], found["found"], found["mood right"], found["plans as done"]) == (1, 1, 0, 1)


@pytest.mark.skipif(not PAGES, reason="BROADSHEET_FACTS names no folder with real pages")
def test_real_pages_are_read_as_well_as_stated():
    found = tally(PAGES)["all"]
    assert found["found"] / found["figures"] >= 0.93
    assert found["said right"] / found["said"] >= 0.97
    assert found["plans as done"] == 0
    assert found["year right"] / found["with year"] >= 0.80
    assert found["year wrong"] / found["with year"] <= 0.02
