"""Draws a graph in rows as an SVG of 900 pixels: no outside font, light and dark, the same bytes each time."""

WIDTH, MARGIN, HEIGHT, PITCH, GAP = 900, 24, 34, 78, 18
TOP, BOTTOM = 52, 44
STYLE = """
  .paper { fill: #fcfbf8; stroke: #d9d5cb } .box { fill: #ffffff; stroke: #6d6a62 }
  .arrow { fill: none; stroke: #85817a } .head { fill: #85817a }
  text { font: 14px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1d1c1a }
  .title { font-weight: 600; font-size: 16px } .note { font-size: 12px; fill: #65625b }
  .up { fill: none; stroke: #c1121f; stroke-width: 2 } .uphead { fill: #c1121f }
  @media (prefers-color-scheme: dark) {
    .paper { fill: #1c1c1e; stroke: #3a3a3d } .box { fill: #2a2a2d; stroke: #a09d96 } .arrow { stroke: #8f8c86 }
    .head { fill: #8f8c86 } text { fill: #f0eee9 } .note { fill: #b3b0a9 }
    .up { stroke: #ff6b6b } .uphead { fill: #ff6b6b }
  }
"""


def width(label):
    return 28 + round(7.8 * len(label))


class Drawing:
    """Rows of boxes, users above what they use. Arrows over several rows go by points between boxes."""

    def __init__(self, graph, labels):
        self.graph, self.labels = graph, labels
        self.rows = self._rows()
        self.level = {node: level for level, row in enumerate(self.rows) for node in row}
        self.paths = [self._path(*edge) for edge in graph.needed()]
        self.steps = [step for path in self.paths for step in zip(path, path[1:])]
        self._order()
        self.x = {}
        self._place()

    def _rows(self):
        """The levels from the top down, those that are too wide in several rows."""
        rows = []
        for nodes in reversed(self.graph.rows()):
            row, used = [], 0
            for node in nodes:
                used += width(self.labels[node]) + GAP
                if row and used > WIDTH - 2 * MARGIN:
                    rows.append(row)
                    row, used = [], width(self.labels[node]) + GAP
                row.append(node)
            rows.append(row)
        return rows

    def _path(self, user, used):
        between = [(user, used, level) for level in range(self.level[user] + 1, self.level[used])]
        for point in between:
            self.rows[point[2]].append(point)
        return [user, *between, used]

    def _order(self):
        """Orders the rows so that few arrows cross: the mean of the neighbours, then swaps of two that help."""
        above, below = self._neighbours()
        best, fewest = None, None
        for sweep in range(12):
            places = {node: place for row in self.rows for place, node in enumerate(row)}
            near = above if sweep % 2 == 0 else below
            for row in self.rows if sweep % 2 == 0 else reversed(self.rows):
                row.sort(key=lambda node: sum(places[n] for n in near[node]) / len(near[node])
                         if near[node] else places[node])
                places.update({node: place for place, node in enumerate(row)})
            self._swap()
            if fewest is None or self._crossings() < fewest:
                best, fewest = [list(row) for row in self.rows], self._crossings()
        self.rows = best

    def _swap(self):
        for row in self.rows:
            for place in range(len(row) - 1):
                before = self._crossings()
                row[place], row[place + 1] = row[place + 1], row[place]
                if self._crossings() >= before:
                    row[place], row[place + 1] = row[place + 1], row[place]

    def _neighbours(self):
        above, below = ({node: [] for row in self.rows for node in row} for _ in range(2))
        for upper, lower in self.steps:
            above[lower].append(upper)
            below[upper].append(lower)
        return above, below

    def _crossings(self):
        places = {node: (level, place) for level, row in enumerate(self.rows) for place, node in enumerate(row)}
        steps = [(*places[upper], places[lower][1]) for upper, lower in self.steps]
        return sum(
            a[0] == b[0] and (a[1] - b[1]) * (a[2] - b[2]) < 0 for i, a in enumerate(steps) for b in steps[:i])

    def size(self, node):
        return width(self.labels[node]) if node in self.labels else 10

    def _place(self):
        """Places each row below the middle of its neighbours, as far as its order and the paper allow."""
        above, below = self._neighbours()
        for row in self.rows:
            total = sum(self.size(node) + GAP for node in row) - GAP
            left = (WIDTH - total) / 2
            for node in row:
                self.x[node] = left + self.size(node) / 2
                left += self.size(node) + GAP
        for sweep in range(25):
            for row in self.rows if sweep % 2 == 0 else reversed(self.rows):
                wanted = []
                for node in row:
                    near = above[node] + below[node]
                    wanted.append(sum(self.x[n] for n in near) / len(near) if near else self.x[node])
                self.x.update(zip(row, self._apart(row, wanted)))
        self._centre()

    def _centre(self):
        left = min(x - self.size(node) / 2 for node, x in self.x.items())
        right = max(x + self.size(node) / 2 for node, x in self.x.items())
        self.x = {node: x + (WIDTH - left - right) / 2 for node, x in self.x.items()}

    def _apart(self, row, wanted):
        """Places near the wanted ones, boxes apart and on the paper."""
        room = [(self.size(a) + self.size(b)) / 2 + GAP for a, b in zip(row, row[1:])]
        right, left = list(wanted), list(wanted)
        for i, gap in enumerate(room):
            right[i + 1] = max(right[i + 1], right[i] + gap)
        for i, gap in reversed(list(enumerate(room))):
            left[i] = min(left[i], left[i + 1] - gap)
        x = [(a + b) / 2 for a, b in zip(left, right)]
        x[0] = max(x[0], MARGIN + self.size(row[0]) / 2)
        for i, gap in enumerate(room):
            x[i + 1] = max(x[i + 1], x[i] + gap)
        x[-1] = min(x[-1], WIDTH - MARGIN - self.size(row[-1]) / 2)
        for i, gap in reversed(list(enumerate(room))):
            x[i] = min(x[i], x[i + 1] - gap)
        return x
