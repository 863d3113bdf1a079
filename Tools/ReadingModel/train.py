#!/usr/bin/env python3
"""Learns the weights of Sources/Reading/Layout/Evidence/weights from pages with answers.

    train.py ATTRIBUTES OUT            learns from all pages, writes OUT/han.tsv, divided.tsv, dense.tsv
    train.py ATTRIBUTES --cross        learns from all sources but one and tests on that one, for each

ATTRIBUTES is what the tool sees of the pages: a file that the test `Attributes of pages` writes (README.md). Each page
stands beside its answer, NAME.gold.json (articles with lines and headline, furniture). Needs python-crfsuite.
"""
import collections
import json
import os
import re
import sys
import tempfile

import pycrfsuite

ROLES = "FHBIbiT"
STEPS = (-3, -2, -1, 0, 1, 2, 3)
# Attributes that are asked of the lines around, too, as far as the step says.
AROUND = {
    "width": 2, "column": 2, "end": 2, "begin": 2, "digits": 1, "capitals": 2, "titled": 2, "words": 2, "stops": 1,
    "commas": 1, "gaps": 1, "indent": 2, "opening": 2, "numbering": 1, "credit": 2, "finish": 2, "date": 1, "kind": 1,
    "candidate": 2, "rules": 3, "before": 2, "after": 1, "block": 1, "shorts": 1, "ahead": 2, "behind": 2, "reach": 1,
}
PAIRS = [
    "before@0 after@0", "end@-1 begin@0", "column@-1 end@-1 column@0", "column@0 column@1", "column@0 column@1 begin@1",
    "end@-1 before@0", "column@0 before@0", "column@0 after@0", "capitals@0 before@0", "titled@0 before@0", "end@0 before@0",
    "begin@0 before@0", "words@0 before@0", "words@0 after@0", "rules@0 before@0", "width@0 before@0", "width@0 after@0", "end@0 after@0",
    "block@0 place@0", "block@0 before@0", "block@0 capitals@0", "block@0 end@0", "block@1 block@0", "block@0 width@0",
    "opening@1 column@0", "opening@0 before@0", "opening@2 column@0", "finish@-1 column@0", "finish@-1 before@0", "finish@-1 rules@0",
    "capitals@0 capitals@1", "capitals@-1 capitals@0", "titled@0 titled@1", "shorts@0 finish@-1", "shorts@0 end@0", "shorts@0 column@0",
    "indent@0 before@0", "indent@0 indent@1", "indent@-1 indent@0", "end@0 indent@0 indent@1",
    "ahead@0 behind@0", "ahead@0 column@0", "behind@0 before@0", "behind@0 finish@-1", "behind@0 behind@1", "ahead@0 finish@-1 column@0",
    "rules@0 column@0", "rules@0 end@0", "rules@0 finish@-1", "rules@0 ahead@0",
    "stops@0 commas@0 column@0", "gaps@0 column@0",
    "top@0", "bottom@0", "top@0 capitals@0", "digits@0 top@0", "bottom@0 digits@0",
    "regime@0 before@0 after@0", "regime@0 column@0", "regime@0 end@0", "regime@0 rules@0", "regime@0 before@0 column@0",
    "regime@0 end@-1 column@-1", "regime@0 block@0", "regime@0 indent@0", "regime@0 candidate@0", "regime@0 finish@-1",
]


def templates(names):
    found = [[(name, step)] for name, reach in AROUND.items() for step in range(-reach, reach + 1)]
    for pair in PAIRS:
        found.append([(part.split("@")[0], int(part.split("@")[1])) for part in pair.split()])
    return [[(names.index(name), step) for name, step in template] for template in found]


