#!/usr/bin/env python3
"""Holds the house in order: `check.py [CHECK…] [--root FOLDER]`, all checks unless some are named.

  layers    what a target or folder names that layers.txt puts after it
  texts     texts of one language in rules (exceptions.txt)
  lengths   files and functions that are too long (exceptions.txt)
  pictures  pictures of the dependencies, in docs, that are not as the code is

`check.py draw` draws the pictures anew; `check.py propose` prints an order for layers.txt as the code has it.
"""

import argparse
import sys
from pathlib import Path

import layers
import lengths
import pictures
import texts
from exceptions import Exceptions
from house import House

LAYERS, EXCEPTIONS = "Tools/House/layers.txt", "Tools/House/exceptions.txt"
CHECKS = ["layers", "texts", "lengths", "pictures"]


def problems(house, checks):
    """What `checks` have to say, as `file:line: message`."""
    exceptions = Exceptions(EXCEPTIONS, (house.root / EXCEPTIONS).read_text(encoding="utf-8"))
    found = list(exceptions.problems)
    if "layers" in checks:
        found += layers.check(house, LAYERS)
    if "texts" in checks:
        found += texts.check(house, exceptions)
    if "lengths" in checks:
        found += lengths.check(house, exceptions)
    if "pictures" in checks:
        found += pictures.check(house)
    return found + exceptions.unneeded(checks, {texts.CHECK, lengths.CHECK})


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checks", nargs="*", metavar="CHECK", choices=[*CHECKS, "draw", "propose", []])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2])
    arguments = parser.parse_args()
    house = House(arguments.root)
    if "draw" in arguments.checks:
        return pictures.draw(house)
    if "propose" in arguments.checks:
        return print(pictures.proposal(house))
    checks = arguments.checks or CHECKS
    found = problems(house, checks)
    for line in found:
        print(line, file=sys.stderr)
    if found:
        sys.exit(f"{len(found)} places are not in order.")
    if "lengths" in checks:
        print(lengths.summary(house))


if __name__ == "__main__":
    main()
