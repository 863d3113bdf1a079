#!/usr/bin/env python3
"""Learns the weights of Sources/Languages/en/names/weights.tsv from tagged stories.

    english.py stories FILE.iob2          prints the documents of a file of the Universal NER project as tagged stories
    english.py learn OUT FILE.cues...     learns from all, writes OUT
    english.py cross FILE.cues...         learns from all files but one and tests on that one, for each

FILE.cues is what the tool sees of the words of stories: a file that the test `Cues of stories` writes beside a file of
stories (README-english.md). Needs python-crfsuite.
"""
import collections
import math
import os
import sys
import tempfile

import pycrfsuite

LABELS = ["O", "Bp", "Ip", "Bl", "Il", "Bo", "Io"]
KINDS = {"p": "people", "l": "places", "o": "organisations"}


def stories(path):
    """One story for each document, its sentences as paragraphs."""
    def escaped(text):
        return text.translate(str.maketrans({"[": "(", "]": ")", "|": "/"}))

    def tagged(text, rows):
        result, place, names, open_name = "", 0, [], None
        for word, label in rows:
            start = text.find(word, place)
            if start < 0:
                return escaped(text)
            place = start + len(word)
            if label.startswith("B-"):
                open_name = [start, place, label[2:]]
                names.append(open_name)
            elif label.startswith("I-") and open_name:
                open_name[1] = place
            else:
                open_name = None
        place = 0
        for start, end, kind in names:
            mark = {"PER": "p", "LOC": "l", "ORG": "o"}.get(kind, "x")
            result += f"{escaped(text[place:start])}[{escaped(text[start:end])}]{mark}"
            place = end
        return result + escaped(text[place:])

    documents, text, rows = [], "", []
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n").replace("\u00a0", " ")
            if line.startswith("# newdoc"):
                documents.append([])
            elif line.startswith("# text = "):
                text = line[len("# text = "):]
            elif line[:1].isdigit():
                rows.append(line.split("\t")[1:3])
            elif not line and text:
                documents[-1].append(tagged(text, rows))
                text, rows = "", []
    return ["|".join(d) for d in documents if d]


class Block:
    """What is seen of a headline or paragraph, and the names in it."""

    def __init__(self):
        self.names, self.runs = set(), []


def read(path):
    """Stories, each a list of blocks."""
    found, number = [], None
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[0] == "block":
                if fields[1] != number:
                    number = fields[1]
                    found.append([])
                found[-1].append(Block())
            elif fields[0] == "name":
                found[-1][-1].names.add((int(fields[1]), int(fields[2]), fields[3]))
            elif fields[0] == "run":
                found[-1][-1].runs.append(([], [], []))
            else:
                places, labels, cues = found[-1][-1].runs[-1]
                places.append((int(fields[0]), int(fields[1])))
                labels.append(fields[2])
                cues.append(fields[3].split(" "))
    return found


def train(found, c1=0.1, c2=0.3, rounds=120):
    trainer = pycrfsuite.Trainer("lbfgs", verbose=False)
    for story in found:
        for block in story:
            for _, labels, cues in block.runs:
                trainer.append(cues, labels)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False})
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(os.path.join(folder, "model"))
        tagger = pycrfsuite.Tagger()
        tagger.open(os.path.join(folder, "model"))
        return tagger, tagger.info()


def decode(tagger, block):
    """Names with what their least certain word is worth."""
    found = []
    for places, _, cues in block.runs:
        tags = tagger.tag(cues)
        place = 0
        while place < len(tags):
            if tags[place] == "O":
                place += 1
                continue
            end = place + 1
            while end < len(tags) and tags[end] == "I" + tags[place][1]:
                end += 1
            certain = min(tagger.marginal(tags[k], k) for k in range(place, end))
            found.append((places[place][0], places[end - 1][1], tags[place][1], certain))
            place = end
    return found



def score(tagger, found):
    counts, sure = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(list)
    for story in found:
        for block in story:
            names = decode(tagger, block)
            for start, end, kind, worth in names:
                counts[kind][1] += 1
                right = (start, end, kind) in block.names
                counts[kind][0] += right
                sure[kind].append((worth, right))
            for _, _, kind in block.names:
                counts[kind][2] += 1
    return counts, sure


