"""Lattices as the tool writes them, and what a linear model makes of them: sums over all ways, and the best way.

Needs numpy and numba.
"""
import numba
import numpy as np

NEVER = -1e30


class Lattices:
    """The lattices of one file of tagged stories."""

    def __init__(self, path):
        rows = np.fromfile(path + ".rows", dtype=np.int32)
        self.keys = np.fromfile(path + ".keys", dtype=np.uint64)
        self.path = path
        self.load(rows)

    def load(self, rows):
        heads, place = [], 0
        while place < len(rows):
            count, names, edges = rows[place:place + 3]
            heads.append((place + 3, count, names, edges))
            place += 3 + 3 * names + 7 * edges
        self.counts = np.array([h[1] for h in heads], dtype=np.int64)
        self.name_offsets = np.concatenate([[0], np.cumsum([h[2] for h in heads])]).astype(np.int64)
        self.edge_offsets = np.concatenate([[0], np.cumsum([h[3] for h in heads])]).astype(np.int64)
        self.names = np.concatenate([rows[p:p + 3 * n].reshape(-1, 3) for p, _, n, _ in heads])
        edges = np.concatenate([rows[p + 3 * n:p + 3 * n + 7 * e].reshape(-1, 7) for p, _, n, e in heads])
        self.starts, self.ends = edges[:, 0].copy(), edges[:, 1].copy()
        self.costs = edges[:, 2:4].copy().view(np.float32).astype(np.float64)
        self.kinds = (edges[:, 4] & 15).astype(np.int8)
        self.titles = ((edges[:, 4] & 16) != 0).astype(np.int8)
        self.texts = edges[:, 6].copy()
        self.key_offsets = np.concatenate([[0], np.cumsum(edges[:, 5])]).astype(np.int64)
        self.allowed = allowed(self.counts, self.name_offsets, self.names.astype(np.int64), self.edge_offsets, self.starts, self.ends, self.kinds)

    def number(self, table):
        """Numbers its keys by their place in a sorted table; -1 for others."""
        places = np.searchsorted(table, self.keys)
        places[places == len(table)] = 0
        self.numbers = np.where(table[places] == self.keys, places, -1).astype(np.int32)


@numba.njit(cache=True)
def allowed(counts, name_offsets, names, edge_offsets, starts, ends, kinds):
    """Whether each edge may stand on a way that has the names of the answer.

    Places inside an organisation and inside a longer place are left open: conventions differ.
    """
    result = np.ones(len(starts), dtype=np.int8)
    for sentence in range(len(counts)):
        first, last = edge_offsets[sentence], edge_offsets[sentence + 1]
        for n in range(name_offsets[sentence], name_offsets[sentence + 1]):
            kind, start, end = names[n]
            if kind == 3:
                continue
            found = False
            for e in range(first, last):
                if starts[e] == start and ends[e] == end and kinds[e] == kind:
                    found = True
            if not found:
                continue
            for e in range(first, last):
                if starts[e] < end and ends[e] > start and not (starts[e] == start and ends[e] == end and kinds[e] == kind):
                    result[e] = 0
        for e in range(first, last):
            if kinds[e] == 0 or result[e] == 0:
                continue
            good = False
            for n in range(name_offsets[sentence], name_offsets[sentence + 1]):
                kind, start, end = names[n]
                if kind == kinds[e] and start == starts[e] and end == ends[e]:
                    good = True
                elif kinds[e] == 2 and kind != 1 and start <= starts[e] and ends[e] <= end:
                    good = True
            if not good:
                result[e] = 0
    return result


@numba.njit(cache=True, inline="always")
def added(a, b):
    if a < b:
        a, b = b, a
    if b < -1e29 or a - b > 40:
        return a
    return a + np.log1p(np.exp(b - a))


@numba.njit(cache=True)
def sums(count, first, last, starts, ends, costs, worth, titles, allowed, constrained, alpha, beta):
    """Fills alpha and beta, by position and by whether a title ends there; returns the sum over all ways."""
    for p in range(count + 1):
        for s in range(2):
            alpha[p, s] = NEVER
            beta[p, s] = NEVER
    alpha[0, 0] = 0
    beta[count, 0] = 0
    beta[count, 1] = 0
    for e in range(first, last):
        if constrained and not allowed[e]:
            continue
        value = NEVER
        for s in range(2):
            if alpha[starts[e], s] > -1e29:
                value = added(value, alpha[starts[e], s] - costs[e, s] + worth[e - first])
        if value > -1e29:
            alpha[ends[e], titles[e]] = added(alpha[ends[e], titles[e]], value)
    for i in range(last - first):
        e = last - 1 - i
        if constrained and not allowed[e]:
            continue
        behind = beta[ends[e], titles[e]]
        if behind > -1e29:
            for s in range(2):
                beta[starts[e], s] = added(beta[starts[e], s], behind - costs[e, s] + worth[e - first])
    return added(alpha[count, 0], alpha[count, 1])


@numba.njit(cache=True)
def chance(e, first, total, starts, ends, costs, worth, titles, alpha, beta):
    """The chance that a way of all ways goes over an edge."""
    behind = beta[ends[e], titles[e]]
    if behind < -1e29:
        return 0.0
    value = 0.0
    for s in range(2):
        if alpha[starts[e], s] > -1e29:
            value += np.exp(alpha[starts[e], s] - costs[e, s] + worth[e - first] + behind - total)
    return value


