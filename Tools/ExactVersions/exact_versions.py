"""Fails when a package that the build resolves has no exact version in Package.swift: a tag could not be built again."""

import json
import subprocess
import sys


def exact(manifest):
    """The exact versions that a manifest asks for, by package."""
    asked = [one for dependency in manifest["dependencies"] for one in dependency.get("sourceControl", [])]
    return {one["identity"]: version for one in asked for version in one["requirement"].get("exact", [])}


def resolved(tree):
    """The versions that were resolved, by package, whoever asked for them."""
    found = {}
    for one in tree["dependencies"]:
        found |= {one["identity"]: one["version"]} | resolved(one)
    return found


def floating(manifest, tree):
    """What is resolved without being asked for exactly, as lines that a manifest could hold."""
    pins = exact(manifest)
    return [f'{name}, exact: "{version}"' for name, version in sorted(resolved(tree).items()) if pins.get(name) != version]


def package(*arguments):
    """What `swift package` says, as JSON. The options of this program, such as `--scratch-path`, are its options."""
    command = ["swift", "package", *sys.argv[1:], *arguments]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


if __name__ == "__main__":
    missing = floating(package("dump-package"), package("show-dependencies", "--format", "json"))
    for line in missing:
        print(f"Package.swift: error: no exact version of {line}", file=sys.stderr)
    sys.exit(1 if missing else 0)
