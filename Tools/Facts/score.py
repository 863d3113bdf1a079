"""Holds what `broadsheet extract` says of figures, stages and offices against answers marked by hand.

    score.py TOOL FOLDER…            a table for each folder of marked files
    score.py TOOL FOLDER… --wrong    and every figure that is missed or read otherwise

In a marked file `{printed|mood|year|scope}` is a figure, `[name|title|standing|date|head]` somebody with an office,
`<name|stage|year>` a project. Taking the marks out gives the text. The first line of a file of our own says its day:
`# issue: 2021-01-27, language: zh-Hans, kind: story`; files without one take theirs from `dates.txt` beside them, lines of
a name and a day.

Rivals: every figure actual and of the year of the issue; every project underway; every office attested on the day of
the issue.
"""
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\|([^{}|]*)\|([^{}|]*)\}"
                  r"|\[([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)\|([^\[\]|]*)\]"
                  r"|<([^<>|]*)\|([^<>|]*)\|([^<>|]*)>")
NUMERALS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2, "壹": 1}
PLACES = {"十": 10, "百": 100, "千": 1000, "万": 10 ** 4, "萬": 10 ** 4, "亿": 10 ** 8, "億": 10 ** 8}
FOLD = str.maketrans(dict(zip("萬億個畝戶處電頃項條張輛噸臺場節頭間", "万亿个亩户处电顷项条张辆吨台场节头间")))


def numeral(text):
    """The value of a Chinese numeral: 三十二 is 32."""
    total = section = digit = 0
    for c in text:
        if c in NUMERALS:
            digit = digit * 10 + NUMERALS[c] if digit and c not in PLACES else NUMERALS[c]
        elif PLACES[c] >= 10 ** 4:
            total, section, digit = (total + section + digit) * PLACES[c], 0, 0
        else:
            section, digit = section + (digit or 1) * PLACES[c], 0
    return total + section + digit


def key(printed):
    """Number and unit of a figure, however they are printed."""
    text = re.sub(r"[\s,，余餘多几]|第|前(?=[一二三四五六七八九十\d])", "", printed).translate(FOLD)
    # A sign of money before the number is part of its unit, and which money is not asked for.
    text = re.sub(r"[$£€]", "", text)
    text = text.replace("％", "%").replace("percent", "%").replace("per cent", "%")
    share = re.fullmatch(r"百分之([零一二三四五六七八九十百]+)", text)
    if share:
        return float(numeral(share.group(1))), "%"
    parts = re.fullmatch(r"(\d+)([万亿])(\d+)([万]?)(\D*)", text)
    if parts:
        head, big, tail, small, unit = parts.groups()
        number = int(head) * PLACES[big] + int(tail) * (PLACES[small] if small else 1)
        return float(number), unit.lower()
    found = re.search(r"\d+(?:\.\d+)?", text)
    if found:
        rest = re.sub(r"^(?:.{0,3}?[—–~至-]+|million(?:and|to)|and|to)\d[\d.]*", "", text[found.end():])
        return float(found.group()), rest.lower()
    found = re.match(r"[零〇一二三四五六七八九十百千万亿两]+", text)
    if not found:
        return None, text.lower()
    # The multiplier belongs to the unit where digits have it: 3万亩.
    return float(numeral(found.group())), text[found.end():].lower()


