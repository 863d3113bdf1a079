"""A house of a few files in a folder of its own."""

import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import check  # noqa: E402
from house import House  # noqa: E402

PACKAGE = 'let package = Package(targets: [\n    .target(name: "Paper"),\n])\n'
MARKERS = "<!-- house: drawn by `make house-pictures` -->\n<!-- house: end -->\n"


class HouseTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write({
            "Package.swift": PACKAGE, check.EXCEPTIONS: "", check.LAYERS: "targets\n  Paper\n", "docs/images/x.txt": "",
            "docs/architecture.md": MARKERS})

    def write(self, files):
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text, encoding="utf-8")

    def paper(self, files, order="Low\n  High"):
        """Writes files of a target Paper, whose folders have an order."""
        self.write({f"Sources/Paper/{path}": text for path, text in files.items()})
        self.write({check.LAYERS: f"targets\n  Paper\nPaper\n  {order}\n"})

    def found(self, name):
        return check.problems(House(self.root), [name])

    def run_tool(self, *arguments):
        """What `check.py` leaves with (0 or what it says) and prints."""
        printed, failed = io.StringIO(), io.StringIO()
        with mock.patch.object(sys, "argv", ["check.py", *arguments, "--root", str(self.root)]), \
                contextlib.redirect_stdout(printed), contextlib.redirect_stderr(failed):
            try:
                check.main()
                code = 0
            except SystemExit as exit:
                code = exit.code
        return code, printed.getvalue(), failed.getvalue()
