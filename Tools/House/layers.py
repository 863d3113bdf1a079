"""The order of targets and folders (layers.txt), and what in the code goes against it."""

TARGETS = "targets"


class Order:
    """The ranks of the names in one section of layers.txt, from the ground up."""

    def __init__(self):
        self.ranks, self.lines = {}, {}

    def complaint(self, user, used):
        """What is wrong with `user` naming `used`; `None` when it may, or when one of them has no rank."""
        low, high = self.ranks.get(user), self.ranks.get(used)
        if low is None or high is None or low > high or user == used:
            return None
        return f"{user} comes before {used}" if low < high else f"{user} and {used} stand side by side"


def read(text):
    """The orders in layers.txt by section: a name, then indented one rank a line; and what is wrong there."""
    orders, problems, order = {}, [], None
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split("#")[0].split()
        if not words:
            continue
        if not line[0].isspace():
            order = orders.setdefault(words[0], Order())
            if order.ranks or len(words) > 1:
                problems.append((number, f"'{line.strip()}' is no new section: a name alone, once"))
            continue
        if order is None:
            problems.append((number, "a rank belongs below the name of a section"))
            continue
        for word in words:
            if word in order.ranks:
                problems.append((number, f"'{word}' has a rank already"))
            order.ranks[word], order.lines[word] = number, number
    return orders, problems


def check(house, path):
    """What goes against the order, as `file:line: message`. `path` is that of layers.txt below the root."""
    orders, problems = read((house.root / path).read_text(encoding="utf-8"))
    lines = [f"{path}:{number}: {message}" for number, message in problems]
    targets = orders.get(TARGETS, Order())
    lines += _missing(path, "target", "Package.swift", targets, house.targets)
    lines += _against_targets(house, targets)
    for name in sorted({*house.targets, *orders} - {TARGETS}):
        folders = house.folders(name)
        if name not in house.targets:
            lines.append(f"{path}:1: '{name}' is no target of Package.swift")
        elif name in orders or folders not in ([], ["."]):
            lines += _missing(path, f"folder of {name}", f"Sources/{name}", orders.get(name, Order()), folders)
            lines += _against_folders(house, name, orders.get(name, Order()))
    return lines


def _missing(path, what, place, order, names):
    for name in sorted(set(names) - set(order.ranks)):
        yield f"{path}:1: the {what} '{name}' has no rank"
    for name in sorted(set(order.ranks) - set(names)):
        yield f"{path}:{order.lines[name]}: there is no {what} '{name}' in {place}"


def _against_targets(house, order):
    for target in house.targets.values():
        for name, line in target.dependencies.items():
            if complaint := order.complaint(target.name, name):
                yield f"Package.swift:{line}: '{name}' is a dependency against the order ({complaint})"
    for file in house.files:
        for name, offset in file.imports:
            if complaint := order.complaint(file.target, name):
                yield f"{file.path}:{file.line(offset)}: '{name}' is imported against the order ({complaint})"


def _against_folders(house, target, order):
    seen = set()
    for (folder, used), uses in sorted(house.edges(target).items()):
        complaint = order.complaint(folder, used)
        for use in uses if complaint else ():
            place = f"{use.source.path}:{use.source.line(use.offset)}"
            if (place, use.name) not in seen:
                seen.add((place, use.name))
                yield f"{place}: '{use.name}' of {used} is named against the order ({complaint})"
