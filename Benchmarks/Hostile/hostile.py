"""What a hostile file costs, and how that grows with its size: `hostile.py TOOL [CASE…]`.

The real command builds a small archive in which one file of 64 KB to 1 MB is hostile. The archive's own cost is taken off; what
is told is CPU time, in seconds, of the largest, and the exponent by which it grew from the size before: 1 is linear. The run
fails when a case grows faster than size^1.5 and costs over a second.
"""

import math
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = [65_536, 262_144, 1_048_576]
NOTE = "issues/2021-03-02/1.notes.md"
PAGE = "issues/2021-03-02/1.txt"
RECORD = "people/zhou-yuan.md"
FREE = "pages/about.md"
SENTENCE = "河湾镇今年冬天清理了九条水渠，各村都出了力，县里派人来看过两次。"

ARCHIVE = {
    "archive.yml": "format: 1\ntitle: 河湾\nlanguage: zh-Hans\nbase_url: https://example.org/\npaper: {name: 河湾日报}\ntheme: reading-room\n"
                   "edition: {id: \"1\", date: 2026-03-01}\n",
    PAGE: f"# 河湾镇冬修水利\n\n{SENTENCE * 40}\n\n# 图书馆延长开放\n\n从这个月起,县图书馆晚上九点关门,周末也开。\n",
    RECORD: "---\nname: 周远\n---\n",
}


