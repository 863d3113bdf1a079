#!/usr/bin/env python3
"""Learns the weights of Sources/Names/Languages/zh-Hans/weights.tsv from tagged stories.

    learn.py OUT FILE[=WEIGHT]...         learns from all files
    learn.py --cross FILE[=WEIGHT]...     learns from all files but one and tests on that one, for each

Beside each FILE stands what the tool itself sees of its stories: FILE.rows, FILE.keys and FILE.signs, which the test
`Lattices of tagged stories` writes (README.md). A story of a file counts as WEIGHT stories. Needs numpy and numba.
"""
import os
import sys

import numpy as np

from lattices import Lattices, best, margins, passes

LEAST = 4        # names that a sign must be seen on
PASSES = 3
RATE = 0.1
DECAY = 1e-4
CUT = 0.15       # a figure that is less is left out
# Added to shapes: precision is worth more than recall, and rules know most places.
BIAS = {"runOfMore": -2.0, "soundedPlace": -1.5, "runPlace": -1.5}
SCALE = 64
KINDS = {1: "person", 2: "place"}


def sentences_of(lattices):
    return np.repeat(np.arange(len(lattices.counts)), np.diff(lattices.edge_offsets))


def seen(parts):
    """The keys of signs that enough different names have."""
    keys, texts = [], []
    for lattices, mask, _ in parts:
        number = np.diff(lattices.key_offsets)
        chosen = np.repeat(mask[sentences_of(lattices)], number)
        keys.append(lattices.keys[chosen])
        texts.append(np.repeat(lattices.texts.astype(np.uint64), number)[chosen])
    keys, texts = np.concatenate(keys), np.concatenate(texts)
    pairs = keys * np.uint64(0x9E3779B97F4A7C15) ^ texts * np.uint64(0xC2B2AE3D27D4EB4F)
    first = np.unique(pairs, return_index=True)[1]
    found, count = np.unique(keys[first], return_counts=True)
    return found[count >= LEAST]


