"""Whether the tables of folding are those that the generator writes today."""

import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TABLES = ["Sources/ArchiveModel/Text/folding.tsv", "Themes/reading-room/assets/search/fold-table.js"]


class Tables(unittest.TestCase):
    def test_are_fresh(self):
        with tempfile.TemporaryDirectory() as folder:
            made = [Path(folder) / Path(table).name for table in TABLES]
            subprocess.run(
                ["swift", "Tools/FoldTable/main.swift", *made], cwd=ROOT, check=True, capture_output=True, timeout=600)
            for table, file in zip(TABLES, made):
                self.assertEqual((ROOT / table).read_bytes(), file.read_bytes(), f"{table}: run 'make fold-table'")

    def test_no_form_of_a_character_is_told_twice(self):
        rows = (ROOT / "Tools/FoldTable/han-variants.tsv").read_text(encoding="utf-8").splitlines()
        forms = [row.split("\t") for row in rows if not row.startswith("#")]
        self.assertTrue(all(len(form) == 3 and form[0] != form[1] for form in forms))
        self.assertEqual(len({form[0] for form in forms}), len(forms))


if __name__ == "__main__":
    unittest.main()
