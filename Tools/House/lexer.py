"""Tells code from comments and texts in a Swift file."""

import re
from typing import NamedTuple

_NEXT = re.compile(r'//|/\*|(#*)("""|")|#+/')
_NEXT_INSIDE = re.compile(r'//|/\*|(#*)("""|")|#+/|[()]')
_COMMENT = re.compile(r"/\*|\*/")
_NOT_NEWLINE = re.compile(r"[^\n]")


class Lexed(NamedTuple):
    """The code of a file, as long as the file, with blanks for comments and texts; and its texts with their offsets."""

    code: str
    texts: list


def lex(source):
    """`source` as code and texts. What is interpolated into a text is code."""
    lexer = _Lexer(source)
    lexer.code(0, inside=False)
    return Lexed("".join(lexer.out), lexer.texts)


class _Lexer:
    def __init__(self, source):
        self.source, self.out, self.texts = source, [], []

    def keep(self, start, end):
        self.out.append(self.source[start:end])

    def blank(self, start, end):
        self.out.append(_NOT_NEWLINE.sub(" ", self.source[start:end]))

    def code(self, start, inside):
        """Reads code to the end, or `inside` an interpolation past its closing bracket; returns where it ended."""
        depth, at, pattern = 1, start, _NEXT_INSIDE if inside else _NEXT
        while match := pattern.search(self.source, at):
            token, begin = match.group(), match.start()
            self.keep(at, begin)
            if token in "()":
                depth += 1 if token == "(" else -1
                at = begin + 1
                self.keep(begin, at)
                if depth == 0:
                    return at
            elif token == "//":
                at = self.skip(begin, self.source.find("\n", begin))
            elif token == "/*":
                at = self.skip(begin, self.end_of_comment(begin + 2))
            elif token.endswith("/"):
                end = self.source.find("/" + token[:-1], match.end())
                at = self.skip(begin, -1 if end < 0 else end + len(token))
            else:
                at = self.string(match.end(), match.group(1), match.group(2))
        self.keep(at, len(self.source))
        return len(self.source)

    def skip(self, start, end):
        end = len(self.source) if end < 0 else end
        self.blank(start, end)
        return end

    def end_of_comment(self, at):
        """Where the comment ends that is open at `at`. Comments nest."""
        depth = 1
        while match := _COMMENT.search(self.source, at):
            depth += 1 if match.group() == "/*" else -1
            at = match.end()
            if depth == 0:
                return at
        return -1

    def string(self, start, hashes, quote):
        """Reads a string literal whose text begins at `start`; returns where code goes on."""
        self.out.append(hashes + quote)
        stop = re.compile(rf"\\{hashes}(.)|{quote}{hashes}" + ("" if quote == '"""' else r"|\n"), re.DOTALL)
        at, part = start, start
        while match := stop.search(self.source, at):
            if match.group(1) is None:
                self.text(part, match.start())
                self.keep(match.start(), match.end())
                return match.end()
            at = match.end()
            if match.group(1) == "(":
                self.text(part, match.start())
                self.keep(match.start(), at)
                part = at = self.code(at, inside=True)
        self.text(part, len(self.source))
        return len(self.source)

    def text(self, start, end):
        if end > start:
            self.texts.append((start, self.source[start:end]))
            self.blank(start, end)
