"""What a program consists of is told completely: the bill of materials is valid CycloneDX, the licences are all there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from conftest import REPOSITORY, TOOL


def made(folder):
    program = [
        sys.executable, REPOSITORY / "Tools/Materials/materials.py", "--program", TOOL,
        "--resolved", REPOSITORY / "Package.resolved", "--syft", Path(sys.executable).parent / "syft", folder]
    subprocess.run(list(map(str, program)), check=True)
    return (folder / "broadsheet.cdx.json").read_text(encoding="utf-8"), (folder / "licences.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def materials(tmp_path_factory):
    return made(tmp_path_factory.mktemp("materials"))


def components(bill, scope):
    return {one["name"]: one["version"] for one in json.loads(bill)["components"] if one["scope"] == scope}


def test_the_bill_is_valid(materials):
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(materials[0]) is None


def test_it_is_the_same_twice(materials, tmp_path):
    assert made(tmp_path) == materials


def test_it_names_the_versions_that_the_manifest_asks_for(materials):
    manifest = (REPOSITORY / "Package.swift").read_text(encoding="utf-8")
    asked = {url.rsplit("/", 1)[1].lower(): version
             for url, version in re.findall(r'url: "([^"]+)", exact: "([^"]+)"', manifest)}
    told = components(materials[0], "required") | components(materials[0], "excluded")
    assert asked.items() <= told.items()


def test_what_the_tool_uses_is_required_and_what_it_does_not_link_is_not(materials):
    required, excluded = components(materials[0], "required"), components(materials[0], "excluded")
    assert {"hummingbird", "swift-argument-parser", "swift-nio", "yams", "swift"} <= required.keys()
    assert any(name.startswith("libcmark-gfm") for name in required)
    assert any(name.startswith("libxml2") for name in required)
    assert {"swift-nio-ssl", "async-http-client"} <= excluded.keys()


def test_everything_that_is_required_has_its_licence(materials):
    titles = re.findall(r"^=+\n(\S+)\n=+$", materials[1], re.M)
    assert components(materials[0], "required").keys() | {"broadsheet", "unicode", "libyaml"} <= set(titles)
