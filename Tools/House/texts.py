"""Letters and signs of one language in the texts of rules: they belong in a folder `Languages`."""

import re

CHECK = "texts"
# Han, kana, bopomofo, hangul, and the punctuation and full-width forms used with them.
_OF_ONE_LANGUAGE = re.compile(
    "[\u1100-\u11ff\u2e80-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff"
    "\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef\U0001f200-\U0001f2ff\U00020000-\U0003ffff]+")
_FOLDER = "Languages"


def check(house, exceptions):
    """What stands in a rule and is true of one language only, as `file:line: message`, one for each line."""
    lines = []
    for file in house.files:
        found = {} if _FOLDER in file.path.split("/")[:-1] else _found(file)
        if found and not exceptions.covers(CHECK, file.path):
            lines += [
                f"{file.path}:{line}: '{''.join(parts)}' is of one language and belongs in a folder {_FOLDER}"
                for line, parts in found.items()]
    return lines


def _found(file):
    found = {}
    for offset, text in file.texts:
        for match in _OF_ONE_LANGUAGE.finditer(text):
            found.setdefault(file.line(offset + match.start()), []).append(match.group())
    return found