def told(counts):
    cells = []
    for kind in KINDS:
        right, made, wanted = counts[kind]
        cells.append(f"{KINDS[kind]} {right / max(1, made):.3f} {right / max(1, wanted):.3f} {2 * right / max(1, made + wanted):.3f}")
    return "  ".join(cells)


def certainty(sure):
    """By tenth of certainty, how many names are right."""
    rows = collections.defaultdict(lambda: [0, 0, 0.0])
    for worth, right in sure:
        row = rows[min(9, int(worth * 10))]
        row[0] += 1
        row[1] += right
        row[2] += worth
    for tenth, (count, right, worth) in sorted(rows.items()):
        print(f"  said {worth / count:.2f}  right {right / count:.2f}  of {count}")


def curve(sure):
    """How likely a name is right of which the chain is 0, 0.1 … 1 sure: a logistic curve through what folds showed."""
    def logit(x):
        return math.log(min(max(x, 0.01), 0.99) / (1 - min(max(x, 0.01), 0.99)))

    points = [(logit(worth), right) for worth, right in sure]
    a, b = 0.0, 1.0
    for _ in range(2000):
        slopes = [(right - 1 / (1 + math.exp(-a - b * x)), x) for x, right in points]
        a += sum(d for d, _ in slopes) / len(points)
        b += 0.3 * sum(d * x for d, x in slopes) / len(points)
    return [1 / (1 + math.exp(-a - b * logit(step / 10))) for step in range(11)]


def folds(found, count=5):
    """What each fifth of stories is read as by weights that were learned from the others."""
    counts, sure = collections.defaultdict(lambda: [0, 0, 0]), collections.defaultdict(list)
    for fold in range(count):
        tagger, _ = train([s for n, s in enumerate(found) if n % count != fold])
        more, certain = score(tagger, [s for n, s in enumerate(found) if n % count == fold])
        for kind in KINDS:
            counts[kind] = [a + b for a, b in zip(counts[kind], more[kind])]
            sure[kind] += certain[kind]
    return counts, sure


def write(path, tagger_info, curves):
    rows = collections.defaultdict(lambda: ["0"] * len(LABELS))
    for (name, label), weight in tagger_info.state_features.items():
        if abs(weight) >= 0.02:
            rows[name][LABELS.index(label)] = str(round(weight * 100))
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# Learned by Tools/NameModel/english.py. Parts: {' '.join(LABELS)}; figures are hundredths, - is never.\n# `sure`: how likely a name is right that is 0, 0.1 … 1 certain.\n")
        for one in LABELS:
            steps = [tagger_info.transitions.get((one, other)) for other in LABELS]
            allowed = [other == "O" or other[0] == "B" or one[1:] == other[1:] for other in LABELS]
            file.write("\t".join(["next", one] + [str(round((w or 0) * 100)) if a else "-" for w, a in zip(steps, allowed)]) + "\n")
        for kind, steps in curves.items():
            file.write("\t".join(["sure", "B" + kind] + [str(round(step * 100)) for step in steps]) + "\n")
        for name in sorted(rows):
            figures = rows[name]
            file.write("\t".join([name] + [f if f != "0" else "" for f in figures]).rstrip("\t") + "\n")


def main():
    command, *rest = sys.argv[1:]
    if command == "stories":
        print("\n".join(stories(rest[0])))
    elif command == "learn":
        found = [story for path in rest[1:] for story in read(path)]
        _, sure = folds(found)
        _, info = train(found)
        write(rest[0], info, {kind: curve(sure[kind]) for kind in KINDS})
    elif command == "cross":
        sources = {os.path.basename(path)[:-len(".cues")]: read(path) for path in rest}
        for name, found in sources.items():
            tagger, _ = train([s for other in sources if other != name for s in sources[other]])
            counts, sure = score(tagger, found)
            print(f"{name:24} not learned from: {told(counts)}", flush=True)
        counts, sure = folds([s for found in sources.values() for s in found])
        print(f"{'fifths of all':24} not learned from: {told(counts)}")
        for kind in KINDS:
            print(KINDS[kind])
            certainty(sure[kind])


main()