@numba.njit(cache=True)
def passes(order, share, counts, edge_offsets, starts, ends, costs, titles, allowed, key_offsets, numbers, weights, state, rate, decay):
    """One pass of learning over sentences in an order, each of which counts as `share`; returns the loss.

    The weights are those that stand in `weights` times `state[0]`, so that all of them can be drawn towards zero at once.
    """
    loss = 0.0
    for sentence in order:
        count, first, last = counts[sentence], edge_offsets[sentence], edge_offsets[sentence + 1]
        if last == first:
            continue
        worth = np.zeros(last - first)
        weighs = False
        for e in range(first, last):
            for k in range(key_offsets[e], key_offsets[e + 1]):
                if numbers[k] >= 0:
                    worth[e - first] += weights[numbers[k]] * state[0]
                    weighs = True
        if not weighs:
            continue
        alpha, beta = np.empty((count + 1, 2)), np.empty((count + 1, 2))
        alpha2, beta2 = np.empty((count + 1, 2)), np.empty((count + 1, 2))
        total = sums(count, first, last, starts, ends, costs, worth, titles, allowed, False, alpha, beta)
        right = sums(count, first, last, starts, ends, costs, worth, titles, allowed, True, alpha2, beta2)
        if right < -1e29:
            continue
        loss += share * (total - right)
        state[0] *= 1 - rate * decay
        for e in range(first, last):
            if key_offsets[e] == key_offsets[e + 1]:
                continue
            wanted = chance(e, first, right, starts, ends, costs, worth, titles, alpha2, beta2) if allowed[e] else 0.0
            gradient = chance(e, first, total, starts, ends, costs, worth, titles, alpha, beta) - wanted
            if abs(gradient) < 1e-4:
                continue
            step = rate * share * gradient / state[0]
            for k in range(key_offsets[e], key_offsets[e + 1]):
                if numbers[k] >= 0:
                    weights[numbers[k]] -= step
    return loss


@numba.njit(cache=True)
def best(counts, edge_offsets, starts, ends, costs, kinds, titles, key_offsets, numbers, weights, bias):
    """Marks the edges of names on the best way of each sentence."""
    marks = np.zeros(len(starts), dtype=np.int8)
    for sentence in range(len(counts)):
        count, first, last = counts[sentence], edge_offsets[sentence], edge_offsets[sentence + 1]
        worth = np.zeros(last - first)
        for e in range(first, last):
            worth[e - first] = bias[kinds[e]]
            for k in range(key_offsets[e], key_offsets[e + 1]):
                if numbers[k] >= 0:
                    worth[e - first] += weights[numbers[k]]
        value = np.full(count + 1, NEVER)
        back = np.full(count + 1, -1)
        value[0] = 0
        for e in range(first, last):
            # As the tool: the word before is the last of the best way there.
            s = titles[back[starts[e]]] if back[starts[e]] >= 0 else 0
            total = value[starts[e]] - costs[e, s] + worth[e - first]
            if value[starts[e]] > -1e29 and total > value[ends[e]]:
                value[ends[e]] = total
                back[ends[e]] = e
        place = count
        while place > 0:
            if kinds[back[place]] > 0:
                marks[back[place]] = 1
            place = starts[back[place]]
    return marks


@numba.njit(cache=True)
def margins(counts, edge_offsets, starts, ends, costs, kinds, titles, key_offsets, numbers, weights, marks):
    """By how much the best way over each marked edge is better than the best way without its name."""
    result = np.zeros(len(starts))
    for sentence in range(len(counts)):
        count, first, last = counts[sentence], edge_offsets[sentence], edge_offsets[sentence + 1]
        cost = np.zeros(last - first)
        ahead = np.full(count + 1, NEVER)
        behind = np.full(count + 1, NEVER)
        back = np.full(count + 1, -1)
        ahead[0] = 0
        behind[count] = 0
        for e in range(first, last):
            s = titles[back[starts[e]]] if back[starts[e]] >= 0 else 0
            cost[e - first] = -costs[e, s]
            for k in range(key_offsets[e], key_offsets[e + 1]):
                if numbers[k] >= 0:
                    cost[e - first] += weights[numbers[k]]
            if ahead[starts[e]] + cost[e - first] > ahead[ends[e]]:
                ahead[ends[e]] = ahead[starts[e]] + cost[e - first]
                back[ends[e]] = e
        for i in range(last - first):
            e = last - 1 - i
            behind[starts[e]] = max(behind[starts[e]], behind[ends[e]] + cost[e - first])
        for e in range(first, last):
            if not marks[e]:
                continue
            rest, own = NEVER, NEVER
            for other in range(first, last):
                if starts[other] > starts[e]:
                    break
                if ends[other] <= starts[e]:
                    continue
                total = ahead[starts[other]] + cost[other - first] + behind[ends[other]]
                if starts[other] == starts[e] and ends[other] == ends[e] and kinds[other] == kinds[e]:
                    own = max(own, total)
                else:
                    rest = max(rest, total)
            result[e] = own - rest
    return result