class Page:
    """The attributes of a page's lines, and its answer."""

    def __init__(self, path, script, blanks):
        self.path, self.script, self.blanks = path, script, blanks
        self.numbers, self.rows = [], []

    def kind(self):
        if self.blanks == "everywhere" or self.script == "han" and self.blanks == "cut":
            return None
        return "han" if self.script == "han" else "dense" if self.blanks == "none" else "divided"

    def answer(self):
        with open(self.path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        with open(self.path[:-len(".txt")] + ".gold.json", encoding="utf-8") as file:
            gold = json.load(file)
        owner, furniture = {}, set()
        for number, article in enumerate(gold["articles"]):
            for span in article["lines"]:
                owner.update({line: number for line in range(span[-2], span[-1] + 1)})
        for span in gold.get("furniture") or []:
            furniture.update(range(span[-2], span[-1] + 1))
        self.owners = [None if n in furniture else owner.get(n) for n in self.numbers]
        self.named = [n in furniture or n in owner for n in self.numbers]
        self.truth = ["F" if n in furniture else owner.get(n) for n in self.numbers]
        self.heads = {n: a["headline"] for n, a in enumerate(gold["articles"]) if a.get("headline")}
        self.roles = roles(self.owners, [bare(lines[n - 1]) for n in self.numbers], {n: bare(h) for n, h in self.heads.items()})


def bare(text):
    return re.sub(r"[\W_]", "", text).lower()


def spans(owners):
    first, last = {}, {}
    for place, owner in enumerate(owners):
        if owner is not None:
            first.setdefault(owner, place)
            last[owner] = place
    return first, last


def roles(owners, texts, heads):
    """The role of each line, from the answer."""
    first, last = spans(owners)
    says = lambda place, head: bool(texts[place]) and texts[place] in head
    before = sum(says(first[n], head) or texts[first[n]].startswith(head) for n, head in heads.items() if n in first)
    behind = {}
    for number, head in heads.items():
        if number in last:
            run = [p for p in range(max(0, last[number] - 5), last[number] + 1) if owners[p] == number and says(p, head)]
            if run and not says(first[number], head):
                behind[number] = run[0]
    found, current = [], None
    for place, owner in enumerate(owners):
        if owner is None:
            found.append("F")
            continue
        is_head = says(place, heads.get(owner, "")) and (current != owner or found[-1] == "H")
        found.append("H" if is_head else "B" if current != owner else "I")
        current = owner
    if len(behind) > before:
        found = [{"B": "b", "I": "i", "H": "b"}.get(role, role) for role in found]
        for number, place in behind.items():
            for line in range(place, last[number] + 1):
                if owners[line] == number:
                    found[line] = "T"
    return found


def read(path):
    """(names of attributes, their numbers of values, pages)"""
    pages = []
    with open(path, encoding="utf-8") as file:
        names, counts = zip(*(field.split(":") for field in next(file)[2:].split()))
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[0] == "page":
                pages.append(Page(*fields[1:]))
            else:
                pages[-1].numbers.append(int(fields[0]))
                pages[-1].rows.append(list(map(int, fields[1].split())))
    for page in pages:
        page.answer()
    return list(names), list(map(int, counts)), [p for p in pages if p.rows]


def evidence(page, asked, counts):
    """For each line the names of its evidence: template and value, as RoleModel numbers them."""
    edges = counts
    rows = page.rows
    found = []
    for place in range(len(rows)):
        row = []
        for number, template in enumerate(asked):
            value = 0
            for attribute, step in template:
                other = place + step
                inside = 0 <= other < len(rows)
                value = value * (counts[attribute] + 1) + (rows[other][attribute] if inside else edges[attribute])
            row.append(f"{number}\t{value}")
        found.append(row)
    return found


def learn(pages, asked, counts, c1=0.1, c2=0.3, rounds=100):
    """(weights by evidence and role, weights of transitions)"""
    trainer = pycrfsuite.Trainer("lbfgs", verbose=False)
    for page in pages:
        if not hasattr(page, "evidence"):
            page.evidence = pycrfsuite.ItemSequence(evidence(page, asked, counts))
        trainer.append(page.evidence, page.roles)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False})
    with tempfile.TemporaryDirectory() as folder:
        trainer.train(os.path.join(folder, "model"))
        tagger = pycrfsuite.Tagger()
        tagger.open(os.path.join(folder, "model"))
        return tagger, tagger.info()


def pieces(tags):
    found, number, before = [], -1, None
    for tag in tags:
        if tag == "F":
            found.append("F")
            continue
        if number < 0 or tag in "Bb" and before != "H" or tag == "H" and before != "H" or before == "T" and tag != "T":
            number += 1
        found.append(number)
        before = tag
    return found


