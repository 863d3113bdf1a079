"""The simplest reader that is no fool: an empty line begins an article. Called like the tool: `rival.py extract --json FILE…`."""
import json
import sys


def runs(lines):
    """(first, last) of the runs of lines with text, counted from 1."""
    start = None
    for number, line in enumerate([*lines, ""], 1):
        if line.strip() and start is None:
            start = number
        elif not line.strip() and start is not None:
            yield start, number - 1
            start = None


def main():
    articles = []
    for source, path in enumerate(sys.argv[3:]):
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
        for first, last in runs(lines):
            articles.append({
                "id": f"a{len(articles) + 1}", "headline": lines[first - 1], "paragraphs": lines[first:last],
                "lines": [{"source": source, "start": first, "end": last}]})
    json.dump({"articles": articles, "furniture": []}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
