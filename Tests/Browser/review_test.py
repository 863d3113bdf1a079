"""Deciding about names with the tool: suggest, answer, build, edit by hand, build; and two editors' branches in git."""

import hashlib
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from conftest import broadsheet

PAGE = """# 柳河镇春耕备耕有序开展

本报讯（记者 方可欣）1月26日，市长钟立言到柳河镇调研春耕。副市长贺春梅、秘书长樊志远陪同。

钟立言指出，要抓好备耕。农业农村局局长鲁长河作了汇报，云庭购物中心二期已经竣工。
"""


def git(folder, *arguments):
    environment = os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"}
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def paper(tmp_path):
    folder = tmp_path / "Paper"
    broadsheet("init", folder, "--title", "青榆日报", "--paper", "青榆日报")
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    broadsheet("import", page, "--archive", folder, "--date", "2021-01-27", "--page", "1")
    settings = folder / "archive.yml"
    settings.write_text(settings.read_text("utf-8") + "unreviewed: 0.5\n", encoding="utf-8")
    return folder


def review(folder, *arguments):
    return broadsheet("review", "--archive", folder, *arguments)


def names(folder):
    return {one["name"]: one for one in json.loads(review(folder, "--json", "--limit", "500").stdout)}


def fingerprint(folder):
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(str(path.relative_to(folder)).encode() + path.read_bytes() for path in files)).hexdigest()


def build(folder, output):
    broadsheet("build", folder, "--output", output)
    return fingerprint(output)


def test_answers_survive_building_and_editing_by_hand(paper, tmp_path):
    found = names(paper)
    assert found["钟立言"]["roles"] == ["市长"] and "市长钟立言" in found["钟立言"]["sentences"][0]["text"]
    review(paper, "--accept", "钟立言", "--as", "people/zhong-liyan", "--by", "甲")
    review(paper, "--reject", "鲁长河", "--by", "甲")
    review(paper, "--leave", "贺春梅", "--by", "乙")
    review(paper, "--merge", "樊志远", "--as", "people/zhong-liyan", "--by", "乙")
    decided = {path.name: path.read_text("utf-8") for path in (paper / "decisions").iterdir()}
    assert not {"钟立言", "鲁长河", "贺春梅", "樊志远"} & names(paper).keys(), "what is decided is asked again"
    first = build(paper, tmp_path / "one")
    assert build(paper, tmp_path / "two") == first
    record = paper / "people/zhong-liyan.md"
    record.write_text(record.read_text("utf-8") + "\nA note by hand.\n", encoding="utf-8")
    assert build(paper, tmp_path / "three") != first
    assert build(paper, tmp_path / "four") == fingerprint(tmp_path / "three")
    assert {path.name: path.read_text("utf-8") for path in (paper / "decisions").iterdir()} == decided
    again = broadsheet("review", "--archive", paper, "--reject", "鲁长河", "--by", "甲")
    assert "Decided already" in again.stderr
    against = broadsheet("review", "--archive", paper, "--leave", "鲁长河", "--by", "甲", check=False)
    assert against.returncode == 1 and "says otherwise" in against.stderr
    page = (tmp_path / "four/2021-01-27/p1/a1/index.html").read_text("utf-8")
    assert "people/zhong-liyan/" in page and not re.search(r"鲁长河</a>", page)


