"""Issues of real newspapers with answers: ALTO files, and `gold.json` made of their METS file."""
import glob
import gzip
import json
import os
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field


@dataclass
class Line:
    id: str
    text: str
    left: float
    top: float
    width: float
    height: float
    block: int
    size: float
    bold: bool
    article: int = None
    role: str = None
    furniture: bool = False

    @property
    def right(self):
        return self.left + self.width

    @property
    def bottom(self):
        return self.top + self.height


@dataclass
class Page:
    number: int
    width: float
    height: float
    lines: list
    blocks: list = field(default_factory=list)
    rows: list = field(default_factory=list)
    answers: list = field(default_factory=list)


@dataclass
class Issue:
    name: str
    gold: dict
    pages: list

    @property
    def titled(self):
        """Whether the answers know headlines."""
        return any(a.get("headline") for a in self.gold["articles"])


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def number(element, key):
    try:
        return float(element.get(key) or 0)
    except ValueError:
        return 0.0


def styles_of(root):
    """id -> (size, bold)"""
    return {s.get("ID"): (number(s, "FONTSIZE"), "bold" in (s.get("FONTSTYLE") or ""))
            for s in root.iter() if local(s) == "TextStyle"}


def style(element, styles, default):
    return next((styles[r] for r in (element.get("STYLEREFS") or "").split() if r in styles), default)


def read_line(element, block, styles, default):
    words = [s for s in element if local(s) == "String"]
    text = " ".join(filter(None, (s.get("CONTENT") for s in words))).strip()
    own, sizes, bold = style(element, styles, default), [], 0
    for word in words:
        size, is_bold = style(word, styles, own)
        sizes += [size] * len(word.get("CONTENT") or "")
        bold += is_bold * len(word.get("CONTENT") or "")
    size = sorted(sizes)[len(sizes) // 2] if sizes else own[0]
    return Line(element.get("ID"), text, number(element, "HPOS"), number(element, "VPOS"), number(element, "WIDTH"),
                number(element, "HEIGHT"), block, size, bold * 2 > len(sizes))


def read_page(data, count):
    root = ET.fromstring(data)
    styles, lines = styles_of(root), []
    blocks = [b for b in root.iter() if local(b) == "TextBlock"]
    for place, block in enumerate(blocks):
        default = style(block, styles, (0, False))
        lines += [read_line(l, place, styles, default) for l in block.iter() if local(l) == "TextLine"]
    lines = [l for l in lines if l.text]
    sheet = next(e for e in root.iter() if local(e) == "Page")
    return Page(count, max([number(sheet, "WIDTH"), 0.001] + [l.right for l in lines]),
                max([number(sheet, "HEIGHT"), 0.001] + [l.bottom for l in lines]), lines)


def alto_files(folder):
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.xml*"), recursive=True)):
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            data = file.read()
        if b"<alto" in data[:2000].lower():
            yield data


def read_issue(folder):
    with open(os.path.join(folder, "gold.json"), encoding="utf-8") as file:
        gold = json.load(file)
    pages = [read_page(data, n) for n, data in enumerate(alto_files(folder), 1)]
    known = {(p.number, l.id): l for p in pages for l in p.lines}
    for place, article in enumerate(gold["articles"]):
        for part in article["parts"]:
            for id in part["lines"]:
                if (part["page"], id) in known:
                    line = known[part["page"], id]
                    line.article, line.role = place, part["role"]
    for part in gold["furniture"]:
        for id in part["lines"]:
            if (part["page"], id) in known:
                known[part["page"], id].furniture = True
    return Issue(os.path.basename(os.path.normpath(folder)), gold, pages)


def issues(folders):
    """The issues below some folders, those with answers."""
    found = sorted({os.path.dirname(p) for f in folders
                    for p in glob.glob(os.path.join(f, "**", "gold.json"), recursive=True)})
    return [i for i in map(read_issue, found) if i.gold["articles"]]
