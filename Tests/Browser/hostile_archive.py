"""An archive that holds every payload in every text field, and in every file name that may hold it."""

import json
import re
import subprocess

from conftest import TOOL

WORDS = "甲乙丙丁戊己庚辛壬癸"


def quoted(text):
    """A YAML string."""
    return json.dumps(text)


def address(payload):
    """An address of the web with as much of the payload as one may hold."""
    return "https://example.org/" + re.sub(r"[\s<>\"'`\\]", "", payload)


def record(payload, name, other):
    return f"""---
name: {quoted(name)}
qualifier: {quoted(payload)}
reading: {quoted(payload)}
aliases: [{quoted(payload)}]
type: {quoted(payload)}
coordinates: {{latitude: 42.9, longitude: 125.1, datum: {quoted(payload)}}}
roles:
  - title: {quoted(payload)}
    from: {{date: 2021-01, source: {quoted(address(payload))}, by: {quoted(payload)}}}
    to: {{date: 2021-05, by: {quoted(payload)}}}
  - {{title: {quoted(payload)}, seen: [{other}-p1-a1]}}
stages:
  - {{status: {quoted(payload)}, when: 2020, source: {other}-p1-a1, figures: [{{name: {quoted(payload)}, value: 36, unit: {quoted(payload)}, measure: actual}}]}}
same_as: [{quoted(address(payload))}]
---
{payload}

见[[{payload}]]与[[people/none|{payload}]]，[{payload}](x "{payload}")。
"""


def issue(payload, day):
    """The files of an issue, each with the payload wherever there is text."""
    cell = payload.strip()
    return {
        "1.txt": f"# {payload}\n\n本报讯（记者 {payload}）昨天,{payload}。县长{payload}说，增长5%{payload}。\n\n{payload}\n\n（{payload} 摄）\n"
                 f"总第100期 {payload}\n",
        "2.txt": f"{WORDS}\n",
        "3.txt": f"# {payload}\n\n撤下的话{payload}。\n",
        "articles.tsv": f"id\tkind\tby\tparts\theadline\np2-a1\tnews\t{cell}\t2:1-1 甲乙…壬癸\t{cell}\np2-a9\tgone\tauto\t{cell}\n",
        "checked.tsv": f"p2\ttext\t{cell}\t2026-03-01\t0000000000000000\n",
        "issue.md": f"---\nnumber: 1\nweekday: {quoted(payload)}\nlunar: {quoted(payload)}\norigin: {quoted(payload)}\n"
                    f"rights: {quoted(payload)}\nlabels: {{1: {quoted(payload)}, 2: {quoted(payload)}}}\n"
                    f"facsimiles: {{1: {quoted(address(payload))}}}\n---\n{payload}\n\n[[{payload}|{payload}]]\n",
        "2.notes.md": f"{payload}\n\n# {payload} {{#p2-a1}}\n\n{payload}\n\n> 甲{{==乙丙==}}丁{{>>{payload} 2026-03-02 #n1<<}}\n\n{payload}\n\n> {{==没有{payload}==}}\n\n"
                      f"{payload}\n\n> 戊{{~~己~>{payload}~~}}{{>>原报误<<}}\n\n{payload}\n\n> 庚{{++{payload}++}}辛\n\n|{payload}|{payload}|\n|-|-|\n|{payload}|{payload}|\n",
    }


class HostileArchive:
    """The archive in `folder` with the given payloads; `build` publishes it."""

    def __init__(self, folder, payloads):
        self.folder = folder
        self.payloads = payloads
        everything = " ".join(payloads[::40])
        self.write("archive.yml", f"format: 1\ntitle: {quoted(everything)}\nlanguage: zh-Hans\nbase_url: https://example.org/archive/\n"
                   f"paper: {{name: {quoted(everything)}}}\ntheme: reading-room\nedition: {{id: {quoted(everything)}, date: 2026-03-01}}\nwithheld: ../withheld\n"
                   "mistakes: https://example.org/new?where={page}&edition={edition}&title={title}&body={body}&words={words}\n"
                   "unreviewed: {people: all, places: all, projects: all, organisations: all}\n")
        days = [f"20{10 + number // 300:02}-{number % 300 // 25 + 1:02}-{number % 25 + 1:02}" for number in range(len(payloads))]
        self.write("calendar.yml", "not_published:\n" + "".join(f"  - {quoted(f'2009-01-{number % 28 + 1:02} {payload}')}\n" for number, payload in enumerate(payloads))
                   + f"not_held:\n  - {quoted('2009-03-01/2009-04-01 ' + everything)}\n")
        for number, (payload, day) in enumerate(zip(payloads, days)):
            for name, text in issue(payload, day).items():
                self.write(f"issues/{day}/{name}", text)
            for kind in ["people", "places", "projects", "organisations"]:
                self.write(f"{kind}/r{number}.md", record(payload, payload if kind == "people" else f"{payload}{kind}", day))
            self.write(f"pages/f{number}.md", f"---\ntitle: {quoted(payload)}\n---\n{payload}\n")
            self.write(f"decisions/d{number}.tsv", f"{day}\t⟦甲乙⟧丙\tpeople/r{number}\t{payload.strip()}\t2026-03-02\n")
            if number % 40 == 0:
                self.write(f"../withheld/w{number}.md", f"---\ntarget: {day}-p3-a1\naction: withdraw\npublic_reason: {quoted(payload)}\n---\n{payload}\n")
                self.write(f"../withheld/m{number}.md", f"---\ntarget: {day}-p2-a1\nname: 壬癸\naction: mask\nshown_as: {quoted(payload)}\npublic_reason: {quoted(payload)}\n---\n")
            name = payload.replace("/", "∕").replace("\\", "＼").strip()[:60]
            for file in [f"static/{name}.txt", f"people/{name}.md", f"pages/{name}.md", f"decisions/{name}.tsv", f"issues/{day}/{name}"]:
                self.write(file, f"---\nname: 名{number}\n---\n" if file.startswith("people") else f"---\ntitle: 页{number}\n---\n" if file.startswith("pages") else "")

    def write(self, path, text):
        file = self.folder / "Content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def build(self, *options):
        """Publishes it; returns the site's folder."""
        done = subprocess.run(
            [TOOL, "build", "Content", "--output", "Public", "--diagnostics", "tools", *options], cwd=self.folder,
            capture_output=True, text=True, timeout=1800)
        errors = [line for line in done.stderr.splitlines() if "error: " in line]
        assert done.returncode == 0, "\n".join(errors[:20])
        return self.folder / "Public"
