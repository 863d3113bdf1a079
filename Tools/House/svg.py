"""Writes a drawing as SVG."""

from html import escape

from drawing import BOTTOM, HEIGHT, PITCH, STYLE, TOP, WIDTH, Drawing


def svg(graph, labels, title, note):
    """The picture of a graph; `labels` by node. Who hears it gets the arrows as sentences."""
    drawing = Drawing(graph, labels)
    height = TOP + PITCH * (len(drawing.rows) - 1) + HEIGHT + BOTTOM
    sentences = [f"{labels[user]} uses {labels[used]}." for user, used in graph.needed() + graph.up]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        'role="img" aria-labelledby="title arrows">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="arrows">{escape(" ".join(sentences))}</desc>',
        f"<style>{STYLE}</style>",
        f"<defs>{_head('head')}{_head('uphead')}</defs>",
        f'<rect class="paper" x="0.5" y="0.5" width="{WIDTH - 1}" height="{height - 1}" rx="8"/>',
        f'<text class="title" x="24" y="31">{escape(title)}</text>',
        *_arrows(drawing), *_boxes(drawing), *_upward(drawing),
        f'<text class="note" x="24" y="{height - 16}">{escape(note)}</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _head(name):
    return (f'<marker id="{name}" markerWidth="9" markerHeight="8" refX="8" refY="4" orient="auto" '
            f'markerUnits="userSpaceOnUse"><path class="{name}" d="M0 0L9 4L0 8z"/></marker>')


def _y(drawing, node):
    level = node[2] if isinstance(node, tuple) else drawing.level[node]
    return TOP + PITCH * level


def _boxes(drawing):
    for row in drawing.rows:
        for node in row:
            if node in drawing.labels:
                size, x, y = drawing.size(node), drawing.x[node], _y(drawing, node)
                yield (f'<rect class="box" x="{x - size / 2:.1f}" y="{y}" width="{size}" height="{HEIGHT}" rx="5"/>'
                       f'<text x="{x:.1f}" y="{y + 22}" text-anchor="middle">{escape(drawing.labels[node])}</text>')


def _ports(drawing):
    """Where each step leaves and where it arrives: side by side along a box, in the order of the other ends."""
    ports = {}
    for end in (0, 1):
        for node in {step[end] for step in drawing.steps}:
            steps = [step for step in drawing.steps if step[end] == node]
            steps.sort(key=lambda step: drawing.x[step[1 - end]])
            room = min(26, (drawing.size(node) - 20) / max(len(steps) - 1, 1)) if len(steps) > 1 else 0
            for place, step in enumerate(steps):
                ports[step, end] = drawing.x[node] + room * (place - (len(steps) - 1) / 2)
    return ports


def _arrows(drawing):
    ports = _ports(drawing)
    for path in drawing.paths:
        line = ""
        for upper, lower in zip(path, path[1:]):
            step = (upper, lower)
            a, b, top, bottom = ports[step, 0], ports[step, 1], _y(drawing, upper) + HEIGHT, _y(drawing, lower)
            line += f"{'L' if line else 'M'}{a:.1f} {top}"
            half = (top + bottom) / 2
            line += f"C{a:.1f} {half:.1f} {b:.1f} {half:.1f} {b:.1f} {bottom}"
        yield f'<path class="arrow" d="{line}" marker-end="url(#head)"/>'


def _upward(drawing):
    """The arrows that close circles, in red: from side to side of the boxes, or over a row from top to top."""
    for user, used in drawing.graph.up:
        a, b = drawing.x[user], drawing.x[used]
        side = 1 if b >= a else -1
        if drawing.level[user] == drawing.level[used]:
            y = _y(drawing, user)
            yield (f'<path class="up" d="M{a:.1f} {y}C{a:.1f} {y - 32} {b:.1f} {y - 32} {b:.1f} {y}" '
                   'marker-end="url(#uphead)"/>')
            continue
        start, end = a + side * drawing.size(user) / 2, b + side * drawing.size(used) / 2
        top, bottom = _y(drawing, used) + HEIGHT / 2, _y(drawing, user) + HEIGHT / 2
        bend = max(start, end) + 40 if side > 0 else min(start, end) - 40
        yield (f'<path class="up" d="M{start:.1f} {bottom:.1f}C{bend:.1f} {bottom:.1f} {bend:.1f} {top:.1f} '
               f'{end:.1f} {top:.1f}" marker-end="url(#uphead)"/>')