def repeated(unit, before="", after=""):
    """A text of about so many bytes."""
    return lambda size: before + unit * (size // len(unit.encode())) + after


def numbered(unit, before="", after=""):
    """A text of about so many bytes, `{}` being another number each time."""
    return lambda size: before + "".join(unit.format(number) for number in range(size // (len(unit.encode()) + 3))) + after


def growing(unit, before="", after=""):
    """A text of about so many bytes, in lines of one unit more each."""
    def make(size):
        lines, total = [], 0
        while total < size:
            lines.append(unit * (len(lines) + 1))
            total += len(lines[-1].encode()) + 1
        return before + "\n".join(lines) + after
    return make


def halved(opening, closing, before="", after=""):
    """A text of about so many bytes, opened as often as closed."""
    def make(size):
        count = size // (len(opening.encode()) + len(closing.encode()))
        return before + opening * count + closing * count + after
    return make


FRONT = "---\ntitle: 河湾\n---\n"
ACCENT = "\u0301"
MARKDOWN = {
    "emphasis": repeated("*a "), "emphasis-closed": repeated("a* "), "emphasis-mixed": repeated("*a_ "), "emphasis-nested": repeated("*a **a "),
    "underscores": repeated("_"), "stars": repeated("*"), "tildes": repeated("~~a "), "open-brackets": repeated("["), "close-brackets": repeated("]"),
    "brackets": repeated("[a](b"), "pointed-brackets": repeated("[a](<b"), "pictures": repeated("!["), "picture-links": repeated("![[]()"),
    "comments": repeated("<!--"), "instructions": repeated("<?"), "declarations": repeated("<!A "), "cdata": repeated("<![CDATA["),
    "tags": repeated("<a "), "entities": repeated("&a;"), "backticks": growing("`", before="e"), "escapes": repeated("\\"),
    "quotes": repeated(">"), "quotes-lists": repeated("> - "), "lists": repeated("- "), "numbers": repeated("1. "), "indented-lists": growing("  ", after="- a"),
    "lists-lines": numbered("{}. a\n"), "references": numbered("[{}]: b\n"), "references-used": numbered("[{}]: b\n", after="[0]" * 1000),
    "reference-titles": repeated('[a]: b "'), "long-reference": lambda size: "[" + "a" * 900 + "]: " + "b" * (size // 2) + "\n\n" + ("[" + "a" * 900 + "] ") * (size // 2000),
    "footnotes": numbered("[^{}]: b\n\n[^{}]\n\n".replace("{}", "{0}")), "table-cells": repeated("|a", after="\n" + "|-" * 40), "table-rows": repeated("|a|b|\n", before="|a|b|\n|-|-|\n"),
    "tables": repeated("a|b\n-|-\n\n"), "fences": repeated("```\n"), "fences-open": repeated("```a\n\n> "), "headings": repeated("# a\n"), "underlined": repeated("a\n-\n"),
    "wiki-links": numbered("[[{}]]"), "open-wiki-links": repeated("[[a"), "rules": repeated("* * *\n"), "blank-quotes": repeated("> \n"), "html-blocks": repeated("<div>\n\n"),
    "foreign-pictures": repeated("![a](//b/c)"), "quotes-growing": growing("> "), "lists-growing": growing("- "), "quote-lists": growing("> - 1. "), "deep-links": halved("[", "](b)"), "link-titles": repeated("[a](b 'c"),
    "emphasis-runs": repeated("***a** b*"), "emphasis-deep": halved("*", "*a"), "strikes": repeated("~~a~~"), "code-spans": repeated("`a``b"), "addresses": repeated("<http://a> "), "footnote": repeated("[^1] ", after="\n\n[^1]: b\n"),
    "footnote-chain": numbered("[^{}]: [^{}]\n\n".replace("{}", "{0}"), before="[^0]\n\n"), "wide-table": lambda size: "|a" * (size // 4) + "|\n" + "|-" * (size // 4) + "|\n", "alignments": repeated("|:-:", before="|a" * 99 + "\n", after="|\n"),
    "references-used-often": lambda size: "[a]: b\n\n" + "[a]" * (size // 3), "nested-references": halved("[a][", "]", before="[a]: b\n\n"), "html-attributes": repeated("b='c' ", before="<a "), "html-quotes": repeated("<a b='"),
    "scripts": repeated("<script>\n"), "numeric-entities": repeated("&#x26;"), "zeros": repeated("\0a"), "wiki-labels": numbered("[[周远|{}]]"), "wiki-link": repeated("a", before="[[", after="]]"), "wiki-brackets": repeated("[[a]"),
    "wiki-bars": repeated("|", before="[[a", after="]]"), "accents": repeated(ACCENT, before="e"), "accented-link": repeated(ACCENT, before="[[e", after="]]"), "hard-breaks": repeated("a  \n"), "crs": repeated("a\r"), "tabs": repeated("\t"),
    # What cmark and cmark-gfm were found to do slowly, and what ours did (docs/safety.md).
    "quoted-emphasis": halved(">", "a*"), "quoted-words": halved(">", "."), "listed-blanks": halved(" -", "\n", after="x"), "listed-lines": lambda size: " -" * (size // 3) + "x" + "\n" * (size // 3),
    "numbered-blanks": lambda size: "1. " * (size // 4) + "x" + "\n" * (size // 4), "lazy-quotes": halved(">", "a\n"), "gone-emphasis": halved("*a ", "_a*_ "), "strikes-open": repeated(",z~~", before="~e"),
    "inline-comments": repeated("<!--", before="</"), "inline-instructions": repeated("<?x", before="a"), "inline-declarations": repeated("<!A ", before="a"), "inline-cdata": repeated("<![CDATA[", before="a"),
    "heads": repeated("|-\nt>|-\n"), "heads-tabbed": repeated("a|b\n-\v\n"), "head-of-lines": repeated(":\n", before=":-\n", after=":-\n"), "row-of-bars": repeated("|", before="x\n| - |\n", after="y\n"), "empty-items": repeated(" -\n"), "numbered-items": repeated(" 2.\n", before="1.\n"),
    "reference-title": repeated("[f]\n", before="[f]:u\n\"\n", after="[f]:u \"t\n"), "footnote-items": repeated("[^1]:\n", after="\n" * 1000), "footnotes-nested": lambda size: "[^1]: " * (size // 7) + "x" + "\n" * (size // 7), "open-footnotes": repeated("[^"),
    "bracket-addresses": repeated("[[a]]("), "definition-addresses": repeated("[a](", before="[a]: b\n\n"), "definitions-code": repeated("[a]: b\n\n```\nx\n```\n\n"), "links-in-emphasis": lambda size: "*a **b " * (size // 28) + "[[c]]" * (size // 10) + " b** a*" * (size // 28),
    # Just below the bounds.
    "depth-bound": lambda size: "\n".join([">" * 99 + "a*" * 200] * (size // 500)), "emphasis-bound": lambda size: "\n\n".join(["*a " * 8_000 + "_a*_ " * 8_000] * (size // 64_000)), "markup-bound": lambda size: "a" + "<?x" * min(8_000, size // 3) + "\n\n" + "b" * max(0, size - 24_000),
}
CASES = {f"markdown {name}": (FREE, lambda size, make=make: FRONT + make(size)) for name, make in MARKDOWN.items()}
CASES |= {f"sidecar {name}": (NOTE, make) for name, make in {
    "notes": repeated("> 各村都出了力\n\n文\n\n"), "same notes": repeated("> 水\n\n文\n\n"), "lost notes": numbered("> 北岸第{}村的磨坊失了火\n\n文\n\n"),
    "near notes": numbered("> 河湾镇今年冬天清理了{}条水渠，各村都出力\n\n文\n\n"), "long notes": repeated(f"> {SENTENCE * 18}没有\n\n文\n\n"),
    "corrections": repeated("{~~水~>火~~}", before="> ", after="\n\n文\n"), "insertions": repeated("> 各村{++们++}都出了力\n\n"), "breaks": repeated("> 九条{++¶++}水渠\n\n"),
    "ids": repeated("> 九条水渠{>>王 #n1<<}\n\n文\n\n"), "fences": repeated("> 九条\n\n```\n文\n"), "nested": repeated("> > - ", before="> 九条\n\n"), "sections": repeated("# 河湾\n\n文\n\n"),
    "near sections": numbered("# 河湾镇冬修水{}\n\n文\n\n"), "unknown sections": numbered("# 不在{} {{#p1-a9}}\n\n文\n\n"), "marks": repeated("{++{--{~~{>>", before="> "), "blank": repeated("\n", before="> 水\n", after="文"),
    "full-width": repeated("＞ 水\n"), "page notes": repeated("文\n\n> {==水渠==}\n\n"), "long quotation": repeated(SENTENCE, before="> ", after="\n\n文\n"),
    "open insertions": repeated("{++a", before="> "), "open substitutions": repeated("{~~水~>", before="> "), "arrows": repeated("~>", before="> {~~水", after="~~}"), "deep marks": halved("{++{--", "--}++}", before="> "),
    "bad dates": numbered("{{>>{}-2-3<<}}", before="> 水渠"), "accents": repeated(ACCENT, before="> 九条e"), "one note": repeated(SENTENCE, before="> 九条\n\n"), "links": numbered("[[{}]]", before="> 九条水渠\n\n"),
    "comments": repeated("{>>王 2026-03-02<<}", before="> 水渠", after="\n\n文\n"), "highlights": repeated("{==水==}", before="> ", after="\n\n文\n"),
}.items()}
CASES |= {f"page {name}": (PAGE, make) for name, make in {
    "one line": repeated(SENTENCE), "lines": repeated(SENTENCE + "\n"), "headlines": repeated("# 河湾\n"), "turns": repeated("（下转第二版）\n"), "continuations": repeated("（上接第一版）\n"),
    "both": repeated("水渠（下转第二版）\n（上接第一版）水渠\n"), "spaces": repeated(" 水"), "blank": repeated("\n"), "brackets": repeated("（"), "numbers": repeated("1"), "names": repeated("县长周远说，"),
    "credits": repeated("（记者 陆小满 摄）"), "bars": repeated("｜"), "feeds": repeated("\f水\n"), "accents": repeated(ACCENT, before="e"), "accented lines": repeated("e" + ACCENT * 99 + "\n"), "quotation marks": repeated("“"), "closed brackets": repeated("（水）"), "remarks": repeated("（水）\n"), "unopened": repeated("水）\n"),
    "dates": repeated("2021年3月2日"), "figures": repeated("增长5%，"), "people": repeated("周远、"), "titles": repeated("《水》"), "captions": repeated("图为水渠\n"), "tables": repeated("水　渠　3\n"), "subheads": repeated("一、水渠\n水。\n"), "long subheads": repeated("■水渠"),
}.items()}
SHEET = "issues/2021-03-02/2.xml"
ALTO = '<?xml version="1.0"?>\n<alto><Layout><Page WIDTH="999" HEIGHT="999"><PrintSpace>'
BLOCK, LINE = '<TextBlock HPOS="1" VPOS="1" WIDTH="90" HEIGHT="9">', '<TextLine HPOS="1" VPOS="{}" WIDTH="90" HEIGHT="9">'
STRING = '<String CONTENT="水渠" HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9" WC="0.5"/>'
SHUT = "</PrintSpace></Page></Layout></alto>\n"
CASES |= {f"sheet {name}": (SHEET, make) for name, make in {
    "lines": numbered(LINE + STRING + "</TextLine>\n", ALTO + BLOCK, "</TextBlock>" + SHUT), "blocks": numbered(BLOCK + LINE + STRING + "</TextLine></TextBlock>\n", ALTO, SHUT),
    "same places": repeated(BLOCK + LINE.format(1) + STRING + "</TextLine></TextBlock>\n", ALTO, SHUT), "words": repeated(STRING, ALTO + BLOCK + LINE.format(1), "</TextLine></TextBlock>" + SHUT),
    "one word": repeated("水", ALTO + BLOCK + LINE.format(1) + '<String CONTENT="', '"/></TextLine></TextBlock>' + SHUT), "references": repeated("&#27700;", ALTO + BLOCK + LINE.format(1) + '<String CONTENT="', '"/></TextLine></TextBlock>' + SHUT),
    "nested": halved("<ComposedBlock>", "</ComposedBlock>", ALTO, SHUT), "open": repeated("<ComposedBlock>", ALTO), "comments": repeated("<!-- 水 -->", ALTO, SHUT), "attributes": numbered('a{}="1" ', "<alto ", "/>\n"),
    "entities": numbered('<!ENTITY a{} "水">', "<!DOCTYPE alto [", "]><alto/>\n"), "instructions": repeated("<?a b?>", ALTO, SHUT),
}.items()}
CASES |= {f"record {name}": (RECORD, make) for name, make in {
    "aliases": numbered("周{}, ", before="---\nname: 周远\naliases: [", after="周]\n---\n"), "nested": repeated("[", before="---\nname: "), "keys": numbered("k{}: v\n", before="---\nname: 周远\n", after="---\n"),
    "stars": repeated("  一 *b* 二\n", before="---\nname: &a 周远\nqualifier: |\n", after="---\n"), "roles": numbered("  - {{title: 县长{}}}\n", before="---\nname: 周远\nroles:\n", after="---\n"), "keys of one line": numbered("k{}: v, ", before="---\n{name: 周远, ", after="}\n---\n"),
    "key": repeated("k", before="---\nname: 周远\n", after=": v\n---\n"), "name": repeated("周", before="---\nname: ", after="\n---\n"), "accented name": repeated(ACCENT, before="---\nname: e", after="\n---\n"), "closed lists": halved("[", "]", before="---\nname: ", after="\n---\n"),
    "closed maps": halved("{a: ", "}", before="---\nname: ", after="\n---\n"), "indented": growing(" ", before="---\nname: 周远\n", after="a: b\n---\n"), "anchors": numbered("a{}: &b{} c\n".replace("{}", "{0}"), before="---\nname: 周远\n", after="---\n"),
    "same keys": repeated("name: 周远\n", before="---\n", after="---\n"), "seen": numbered("2021-03-02-p1-a{}, ", before="---\nname: 周远\nroles: [{title: 县长, seen: [", after="2021-03-02-p1-a1]}]\n---\n"),
    "old ids": numbered("people/x{}, ", before="---\nname: 周远\nformer_ids: [", after="people/x]\n---\n"), "body": repeated("见[[周远]]。", before="---\nname: 周远\n---\n"), "open": repeated("a\n", before="---\nname: 周远\n"),
}.items()}
CASES["records of one alias"] = (None, lambda size: {
    f"people/{number}.md": f"---\nname: 周远{number}\naliases: [老周]\n---\n" for number in range(size // 64)
})
CASES["mentions of an alias of a thousand"] = (None, lambda size: {
    f"people/{number}.md": f"---\nname: 周远{number}\naliases: [老周]\n---\n" for number in range(1000)
} | {PAGE: "# 河湾镇冬修水利\n\n" + "老周，水。" * (size // 15)})
CASES["records of one office"] = (None, lambda size: {
    f"people/{number}.md": f"---\nname: 周远{number}\nroles: [{{title: 县长, of: places/a, from: {{date: 2001}}}}]\n---\n" for number in range(size // 128)
} | {"places/a.md": "---\nname: 河湾\n---\n"})
CASES["mentions of two namesakes"] = (None, lambda size: {
    f"people/{slug}.md": "---\nname: 李同\n---\n" for slug in "ab"
} | {PAGE: "# 河湾镇冬修水利\n\n" + "李同也来了。" * (size // 18)})
CASES["places of one place"] = (None, lambda size: {
    f"places/{number}.md": f"---\nname: 河湾{number}\nwithin: places/a\ncoordinates: {{latitude: 42.9, longitude: 125.1}}\n---\n" for number in range(size // 128)
} | {"places/a.md": "---\nname: 河湾\ncoordinates: {latitude: 42.9, longitude: 125.1}\n---\n"})
CASES["names of files"] = (None, lambda size: {f"static/{number}:/{'xX'[number % 2]}": "" for number in range(size // 128)})
CASES["names that are one"] = (None, lambda size: {f"static/{'aA'[number % 2]}{number // 2}.txt": "" for number in range(size // 128)})
CASES |= {
    "ledger rows": ("issues/2021-03-02/articles.tsv", numbered("p1-a{}\tnews\tauto\t1:1-1 河湾…水利\t河湾\n", before="id\tkind\tby\tparts\theadline\n")),
    "decisions": ("decisions/周远.tsv", repeated("*\t⟦周远⟧\tpeople/zhou-yuan\t王敏\t2026-03-02\n")),
    "checked": ("issues/2021-03-02/checked.tsv", repeated("p1\ttext\t王\t2026-03-01\t0000000000000000\n")),
    "decided contexts": ("decisions/周远.tsv", numbered("*\t水{}⟦周远⟧\tpeople/zhou-yuan\t王敏\t2026-03-02\n")),
    "gone rows": ("issues/2021-03-02/articles.tsv", numbered("p1-a{}9\tgone\tauto\t→ p1-a{}8\n".replace("{}", "{0}"), before="id\tkind\tby\tparts\theadline\n")),
    "part of few words": (None, lambda size: {PAGE: "水" * (size // 3), "issues/2021-03-02/articles.tsv": "p1-a1\tnews\tauto\t1:1-1 水水…水水\t\n"}),
    "ranges": ("calendar.yml", repeated("  - 0001-01-01/9999-12-31\n", before="not_published:\n")),
    "calendar": ("calendar.yml", repeated("  - 2009-01-01\n", before="not_published:\n")),
}


def seconds(tool, files={}):
    """CPU time that a build takes with these files, texts by path."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (ARCHIVE | files).items():
            file = Path(folder, "Content", name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode())
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        try:
            done = subprocess.run(
                [tool, "build", "Content", "--output", "Public", "--diagnostics", "tools", "--theme-dir", Path(__file__).parents[2] / "Themes"],
                cwd=folder, capture_output=True, timeout=300)
        except subprocess.TimeoutExpired:
            return math.inf
        if done.returncode not in (0, 1):
            raise SystemExit(f"{list(files)[:1]}: ended with {done.returncode}\n{done.stderr[-2000:]}")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    tool = Path(sys.argv[1]).resolve()
    chosen = [name for name in CASES if not sys.argv[2:] or any(name.startswith(part) for part in sys.argv[2:])]
    own = min(seconds(tool) for _ in range(5))
    failed = []
    for name in chosen:
        path, make = CASES[name]
        costs = []
        for size in SIZES:
            files = {path: make(size)} if path else make(size)
            costs.append(max(seconds(tool, files) - own, 0.001))
            if costs[-1] > 30:
                break
        growth = math.log(costs[-1] / costs[-2]) / math.log(SIZES[1] / SIZES[0]) if len(costs) > 1 else math.inf
        isBad = costs[-1] > 1 and growth > 1.5 or len(costs) < len(SIZES)
        failed += [name] * isBad
        print(f"{name:28} {' '.join(f'{cost:8.3f}' for cost in costs)} s  growth {growth:4.1f}{'  TOO MUCH' if isBad else ''}", flush=True)
    print(f"the archive itself: {own:.3f} s")
    sys.exit(bool(failed))


if __name__ == "__main__":
    main()