def same(printed, mention):
    """Whether a mention's value and unit are what is printed."""
    number, unit = key(printed)
    value, other = key((mention.get("value") or "") + (mention.get("unit") or ""))
    if number is None or value is None:
        return number == value and unit == other
    for prefix, factor in (("万亿", 1e12), ("百万", 1e6), ("千万", 1e7), ("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2), ("十", 10)):
        if unit.startswith(prefix) and not unit.startswith("百分"):
            number, unit = number * factor, unit[len(prefix):]
        if other.startswith(prefix) and not other.startswith("百分"):
            value, other = value * factor, other[len(prefix):]
    return abs(number - value) < 1e-6 * max(1, abs(number)) and (unit == other or not unit or not other)


def marked(path):
    """The text without marks and line ends, and the marks with where they stand in it."""
    source = path.read_text(encoding="utf-8")
    first, _, rest = source.partition("\n")
    head = dict(re.findall(r"(\w+): ([^,]+)", first)) if first.startswith("# issue:") else {}
    body = rest if head else source
    plain, marks, last = [], [], 0
    for found in MARK.finditer(body):
        plain.append(body[last:found.start()])
        groups = found.groups()
        kind, fields = ("figure", groups[:4]) if groups[0] is not None else (
            ("person", groups[4:9]) if groups[4] is not None else ("project", groups[9:]))
        marks.append((kind, len(squeezed("".join(plain))), fields))
        plain.append(fields[0])
        last = found.end()
    plain.append(body[last:])
    text = "".join(plain)
    if head:
        # A paragraph a line, the first the headline: as pages with blank lines between them print it.
        text = "# " + "\n\n".join(line for line in text.splitlines() if line.strip())
    return head, text, marks


def squeezed(text):
    return re.sub(r"[\s　#]", "", text)


def extracted(tool, text, day, language):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(text, encoding="utf-8")
        command = [tool, "extract", str(page), "--json"]
        command += ["--date", day] if day else []
        command += ["--language", language] if language else []
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode:
            raise SystemExit(run.stderr or run.stdout)
    return json.loads(run.stdout)


def placed(report, text):
    """The mentions, each with where it stands in the squeezed text."""
    page = squeezed(text)
    blocks = {}
    for article in report["articles"]:
        blocks[article["id"], -1] = article["headline"] or ""
        for number, words in enumerate(article["paragraphs"]):
            blocks[article["id"], number] = words
    found = []
    for mention in report["mentions"]:
        words = blocks.get((mention["article"], mention["paragraph"]), "")
        before = squeezed(words[:mention["offset"]])
        surface = squeezed(mention["surface"])
        behind = squeezed(words[mention["offset"] + mention["length"]:])
        for width in (40, 20, 10, 5, 2, 0):
            lead = before[-width:] if width else ""
            place = page.find(lead + surface + behind[:width])
            if place >= 0:
                found.append((place + len(lead), place + len(lead) + len(surface), mention))
                break
    return found


def years(period):
    """The first and the last year of a time."""
    found = re.findall(r"\d{4}", period or "")
    return (found[0], found[-1]) if found else None


def agree(said, true):
    """Whether a time that is said is the true one: its years, and no month of it is wrong."""
    if years(said) != years(true):
        return False
    months = [re.findall(r"\d{4}-(\d\d)", t) for t in (said, true)]
    return not (months[0] and months[1] and months[0][-1] != months[1][-1])


class Tally(Counter):
    def share(self, part, whole):
        return f"{self[part] / self[whole]:.3f}" if self[whole] else "–"


def score_figures(marks, mentions, day, tally, report):
    used = set()
    for _, place, (printed, mood, year, scope) in [m for m in marks if m[0] == "figure"]:
        tally["figures"] += 1
        end = place + len(squeezed(printed))
        near = [(abs(e - end), n) for n, (s, e, m) in enumerate(mentions) if n not in used and m["kind"] == "indicator"
                and s <= place + 1 and e >= end - 1 and same(printed, m)]
        tally["with year"] += bool(year)
        tally["rival mood"] += mood == "actual"
        tally["rival plans"] += mood in ("target", "forecast")
        tally["rival year"] += bool(year) and day is not None and years(year) == (day[:4], day[:4])
        if not near:
            report(f"missed   {printed} {mood} {year}", place)
            continue
        used.add(min(near)[1])
        mention = mentions[min(near)[1]][2]
        tally["found"] += 1
        said = mention.get("measure")
        tally["said"] += said != "unsaid"
        right = said == mood
        tally["mood right"] += right
        tally["said right"] += right and said != "unsaid"
        if said == "actual" and mood in ("target", "forecast"):
            tally["plans as done"] += 1
        why = "; ".join(mention.get("evidence", [])[1:])
        if not right:
            report(f"mood     {printed}: {said}, is {mood} ({why})", place)
        if year:
            period = mention.get("period")
            verdict = "silent" if not period else "year right" if agree(period, year) else "year wrong"
            tally[verdict] += 1
            if verdict != "year right":
                report(f"{verdict} {printed}: {period}, is {year} ({why})", place)
        elif mention.get("period"):
            tally["year unasked"] += 1
            report(f"unasked  {printed}: {mention['period']} ({why})", place)
        words = set(re.split("[、,]", scope)) - {""}
        tally["with scope"] += bool(words)
        tally["scope right"] += bool(words) and bool(words & set(mention.get("scope") or []))
    for n, (start, _, mention) in enumerate(mentions):
        if mention["kind"] == "indicator" and n not in used:
            tally["unmarked"] += 1
            report(f"unmarked {mention['surface']} ({mention.get('measure')})", start)


def score_projects(marks, mentions, tally, report):
    for _, place, (name, stage, year) in [m for m in marks if m[0] == "project"]:
        tally["projects"] += 1
        end = place + len(squeezed(name))
        near = [(abs(e - end) + abs(s - place), n) for n, (s, e, m) in enumerate(mentions)
                if m["kind"] == "project" and s < end and e > place]
        tally["rival stage"] += stage == "underway"
        if not near:
            report(f"missed project {name} {stage}", place)
            continue
        tally["projects found"] += 1
        said = (mentions[min(near)[1]][2].get("stage") or {}).get("kind")
        if said is None or said == "unsaid":
            report(f"stage    {name}: nothing said, is {stage}", place)
            continue
        tally["stages said"] += 1
        tally["stages right"] += said == stage
        tally["promise as delivery"] += stage == "promised" and said == "delivered"
        if said != stage:
            report(f"stage    {name}: {said}, is {stage}", place)


def score_people(marks, mentions, day, tally, report):
    for _, place, (name, title, standing, date, head) in [m for m in marks if m[0] == "person"]:
        tally["entries"] += 1
        tally["entries with head"] += bool(head)
        tally["rival standing"] += standing == "attested"
        end = place + len(squeezed(name))
        found = [m for s, e, m in mentions if m["kind"] == "person" and s < end and e > place]
        roles = [r for m in found for r in m.get("standings") or []]
        if not roles:
            report(f"no office {name} {title} {standing}", place)
            continue
        tally["entries found"] += 1
        fits = [r for r in roles if r["standing"] == standing]
        tally["standing right"] += bool(fits)
        tally["left as attested"] += standing == "left" and not fits
        tally["dated"] += bool(date)
        tally["date right"] += bool(date) and any(agree(r.get("date"), date) for r in fits)
        tally["heads right"] += bool(head) and any(
            squeezed(head) in squeezed((m.get("head") or {}).get("text", "")) for m in found)
        if not fits:
            report(f"standing {name}: {[r['standing'] for r in roles]}, is {standing}", place)


def score(tool, folder, shows, tally):
    days = {}
    if (folder / "dates.txt").exists():
        days = dict(line.split() for line in (folder / "dates.txt").read_text().splitlines() if line.strip())
    for path in sorted(folder.glob("*.txt")):
        if path.name == "dates.txt":
            continue
        head, text, marks = marked(path)
        day = head.get("issue") or days.get(path.name)
        report = extracted(tool, text, day, head.get("language"))
        mentions = placed(report, text)
        page = squeezed(text)

        def say(words, place):
            if shows:
                print(f"{path.name}: {words}\n      …{page[max(0, place - 30):place]}⟦{page[place:place + 30]}")

        language = (head.get("language") or "zh")[:2]
        for name in ("all", language) if language != "zh" else ("all", "zh"):
            only = say if name == "all" else lambda *_: None
            score_figures(marks, mentions, day, tally[name], only)
            score_projects(marks, mentions, tally[name], only)
            score_people(marks, mentions, day, tally[name], only)


def lines(tally):
    t = tally
    yield f"figures            {t['figures']}, found {t['found']} ({t.share('found', 'figures')}), besides {t['unmarked']}"
    yield f"mood               right {t['mood right']} of found ({t.share('mood right', 'found')}); of {t['said']} said {t['said right']} ({t.share('said right', 'said')}); plans as done {t['plans as done']}"
    yield f"  every one actual {t.share('rival mood', 'figures')}; plans as done {t['rival plans']}"
    yield f"year               of {t['with year']}: right {t['year right']} ({t.share('year right', 'with year')}), wrong {t['year wrong']} ({t.share('year wrong', 'with year')}), silent or missed {t['with year'] - t['year right'] - t['year wrong']}; said where none is {t['year unasked']}"
    yield f"  year of issue    right {t.share('rival year', 'with year')}"
    yield f"scope              {t['scope right']} of {t['with scope']}"
    yield f"stages             of {t['projects']}: found {t['projects found']}, said {t['stages said']}, right {t['stages right']} ({t.share('stages right', 'stages said')}); promise as delivery {t['promise as delivery']}"
    yield f"  every one underway {t.share('rival stage', 'projects')}"
    yield f"entries            of {t['entries']}: with office {t['entries found']}, standing right {t['standing right']}, left as attested {t['left as attested']}, date right {t['date right']} of {t['dated']}, heads {t['heads right']} of {t['entries with head']}"
    yield f"  every one attested {t.share('rival standing', 'entries')}"


def main(arguments):
    shows = "--wrong" in arguments
    tool, *folders = [a for a in arguments if not a.startswith("--")]
    for folder in folders:
        tally = {}
        tally = {name: Tally() for name in ("all", "zh", "en", "de", "fr")}
        score(tool, Path(folder), shows, tally)
        names = [n for n in tally if tally[n]["figures"] + tally[n]["entries"] and n != "all"]
        for name in ["all"] + (names if len(names) > 1 else []):
            print(f"{folder} {name}")
            for line in lines(tally[name]):
                print("  " + line)


if __name__ == "__main__":
    main(sys.argv[1:])
