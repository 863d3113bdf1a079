"""A package that floats is told, whoever brings it."""

import sys
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from exact_versions import floating


def asked(name, requirement):
    return {"sourceControl": [{"identity": name, "requirement": requirement}]}


def brought(name, version, *dependencies):
    return {"identity": name, "version": version, "dependencies": list(dependencies)}


TREE = brought("root", "unspecified", brought("web", "2.1.0", brought("net", "1.0.3")), brought("net", "1.0.3"))


class ExactVersions(unittest.TestCase):
    def test_nothing_is_told_when_all_are_exact(self):
        manifest = {"dependencies": [asked("web", {"exact": ["2.1.0"]}), asked("net", {"exact": ["1.0.3"]})]}
        self.assertEqual(floating(manifest, TREE), [])

    def test_a_package_that_another_brings_is_told_once(self):
        manifest = {"dependencies": [asked("web", {"exact": ["2.1.0"]})]}
        self.assertEqual(floating(manifest, TREE), ['net, exact: "1.0.3"'])

    def test_a_range_is_not_exact(self):
        span = {"range": [{"lowerBound": "2.0.0", "upperBound": "3.0.0"}]}
        manifest = {"dependencies": [asked("web", span), asked("net", {"exact": ["1.0.3"]})]}
        self.assertEqual(floating(manifest, TREE), ['web, exact: "2.1.0"'])

    def test_a_package_on_the_disk_is_no_version(self):
        manifest = {"dependencies": [{"fileSystem": [{"identity": "net", "path": ".."}]}]}
        self.assertEqual(len(floating(manifest, TREE)), 2)
