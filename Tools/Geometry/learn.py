#!/usr/bin/env python3
"""Learns what the evidence of blocks is worth, from issues with answers, and says how well that does on papers that it has
not seen.

    learn.py FOLDER… [--less FOLDER…] [--write TABLE]

A FOLDER holds issues (ALTO files beside a `gold.json`). Each issue of FOLDER is divided by weights learned from all others;
beside it stand the page as one article, and the forty-line rule: a short block in capitals or high letters begins one.
--less: issues that are learned from with a fifth of the weight and not judged, made pages for instance. --write: learns from all.
"""
import argparse
import collections
import difflib
import os
import unicodedata

import numpy

import chain
import evidence
import sheets

FURNITURE, KICKER, HEADLINE, BEGINNING, REST = range(chain.COUNT)
STRENGTH = 8
LESS = 0.2
UNTITLED = 0.3
HERE = os.path.dirname(os.path.abspath(__file__))


# ---- answers

def answers(page, issue):
    """The roles that each block may have, by the answers; None where they say nothing."""
    found, last, before = [], None, None
    for block, behind in zip(page.blocks, page.blocks[1:] + [None]):
        line = page.lines[block.places[0]]
        if line.furniture or line.article is None:
            before = {FURNITURE} if line.furniture else None
            found.append(before)
            last = None
            continue
        new = line.article != last
        over = not new and before is not None and before & {KICKER, HEADLINE}
        if not issue.titled:
            small = len(block.places) <= 3
            before = {KICKER, HEADLINE, BEGINNING} if new else {HEADLINE, REST} if over and small else {REST}
        elif line.role in ("title", "overline"):
            role = HEADLINE if line.role == "title" else KICKER
            before = {role} if new or over else {REST}
        elif new and behind and page.lines[behind.places[0]].article == line.article \
                and page.lines[behind.places[0]].role == "title":
            before = {KICKER}
        else:
            before = {BEGINNING} if new else {REST}
        found.append(before)
        last = line.article
    return found


def sequences(issues, less=()):
    for issue in list(issues) + list(less):
        known = sum(a is not None for p in issue.pages for a in p.answers)
        weight = (100 / max(1, known)) ** 0.5 * (LESS if issue in less else 1) * (1 if issue.titled else UNTITLED)
        for page in issue.pages:
            run = []
            for pair in list(zip(page.rows, page.answers)) + [(None, None)]:
                if pair[1] is not None:
                    run.append(pair)
                elif run:
                    yield [r for r, _ in run], [a for _, a in run], weight
                    run = []


def start():
    rows, steps, starts = {}, numpy.zeros((chain.COUNT, chain.COUNT)), numpy.zeros(chain.COUNT)
    with open(os.path.join(HERE, "start.tsv"), encoding="utf-8") as file:
        for line in file:
            if line.startswith("#"):
                continue
            name, value, *weights = line.rstrip("\n").split("\t")
            weights = numpy.array([float(w) for w in weights])
            if name == "step":
                steps[int(value)] = weights
            elif name == "start":
                starts = weights
            else:
                rows[name, int(value)] = weights
    return rows, steps, starts


# ---- dividing

def mask(page):
    """Furniture stands at the head or the foot of a page."""
    found = numpy.zeros((len(page.blocks), chain.COUNT))
    for n, b in enumerate(page.blocks):
        if len(b.places) > 12 or b.top >= 0.2 * page.height and b.bottom <= 0.96 * page.height:
            found[n][FURNITURE] = -50
    return found


def by_chain(page, model):
    return model.roles(page.rows, mask(page))


def by_rule(page, _):
    return [HEADLINE if b.head else BEGINNING if n == 0 else REST for n, b in enumerate(page.blocks)]


def as_one(page, _):
    return [BEGINNING if n == 0 else REST for n in range(len(page.blocks))]


# ---- measuring

def squash(text):
    text = unicodedata.normalize("NFKC", text or "")
    return "".join(c.lower() for c in text if unicodedata.category(c)[0] in "LN")


def similar(a, b):
    a, b = squash(a), squash(b)
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() if a and b else 0.0


