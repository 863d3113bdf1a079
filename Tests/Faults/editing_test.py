"""Commands that write into an archive, killed or starved at each of their calls to the disk: nothing is lost, the next goes on.

Every command is run once to see what it does. Then, for each of its calls, it dies there, or the disk is full or fails from there
on; the next command must find the archive as it was before or as it is after, and the same command must then bring it to the
end. Without FAULT_EDITS=all, four calls of each command are tried, chosen by FAULT_SEED.
"""

import fcntl
import os
import shutil
import subprocess
import threading
import time

import pytest

from faults_test import RANDOM, TOOL, disk, hashes  # noqa: F401

EDITS = os.environ.get("FAULT_EDITS", "4")
PAGE = "# 新桥合龙\n\n跨河新桥昨日合龙，县长周远到场。\n\n# 早市搬家\n\n早市搬到了体育场东侧，李刚说好。\n"
OTHER = "# 新桥合龙\n\n跨河新桥昨日合龙，县长周远和李刚到场。\n\n# 早市搬家\n\n早市搬到了体育场东侧。\n"

# By name: what is made before, the command, what is typed.
COMMANDS = {
    "init": (None, "init Paper --paper 河湾日报", ""),
    "import": ("empty", "import scans --archive Paper", ""),
    "import --encoding": ("empty", "import scans/2021-03-02-1.txt --archive Paper --encoding gb18030", ""),
    "import --replace": ("held", "import better --archive Paper --replace", ""),
    "divide": ("undivided", "divide --archive Paper", ""),
    "check --accept": ("held", "check Paper --accept {missing} --because 不全 --by 王敏", ""),
    "check --checked": ("held", "check Paper --checked 2021-03-02 --by 王敏", ""),
    "review --accept": ("held", "review --archive Paper --accept 周远 --as people/zhou-yuan --by 王敏", ""),
    "review --reject": ("held", "review --archive Paper --reject 周远 --reject 李刚 --by 王敏", ""),
    "review --merge": ("record", "review --archive Paper --merge 李刚 --as people/li-gang --by 王敏", ""),
    "review --leave": ("held", "review --archive Paper --leave 周远 --by 王敏", ""),
    "review --interactive": ("held", "review --archive Paper --interactive --by 王敏", "r\nr\nq\n"),
}


class Desk:
    def __init__(self, folder, library):
        self.folder, self.library = folder, library
        self.paper = folder / "Paper"
        (folder / "scans").mkdir()
        (folder / "better").mkdir()
        (folder / "scans/2021-03-02-1.txt").write_bytes(PAGE.encode("gb18030"))
        (folder / "scans/2021-03-05-2.txt").write_text(PAGE, "utf-8")
        (folder / "better/2021-03-02-1.txt").write_text(OTHER, "utf-8")
        (folder / "better/2021-03-05-2.txt").write_text(OTHER, "utf-8")

    def run(self, command, typed="", **faults):
        preload = {"LD_PRELOAD": str(self.library)} if faults else {}
        return subprocess.run(
            [TOOL, *command.split()], cwd=self.folder, input=typed, capture_output=True, text=True, timeout=120,
            env=os.environ | {"TZ": "UTC"} | preload | {name: str(value) for name, value in faults.items()})

    def make(self, state):
        """The archive that a command finds."""
        if state is None:
            return
        self.well("init Paper --paper 河湾日报")
        if state != "empty":
            self.well("import scans --archive Paper")
        if state == "undivided":
            for ledger in self.paper.glob("issues/*/articles.tsv"):
                ledger.unlink()
        if state == "record":
            (self.paper / "people").mkdir()
            (self.paper / "people/li-gang.md").write_text("---\nname: 李刚\n---\n", "utf-8")

    def well(self, command):
        done = self.run(command)
        assert done.returncode == 0, done.stdout + done.stderr