def test_the_round_trip_holds_when_it_is_made_again(paper, tmp_path):
    review(paper, "--accept", "钟立言", "--as", "people/zhong-liyan", "--by", "甲")
    review(paper, "--accept", "柳河镇", "--as", "places/liuhe", "--by", "甲")
    crossed = broadsheet("review", "--archive", paper, "--merge", "樊志远", "--as", "places/liuhe", "--by", "甲", check=False)
    assert crossed.returncode == 1 and "reads as the name of a person" in crossed.stderr
    back = broadsheet("review", "--archive", paper, "--merge", "柳河镇", "--as", "people/zhong-liyan", "--by", "甲", check=False)
    assert back.returncode == 1 and "reads as the name of a place" in back.stderr
    assert not list((paper / "decisions").glob("*.tsv"))
    kept = {}
    for turn, (answer, name) in enumerate([("--reject", "鲁长河"), ("--leave", "贺春梅")]):
        review(paper, answer, name, "--by", "乙")
        assert build(paper, tmp_path / f"{turn}-first") == build(paper, tmp_path / f"{turn}-again")
        record = paper / "people/zhong-liyan.md"
        record.write_text(record.read_text("utf-8") + f"\nNote {turn}.\n", encoding="utf-8")
        edited = build(paper, tmp_path / f"{turn}-edited")
        assert edited == build(paper, tmp_path / f"{turn}-once-more") != fingerprint(tmp_path / f"{turn}-first")
        files = {path: path.read_bytes() for folder in ("decisions", "people", "places") for path in (paper / folder).iterdir()}
        assert kept.items() - {(record, kept.get(record))} <= files.items(), "a decision is lost"
        kept = files
    assert not {"钟立言", "柳河镇", "鲁长河", "贺春梅"} & names(paper).keys()


def test_the_provisional_address_leads_to_the_record(paper, tmp_path):
    build(paper, tmp_path / "before")
    pages = [path for path in (tmp_path / "before/names").rglob("index.html") if ">钟立言</span></h1>" in path.read_text("utf-8")]
    assert len(pages) == 1
    assert 'name="robots" content="noindex' in pages[0].read_text("utf-8")
    review(paper, "--accept", "钟立言", "--as", "people/zhong-liyan", "--by", "甲")
    build(paper, tmp_path / "after")
    moved = (tmp_path / "after" / pages[0].relative_to(tmp_path / "before")).read_text("utf-8")
    assert "people/zhong-liyan/index.html" in moved


def test_two_branches_with_decisions_merge_and_build(paper, tmp_path):
    git(paper, "init", "-q", "-b", "main")
    git(paper, "add", "-A")
    git(paper, "commit", "-qm", "Begin")
    for branch, answers in [
        ("one", [("--accept", "钟立言", "--as", "people/zhong-liyan"), ("--reject", "鲁长河", "--on", "2021-01-27-p1")]),
        ("two", [("--leave", "贺春梅"), ("--reject", "鲁长河", "--on", "2021-01-27")]),
    ]:
        git(paper, "checkout", "-q", "-b", branch, "main")
        for answer in answers:
            review(paper, *answer, "--by", branch)
        git(paper, "add", "-A")
        git(paper, "commit", "-qm", branch)
    git(paper, "checkout", "-q", "main")
    git(paper, "merge", "-q", "one")
    git(paper, "merge", "-q", "-m", "Join", "two")
    lines = (paper / "decisions/鲁长河.tsv").read_text("utf-8").splitlines()
    assert sorted(line.split("\t")[0] for line in lines) == ["2021-01-27", "2021-01-27-p1"]
    build(paper, tmp_path / "site")
    assert not {"钟立言", "鲁长河", "贺春梅"} & names(paper).keys()


def test_branches_that_contradict_each_other_are_told_with_both_authors(paper, tmp_path):
    git(paper, "init", "-q", "-b", "main")
    git(paper, "add", "-A")
    git(paper, "commit", "-qm", "Begin")
    for branch, answer in [("one", "--reject"), ("two", "--leave")]:
        git(paper, "checkout", "-q", "-b", branch, "main")
        review(paper, answer, "鲁长河", "--by", f"editor-{branch}")
        git(paper, "add", "-A")
        git(paper, "commit", "-qm", branch)
    git(paper, "merge", "-q", "-m", "Join", "one")
    done = broadsheet("build", paper, "--output", tmp_path / "site", check=False)
    assert done.returncode == 1
    assert "editor-one" in done.stderr + done.stdout and "editor-two" in done.stderr + done.stdout


