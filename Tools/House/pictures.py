"""The pictures of targets and folders in docs, drawn from the code."""

import re

from graph import Graph
from svg import svg

IMAGES, DOCUMENT = "docs/images", "docs/architecture.md"
BEGIN, END = "<!-- house: drawn by `make house-pictures` -->", "<!-- house: end -->"
DRAWN = 5
NOTE = "An arrow goes from what uses to what is used. What other arrows imply is left out."
CIRCLE = " Red: it closes a circle."


class Picture:
    """One picture: of the targets, or of the folders of one target."""

    def __init__(self, title, file, graph, labels):
        self.title, self.path, self.graph, self.labels = title, f"{IMAGES}/house-{file}.svg", graph, labels

    def svg(self):
        return svg(self.graph, self.labels, self.title, NOTE + (CIRCLE if self.graph.up else ""))

    def words(self):
        """The picture as text, from the top down: `user → used, used`."""
        needed, lines = self.graph.needed() + self.graph.up, []
        longest = max(len(label) for label in self.labels.values())
        for row in reversed(self.graph.rows()):
            for node in row:
                used = ", ".join(
                    self.labels[b] + (" (a circle)" if (a, b) in self.graph.up else "") for a, b in needed if a == node)
                lines.append(f"  {self.labels[node]:{longest}} → {used}" if used else f"  {self.labels[node]}")
        return "\n".join([self.title, *lines])


def pictures(house):
    """The picture of the targets, and one of each target with folders, from the ground up."""
    targets = Graph(house.targets, house.target_edges())
    found = [Picture("Targets", "targets", targets, {name: name for name in house.targets})]
    for name in (name for row in targets.rows() for name in row):
        if len(folders := house.folders(name)) > 1:
            labels = {folder: f"{name}/*.swift" if folder == "." else folder for folder in folders}
            found.append(Picture(f"Folders of {name}", name.lower(), _folders(house, name), labels))
    return found


def drawn(found):
    """Those pictures that are drawn; the others, of few boxes, are told in words only."""
    return [picture for picture in found if len(picture.graph.nodes) >= DRAWN]


def section(found):
    """What stands between the markers of the document."""
    images = "\n\n".join(
        f"![{picture.title}](images/{picture.path.rsplit('/', 1)[1]})" for picture in drawn(found))
    words = "\n\n".join(picture.words() for picture in found)
    return f"{BEGIN}\n{images}\n\nThe same in words:\n\n```text\n{words}\n```\n{END}"


def check(house):
    """Which pictures are not as the code is, as `file:1: message`."""
    how = "is not as the code is: `make house-pictures` draws it"
    found = pictures(house)
    files = {picture.path: picture.svg() for picture in drawn(found)}
    lines = [f"{path}:1: the picture {how}" for path, svg in files.items() if _read(house.root / path) != svg]
    lines += [f"{path}:1: the picture is of nothing that there is" for path in _left(house, files)]
    if section(found) not in _read(house.root / DOCUMENT):
        lines.append(f"{DOCUMENT}:1: what stands between '{BEGIN}' and '{END}' {how}")
    return lines


def draw(house):
    """Writes the pictures, and the section of the document between its markers."""
    found = pictures(house)
    files = {picture.path: picture.svg() for picture in drawn(found)}
    for path in _left(house, files):
        (house.root / path).unlink()
    for path, text in files.items():
        (house.root / path).write_text(text, encoding="utf-8")
    document, text = house.root / DOCUMENT, _read(house.root / DOCUMENT)
    if BEGIN not in text or END not in text:
        raise SystemExit(f"{DOCUMENT} has no place for the pictures: '{BEGIN}' and '{END}'")
    pattern = re.compile(re.escape(BEGIN) + ".*?" + re.escape(END), re.DOTALL)
    document.write_text(pattern.sub(lambda _: section(found), text), encoding="utf-8")


def proposal(house):
    """The text of a layers.txt as the code has it; what closes a circle is said beside it."""
    graphs = {"targets": Graph(house.targets, house.target_edges())}
    for name in (name for row in graphs["targets"].rows() for name in row):
        if house.folders(name) not in ([], ["."]):
            graphs[name] = _folders(house, name)
    return "\n\n".join(
        "\n".join([name, *("  " + "  ".join(row) for row in graph.rows()),
                   *(f"  # {user} uses {used}: a circle" for user, used in graph.up)])
        for name, graph in graphs.items())


def _folders(house, target):
    edges = house.edges(target)
    return Graph(house.folders(target), edges, {edge: len(uses) for edge, uses in edges.items()})


def _left(house, files):
    names = (path.relative_to(house.root).as_posix() for path in (house.root / IMAGES).glob("house-*.svg"))
    return sorted(name for name in names if name not in files)


def _read(path):
    return path.read_text(encoding="utf-8") if path.is_file() else ""