def b_cubed(page, guess):
    counted = [i for i, named in enumerate(page.named) if named]
    truth, made = collections.defaultdict(set), collections.defaultdict(set)
    for i in counted:
        truth[page.truth[i]].add(i)
        made[guess[i]].add(i)
    precision = sum(len(truth[page.truth[i]] & made[guess[i]]) / len(made[guess[i]]) for i in counted)
    recall = sum(len(truth[page.truth[i]] & made[guess[i]]) / len(truth[page.truth[i]]) for i in counted)
    return 2 * precision * recall / (precision + recall) / len(counted) if counted and precision else 0.0


def runs(tags):
    """Where headlines begin and end."""
    edges = [i for i in range(len(tags) + 1) if (i == 0 or i == len(tags) or tags[i] != tags[i - 1])]
    return {(a, b) for a, b in zip(edges, edges[1:]) if tags[a] in "HT"}


def write(path, asked, names, info):
    rows = collections.defaultdict(lambda: ["0"] * len(ROLES))
    for (name, role), weight in info.state_features.items():
        if abs(weight) >= 0.0005:
            rows[tuple(map(int, name.split("\t")))][ROLES.index(role)] = str(round(weight * 1000))
    known = set(role for _, role in info.state_features)
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"# Learned by Tools/ReadingModel. Roles: {' '.join(ROLES)}; figures are thousandths, - is never.\n")
        for template in asked:
            file.write("template\t" + "\t".join(f"{names[a]}@{s}" for a, s in template) + "\n")
        for one in ROLES:
            following = [info.transitions.get((one, other)) for other in ROLES]
            figures = ["-" if w is None or r not in known else str(round(w * 1000)) for r, w in zip(ROLES, following)]
            file.write("\t".join(["next", one, *figures]) + "\n")
        for key in sorted(rows):
            figures = ["-" if r not in known else w for r, w in zip(ROLES, rows[key])]
            file.write("\t".join(["weight", str(key[0]), str(key[1]), *figures]) + "\n")


def source(page):
    """What must not stand in learning and in test at once: a paper, or the pages that share their stories."""
    parts = page.path.split("/")
    for mark in ("zh-furniture", "zh-hant", "zh"):
        if mark in parts:
            place = parts.index(mark)
            origin = "/".join(parts[:place])
            return f"{origin}/{'zh' if mark == 'zh-furniture' else mark}/{int(re.sub(r'[^0-9]', '', parts[-1]) or 0) % 4 if mark != 'zh-furniture' else 'f'}"
    for mark in ("text", "made"):
        if mark in parts:
            return "/".join(parts[:parts.index(mark) + 2])
    return page.path


def report(pages, guesses):
    classes = collections.defaultdict(list)
    for page in pages:
        classes[os.path.dirname(page.path)].append(page)
    for name, members in sorted(classes.items()):
        scores, right, wanted, marked = [], 0, 0, 0
        for page in members:
            tags = guesses[page.path]
            scores.append(b_cubed(page, pieces(tags)))
            truth, found = runs(page.roles), runs(tags)
            right, wanted, marked = right + len(truth & found), wanted + len(truth), marked + len(found)
        print(f"{'/'.join(name.split('/')[-4:]):44} pages {len(members):3} F {sum(scores) / len(scores):.3f}  heads {right}/{wanted}, marked {marked}", flush=True)


def main():
    names, counts, pages = read(sys.argv[1])
    asked = templates(names)
    for kind in ("han", "divided", "dense"):
        mine = [page for page in pages if page.kind() == kind]
        if sys.argv[2] == "--cross":
            guesses = {}
            for fold in sorted(set(map(source, mine))):
                tagger, _ = learn([p for p in mine if source(p) != fold], asked, counts)
                for page in mine:
                    if source(page) == fold:
                        if not hasattr(page, "evidence"):
                            page.evidence = pycrfsuite.ItemSequence(evidence(page, asked, counts))
                        guesses[page.path] = tagger.tag(page.evidence)
            print(f"{kind}: {len(mine)} pages, {len(set(map(source, mine)))} sources")
            report(mine, guesses)
        elif mine:
            _, info = learn(mine, asked, counts)
            write(os.path.join(sys.argv[2], kind + ".tsv"), asked, names, info)


if __name__ == "__main__":
    main()
