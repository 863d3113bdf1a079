#!/usr/bin/env python3
"""Writes Sources/Languages/Encodings/tables/letters.tsv: how usual letters and pairs of letters are in each language.

They are counted over the lists of word frequencies that the Python package wordfreq 3.1.1 brings (Robyn Speer,
https://github.com/rspeer/wordfreq; its lists are CC BY-SA 4.0, counts of letters are facts). Needs the package msgpack.

    python3 Tools/Letters/letters.py …/site-packages/wordfreq/data

A line is a language, what is counted, and groups in descending order of frequency; the first group makes up 30 % of running
text, and so on as in SHARES. A pair counts the ends of a word too, written as `_`.
"""

import collections
import gzip
import pathlib
import sys
import unicodedata

import msgpack

# The same in Sources/Languages/Encodings/LetterModel.swift.
SHARES = [0.3, 0.25, 0.2, 0.13, 0.07, 0.035]

# wordfreq's name where it is another: Serbo-Croatian in Latin letters.
PAIRS = {
    language: language
    for language in "bg ca cs da de el en es fa fi fr he hu is it lt lv mk nb nl pl pt ro ru sk sl sv tr uk".split()
} | {"ar": "ar", "hr": "sh"}

# As windows-1250 writes Romanian.
CEDILLAS = str.maketrans("șț", "şţ")

TARGET = pathlib.Path(__file__).parents[2] / "Sources/Languages/Encodings/tables/letters.tsv"


def words(folder, language, size="small"):
    with gzip.open(folder / f"{size}_{language}.msgpack.gz") as file:
        groups = msgpack.load(file, raw=False)[1:]
    return [
        (unicodedata.normalize("NFC", word).translate(CEDILLAS), 10 ** (-rank / 100))
        for rank, group in enumerate(groups)
        for word in group
    ]


def pairs(folder, language, spelt=lambda word: word):
    counts = collections.Counter()
    for word, frequency in words(folder, language):
        word = spelt(word.lower())
        for run in "".join(c if c.isalpha() else " " for c in word).split():
            ends = f"_{run}_"
            for pair in zip(ends, ends[1:]):
                counts["".join(pair)] += frequency
    return counts


SERBIAN = dict(zip("abcčćdđefghijklmnoprsštuvzž", "абцчћдђефгхијклмнопрсштувзж")) | {"dž": "џ", "lj": "љ", "nj": "њ"}


def cyrillic(word):
    """The same word of Serbian in its other script."""
    for digraph in ("dž", "lj", "nj"):
        word = word.replace(digraph, SERBIAN[digraph])
    return "".join(SERBIAN.get(letter, letter) for letter in word)


def letters(folder, language, is_letter, size="small"):
    counts = collections.Counter()
    for word, frequency in words(folder, language, size):
        for letter in filter(is_letter, word):
            counts[letter] += frequency
    return counts


def traditional(folder, simplified):
    """The same counts in traditional characters, as far as Big5 has them among its frequent ones."""
    with gzip.open(folder / "_chinese_mapping.msgpack.gz") as file:
        mapping = msgpack.load(file, raw=False, strict_map_key=False)
    forms = collections.defaultdict(set)
    for old, new in mapping.items():
        forms[new if isinstance(new, str) else chr(new)].add(chr(old))

    def is_frequent(letter):
        try:
            return b"\xa4\x40" <= letter.encode("big5") <= b"\xc6\x7e"
        except UnicodeEncodeError:
            return False

    counts = collections.Counter()
    for letter, frequency in simplified.items():
        possible = [form for form in sorted(forms[letter] | {letter}) if is_frequent(form)]
        for form in possible:
            counts[form] += frequency / len(possible)
    return counts


def groups(counts):
    total = sum(counts.values())
    ranked = sorted(counts, key=lambda unit: (-counts[unit], unit))
    result, reached, index = [], 0.0, 0
    for share in SHARES:
        bound = sum(SHARES[: len(result) + 1]) * total
        start = index
        while index < len(ranked) and reached < bound:
            reached += counts[ranked[index]]
            index += 1
        result.append("".join(ranked[start:index]))
    return result


def main():
    folder = pathlib.Path(sys.argv[1])
    han = lambda letter: 0x4E00 <= ord(letter) <= 0x9FFF
    kana = lambda letter: 0x3041 <= ord(letter) <= 0x30FE
    hangul = lambda letter: 0xAC00 <= ord(letter) <= 0xD7A3
    simplified = letters(folder, "zh", han, "large")
    rows = {
        "ja": ("letters", letters(folder, "ja", lambda letter: han(letter) or kana(letter), "large")),
        "ko": ("letters", letters(folder, "ko", hangul)),
        "sr": ("pairs", pairs(folder, "sh", cyrillic)),
        "zh-Hans": ("letters", simplified),
        "zh-Hant": ("letters", traditional(folder, simplified)),
    } | {language: ("pairs", pairs(folder, name)) for language, name in PAIRS.items()}
    lines = ["\t".join([language, kind] + groups(counts)) for language, (kind, counts) in sorted(rows.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