def learn(parts):
    """(keys in order, their weights) from (lattices, which sentences, weight)."""
    table = seen(parts)
    weights, state, chance = np.zeros(len(table)), np.ones(1), np.random.default_rng(0)
    for lattices, _, _ in parts:
        lattices.number(table)
    whole = PASSES * sum(mask.sum() for _, mask, _ in parts)
    done = 0
    for _ in range(PASSES):
        chunks = []
        for number, (_, mask, _) in enumerate(parts):
            order = chance.permutation(np.nonzero(mask)[0])
            chunks += [(number, chunk) for chunk in np.array_split(order, max(1, len(order) // 100))]
        chance.shuffle(chunks)
        for number, order in chunks:
            l, _, share = parts[number]
            passes(order, share, l.counts, l.edge_offsets, l.starts, l.ends, l.costs, l.titles, l.allowed,
                   l.key_offsets, l.numbers, weights, state, RATE * (1 - 0.9 * done / whole), DECAY)
            done += len(order)
    weights *= state[0]
    weights[np.abs(weights) < CUT] = 0
    return table, weights


def biased(table, weights, signs):
    """With what makes names of some shapes less likely."""
    added = np.array([BIAS.get(shape, 0.0) for shape in signs.shapes])
    forms = ((table >> np.uint64(32)) & np.uint64(0xFFFF)).astype(int)
    is_shape = (table >> np.uint64(48)) == signs.number("shape")
    return weights + np.where(is_shape, added[np.where(is_shape, forms, 0)], 0)


class Signs:
    """The names of signs, shapes and features, and what signs are told by."""

    def __init__(self, path):
        self.signs, self.shapes, self.features = {}, [], []
        with open(path, encoding="utf-8") as file:
            for line in file:
                kind, number, *rest = line.rstrip("\n").split("\t")
                if kind == "sign":
                    self.signs[int(number)] = rest
                else:
                    (self.shapes if kind == "shape" else self.features).append(rest[0])

    def number(self, name):
        return next(number for number, sign in self.signs.items() if sign[0] == name)

    def row(self, key, figure):
        name, arguments = self.signs[key >> 48]
        values = [key >> 32 & 0xFFFF, key >> 16 & 0xFFFF, key & 0xFFFF]
        words = {"u": chr, "s": self.shapes.__getitem__, "f": self.features.__getitem__, "n": str}
        return "\t".join([name, *(words[a](v) for a, v in zip(arguments, values)), str(figure)])


def decide(lattices, table, weights):
    lattices.number(table)
    l = lattices
    return best(l.counts, l.edge_offsets, l.starts, l.ends, l.costs, l.kinds, l.titles, l.key_offsets, l.numbers,
                weights, np.zeros(3))


def found(lattices, marks, mask, kind):
    """(edges of names that were found, whether each is right, how many there are)"""
    sentences = sentences_of(lattices)
    edges = np.nonzero((marks == 1) & (lattices.kinds == kind) & mask[sentences])[0]
    owners = np.repeat(np.arange(len(lattices.counts)), np.diff(lattices.name_offsets))
    names = np.nonzero((lattices.names[:, 0] == kind) & mask[owners])[0]
    answer = set(zip(owners[names].tolist(), lattices.names[names, 1].tolist(), lattices.names[names, 2].tolist()))
    places = zip(sentences[edges].tolist(), lattices.starts[edges].tolist(), lattices.ends[edges].tolist())
    return edges, np.array([place in answer for place in places], dtype=bool), len(answer)


def report(title, lattices, table, weights, mask):
    marks = decide(lattices, table, weights)
    words = []
    for kind, name in KINDS.items():
        edges, right, wanted = found(lattices, marks, mask, kind)
        precision, recall = right.sum() / max(1, len(edges)), right.sum() / max(1, wanted)
        both = 2 * right.sum() / max(1, len(edges) + wanted)
        words.append(f"{name} P {precision:.3f} R {recall:.3f} F {both:.3f} of {wanted}")
    print(f"{title:32} {'  '.join(words)}", flush=True)


def kept(lattices):
    """Which stories are learned from; the others say how likely names are.

    Of short texts, as ours are, every fourth is left out; of a long one the beginning and every tenth; where a text has a test part
    of its own, none.
    """
    number = np.arange(len(lattices.counts))
    if len(number) < 1000:
        return number % 4 != 0
    return (number >= 2000) & (number % 10 < 9) if len(number) > 10000 else number >= 0


def counted(parts, table, weights):
    """(margin, whether it is right) of names by kind, in stories that were not learned from."""
    result = {kind: [] for kind in KINDS}
    for l, mask, _ in parts:
        marks = decide(l, table, weights)
        values = margins(l.counts, l.edge_offsets, l.starts, l.ends, l.costs, l.kinds, l.titles, l.key_offsets, l.numbers,
                         weights, marks)
        for kind in KINDS:
            edges, right, _ = found(l, marks, ~mask, kind)
            result[kind].append(np.stack([values[edges], right]))
        if not mask.all():
            report(f"left out of {os.path.basename(l.path)}", l, table, weights, ~mask)
    return {kind: np.concatenate(rows, axis=1) for kind, rows in result.items()}


def steps(margin, right):
    """Rising steps (margin from, share that is right), by pooling neighbours that fall (isotonic regression)."""
    order = np.argsort(margin, kind="stable")
    pools = [[chunk[0], right[order][s].sum(), len(right[order][s])] for s, chunk in
             ((slice(i, i + 40), margin[order][i:i + 40]) for i in range(0, len(order), 40))]
    merged = []
    for pool in pools:
        merged.append(pool)
        while len(merged) > 1 and merged[-2][1] / merged[-2][2] >= merged[-1][1] / merged[-1][2] - 0.005:
            last = merged.pop()
            merged[-1] = [merged[-1][0], merged[-1][1] + last[1], merged[-1][2] + last[2]]
    return [(low, hits / count) for low, hits, count in merged]


def main():
    parts = []
    for argument in sys.argv[2:]:
        path, _, share = argument.partition("=")
        lattices = Lattices(path)
        parts.append((lattices, kept(lattices), float(share or 1)))
    signs = Signs(parts[0][0].path + ".signs")
    if sys.argv[1] == "--cross":
        for number, (lattices, mask, _) in enumerate(parts):
            table, weights = learn(parts[:number] + parts[number + 1:])
            name, whole = os.path.basename(lattices.path), np.ones(len(mask), dtype=bool)
            report(f"rules alone on {name}", lattices, table, np.zeros(len(table)), whole)
            report(f"all but {name}", lattices, table, biased(table, weights, signs), whole)
        return
    table, weights = learn(parts)
    write(sys.argv[1], table, biased(table, weights, signs), signs, parts)


def write(path, table, weights, signs, parts):
    figures = np.rint(weights * SCALE).astype(int)
    chances = counted(parts, table, weights)
    with open(path, "w", encoding="utf-8") as file:
        file.write("# Learned by Tools/NameModel: a sign, what it is told by, what it is worth in 64ths; chances by margin.\n")
        for kind, name in KINDS.items():
            for low, share in steps(*chances[kind]):
                file.write(f"chance\t{name}\t{round(low * SCALE)}\t{round(share * 1000)}\n")
        rows = [signs.row(key, figure) for key, figure in zip(table.tolist(), figures.tolist()) if figure]
        file.write("\n".join(sorted(rows)) + "\n")


if __name__ == "__main__":
    main()
