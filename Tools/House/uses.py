"""Where a file names what another folder of its target declares."""

import collections
import re
from typing import NamedTuple

from swift import SwiftFile

_NAME = re.compile(r"(?<![\w.`])[A-Z]\w*(?:\.[A-Z]\w*)*")
_WORD = re.compile(
    r"(?:(?P<type>\b[A-Z]\w*)\s*)?(?P<dot>(?<!\.)\.)?(?<![\w`$@#])(?P<name>[a-z_]\w*)"
    r"(?P<call>\s*\(\s*(?:(?P<label>\w+)\s*:(?!:))?)?")


class Use(NamedTuple):
    """A place at which a file names what another folder of its target declares."""

    source: SwiftFile
    offset: int
    name: str
    declared: SwiftFile


class TypeUses:
    """The uses of types. A name means the type that Swift finds: nested before outer, own target before others."""

    def __init__(self, files):
        self.files = files
        self.types = collections.defaultdict(list)
        self.targets = {file.target for file in files}
        for file in files:
            for declaration in file.types:
                self.types[(*declaration.scope.path, declaration.name)].append(declaration)

    def __iter__(self):
        for file in self.files:
            for match in _NAME.finditer(file.code):
                for declaration, name in self._found(file, match):
                    if declaration.source.target == file.target and declaration.source.folder != file.folder:
                        yield Use(file, match.start(), name, declaration.source)

    def _found(self, file, match):
        parts = match.group().split(".")
        if parts[0] in self.targets and len(parts) > 1 and not self._visible((parts[0],), file):
            parts = parts[1:]
        path = self._resolved(file, match.start(), parts[0])
        for part in [None, *parts[1:]]:
            path = (*path, part) if path and part else path
            declaration = self._visible(path, file) if path else None
            if declaration is None:
                return
            yield declaration, ".".join(path)

    def _resolved(self, file, offset, name):
        """The path of the type that `name` means at `offset`; `None` for one that is not ours or only a parameter."""
        if any(start <= offset < end and name in names for start, end, names in file.generics):
            return None
        for scope in file.scope(offset).outward():
            if name in scope.locals:
                return None
            for length in range(len(scope.path), 0, -1):
                path = (*scope.path[:length], name)
                if path in self.types and self._visible(path, file, of_any_target=True):
                    return path
        return (name,)

    def _visible(self, path, file, of_any_target=False):
        """What `path` means in `file`: its own private type, else one of its target."""
        seen = [
            declaration for declaration in self.types.get(path, ())
            if declaration.source is file or not declaration.is_private
            and (of_any_target or declaration.source.target == file.target)]
        seen.sort(key=lambda declaration: (declaration.source is not file, not declaration.is_private))
        return seen[0] if seen else None


class MemberUses:
    """The uses of what extensions and files add besides types, where a name is declared in one folder only.

    A member of a type's own body needs no look: its value comes from the type, which is named somewhere. But an
    extension in a later folder can add to a type of an earlier one, or of a library, and nothing that is named tells.
    A name that is also used where the declaration cannot be seen is one of a library's too, and is not looked at.
    Nor are initializers, subscripts, operators, and methods called without brackets or by a reference.
    """

    def __init__(self, files):
        self.files = files
        self.homes = {
            (file.target, *declaration.scope.path, declaration.name): file.folder
            for file in files for declaration in file.types}
        self.own_types = {home[-1] for home in self.homes}
        folders = collections.defaultdict(set)
        for member in self._members():
            for label in {member.label, member.label or ""}:
                folders[member.name, label].add((member.source.target, member.source.folder))
        self.candidates = {
            (member.name, member.label): member for member in self._members()
            if len(folders[member.name, member.label]) == 1 and self._is_added(member)}
        self.names = {name for name, _ in self.candidates}

    def _members(self):
        return (member for file in self.files for member in file.members)

    def _is_added(self, member):
        """Whether a member is at file level, or in an extension of what another folder or target declares.

        What an extension adds for a protocol of a library has the name that the library gave it.
        """
        scope = member.scope
        if member.is_private or scope.kind == "file":
            return not member.is_private
        home = self.homes.get((member.source.target, *scope.path))
        return scope.kind == "extension" and home != member.source.folder and self.own_types.issuperset(scope.conforms)

    def __iter__(self):
        places = collections.defaultdict(list)
        for file in self.files:
            for match in _WORD.finditer(file.code):
                if match["name"] in self.names:
                    self._gather(file, match, places)
        for key, found in places.items():
            member = self.candidates[key]
            if all(self._sees(file, member.source.target) for file, _ in found):
                for file, offset in found:
                    if file.target == member.source.target and file.folder != member.source.folder:
                        yield Use(file, offset, member.name, member.source)

    def _gather(self, file, match, places):
        member = self.candidates.get((match["name"], (match["label"] or "") if match["call"] else None))
        if member and (self._is_member if match["dot"] else self._is_plain)(member, file, match):
            places[member.name, member.label].append((file, match.start("name")))

    def _sees(self, file, target):
        return file.target == target or any(name == target for name, _ in file.imports)

    def _is_member(self, member, file, match):
        """Whether a name after a dot can mean `member`: a type before the dot must be the one that has it."""
        path = member.scope.path
        return bool(path) and match["type"] in (None, path[-1], "Self")

    def _is_plain(self, member, file, match):
        """Whether a name without a dot means `member`: its type is around it, and nothing nearer has the name."""
        if file.target != member.source.target:
            return False
        path = member.scope.path
        if path and all(scope.path != path for scope in file.scope(match.start()).outward()):
            return False
        name = member.name
        if member.label is None:
            binding = rf"\b{name}\b\s*(?:[:,]|in\b)|\b(?:let|var|for|case|func)\b[^\n=]*\b{name}\b"
            return not re.search(binding, file.code)
        return not re.search(rf"\bfunc\s+{name}\b", file.code)
