"""What a Swift file declares, and in which scope a name stands: as much of the grammar as the checks need."""

import bisect
import re
from typing import NamedTuple

from lexer import lex

_TYPE = r"(?P<word>struct|enum|class|actor|protocol|extension|typealias|associatedtype)\s+(?P<type>[A-Z][\w.]*)"
_MEMBER = r"(?P<member>func|var|let|case)\s+(?P<name>`?[a-z_]\w*`?|\([^)\n]*\))"
_TOKEN = re.compile(
    rf"(?<![\w.`@#])(?:{_TYPE}|{_MEMBER}|(?P<init>init|deinit|subscript)\b)|[{{}}()\[\]]")
_PRIVATE = re.compile(r"\b(?:file)?private\b(?!\s*\()")
_PROPERTY = re.compile(r"[^={}\n]*\{")
_GENERIC = re.compile(r"\s*<([^(){}]*?)>\s*(?=[({:=w]|$)", re.MULTILINE)
_CASES = re.compile(r"(?:case|,)\s*`?([a-z_]\w*)`?")
_LABEL = re.compile(r"[^(]*\(\s*(?:(\w+)\b[^:,()]*:)?")


class Scope:
    """A pair of braces. `path` names the type that it is the body of, and is empty for any other."""

    def __init__(self, parent, path=(), kind="block", start=0, header=None):
        self.parent, self.path, self.kind, self.start, self.header = parent, path, kind, start, header
        self.end, self.locals, self.is_private, self.conforms = None, set(), False, ()

    def outward(self):
        scope = self
        while scope:
            yield scope
            scope = scope.parent


class Declaration(NamedTuple):
    """A type (`label` is `None`) or a member (the first label of a method, `None` for anything without brackets)."""

    source: "SwiftFile"
    name: str
    kind: str
    scope: Scope
    offset: int
    is_private: bool
    label: str | None


class SwiftFile:
    """One file: `types`, `members`, `functions` (with the braces they fill), `imports`, and the texts in it."""

    def __init__(self, path, text, target, folder):
        self.path, self.target, self.folder, self.text = path, target, folder, text
        self.code, self.texts = lex(text)
        self._lines = [match.end() for match in re.finditer("\n", text)]
        self.imports = [(match.group(1), match.start(1)) for match in re.finditer(
            r"^[ \t]*(?:@?\w+ +){0,2}import +(\w+)", self.code, re.MULTILINE)]
        self.types, self.members, self.functions, self.generics = [], [], [], []
        self.root = Scope(None, kind="file")
        self._changes, self._scopes = [0], [self.root]
        _Parser(self).run()

    def line(self, offset):
        return bisect.bisect_right(self._lines, offset) + 1

    @property
    def line_count(self):
        return len(self._lines) + (not self.text.endswith("\n") and bool(self.text))

    def scope(self, offset):
        """The innermost scope around `offset`."""
        return self._scopes[bisect.bisect_right(self._changes, offset) - 1]

    def enter(self, scope, offset):
        self._changes.append(offset)
        self._scopes.append(scope)


class _Parser:
    def __init__(self, file):
        self.file, self.code, self.scope = file, file.code, file.root
        self.depth, self.pending = 0, None
        self.outer = []

    def run(self):
        for match in _TOKEN.finditer(self.code):
            token = match.group()
            if token == "{":
                self.open(match.start())
            elif token == "}":
                self.close(match.start())
            elif token in "([":
                self.depth += 1
            elif token in ")]":
                self.depth -= 1
            elif match.group("word"):
                self.type(match)
            else:
                self.member(match)

    def open(self, offset):
        scope = Scope(self.scope, start=offset)
        if self.pending and self.pending.depth == self.depth:
            kind, path, start, conforms, is_private, names = self.pending[1:]
            scope.kind, scope.path, scope.header = kind, path, start
            scope.conforms, scope.is_private = conforms, is_private
            scope.locals |= names
            self.pending = None
        self.outer.append((self.depth, self.pending))
        self.depth, self.pending = 0, None
        self.scope = scope
        self.file.enter(scope, offset)

    def close(self, offset):
        scope = self.scope
        if scope.parent is None:
            return
        scope.end = offset
        if scope.kind == "function":
            self.file.functions.append(scope)
        self.scope = scope.parent
        self.depth, self.pending = self.outer.pop()
        self.file.enter(self.scope, offset + 1)

    def is_private(self, offset):
        line = self.code.rfind("\n", 0, offset) + 1
        return bool(_PRIVATE.search(self.code, line, offset)) or self.scope.is_private

    def generic_names(self, end):
        match = _GENERIC.match(self.code, end)
        return set(re.findall(r"(?:^|,)\s*(?:each\s+|let\s+)?([A-Z]\w*)", match.group(1))) if match else set()

    def type(self, match):
        word, name, start = match.group("word"), match.group("type"), match.start()
        if self.depth:
            return
        is_private, names = self.is_private(start), self.generic_names(match.end())
        path = tuple(name.split(".")) if word == "extension" else (*self.scope.path, name)
        if word != "extension":
            if self.scope.kind in ("block", "function"):
                self.scope.locals.add(name)
                path = ("", name)
            else:
                self.file.types.append(Declaration(self.file, name, word, self.scope, start, is_private, None))
        self.file.types += [
            Declaration(self.file, generic, "generic", Scope(None, path, "type"), start, is_private, None)
            for generic in names]
        if word in ("typealias", "associatedtype"):
            self.span(start, "\n", names)
            return
        header = self.code[match.end():self.span(start, "{", names)]
        conforms = re.findall(r"[A-Z]\w*", header.split("where")[0]) if ":" in header else ()
        kind = "extension" if word == "extension" else "type"
        self.pending = _Pending(self.depth, kind, path, start, tuple(conforms), is_private, names)

    def member(self, match):
        if self.depth:
            return
        start, word, init = match.start(), match.group("member"), match.group("init")
        is_type_scope = self.scope.kind in ("type", "extension", "file")
        name = init or match.group("name").strip("`")
        if word == "case":
            if self.scope.kind == "type":
                line = self.code[start:self.end(start, "\n")]
                for case in _CASES.finditer(re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)", "", line)):
                    self.add(case.group(1), "case", start, None)
            return
        if word in ("var", "let"):
            for part in re.findall(r"\w+", name) if is_type_scope else ():
                self.add(part, word, start, None)
            has_body = is_type_scope and word == "var" and _PROPERTY.match(self.code, match.end())
            self.pending = _Pending(0, "function", (), start, (), False, set()) if has_body else None
            return
        label = _LABEL.match(self.code, match.end())
        if word == "func" and is_type_scope:
            self.add(name, "func", start, "" if not label or label.group(1) in (None, "_") else label.group(1))
        names = self.generic_names(match.end())
        self.span(start, "{", names)
        self.pending = _Pending(0, "function", (), start, (), False, names)

    def end(self, start, mark):
        end = self.code.find(mark, start)
        return len(self.code) if end < 0 else end

    def span(self, start, mark, names):
        """Remembers that `names` are generic parameters from `start` to the next `mark`; returns where that is."""
        end = self.end(start, mark)
        if names:
            self.file.generics.append((start, end, names))
        return end

    def add(self, name, kind, offset, label):
        self.file.members.append(
            Declaration(self.file, name, kind, self.scope, offset, self.is_private(offset), label))


class _Pending(NamedTuple):
    """A declaration that the next brace at its depth belongs to."""

    depth: int
    kind: str
    path: tuple
    header: int
    conforms: tuple
    is_private: bool
    names: set
