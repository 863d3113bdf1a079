"""What README and docs/ show is what the tool does: their transcripts are run, their files and links exist.

In a document, a `console` block is a transcript: lines that begin with `$ ` are run, the others are what they print.
A block after `<!-- file: PATH -->` is a file that the reader is asked to write. All blocks of a document happen in one
folder, which holds links to the samples. For README, which promises to begin from nothing, it is empty. `RECORD_SNAPSHOTS=1` writes the printed lines anew.
"""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from conftest import REPOSITORY, TOOL

DOCUMENTS = sorted([*REPOSITORY.glob("*.md"), *REPOSITORY.glob("docs/**/*.md")])
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n+)?```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
FOLDER = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)")


def name(path):
    return path.relative_to(REPOSITORY).as_posix()


def on_a_terminal(command, folder):
    """What a shell command prints on a terminal without colours."""
    tools = folder.parent / "bin"
    tools.mkdir(exist_ok=True)
    if not (tools / "broadsheet").exists():
        (tools / "broadsheet").symlink_to(TOOL)
    environment = os.environ | {
        "PATH": f"{tools}:{os.environ['PATH']}", "TERM": "dumb", "NO_COLOR": "1", "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    printed = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        printed += piece
    os.close(ours)
    process.wait(timeout=60)
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", printed.decode("utf-8")).replace("\r\n", "\n")
    lines = [line.rsplit("\r", 1)[-1].rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n")


def steady(text):
    """The same without what differs from run to run: sizes, durations, counts of files."""
    text = re.sub(r"\d+(\.\d+)? (s|ms|kB|MB)\b", r"N \2", text)
    text = re.sub(r"\d+ (files|changed|removed)\b", r"N \1", text)
    return re.sub(r"[ \t]+$", "", text, flags=re.M).strip("\n")


def transcripts(path):
    text = path.read_text(encoding="utf-8")
    return [match for match in BLOCK.finditer(text) if match["file"] or match["kind"] == "console"]


def steps(block):
    """Pairs of a command and what the document says it prints."""
    parts = re.split(r"^\$ ", block, flags=re.M)
    assert not parts[0].strip(), "a transcript begins with a command"
    for part in parts[1:]:
        lines = part.split("\n")
        end = 0
        while lines[end].endswith("\\"):
            end += 1
        yield "\n".join(lines[:end + 1]), "\n".join(lines[end + 1:]).strip("\n")


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if transcripts(path)], ids=name)
def test_transcripts_show_what_the_tool_prints(path, tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    if path.name != "README.md":
        for sample in ("Content", "Samples"):
            (folder / sample).symlink_to(REPOSITORY / sample)
    fresh, differences = [], []
    for match in transcripts(path):
        if match["file"]:
            file = folder / match["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(match["text"], encoding="utf-8")
            continue
        shown = ""
        for command, expected in steps(match["text"]):
            printed = on_a_terminal(command, folder)
            shown += f"$ {command}\n" + (printed + "\n" if printed else "")
            if steady(printed) != steady(expected):
                differences.append(f"$ {command}\n--- the document\n{expected}\n--- the tool\n{printed}\n")
        fresh.append((match.span("text"), shown))
    if differences and os.environ.get("RECORD_SNAPSHOTS"):
        text = path.read_text(encoding="utf-8")
        for (start, end), shown in reversed(fresh):
            text = text[:start] + shown + text[end:]
        path.write_text(text, encoding="utf-8")
    assert not differences, "\n".join(differences)


def test_an_english_paper_needs_no_tools_of_programmers():
    """README, and the guide's part on an English paper, ask for this tool, an editor of texts and a look into a file."""
    guide = (REPOSITORY / "docs/editing.md").read_text(encoding="utf-8")
    part = guide.split("### An English paper\n")[1].split("\n### ")[0]
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    for text in (readme, part):
        blocks = [match["text"] for match in BLOCK.finditer(text) if match["kind"] == "console"]
        commands = [command.split()[0] for block in blocks for command, _ in steps(block)]
        assert len(commands) > 4 and set(commands) <= {"broadsheet", "cat"}
        assert not re.search(r"[\u3400-\u9fff]", "".join(blocks))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_to_files_of_the_repository_lead_somewhere(path):
    text = re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text(encoding="utf-8"), flags=re.S)
    missing = [link for link in FOLDER.findall(text) if not (path.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_names_of_files_in_documents_exist(path):
    """`Sources/…`, `Tests/…`, `docs/…` and `.ci/…` in backticks are files or folders that exist."""
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:Sources|Tests|Themes|docs|\.ci)/[\w./-]+)`", text)
    missing = [one for one in named if not (REPOSITORY / one).exists()]
    assert not missing


def test_every_subcommand_is_described():
    help_text = subprocess.run([TOOL, "--help"], capture_output=True, text=True).stdout
    commands = re.findall(r"^  (\w+) {2,}", help_text.split("SUBCOMMANDS:")[1], re.M)
    assert len(commands) >= 7
    described = (REPOSITORY / "docs/editing.md").read_text(encoding="utf-8")
    assert [command for command in commands if f"broadsheet {command}" not in described] == []


@pytest.mark.parametrize("shell, sign", [("bash", "complete "), ("zsh", "#compdef"), ("fish", "complete -c")])
def test_completions_come_from_the_tool(shell, sign):
    done = subprocess.run([TOOL, "--generate-completion-script", shell], capture_output=True, text=True)
    assert done.returncode == 0 and sign in done.stdout