def test_the_interactive_review_writes_each_answer(paper):
    from conftest import REPOSITORY, TOOL

    done = subprocess.run(
        [TOOL, "review", "--archive", paper, "--interactive", "--by", "甲"], cwd=REPOSITORY, input="x\nr\ns\nq\n",
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert "a, m, r, l, s, u, q or ?" in done.stdout and done.stdout.count("Wrote decisions/") == 1
    assert len(list((paper / "decisions").glob("*.tsv"))) == 1


OTHER = """# 城建回顾

本报讯（记者 方可欣）昨天，云庭二期竣工。

# 城建要闻

今年，云庭二期竣工，市民多了去处。
"""


@pytest.fixture
def issues(paper, tmp_path):
    """Two issues that call one project by two names."""
    page = tmp_path / "other.txt"
    page.write_text(OTHER, encoding="utf-8")
    broadsheet("import", page, "--archive", paper, "--date", "2022-01-14", "--page", "1")
    return paper


def page_of(site, name):
    found = [path for path in (site / "names").rglob("index.html") if f">{name}</span></h1>" in path.read_text("utf-8")]
    assert len(found) == 1, name
    return found[0]


@pytest.mark.parametrize("answer", ["record", "decision"])
def test_one_answer_joins_the_pages_of_two_wordings_and_both_addresses_lead_there(issues, tmp_path, answer):
    build(issues, tmp_path / "before")
    short, full = (page_of(tmp_path / "before", name) for name in ("云庭二期", "云庭购物中心二期"))
    assert full.parent.name in short.read_text("utf-8") and short.parent.name in full.read_text("utf-8")
    assert "也许就是" in short.read_text("utf-8")
    group = next(one for one in names(issues).values() if "云庭二期" in [one["name"], *(v["name"] for v in one["variants"])])
    assert [v["reason"] for v in group["variants"]] == ["one is short for the other"] and group["changes"] > 1
    if answer == "record":
        review(issues, "--accept", "云庭购物中心二期", "--as", "projects/yunting", "--by", "甲")
    else:
        review(issues, "--accept", "云庭购物中心二期", "--as", "projects/yunting", "--by", "甲", "--alone")
        assert names(issues)["云庭二期"]["records"] == ["projects/yunting"]
        review(issues, "--merge", "云庭二期", "--as", "projects/yunting", "--by", "甲")
    build(issues, tmp_path / "after")
    for page in (short, full):
        moved = (tmp_path / "after" / page.relative_to(tmp_path / "before")).read_text("utf-8")
        assert "projects/yunting/index.html" in moved
    record = (tmp_path / "after/projects/yunting/index.html").read_text("utf-8")
    assert "2021-01-27/" in record and "2022-01-14/" in record


def test_an_answer_is_taken_back_exactly_and_never_over_an_edit(issues):
    before = fingerprint(issues)
    review(issues, "--accept", "云庭购物中心二期", "--as", "projects/yunting", "--by", "甲")
    assert fingerprint(issues) != before
    review(issues, "--undo")
    assert fingerprint(issues) == before
    nothing = broadsheet("review", "--archive", issues, "--undo", check=False)
    assert nothing.returncode == 1 and "no answer to take back" in nothing.stderr
    review(issues, "--reject", "云庭二期", "--by", "甲")
    edited = issues / "decisions/云庭二期.tsv"
    edited.write_text(edited.read_text("utf-8") + "# looked at again\n", encoding="utf-8")
    after = fingerprint(issues)
    refused = broadsheet("review", "--archive", issues, "--undo", check=False)
    assert refused.returncode == 1 and "changed by somebody else since: decisions/云庭二期.tsv" in refused.stderr
    assert fingerprint(issues) == after


def test_the_interactive_review_marks_names_and_takes_answers_back(issues):
    from conftest import REPOSITORY, TOOL

    before = fingerprint(issues)
    done = subprocess.run(
        [TOOL, "review", "--archive", issues, "--interactive", "--by", "甲"], cwd=REPOSITORY,
        input="?\nr -9\nr\nl\nu\nu\nu\nq\n", capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    assert re.search(r"^1 of \d+$", done.stdout, re.M) and "⟦" in done.stdout
    assert "There is no wording 9" in done.stdout and "leaves out wording 2" in done.stdout
    assert "No answer of this session is left to take back." in done.stdout
    assert done.stdout.count("Took back") == done.stdout.count("Wrote") > 1
    assert fingerprint(issues) == before
