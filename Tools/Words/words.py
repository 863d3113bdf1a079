"""Sorts the rows of files of words and makes one row of several of one word: `make words` (see docs/decisions/0016-words-are-data.md).

A merged row has the classes and the sources of all, and the lowest cost. Comments and the line of titles stay above the rows.
"""

import sys
from pathlib import Path

TITLES = "word\tclass\tcost\tsource"


def main(files):
    """Rewrites `files`; ends with a message when a row is no row."""
    for file in map(Path, files):
        try:
            file.write_text(tidied(file.read_text("utf-8")), "utf-8")
        except ValueError as error:
            sys.exit(f"{file}:{error}")


def tidied(text):
    """The same words, each once and in the order of its characters."""
    head, titles, body = text.partition(TITLES + "\n")
    if not titles:
        raise ValueError("1: no line of titles: word, class, cost, source with tabs between them")
    rows = {}
    for number, line in enumerate(body.splitlines(), head.count("\n") + 2):
        if line:
            _add(line, number, rows)
    return head + titles + "".join(
        "\t".join([word, ",".join(sorted(classes)), _written(costs), ",".join(sorted(sources))]) + "\n"
        for word, (classes, costs, sources) in sorted(rows.items()))


def _add(line, number, rows):
    fields = line.split("\t")
    if len(fields) != 4 or not all(fields):
        raise ValueError(f"{number}: a row is a word, its classes, its cost and its sources with tabs between them: {line}")
    word, classes, cost, sources = fields
    row = rows.setdefault(word, (set(), set(), set()))
    row[0].update(classes.split(","))
    row[2].update(sources.split(","))
    try:
        row[1].update([] if cost == "-" else [float(cost)])
    except ValueError:
        raise ValueError(f"{number}: a cost is a number or -: {line}") from None


def _written(costs):
    return f"{min(costs):.1f}" if costs else "-"


if __name__ == "__main__":
    main(sys.argv[1:])
