"""A linear chain over the blocks of a page: weights of evidence, of steps from role to role, and of the first role."""
import numpy
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROLES = ("furniture", "kicker", "headline", "beginning", "rest")
COUNT = len(ROLES)
NEVER = -1e9


class Chain:
    def __init__(self, places, evidence, steps, starts):
        self.places, self.evidence, self.steps, self.starts = places, evidence, steps, starts

    def roles(self, rows, mask):
        """The best roles of a page's blocks, as numbers."""
        if not rows:
            return []
        sums = numpy.array([sum((self.evidence[self.places[f]] for f in row if f in self.places), numpy.zeros(COUNT))
                            for row in rows]) + mask
        best, origins = self.starts + sums[0], []
        for row in sums[1:]:
            ways = best[:, None] + self.steps
            origins.append(ways.argmax(0))
            best = ways.max(0) + row
        found = [int(best.argmax())]
        for origin in reversed(origins):
            found.append(int(origin[found[-1]]))
        return found[::-1]


def added(values):
    """log(sum(exp)) over the first axis."""
    top = values.max(0)
    return top + numpy.log(numpy.exp(values - top).sum(0) + 1e-300)


def forward(sums, starts, steps):
    found = numpy.empty_like(sums)
    found[0] = starts + sums[0]
    for n in range(1, len(sums)):
        found[n] = added(found[n - 1][:, None] + steps) + sums[n]
    return found, added(found[-1])


def backward(sums, steps):
    found = numpy.zeros_like(sums)
    for n in range(len(sums) - 2, -1, -1):
        found[n] = added((steps + (found[n + 1] + sums[n + 1])[None]).T)
    return found


def learn(sequences, start, strength, least=3, rounds=60):
    """The chain that explains `sequences`, of (rows, allowed roles of each, weight), and stays near the weights it starts
    with: `start` is evidence by (name, value), steps and starts."""
    evidence0, steps0, starts0 = start
    counts = {}
    for rows, _, _ in sequences:
        for row in rows:
            for f in row:
                counts[f] = counts.get(f, 0) + 1
    names = sorted({f for f, n in counts.items() if n >= least} | evidence0.keys())
    places = {f: n for n, f in enumerate(names)}
    width = len(names) * COUNT
    first = numpy.zeros((len(names), COUNT))
    for f, weights in evidence0.items():
        first[places[f]] = weights
    first = numpy.concatenate([first.ravel(), steps0.ravel(), starts0])
    pull = numpy.concatenate([numpy.full(width, strength), numpy.full(COUNT * COUNT + COUNT, 0.5)])
    data = []
    for rows, allowed, weight in sequences:
        known = [[places[f] for f in row if f in places] for row in rows]
        ends = numpy.cumsum([0] + [len(k) for k in known])
        matrix = csr_matrix((numpy.ones(ends[-1]), numpy.array(sum(known, []), int), ends), (len(rows), len(names)))
        mask = numpy.array([[0 if role in roles else NEVER for role in range(COUNT)] for roles in allowed], float)
        data.append((matrix, mask, weight))

    def parts(vector):
        return (vector[:width].reshape(-1, COUNT), vector[width:width + COUNT * COUNT].reshape(COUNT, COUNT),
                vector[-COUNT:])

    def loss(vector):
        evidence, steps, starts = parts(vector)
        total, slopes = 0.0, [numpy.zeros_like(p) for p in parts(vector)]
        for matrix, mask, weight in data:
            plain = matrix @ evidence
            for sign, sums in ((weight, plain), (-weight, plain + mask)):
                ahead, whole = forward(sums, starts, steps)
                behind = backward(sums, steps)
                chance = numpy.exp(ahead + behind - whole)
                total += sign * whole
                slopes[0] += sign * (matrix.T @ chance)
                slopes[2] += sign * chance[0]
                if len(sums) > 1:
                    pairs = ahead[:-1][:, :, None] + steps[None] + (sums[1:] + behind[1:])[:, None, :] - whole
                    slopes[1] += sign * numpy.exp(pairs).sum(0)
        away = vector - first
        slope = numpy.concatenate([s.ravel() for s in slopes]) + pull * away
        return total + 0.5 * (pull * away * away).sum(), slope

    found = minimize(loss, first, jac=True, method="L-BFGS-B", options=dict(maxiter=rounds))
    return Chain(places, *parts(found.x))
