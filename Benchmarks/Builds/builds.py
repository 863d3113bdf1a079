#!/usr/bin/env python3
"""Whole builds against Hugo and against the plain cost of writing the same bytes.

usage: builds.py --tool BROADSHEET --plain PLAIN_WRITE --hugo HUGO --themes THEMES [--rounds N] [--work FOLDER] ARTICLES…

Every round runs all commands in turn, each into an empty place unless it says otherwise; a ratio is taken within a round. A line
shows the median of the rounds and the range. Hugo is left out without --hugo.
"""
import argparse
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import corpus


def run(command, log):
    """Seconds by the clock, seconds of all processors, and peak memory in MB of one process."""
    with open(log, "wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]} failed:\n{pathlib.Path(log).read_text(errors='replace')[-2000:]}")
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def listing(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return sorted((str(path.relative_to(folder)), path.stat().st_size) for path in files)


class Site:
    """One corpus and the commands that are measured on it."""

    def __init__(self, articles, options):
        self.articles, self.options = articles, options
        self.folder = options.work / str(articles)
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        corpus.write(articles, self.folder)
        shutil.copytree(options.themes, self.folder / "Themes")
        self.template = next((self.folder / "Themes").rglob("layout.html"))
        self.times = {}

    def path(self, name):
        return str(self.folder / name)

    def measure(self, name, command):
        self.times.setdefault(name, []).append(run(command, self.folder / "log"))

    def build(self):
        return [self.options.tool, "build", self.path("archive"), "--output", self.path("ours")]

    def hugo(self):
        return [self.options.hugo, "--quiet", "--noBuildLock", "--source", str(pathlib.Path(__file__).parent / "hugo"),
                "--contentDir", self.path("content"), "--destination", self.path("hugo")]

    def write_plainly(self, name, made):
        files = listing(self.folder / made)
        (self.folder / "list").write_text("".join(f"{size} {path}\n" for path, size in files), encoding="utf-8")
        self.measure(name, [self.options.plain, self.path("list"), self.path("plain")])
        shutil.rmtree(self.folder / "plain")
        return len(files), sum(size for _, size in files)

    def round(self, number):
        for made in ("ours", ".broadsheet", "hugo"):
            shutil.rmtree(self.folder / made, ignore_errors=True)
        self.measure("cold", self.build())
        self.size = self.write_plainly("plain", "ours")
        self.measure("unchanged", self.build())
        note = min((self.folder / "archive/issues").iterdir()) / "1.notes.md"
        note.write_text(f"第{number}次读到这里。\n", encoding="utf-8")
        self.measure("note edited", self.build())
        # What every build does with the files that stay: a second name for each, and the first one taken away.
        self.measure("tree linked", ["sh", "-c", 'cp -al "$0" "$1" && rm -r "$1"', self.path("ours"), self.path("linked")])
        self.template.write_text(self.template.read_text(encoding="utf-8") + f"<!-- {number} -->\n", encoding="utf-8")
        self.measure("theme changed", self.build())
        if self.options.hugo:
            self.measure("Hugo cold", self.hugo())
            self.hugo_size = self.write_plainly("Hugo plain", "hugo")
            text = next(path for path in sorted((self.folder / "content").rglob("*.md")) if path.name != "_index.md")
            text.write_text(text.read_text(encoding="utf-8") + "。\n", encoding="utf-8")
            self.measure("Hugo edited", self.hugo())

    def report(self):
        print(f"\n{self.articles:,} articles: {self.size[0]:,} files, {self.size[1] / 1e6:.0f} MB"
              + (f"; Hugo: {self.hugo_size[0]:,} files, {self.hugo_size[1] / 1e6:.0f} MB" if self.options.hugo else ""))
        for name, times in self.times.items():
            print(f"  {name:14} {spread([time[0] for time in times])} s, "
                  f"{spread([time[1] for time in times])} s of processors, "
                  f"{max(time[2] for time in times):.0f} MB at most")
        for above, below in [("cold", "plain"), ("theme changed", "plain"), ("Hugo cold", "Hugo plain"),
                             ("Hugo cold", "cold"), ("Hugo cold", "theme changed"), ("Hugo edited", "note edited")]:
            if above in self.times and below in self.times:
                for index, unit in enumerate(["", " of processors"]):
                    pairs = zip(self.times[above], self.times[below])
                    ratios = [one[index] / max(other[index], 1e-3) for one, other in pairs]
                    print(f"  {above} : {below}{unit} = {spread(ratios)}")
        if self.options.hugo:
            rounds = zip(self.times["Hugo edited"], self.times["note edited"], self.times["tree linked"])
            ratios = [hugo[0] / max(note[0] - tree[0], 1e-3) for hugo, note, tree in rounds]
            print(f"  Hugo edited : note edited without the linked tree = {spread(ratios)}")


def spread(values):
    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"


def growth(sites):
    """The exponent of the time of processors over the number of articles, from each size to the next."""
    for small, large in zip(sites, sites[1:]):
        for name in ("cold", "Hugo cold"):
            if name in small.times:
                costs = [statistics.median(time[1] for time in site.times[name]) for site in (small, large)]
                exponent = math.log(costs[1] / costs[0]) / math.log(large.articles / small.articles)
                print(f"{name}: from {small.articles:,} to {large.articles:,} articles as n^{exponent:.2f}")


def main():
    parser = argparse.ArgumentParser()
    for name in ("tool", "plain", "hugo"):
        parser.add_argument("--" + name, required=name != "hugo")
    parser.add_argument("--themes", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path("builds"))
    parser.add_argument("articles", type=int, nargs="+")
    options = parser.parse_args()
    sites = []
    for articles in options.articles:
        site = Site(articles, options)
        for number in range(options.rounds):
            site.round(number)
        site.report()
        sites.append(site)
        shutil.rmtree(site.folder)
    growth(sites)


if __name__ == "__main__":
    main()
