#!/usr/bin/env python3
"""Says in which sections two programs differ, and fails when that is more than where they were built.

usage: compare.py ONE OTHER

The names of the folders in which they were built stand in assertions of C (`.rodata`); `.swift_modhash` is a number that the
compiler makes of its arguments, and the build's id (`.note.gnu.build-id`) one that the linker makes of all the rest.
"""
import re
import subprocess
import sys
from pathlib import Path

OF_THE_FOLDER = {".swift_modhash", ".note.gnu.build-id"}
SECTION = re.compile(r"^ *\[ *\d+\] (\S+) +(\S+) +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+) ", re.M)


def sections(path):
    """By name, the bytes of each section that a file holds, as `readelf` finds them; `header` is what stands before."""
    listing = subprocess.run(["readelf", "--section-headers", "--wide", path], check=True, stdout=subprocess.PIPE, text=True)
    whole = Path(path).read_bytes()
    found = {}
    for name, kind, offset, size in SECTION.findall(listing.stdout):
        if kind != "NOBITS":
            found[name] = whole[int(offset, 16):int(offset, 16) + int(size, 16)]
    return found


def paths(section):
    """The bytes of a section without the names of folders in which packages or our own sources were built."""
    return re.sub(rb"/[^\0]*?/(?=\.build/checkouts/|Sources/)", b"", section)


def differences(one, other):
    """Names of the sections that differ by more than the folder, and of those that differ by it."""
    real, ofTheFolder = [], []
    for name in sorted(one.keys() | other.keys()):
        first, second = one.get(name), other.get(name)
        if first == second:
            continue
        isPath = name == ".rodata" and first and second and paths(first) == paths(second)
        (ofTheFolder if name in OF_THE_FOLDER or isPath else real).append(name)
    return real, ofTheFolder


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    real, ofTheFolder = differences(*map(sections, sys.argv[1:]))
    print(f"of the folder: {', '.join(ofTheFolder) or 'nothing'}; of the program: {', '.join(real) or 'nothing'}")
    sys.exit(1 if real else 0)
