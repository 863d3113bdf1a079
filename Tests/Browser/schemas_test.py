"""docs/schemas/ describes what editors write and what the tool prints."""

import hashlib
import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from conftest import REPOSITORY, broadsheet

CONTENT = REPOSITORY / "Content"
RECORDS = sorted(
    path for kind in ("people", "places", "projects", "organisations") for path in (CONTENT / kind).glob("*.md"))


class Reader(yaml.SafeLoader):
    """YAML as the tool types it: dates stay text."""


Reader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rules if tag != "tag:yaml.org,2002:timestamp"]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema(name):
    loaded = json.loads((REPOSITORY / "docs/schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(loaded)
    return Draft202012Validator(loaded)


def complaints(name, value):
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in schema(name).iter_errors(value)]


def front_matter(path):
    match = re.match(r"---\n(.*?)\n---\n", path.read_text(encoding="utf-8"), re.S)
    assert match, f"{path.name} has no front matter"
    return yaml.load(match[1], Reader)


@pytest.mark.parametrize("name", ["archive", "calendar"])
def test_settings_fit_their_schema(name):
    value = yaml.load((CONTENT / f"{name}.yml").read_text(encoding="utf-8"), Reader)
    assert not complaints(name, value)


def test_there_are_as_many_records_as_the_sample_promises():
    count = {kind: len(list((CONTENT / kind).glob("*.md"))) for kind in ("people", "places", "projects", "organisations")}
    assert count == {"people": 30, "places": 25, "projects": 30, "organisations": 10}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_records_fit_their_schema(path):
    assert not complaints("record", front_matter(path))


@pytest.mark.parametrize("path", sorted(CONTENT.glob("issues/*/issue.md")), ids=lambda path: path.parent.name)
def test_issue_notes_fit_their_schema(path):
    assert not complaints("issue", front_matter(path))


def test_free_pages_fit_their_schema():
    for path in CONTENT.glob("pages/*.md"):
        assert not complaints("page", front_matter(path))


@pytest.mark.parametrize("name, wrong", [
    ("archive", {"title": "档案", "tittle": "x"}),
    ("archive", {"title": "档案", "language": "中文"}),
    ("record", {"name": "孙弘", "roles": [{"title": "市长", "seen": ["a7"]}]}),
    ("record", {"aliases": ["孙市长"]}),
    ("calendar", {"not_held": ["2021年1月"]}),
    ("issue", {"number": "8205期"}),
])
def test_a_schema_refuses_what_the_tool_refuses(name, wrong):
    assert complaints(name, wrong)


def test_extract_prints_what_its_schema_says():
    for issue in sorted(CONTENT.glob("issues/*")):
        pages = sorted(path for path in issue.glob("*.txt"))
        report = json.loads(broadsheet("extract", *pages, "--json").stdout)
        assert not complaints("extract", report)
        assert report["articles"] and report["sources"][0]["lines"] > 0


@pytest.mark.parametrize("files, name, least", [
    ("data/articles-*.jsonl", "export-article", 20), ("data/notes-*.jsonl", "export-note", 6),
    ("search/data/manifest.json", "search-manifest", 1)])
def test_exported_json_is_what_its_schema_says(site, files, name, least):
    lines = [line for file in sorted(site.glob(files)) for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(lines) >= least
    for line in lines:
        assert not complaints(name, json.loads(line))


def test_the_data_package_names_every_table_and_its_columns(site):
    package = json.loads((site / "data/datapackage.json").read_text(encoding="utf-8"))
    named = {one["path"]: one for one in package["resources"]}
    tables = {file.name for file in (site / "data").iterdir() if file.suffix in (".csv", ".jsonl")}
    assert tables == set(named)
    for path, one in named.items():
        if path.endswith(".csv"):
            header = (site / "data" / path).read_text(encoding="utf-8").split("\n")[0].strip()
            assert header.split(",") == [field["name"] for field in one["schema"]["fields"]]


def test_checksums_hold(site):
    for list_ in sorted((site / "data").glob("sha256-*.txt")):
        for line in list_.read_text(encoding="utf-8").splitlines():
            digest, name = line.split("  ")
            assert hashlib.sha256((site / "data" / name).read_bytes()).hexdigest() == digest


def test_diagnostics_are_printed_as_their_schema_says(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "archive.yml").write_text("title: 试\ntittle: 试\n", encoding="utf-8")
    (tmp_path / "people" / "li-gang.md").write_text("---\nname: 李刚\nwithin： places/x\n---\n", encoding="utf-8")
    done = broadsheet("check", tmp_path, "--diagnostics", "json", check=False)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert not complaints("diagnostics", found)
    assert {"archive.yml", "li-gang.md"} <= {Path(one["location"]["path"]).name for one in found if "location" in one}


def test_what_check_lists_is_as_its_schema_says(tmp_path):
    archive = tmp_path / "Paper"
    issue = archive / "issues" / "2021-03-02"
    issue.mkdir(parents=True)
    (archive / "archive.yml").write_text("title: 试\npaper: {name: 河湾日报}\n", encoding="utf-8")
    (issue / "issue.md").write_text("---\nweekday: 星期五\npages_today: 4\n---\n", encoding="utf-8")
    (issue / "1.txt").write_text("# 河湾大桥通车\n\n昨天上午,河湾大桥通车,两岸的人不再等船。\n", encoding="utf-8")

    def listed():
        report = json.loads(broadsheet("check", archive, "--format", "json").stdout)
        assert not complaints("check", report)
        return report, {one["kind"]: one["id"] for one in report["matters"]}

    before, kinds = listed()
    assert {"weekday-conflict", "missing-pages", "provisional-address"} <= set(kinds)
    assert [one["urgency"] for one in before["matters"]][:2] == ["gap", "conflict"]
    broadsheet("check", archive, "--accept", kinds["weekday-conflict"], "--because", "原报如此", "--by", "王敏")
    after, left = listed()
    assert set(kinds) - set(left) == {"weekday-conflict"} and after["accepted"] == 1
    line = (archive / "accepted.tsv").read_text(encoding="utf-8").split("\t")
    assert line[:2] == [kinds["weekday-conflict"], "王敏"] and line[3] == "原报如此\n"
    wrong = broadsheet("check", archive, "--accept", kinds["weekday-conflict"], "--because", "x", "--by", "x", check=False)
    assert wrong.returncode == 1 and "no matter" in wrong.stderr


def test_every_source_of_a_fact_is_an_article_of_the_sample():
    known = set()
    for ledger in CONTENT.glob("issues/*/articles.tsv"):
        for line in ledger.read_text(encoding="utf-8").splitlines():
            if re.match(r"p\d+-a\d+\t(?!gone\t)", line):
                known.add(f"{ledger.parent.name}-{line.split(chr(9))[0]}")
    assert len(known) == 45
    named = set()
    for path in RECORDS:
        named |= set(re.findall(r"\d{4}-\d\d-\d\d-p\d+-a\d+", path.read_text(encoding="utf-8")))
    assert named and named <= known
