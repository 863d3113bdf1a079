"""The order that arrows from users to what they use have of themselves."""

import collections


class Graph:
    """Nodes in levels from the ground up (0), so that arrows go down, but for those `up`, which close circles."""

    def __init__(self, nodes, edges, weights=None):
        self.nodes, self.edges, self.weights = sorted(nodes), sorted(edges), weights or {}
        places = {node: place for place, node in enumerate(self._sequence())}
        down = collections.defaultdict(list)
        for user, used in self.edges:
            if places[user] < places[used]:
                down[user].append(used)
        self.levels = {}
        for node in sorted(self.nodes, key=places.get, reverse=True):
            self.levels[node] = 1 + max((self.levels[used] for used in down[node]), default=-1)
        self.up = [edge for edge in self.edges if self.levels[edge[0]] <= self.levels[edge[1]]]

    def _sequence(self):
        """Users before what they use; in a circle, those that use more than they are used (Eades, Lin, Smyth 1993)."""
        left, first, last = set(self.nodes), [], []
        while left:
            uses, used = dict.fromkeys(left, 0), dict.fromkeys(left, 0)
            for user, target in self.edges:
                if user in left and target in left and user != target:
                    weight = self.weights.get((user, target), 1)
                    uses[user] += weight
                    used[target] += weight
            if ends := sorted(node for node in left if not uses[node]):
                last = ends[:1] + last
            else:
                first += sorted(left, key=lambda node: (bool(used[node]), used[node] - uses[node], node))[:1]
            left -= {*first, *last}
        return first + last

    def rows(self):
        """The nodes of each level, from the ground up."""
        height = 1 + max(self.levels.values(), default=-1)
        return [[node for node in self.nodes if self.levels[node] == level] for level in range(height)]

    def needed(self):
        """The arrows that go down and that no others imply."""
        down = {node: {b for a, b in self.edges if a == node and (a, b) not in self.up} for node in self.nodes}
        reach = {}
        for node in sorted(self.nodes, key=self.levels.get):
            reach[node] = down[node].union(*(reach[used] for used in down[node]))
        return [
            (node, used) for node in self.nodes for used in sorted(down[node])
            if not any(used in reach[other] for other in down[node])]
