"""What is seen of the blocks of a page: the same as Sources/Reading/Layout/Geometry, name by name and value by value."""
import bisect
import statistics

STRIPS, REACH, NEIGHBOURS, COARSE = 64, 4, 6, 60
CAPITAL, SMALL, DIGIT, QUOTE, DASH, OTHER, STOP, COMMA, HYPHEN, COLON = range(10)
FLOWS = ("start", "below", "further", "back", "rightAbove", "rightBeside", "rightBelow", "leftAbove", "leftBeside",
         "leftBelow")


def step(value, edges):
    return next((n for n, edge in enumerate(edges) if value < edge), len(edges))


def median(pairs):
    """The value below which half of all letters are."""
    every, count = sum(w for _, w in pairs), 0
    for value, weight in sorted(pairs, key=lambda p: p[0]):
        count += weight
        if count * 2 >= every:
            return value
    return 1


def overlap(a, b):
    return min(a.right, b.right) - max(a.left, b.left)


def capitals_of(text):
    letters = [c for c in text if c.isalpha()]
    return len(letters), sum(c.isupper() for c in letters)


class Sheet:
    def __init__(self, page):
        self.page, self.lines = page, page.lines
        lines = page.lines
        self.usual = max(median([(l.height, len(l.text)) for l in lines]), 0.001)
        self.usual_width = max(median([(l.width, len(l.text)) for l in lines]), 0.001)
        sizes = [(l.size, len(l.text)) for l in lines if l.size > 0]
        self.usual_size = median(sizes) if sizes else None
        steps = [b.top - a.top for a, b in zip(lines, lines[1:])
                 if a.block == b.block and 0 < b.top - a.top < 3 * self.usual]
        self.pitch = statistics.median(steps) if steps else 1.1 * self.usual
        letters = sum(len(l.text) for l in lines)
        self.bold = sum(len(l.text) for l in lines if l.bold) * 5 < letters * 2
        for n, line in enumerate(lines):
            self.set_column(n, line)

    def set_column(self, n, line):
        near = [l for l in self.lines[max(0, n - NEIGHBOURS):n + NEIGHBOURS + 1]
                if overlap(l, line) > 0.5 * min(l.width, line.width) and abs(l.top - line.top) < 14 * self.pitch]
        widths = sorted(l.width for l in near)
        wide = widths[min(len(widths) - 1, len(widths) * 3 // 4)] if widths else line.width
        full = [l for l in near if 0.9 * wide <= l.width <= 1.15 * wide] or [line]
        left, right = statistics.median(l.left for l in full), statistics.median(l.right for l in full)
        measure = max(0.001, right - left)
        line.share, line.indent, line.rest = line.width / measure, (line.left - left) / measure, (right - line.right) / measure
        line.centred = abs(line.indent - line.rest) < 0.12 and line.indent > 0.04 and line.rest > 0.04


def letter(c):
    return DIGIT if c.isdigit() else CAPITAL if c.isupper() else SMALL if c.islower() else OTHER


def beginning(c):
    return QUOTE if c in "«\"“„'(（︵" else DASH if c in "-—–" else letter(c)


def ending(c):
    return (STOP if c in ".!?»\"”。！？" else COMMA if c in ",;，；、" else HYPHEN if c in "-¬—\xad"
            else COLON if c in ":：" else letter(c))


class Block:
    def __init__(self, places, sheet):
        lines = [sheet.lines[n] for n in places]
        self.places, text = places, " ".join(l.text for l in lines)
        self.left, self.right = min(l.left for l in lines), max(l.right for l in lines)
        self.top, self.bottom = min(l.top for l in lines), max(l.bottom for l in lines)
        self.count = len(text)
        self.letters, capitals = capitals_of(text)
        self.capitals = capitals / max(1, self.letters)
        self.digits = sum(c.isdigit() for c in text) / max(1, self.count)
        self.height = sorted(l.height for l in lines)[len(lines) // 2] / sheet.usual
        sizes = [(l.size, len(l.text)) for l in lines if l.size > 0]
        self.size = median(sizes) / sheet.usual_size if sizes and sheet.usual_size else None
        self.bold = sheet.bold and sum(len(l.text) for l in lines if l.bold) * 2 > self.count
        self.centred = sum(l.centred for l in lines) * 5 >= len(lines) * 3
        self.share, self.span = max(l.share for l in lines), (self.right - self.left) / sheet.usual_width
        self.rest = lines[-1].rest
        self.first, self.last = beginning(lines[0].text[0]), ending(lines[-1].text[-1])
        self.above = self.below = self.gap_above = self.gap_below = self.rank = None
        self.head = len(lines) <= 4 and self.count < 160 and self.letters > 3 and (self.height > 1.3 or self.capitals > 0.6)
        self.text = not self.head and (len(lines) >= 3 or self.count >= 120)
        self.free = not self.text and self.centred
        self.up = self.capitals > 0.6

    @property
    def width(self):
        return self.right - self.left

    def overlaps(self, other):
        return overlap(self, other) > 0.3 * min(self.width, other.width)


def set_apart(line, sheet):
    letters, capitals = capitals_of(line.text)
    return letters > 3 and (line.height > 1.3 * sheet.usual or capitals * 5 > letters * 3)


def begins(n, sheet):
    line, before = sheet.lines[n], sheet.lines[n - 1]
    return (line.top - before.bottom > 0.7 * sheet.pitch or before.rest > 0.1 and line.indent > 0.015
            or set_apart(line, sheet) != set_apart(before, sheet))


def blocks_of(sheet):
    lines = sheet.lines
    if not lines:
        return []
    coarse = len(lines) > COARSE * (1 + sum(a.block != b.block for a, b in zip(lines, lines[1:])))
    places = [[0]]
    for n in range(1, len(lines)):
        cut = (lines[n].block != lines[n - 1].block or lines[n].top < lines[n - 1].top - 2 * sheet.usual
               or coarse and begins(n, sheet))
        places.append([n]) if cut else places[-1].append(n)
    blocks = [Block(p, sheet) for p in places]
    link(blocks, sheet)
    gaps = sorted(max(0, b.gap_above) for b in blocks if b.gap_above is not None)
    for b in blocks:
        if b.gap_above is not None:
            gap = max(0, b.gap_above)
            b.rank = (bisect.bisect_left(gaps, gap) + bisect.bisect_right(gaps, gap)) / 2 / len(gaps)
    return blocks


def cells(b, sheet):
    scale = STRIPS / sheet.page.width
    low = min(STRIPS - 1, max(0, int(b.left * scale)))
    return low, max(low, min(STRIPS - 1, int(b.right * scale - 0.001)))


def link(blocks, sheet):
    strips = [[] for _ in range(STRIPS)]
    for n in sorted(range(len(blocks)), key=lambda n: (blocks[n].top, n)):
        low, high = cells(blocks[n], sheet)
        for s in range(low, high + 1):
            strips[s].append(n)
    for n, b in enumerate(blocks):
        low, high = cells(b, sheet)
        middle, above, below = (b.top + b.bottom) / 2, None, None
        for s in ((3 * low + high) // 4, (low + high) // 2, (low + 3 * high) // 4):
            others = strips[s]
            place = bisect.bisect_left(others, middle, key=lambda o: blocks[o].top)
            down = next((o for o in others[place:place + REACH] if o != n and b.overlaps(blocks[o])), None)
            up = next((o for o in reversed(others[max(0, place - REACH):place]) if o != n
                       and (blocks[o].top + blocks[o].bottom) / 2 < middle and b.overlaps(blocks[o])), None)
            if down is not None and (below is None or blocks[down].top < blocks[below].top):
                below = down
            if up is not None and (above is None or blocks[up].bottom > blocks[above].bottom):
                above = up
        b.above, b.below = above, below
        b.gap_above = None if above is None else (b.top - blocks[above].bottom) / sheet.pitch
        b.gap_below = None if below is None else (blocks[below].top - b.bottom) / sheet.pitch


def flow(n, blocks, sheet):
    if n == 0:
        return 0
    b, p = blocks[n], blocks[n - 1]
    if b.overlaps(p):
        return FLOWS.index("back" if b.top < p.top else "below" if p.below == n or b.above == n - 1 else "further")
    side = "Above" if b.top < p.top - sheet.usual else "Beside" if b.top < p.bottom else "Below"
    return FLOWS.index(("right" if b.left >= p.left else "left") + side)


def shape(b):
    return dict(lines=step(len(b.places), (2, 3, 5)), capitals=step(b.capitals, (0.3, 0.6)),
                height=step(b.height, (0.9, 1.15, 1.4, 2)), headShape=int(b.head), text=int(b.text), free=int(b.free))


def gap(value):
    return 7 if value is None else step(value, (0.5, 0.8, 1.2, 2, 3.2, 6))


def sense(b, p):
    is_open = p.last in (HYPHEN, COMMA, SMALL, CAPITAL)
    if b.first == SMALL or is_open and p.rest < 0.1 and b.first != CAPITAL:
        return 0
    return 1 if p.last == STOP else 2


def alone(b):
    found = [("any", 0), ("share", step(b.share, (0.5, 0.85, 1.15))), ("span", step(b.span, (1.2, 1.7))),
             ("firstLetter", b.first), ("lastLetter", b.last)]
    found += [("digits", 0)] * (b.digits > 0.25) + [("bold", 0)] * b.bold + [("fewLetters", 0)] * (b.letters < 4)
    return found + ([("size", step(b.size, (0.9, 1.1, 1.4)))] if b.size is not None else [])


def placed(n, blocks, sheet):
    b = blocks[n]
    text, above, way = int(b.text), gap(b.gap_above), flow(n, blocks, sheet)
    found = [("gapAbove", above), ("gapAboveText", above * 2 + text), ("gapBelow", gap(b.gap_below)),
             ("depth", step(b.top / sheet.page.height, (0.05, 0.1, 0.18))), ("flow", way)]
    if n < 3:
        found.append(("order", n))
    if b.rank is not None:
        rank = step(b.rank, (0.25, 0.5, 0.75, 0.9))
        found += [("gapRank", rank), ("gapRankText", rank * 2 + text)]
    if b.gap_above is not None and b.gap_below is not None and not b.text:
        found.append(("nearness", step((max(0, b.gap_above) + 0.3) / (max(0, b.gap_below) + 0.3), (0.5, 0.8, 1.25, 2))))
    if n:
        goes = sense(b, blocks[n - 1])
        found += [("sense", goes), ("senseFlow", goes * 10 + way)]
        if FLOWS[way].startswith("right"):
            top = 0
            if b.above is not None:
                a = blocks[b.above]
                top = 1 + (a.span > 1.3) * 4 + a.head * 2 + (b.above > n)
            found.append(("columnTop", top))
    return found


def beside(n, blocks):
    b, found = blocks[n], []
    if n:
        p = blocks[n - 1]
        ratio = step(b.height / max(0.2, p.height), (0.7, 0.88, 1.12, 1.4))
        found += [("againstBefore", ratio), ("headPair", b.head * 2 + p.head)]
        if b.head and p.head:
            found.append(("headsInRow", ratio * 4 + p.up * 2 + b.up))
    if n + 1 < len(blocks):
        p = blocks[n + 1]
        found += [("freeOverText", b.free * 2 + p.text), ("headOverText", b.head * 2 + p.text)]
        if b.head and p.head:
            ratio = step(b.height / max(0.2, p.height), (0.7, 0.88, 1.12, 1.4))
            found.append(("headsBelow", ratio * 4 + b.up * 2 + p.up))
        if n and b.free and len(b.places) <= 2 and blocks[n - 1].text and p.text:
            q = blocks[n - 1]
            found.append(("aloneInText", 0 if q.last == STOP or q.rest > 0.1 else 1))
    return found


def rows(page):
    """Sets the page's blocks, and for each what speaks for what it is, as (name, value)."""
    sheet = Sheet(page) if page.lines else None
    page.blocks = blocks_of(sheet) if sheet else []
    shapes = [shape(b) for b in page.blocks]
    page.rows = []
    for n, b in enumerate(page.blocks):
        row = [("standsFree" if k == "free" else k, v) for k, v in shapes[n].items()] + alone(b)
        row += placed(n, page.blocks, sheet) + beside(n, page.blocks)
        row += [(k + "Before", v) for k, v in shapes[n - 1].items()] if n else [("noneBefore", 0)]
        row += [(k + "Behind", v) for k, v in shapes[n + 1].items()] if n + 1 < len(shapes) else [("noneBehind", 0)]
        page.rows.append(row)