def b_cubed(gold, found):
    golds, founds, both = collections.Counter(gold.values()), collections.Counter(), collections.Counter()
    for line, name in gold.items():
        founds[found[line]] += 1
        both[name, found[line]] += 1
    precision = sum(n * n / founds[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / golds[g] for (g, _), n in both.items()) / len(gold)
    return 2 * precision * recall / (precision + recall)


def divide(page, roles):
    """line -> article, and the headline of each article"""
    articles, heads, now, before = {}, collections.defaultdict(list), None, None
    for block, role in zip(page.blocks, roles):
        if role == FURNITURE:
            articles.update({(page.number, page.lines[n].id): ("furniture", page.number, n) for n in block.places})
            continue
        if now is None or role != REST and before not in (KICKER, HEADLINE):
            now = (page.number, block.places[0])
        for n in block.places:
            articles[page.number, page.lines[n].id] = now
            if role == HEADLINE:
                heads[now].append(page.lines[n].text)
        before = role
    return articles, heads


def measure(issue, roles_of, model=None):
    articles, heads, scores = {}, {}, []
    furniture = [0, 0]
    for page in issue.pages:
        roles = roles_of(page, model)
        mine, mine_heads = divide(page, roles)
        articles.update(mine)
        heads.update(mine_heads)
        gold = {(page.number, l.id): l.article for l in page.lines
                if l.article is not None and not l.furniture and len(squash(l.text)) >= 8}
        if gold:
            scores.append(b_cubed(gold, mine))
        for block, role in zip(page.blocks, roles):
            for n in block.places:
                furniture[0] += role == FURNITURE and page.lines[n].furniture
        furniture[1] += sum(l.furniture for l in page.lines)
    found, all_heads, exact = 0, 0, 0
    lines = collections.defaultdict(set)
    for page in issue.pages:
        for l in page.lines:
            if l.article is not None and len(squash(l.text)) >= 8:
                lines[l.article].add((page.number, l.id))
    named = set().union(*lines.values())
    mine = collections.defaultdict(set)
    for line, article in articles.items():
        if line in named and article[0] != "furniture":
            mine[article].add(line)
    for place, article in enumerate(issue.gold["articles"]):
        if not lines[place]:
            continue
        best = max(mine, key=lambda m: len(mine[m] & lines[place]), default=None)
        exact += best is not None and mine[best] == lines[place]
        if article.get("headline") and article["kind"] == "article":
            all_heads += 1
            found += similar(article["headline"], " ".join(heads.get(best, []))) >= 0.9
    return sum(scores) / len(scores), f"{found}/{all_heads}", f"{exact}/{sum(map(bool, lines.values()))}", \
        f"{furniture[0]}/{furniture[1]}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--less", nargs="*", default=[])
    parser.add_argument("--write")
    options = parser.parse_intermixed_args()
    issues, less = sheets.issues(options.folders), sheets.issues(options.less)
    for issue in issues + less:
        for page in issue.pages:
            evidence.rows(page)
            page.answers = answers(page, issue)
    print(f"{'':28}{'F':>6}{'headlines':>11}{'whole':>8}{'furniture':>11}")
    every = chain.learn(list(sequences(issues, less)), start(), STRENGTH) if options.write else None
    for issue in issues:
        others = [i for i in issues if i is not issue]
        apart = chain.learn(list(sequences(others, less)), start(), STRENGTH)
        for name, roles_of, model in (("one article", as_one, None), ("rule", by_rule, None),
                                      ("learned from the others", by_chain, apart), ("learned from all", by_chain, every)):
            if roles_of is not by_chain or model is not None:
                f, heads, exact, furniture = measure(issue, roles_of, model)
                print(f"{issue.name[:18]:19}{name[:9]:9}{f:6.3f}{heads:>11}{exact:>8}{furniture:>11}")
    for issue in less:
        print(issue.name, "made", measure(issue, by_rule), measure(issue, by_chain, every) if every else "")
    if options.write:
        write(every, options.write)


def write(model, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("# What each feature of a block is worth, learned by Tools/Geometry/learn.py: name, value, and a weight for\n"
                   "# furniture, kicker, headline, beginning, rest.\n")
        rows = [(name, value, model.evidence[place]) for (name, value), place in model.places.items()]
        rows += [("step", n, model.steps[n]) for n in range(chain.COUNT)] + [("start", 0, model.starts)]
        for name, value, weights in sorted(rows, key=lambda r: (r[0], r[1])):
            file.write("\t".join([name, str(value)] + [f"{w:.3f}" for w in weights]) + "\n")


if __name__ == "__main__":
    main()
