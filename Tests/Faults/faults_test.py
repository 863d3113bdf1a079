"""Builds that are killed, starved, disturbed and raced: the site is whole each time, the archive untouched, the next build well.

`make faults` runs them for FAULT_SECONDS in all (65 unless told), with at least FAULT_KILLS builds killed at random moments.
FAULT_SEED repeats a run. The disk that fails on demand is faults.c.
"""

import contextlib
import hashlib
import os
import random
import re
import shutil
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import unquote

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TOOL = (REPOSITORY / os.environ.get("BROADSHEET_TOOL", ".build/debug/broadsheet")).resolve()
SECONDS = float(os.environ.get("FAULT_SECONDS", 65))
KILLS = int(os.environ.get("FAULT_KILLS", 20))
RANDOM = random.Random(int(os.environ.get("FAULT_SEED", 7)))
IS_ROOT = os.geteuid() == 0


def hashes(folder):
    """The bytes of every file below a folder, as hashes by path; `None` when there is no such folder."""
    if not folder.is_dir():
        return None
    files = [path for path in folder.rglob("*") if path.is_file() or path.is_symlink()]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="session")
def disk(tmp_path_factory):
    """The library that makes calls to the disk fail."""
    library = tmp_path_factory.mktemp("disk") / "faults.so"
    compiler = shutil.which("cc") or shutil.which("clang")
    source = Path(__file__).with_name("faults.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library, source, "-ldl"], check=True)
    return library


class Workshop:
    """An archive in two versions, and what a clean build makes of each."""

    def __init__(self, folder, library, output=None):
        self.folder, self.library = folder, library
        self.content = folder / "Content"
        self.output = output or folder / "Public"
        self.state = self.output.parent / ".broadsheet" / self.output.name
        self.clean = []
        for version in [0, 1]:
            self.write(version)
            assert self.build(output=folder / "Clean").returncode == 0
            self.clean.append(hashes(folder / "Clean"))
        assert self.clean[0] != self.clean[1]
        self.write(0)
        assert self.build().returncode == 0
        self.published = 0

    def write(self, version):
        """The archive as it was, or with another title, a new page, a lost record."""
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(REPOSITORY / "Content", self.content)
        if version:
            settings = self.content / "archive.yml"
            settings.write_text(settings.read_text("utf-8").replace("title: ", "title: 新"), "utf-8")
            (self.content / "static").mkdir(exist_ok=True)
            (self.content / "static/new.txt").write_text("new")
        self.sources = hashes(self.content)

    def command(self, output=None):
        return [TOOL, "build", self.content, "--theme-dir", REPOSITORY / "Themes", "--output", output or self.output]

    def start(self, **faults):
        preload = {"LD_PRELOAD": str(self.library)} if faults else {}
        return subprocess.Popen(
            self.command(), env=os.environ | preload | {name: str(value) for name, value in faults.items()},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def build(self, output=None, **faults):
        preload = {"LD_PRELOAD": str(self.library)} if faults else {}
        return subprocess.run(
            self.command(output), env=os.environ | preload | {name: str(value) for name, value in faults.items()},
            capture_output=True, text=True, timeout=300)

    def calls(self):
        """How often a build of the other version changes something on the disk."""
        self.turn()
        count = self.folder / "count"
        assert self.build(FAULT_COUNT=count).returncode == 0
        self.published = self.version
        return int(count.read_text())

    def turn(self):
        """Writes the version that is not published."""
        self.version = 1 - self.published
        self.write(self.version)

    def check(self, may_be_away=False):
        """The site is the whole old or the whole new one, and no source was touched."""
        site = hashes(self.output)
        assert hashes(self.content) == self.sources, "a source was touched"
        if site is None and may_be_away:
            return
        assert site in self.clean, "the site is neither the old one nor the new one"

    def recover(self):
        """The next build is well, equal to a clean one, and tidies up."""
        done = self.build()
        assert done.returncode == 0, done.stdout + done.stderr
        assert hashes(self.output) == self.clean[self.version], "the next build is not a clean one"
        left = {path.name for path in self.state.iterdir()}
        assert not left & {"next", "old", "next.manifest"}, left
        self.published = self.version
        return done.stderr


@pytest.fixture
def workshop(tmp_path, disk):
    return Workshop(tmp_path, disk)


def rounds(share, least=3):
    """Counts up for a share of the time, and at least `least` times."""
    end = time.monotonic() + SECONDS * share
    number = 0
    while number < least or time.monotonic() < end:
        yield number
        number += 1


def test_killed_at_any_call_to_the_disk(workshop):
    calls, kills = workshop.calls(), 0
    for _ in rounds(0.2):
        workshop.turn()
        done = workshop.build(FAULT="kill", FAULT_AT=RANDOM.randrange(calls))
        while RANDOM.random() < 0.3:  # And the next one while it puts in order what this one left.
            workshop.build(FAULT="kill", FAULT_AT=RANDOM.randrange(1, 40))
            workshop.check()
        # Threads that need one folder race to make it: a build may end some calls earlier than the one counted.
        assert done.returncode in (-9, 0), done.stdout + done.stderr
        kills += done.returncode == -9
        workshop.check()
        workshop.recover()
    assert kills > 0


def test_killed_at_any_call_around_the_swap(workshop):
    """Where it matters most."""
    for number in rounds(0.15, least=12):
        workshop.turn()
        workshop.build(FAULT="swap", FAULT_AT=number % 24)
        workshop.check()
        workshop.recover()


def test_killed_at_random_moments(workshop):
    begin = time.monotonic()
    workshop.calls()
    longest = time.monotonic() - begin
    kills, time_is_up = 0, rounds(0.15)
    while kills < KILLS or next(time_is_up, None) is not None:
        workshop.turn()
        running = workshop.start()
        time.sleep(RANDOM.uniform(0, longest))
        running.kill()
        running.communicate()
        kills += running.returncode == -9
        workshop.check()
        workshop.recover()
    print(f"{kills} builds were killed at random moments")


@pytest.mark.parametrize("fault", ["full", "once"])
def test_a_disk_that_is_full_or_fails_at_any_call(workshop, fault):
    calls, failed = workshop.calls(), 0
    for _ in rounds(0.1, least=5):
        workshop.turn()
        done = workshop.build(FAULT=fault, FAULT_AT=RANDOM.randrange(calls))
        assert done.returncode in (0, 1), "the build crashed"
        if done.returncode:
            failed += 1
            assert ("No space left" if fault == "full" else "Input/output error") in done.stderr, done.stderr
        workshop.check()
        workshop.recover()
    assert failed > 0


def test_a_file_system_without_exchange(workshop):
    for number in rounds(0.1, least=8):
        workshop.turn()
        workshop.build(FAULT="swap", FAULT_AT=number % 8, FAULT_EXCHANGE="refuse")
        workshop.check(may_be_away=True)
        done = workshop.build(FAULT_EXCHANGE="refuse")
        assert done.returncode == 0, done.stderr
        assert hashes(workshop.output) == workshop.clean[workshop.version]
        workshop.published = workshop.version


@contextlib.contextmanager
def small_disk(folder, size, options=""):
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}{options}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


@pytest.mark.skipif(not IS_ROOT, reason="mounting a disk needs the rights of root")
def test_a_real_full_disk_and_another_file_system(tmp_path, disk):
    with small_disk(tmp_path / "other", "64m") as other:
        workshop = Workshop(tmp_path, disk, other / "Public")
        size = sum(path.stat().st_size for path in workshop.output.rglob("*") if path.is_file())
        failed = 0
        for _ in rounds(0.05):
            workshop.turn()
            room = os.statvfs(other)
            filler = other / "filler"
            free = room.f_bavail * room.f_frsize
            with filler.open("wb") as file:
                file.write(b"x" * max(0, free - RANDOM.randrange(size // 2)))
            done = workshop.build()
            assert done.returncode == 0 or "No space left" in done.stderr, done.stderr
            failed += done.returncode
            workshop.check()
            filler.unlink()
            workshop.recover()
        assert failed > 0


@pytest.mark.skipif(not IS_ROOT, reason="mounting a disk needs the rights of root")
def test_an_output_on_which_a_disk_is_mounted(workshop):
    """Nobody can put another folder in its place: it is left as it is, with a word about why."""
    shutil.rmtree(workshop.output)
    with small_disk(workshop.output, "64m"):
        done = workshop.build()
        assert done.returncode == 1 and "a disk is mounted" in done.stderr, done.stderr
        assert not any(workshop.output.iterdir())
        assert hashes(workshop.content) == workshop.sources
    workshop.output.rmdir()
    workshop.version = 0
    workshop.recover()


@pytest.mark.skipif(not IS_ROOT, reason="mounting a disk needs the rights of root")
def test_an_output_that_may_not_be_written(tmp_path, disk):
    with small_disk(tmp_path / "other", "64m") as other:
        workshop = Workshop(tmp_path, disk, other / "Public")
        workshop.turn()
        subprocess.run(["mount", "-o", "remount,ro", other], check=True)
        done = workshop.build()
        assert done.returncode != 0 and "Read-only file system" in done.stderr
        workshop.check()
        subprocess.run(["mount", "-o", "remount,rw", other], check=True)
        workshop.recover()


def test_sources_that_change_while_they_are_read(workshop):
    for _ in rounds(0.1):
        workshop.turn()
        page = sorted(workshop.content.glob("issues/*/1.txt"))[0]
        text, done = page.read_bytes(), threading.Event()

        def scribble():
            while not done.is_set():
                if RANDOM.random() < 0.2:
                    page.unlink()
                else:
                    page.write_bytes(text[:RANDOM.randrange(len(text))])
                page.write_bytes(text)

        writer = threading.Thread(target=scribble)
        writer.start()
        running = workshop.build()
        done.set()
        writer.join()
        assert running.returncode in (0, 1), running.stderr
        site = hashes(workshop.output)
        assert running.returncode == 0 or site == workshop.clean[workshop.published]
        assert not broken_links(workshop.output)
        assert hashes(workshop.content) == workshop.sources
        workshop.recover()


def broken_links(site):
    """Links of pages to files that are not there."""
    broken = []
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r' (?:href|src)="([^"#?]+)', page.read_text("utf-8")):
            if ":" not in link and not (page.parent / unquote(link)).exists():
                broken.append(f"{page}: {link}")
    return broken


def test_builds_at_once_on_one_output(workshop):
    for _ in rounds(0.1):
        workshop.turn()
        running = [workshop.start() for _ in range(3)]
        printed = [one.communicate()[0] for one in running]
        for one, text in zip(running, printed):
            assert one.returncode == 0 or (one.returncode == 1 and "[output-busy]" in text), text
        assert any(one.returncode == 0 for one in running)
        workshop.check()
        workshop.recover()


def test_a_published_file_that_somebody_edited(workshop):
    for _ in rounds(0.1):
        files = sorted(path for path in workshop.output.rglob("*") if path.is_file())
        file = RANDOM.choice(files)
        before = file.stat()
        kind = RANDOM.choice(["append", "flip", "truncate", "remove", "hide"])
        match kind:
            case "append": file.write_bytes(file.read_bytes() + b"edited")
            case "flip" if before.st_size: file.write_bytes(b"X" + file.read_bytes()[1:])
            case "truncate": file.write_bytes(b"")
            case "remove": file.unlink()
            case "hide" if before.st_size:
                file.write_bytes(b"Y" + file.read_bytes()[1:])
                os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        if RANDOM.random() < 0.5:
            workshop.turn()
        else:
            workshop.version = workshop.published
        told = workshop.recover()
        assert "[edited-output]" in told or kind in ("remove", "hide") or kind == "flip" and not before.st_size, told


def test_a_memo_that_was_cut_changed_or_is_none(workshop):
    """What it says is never trusted: the next build equals a clean one."""
    memo = workshop.state / "memo"
    for _ in rounds(0.1, least=6):
        if RANDOM.random() < 0.5:
            workshop.turn()
        else:
            workshop.version = workshop.published
        text = bytearray(memo.read_bytes())
        assert len(text) > 1000
        match RANDOM.choice(["remove", "cut", "flip", "zero", "repeat", "noise", "folder"]):
            case "remove": memo.unlink()
            case "cut": memo.write_bytes(text[:RANDOM.randrange(len(text))])
            case "flip":
                for _ in range(RANDOM.choice([1, 10, 1000])):
                    text[RANDOM.randrange(len(text))] ^= 1 << RANDOM.randrange(8)
                memo.write_bytes(text)
            case "zero":
                start = RANDOM.randrange(len(text))
                memo.write_bytes(text[:start] + bytes(len(text) - start))
            case "repeat": memo.write_bytes(text + text[RANDOM.randrange(len(text)):])
            case "noise": memo.write_bytes(RANDOM.randbytes(RANDOM.randrange(100_000)))
            case "folder":
                memo.unlink()
                memo.mkdir()
                (memo / "within").write_bytes(text)
        workshop.recover()


def test_a_file_of_somebody_else_in_the_output_is_never_lost(workshop):
    workshop.turn()
    (workshop.output / "thesis.txt").write_text("mine")
    done = workshop.build()
    assert done.returncode == 1 and "[foreign-output]" in done.stderr
    assert (workshop.output / "thesis.txt").read_text() == "mine"
    (workshop.output / "thesis.txt").unlink()
    workshop.recover()


def test_a_clock_that_goes_backwards(workshop):
    for _ in rounds(0.05):
        workshop.turn()
        faults = {"FAULT_CLOCK": time.time_ns()}
        assert workshop.build(**faults).returncode == 0
        workshop.check()
        file = RANDOM.choice(sorted(path for path in workshop.output.rglob("*.html")))
        file.write_bytes(b"Z" + file.read_bytes()[1:])
        done = workshop.build(**faults)
        assert done.returncode == 0, done.stderr
        assert hashes(workshop.output) == workshop.clean[workshop.version]
        workshop.published = workshop.version
        workshop.recover()


def test_this_harness_notices_a_swap_that_is_not_one_step(workshop):
    """With the exchange of two names done in three steps, a kill at one of them leaves no whole site."""
    noticed = 0
    for number in range(5):
        workshop.turn()
        workshop.build(FAULT="swap", FAULT_AT=number, FAULT_EXCHANGE="careless")
        try:
            workshop.check()
        except AssertionError:
            noticed += 1
        shutil.rmtree(workshop.state.parent)
        for folder in workshop.folder.glob("Public*"):
            shutil.rmtree(folder)
        assert workshop.build().returncode == 0
        workshop.published = workshop.version
    assert noticed > 0
