#!/usr/bin/env python3
"""How long after a save the browser is told to reload, and how long the page then takes.

usage: preview.py TOOL ARCHIVE [SAVES]

ARCHIVE is copied; a note in one sidecar of the copy is rewritten SAVES times while `TOOL serve` shows it. A save is a
draft that is renamed over the file. The time runs from before the write to the Server-Sent Event with a new version of
the site; then the page is fetched and must hold the new note.
"""
import json
import os
import pathlib
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time


def main():
    tool, archive = sys.argv[1:3]
    saves = int(sys.argv[3]) if len(sys.argv) > 3 else 30
    with tempfile.TemporaryDirectory() as folder:
        content = pathlib.Path(folder, "Content")
        shutil.copytree(archive, content)
        sidecar, page = note_beside_first_article(content)
        server = subprocess.Popen(
            [tool, "serve", str(content), "--port", "0"], stderr=subprocess.PIPE, text=True)
        try:
            port = listening_port(server)
            told, shown = measure(port, sidecar, page, saves)
        finally:
            server.terminate()
            server.wait()
    for name, times in (("save to reload event", told), ("page after that", shown)):
        times.sort()
        print(f"{name}: median {statistics.median(times):.0f} ms, "
              f"90 % within {times[int(len(times) * 0.9)]:.0f} ms, {len(times)} saves")


def note_beside_first_article(content):
    """The sidecar to be edited, and the address of the page that shows it."""
    issues = sorted(p for p in (content / "issues").iterdir() if p.is_dir())
    issue = issues[len(issues) // 2]
    return issue / "1.notes.md", f"/{issue.name}/p1/"


def listening_port(server):
    for line in server.stderr:
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if found:
            return int(found.group(1))
    raise SystemExit("the server did not start")


def measure(port, sidecar, page, saves):
    events = Events(port)
    last = next(events.versions())
    told, shown = [], []
    for number in range(saves):
        note = f"Note number {number} of this measurement."
        draft = sidecar.with_name(".draft")
        start = time.perf_counter()
        draft.write_text(note + "\n", encoding="utf8")
        os.replace(draft, sidecar)
        text = ""
        # A save that comes in two pieces may be told twice; the second is not of the next save.
        while note not in text:
            last = next(version for version in events.versions() if version != last)
            event = time.perf_counter()
            text = get(port, page)
        done = time.perf_counter()
        told.append((event - start) * 1000)
        shown.append((done - event) * 1000)
        time.sleep(0.3)
    return told, shown


class Events:
    """What the preview tells its browsers."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.sendall(b"GET /_broadsheet/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        self.stream = self.socket.makefile("rb")

    def versions(self):
        for line in self.stream:
            if line.startswith(b"data: "):
                yield json.loads(line[6:])["version"]
        raise SystemExit("the server went away")


def get(port, path):
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(
            f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        return connection.makefile("rb").read().decode("utf8", "replace")


if __name__ == "__main__":
    main()
