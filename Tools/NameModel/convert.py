#!/usr/bin/env python3
"""Writes tagged texts as tagged stories, `[钟立言]p在[青榆市]l`: one passage a line.

    convert.py FILE... > STORIES

FILE.iob2 is of Universal NER (PER, LOC and ORG become p, l and o), FILE.txt words with the tags of Peking University
(`江/nr 泽民/nr`: nr, ns and nt become p, l and o; a surname and a given name become one name).
"""
import re
import sys
import unicodedata

COMPOUND = set("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐".split())
MARKS = {"nr": "p", "ns": "l", "nt": "o"}


def folded(text):
    """Digits and Latin letters at half width, as newspapers print them today."""
    return "".join(unicodedata.normalize("NFKC", c) if "！" < c < "～" and c.isalnum() else c for c in text)


def is_han(text):
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def tagged(pieces):
    """The text of (words, mark or none) with its marks."""
    return "".join(f"[{words}]{mark}" if mark else words for words, mark in pieces)


def of_words(line):
    pieces, pending = [], False
    for token in line.split():
        words, _, tag = token.rpartition("/")
        words = folded(words).replace("[", "").replace("]", "")
        if not words:
            continue
        if tag == "nr" and pending and len(words) <= 2 and is_han(words):
            pieces[-1] = (pieces[-1][0] + words, "p")
            pending = False
            continue
        pending = tag == "nr" and (len(words) == 1 or words in COMPOUND) and is_han(words)
        pieces.append((words, MARKS.get(tag)))
    return tagged(pieces)


def of_rows(text, rows):
    pieces, place = [], 0
    for word, tag in rows:
        start = text.index(word, place)
        if start > place:
            # Blanks inside a name belong to it.
            gap = text[place:start]
            if tag.startswith("I-") and pieces:
                pieces[-1] = (pieces[-1][0] + gap, pieces[-1][1])
            else:
                pieces.append((gap, None))
        place = start + len(word)
        mark = {"PER": "p", "LOC": "l", "ORG": "o"}.get(tag[2:])
        if tag.startswith("I-") and pieces and pieces[-1][1] == mark:
            pieces[-1] = (pieces[-1][0] + word, mark)
        else:
            pieces.append((word, mark))
    pieces.append((text[place:], None))
    return tagged(pieces)


def convert(path):
    with open(path, encoding="utf-8") as file:
        if path.endswith(".txt"):
            for line in file:
                if line.strip():
                    yield of_words(line)
            return
        text, rows = "", []
        for line in list(file) + ["\n"]:
            if line.startswith("# text = "):
                text = line[9:].rstrip("\n").replace("[", "(").replace("]", ")")
            elif line.strip() and not line.startswith("#"):
                fields = line.split("\t")
                rows.append((fields[1].replace("[", "(").replace("]", ")"), fields[2]))
            elif not line.strip() and rows:
                yield of_rows(text, rows)
                rows = []


if __name__ == "__main__":
    for path in sys.argv[1:]:
        for story in convert(path):
            print(story)
