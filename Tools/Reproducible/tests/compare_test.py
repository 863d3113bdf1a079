"""Two programs that were built in two folders are told from two programs."""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from compare import differences, sections


class Compare(unittest.TestCase):
    def test_folders_ids_and_hashes_are_of_the_folder(self):
        one = {".text": b"code", ".swift_modhash": b"1", ".rodata": b"x\0/one/.build/checkouts/yams/api.c\0"}
        other = {".text": b"code", ".swift_modhash": b"2", ".rodata": b"x\0/two/.build/checkouts/yams/api.c\0"}
        self.assertEqual(differences(one, other), ([], [".rodata", ".swift_modhash"]))

    def test_code_words_and_sections_are_of_the_program(self):
        one = {".text": b"code", ".rodata": b"a word", ".data": b""}
        other = {".text": b"kode", ".rodata": b"a ward"}
        self.assertEqual(differences(one, other), ([".data", ".rodata", ".text"], []))

    def test_a_program_is_itself_and_one_byte_is_seen(self):
        program = shutil.which("true")
        with tempfile.TemporaryDirectory() as folder:
            changed = Path(folder) / "changed"
            shutil.copy(program, changed)
            self.assertEqual(differences(sections(program), sections(changed)), ([], []))
            text = sections(program)[".text"]
            whole = changed.read_bytes()
            place = whole.index(text)
            changed.write_bytes(whole[:place] + bytes([text[0] ^ 1]) + whole[place + 1:])
            self.assertEqual(differences(sections(program), sections(changed)), ([".text"], []))


if __name__ == "__main__":
    unittest.main()
