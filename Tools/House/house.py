"""The house as the code says it: targets, folders, and which uses which."""

import collections
import re
from pathlib import Path
from typing import NamedTuple

from lexer import lex
from swift import SwiftFile
from uses import MemberUses, TypeUses


class Target(NamedTuple):
    """One of Package.swift, with the targets that it names as dependencies there and their lines."""

    name: str
    dependencies: dict


class House:
    """Every Swift file below Sources, and the targets of Package.swift that lie there."""

    def __init__(self, root):
        self.root = Path(root)
        self.files = [self._file(path) for path in sorted(self.root.glob("Sources/**/*.swift"))]
        self.targets = _targets((self.root / "Package.swift").read_text(encoding="utf-8"))
        self.uses = [*TypeUses(self.files), *MemberUses(self.files)]

    def _file(self, path):
        parts = path.relative_to(self.root).parts
        return SwiftFile(
            "/".join(parts), path.read_text(encoding="utf-8"), parts[1], "/".join(parts[2:-1]) or ".")

    def folders(self, target):
        return sorted({file.folder for file in self.files if file.target == target})

    def edges(self, target):
        """Which folder uses which, in one target: pairs with the uses."""
        edges = collections.defaultdict(list)
        for use in self.uses:
            if use.source.target == target:
                edges[use.source.folder, use.declared.folder].append(use)
        return edges

    def target_edges(self):
        """Which target imports which, of those that Package.swift names."""
        return {
            (file.target, name) for file in self.files for name, _ in file.imports
            if name in self.targets and name != file.target}


def _targets(package):
    """The targets of a Package.swift that lie below Sources, by name."""
    code, targets = lex(package).code, {}
    for match in re.finditer(r"\.(?:target|executableTarget|systemLibrary)\s*\(", code):
        end = _closing(code, match.end())
        text = package[match.end():end]
        name = re.search(r'name:\s*"(\w+)"', text)
        if not name or re.search(r'\bpath:\s*"', text):
            continue
        dependencies = {}
        if listed := re.search(r"\bdependencies:\s*\[", code[match.end():end]):
            start = match.end() + listed.end()
            inner = re.sub(
                r"\.product\([^)]*\)", lambda product: " " * len(product.group()), package[start:_closing(code, start)])
            for dependency in re.finditer(r'"(\w+)"', inner):
                dependencies[dependency.group(1)] = package.count("\n", 0, start + dependency.start()) + 1
        targets[name.group(1)] = Target(name.group(1), dependencies)
    return targets


def _closing(code, at):
    """Where the bracket closes that is open at `at`."""
    depth = 1
    for match in re.compile(r"[()\[\]]").finditer(code, at):
        depth += 1 if match.group() in "([" else -1
        if depth == 0:
            return match.start()
    return len(code)
