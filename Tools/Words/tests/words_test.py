"""What `make words` makes of a file."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from words import TITLES, tidied


class Tidied(unittest.TestCase):
    def test_rows_stand_in_order_below_comments_and_titles(self):
        rows = ["乙\tnoun\t9.5\town", "甲\tverb\t-\town"]
        self.assertEqual(tidied(text(rows[1], "", rows[0])), text(*rows))

    def test_a_repeat_keeps_the_lower_cost_and_all_classes_and_sources(self):
        self.assertEqual(
            tidied(text("甲\tverb\t10\town", "甲\tnoun\t9.5\tjieba", "甲\tnoun\t-\town")),
            text("甲\tnoun,verb\t9.5\tjieba,own"))

    def test_what_is_no_row_is_named_with_its_line(self):
        for row in "甲", "甲\tnoun\t\town", "甲\tnoun\tcheap\town":
            with self.assertRaisesRegex(ValueError, "^3: .*甲"):
                tidied(text(row))

    def test_a_file_without_titles_is_left_alone(self):
        with self.assertRaisesRegex(ValueError, "no line of titles"):
            tidied("甲\tnoun\t9.5\town\n")


def text(*rows):
    return "\n".join(["# own: ours", TITLES, *rows, ""])


if __name__ == "__main__":
    unittest.main()