def all_of(folder):
    """Every file with its bytes, and every folder."""
    if not folder.exists():
        return None
    return hashes(folder), {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def left_over(folder):
    """What an edit that was broken off leaves; the last answer of a review is kept on purpose."""
    kept = (".gitattributes", ".broadsheet-answer", ".gitignore")
    return [path for path in folder.rglob(".*") if path.name not in kept]


class Trial:
    """One command, and what it makes of an archive."""

    def __init__(self, desk, name):
        self.desk = desk
        state, self.command, self.typed = COMMANDS[name]
        desk.make(state)
        if "{missing}" in self.command:
            listed = desk.run("check Paper --format tools")
            found = [word.split("]")[0] for word in (listed.stdout + listed.stderr).split("[") if word.startswith("missing-pages-")]
            if not found:
                listed = desk.run("check Paper --all --format people")
                found = [word.split("]")[0] for word in (listed.stdout + listed.stderr).split("[") if word.startswith("missing-pages-")]
            self.command = self.command.replace("{missing}", found[0])
        self.kept = desk.folder / "Kept"
        if desk.paper.exists():
            shutil.copytree(desk.paper, self.kept)
        self.before = all_of(desk.paper)
        count = desk.folder / "count"
        done = desk.run(self.command, self.typed, FAULT_COUNT=count)
        assert done.returncode == 0, done.stdout + done.stderr
        self.calls = int(count.read_text())
        self.after = all_of(desk.paper)
        assert self.after != self.before and self.calls > 4
        self.tried = range(self.calls) if EDITS == "all" else sorted({0, *RANDOM.sample(range(self.calls), int(EDITS))})
        assert not left_over(desk.paper)

    def reset(self):
        shutil.rmtree(self.desk.paper, ignore_errors=True)
        if self.kept.exists():
            shutil.copytree(self.kept, self.desk.paper)

    def next_command_goes_on(self):
        """What the next command finds is whole, and the same command brings it to the end."""
        if self.desk.paper.exists():
            self.desk.run("check Paper --quiet")
        found = all_of(self.desk.paper)
        # Of a command that answers several questions, each answer stands by itself; a folder that was just made may be empty.
        if found not in (self.before, self.after) and "--interactive" not in self.command:
            assert self.before is None and found == ({}, set()), found
        again = self.desk.run(self.command, self.typed)
        assert again.returncode == 0 or found == self.after, again.stdout + again.stderr
        if "--interactive" not in self.command:
            assert all_of(self.desk.paper) == self.after
        assert not left_over(self.desk.paper)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("fault", ["kill", "full", "once"])
def test_an_edit_that_is_killed_or_starved_at_any_call(tmp_path, disk, name, fault):  # noqa: F811
    trial = Trial(Desk(tmp_path, disk), name)
    failed = 0
    for call in trial.tried:
        trial.reset()
        done = trial.desk.run(trial.command, trial.typed, FAULT=fault, FAULT_AT=call)
        assert done.returncode in ((-9,) if fault == "kill" else (0, 1)), done.stdout + done.stderr
        failed += done.returncode != 0
        if done.returncode == 1:
            told = "No space left" if fault == "full" else "Input/output error"
            assert told in done.stdout + done.stderr, done.stdout + done.stderr
        trial.next_command_goes_on()
    assert failed > 0


def test_an_edit_that_is_killed_while_it_puts_in_order_what_another_one_left(tmp_path, disk):  # noqa: F811
    trial = Trial(Desk(tmp_path, disk), "import --replace")
    for call in trial.tried:
        for again in range(6) if EDITS == "all" else RANDOM.sample(range(6), 2):
            trial.reset()
            trial.desk.run(trial.command, FAULT="kill", FAULT_AT=call)
            trial.desk.run("check Paper --quiet", FAULT="kill", FAULT_AT=again)
            trial.next_command_goes_on()


def test_commands_at_once_wait_for_each_other(tmp_path, disk):  # noqa: F811
    desk = Desk(tmp_path, disk)
    desk.make("held")
    names = ["周远", "李刚", "新桥", "早市", "体育场", "县长"]
    running = [
        subprocess.Popen(
            [TOOL, "review", "--archive", "Paper", "--reject", name, "--by", "王敏"], cwd=desk.folder,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) for name in names]
    running += [
        subprocess.Popen(
            [TOOL, "check", "Paper", "--checked", "2021-03-02", "--by", name], cwd=desk.folder, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True) for name in names]
    for one in running:
        told = one.communicate()[0]
        assert one.returncode == 0, told
    assert {path.stem for path in desk.paper.glob("decisions/*.tsv")} == set(names)
    checked = (desk.paper / "issues/2021-03-02/checked.tsv").read_text("utf-8")
    assert all(name in checked for name in names)


def test_a_command_says_for_whom_it_waits(tmp_path, disk):  # noqa: F811
    desk = Desk(tmp_path, disk)
    desk.make("held")
    holder = os.open(desk.paper, os.O_RDONLY | os.O_DIRECTORY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    threading.Timer(1.5, lambda: os.close(holder)).start()
    begin = time.monotonic()
    done = desk.run("check Paper --checked 2021-03-02 --by 王敏")
    assert done.returncode == 0 and time.monotonic() - begin > 1, done.stderr
    assert f"(process {os.getpid()})" in done.stderr and "Waiting for" in done.stderr, done.stderr
