import unittest
import xml.etree.ElementTree as XML

from support import HouseTest

from graph import Graph
from svg import svg

ARROW = "{http://www.w3.org/2000/svg}path"


class GraphTest(unittest.TestCase):
    def test_arrows_go_down_and_implied_ones_are_left_out(self):
        graph = Graph("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("a", "d")])
        self.assertEqual(graph.rows(), [["c", "d"], ["b"], ["a"]])
        self.assertEqual(graph.needed(), [("a", "b"), ("a", "d"), ("b", "c")])
        self.assertEqual(graph.up, [])

    def test_the_lighter_arrow_closes_a_circle(self):
        graph = Graph("ab", [("a", "b"), ("b", "a")], {("a", "b"): 1, ("b", "a"): 5})
        self.assertEqual((graph.up, graph.rows()), ([("a", "b")], [["a"], ["b"]]))

    def test_an_arrow_up_is_red_and_each_other_goes_down(self):
        def arrows(edges):
            picture = svg(Graph("abcd", edges), {node: node.upper() for node in "abcd"}, "A & B", "")
            return [(path.get("class"), path.get("d")) for path in XML.fromstring(picture).iter(ARROW)
                    if path.get("marker-end")]
        down = arrows([("a", "b"), ("b", "c"), ("a", "d"), ("c", "d")])
        self.assertEqual([kind for kind, _ in down], ["arrow"] * 3)
        for _, line in down:
            self.assertLess(float(line[1:].split("C")[0].split()[1]), float(line.split()[-1]))
        circle = arrows([("a", "b"), ("b", "c"), ("c", "a")])
        self.assertEqual(sorted(kind for kind, _ in circle), ["arrow", "arrow", "up"])


class PicturesTest(HouseTest):
    def setUp(self):
        super().setUp()
        self.paper({f"{name}/{name}.swift": f"struct {name} {{ let a: {used} }}" for name, used in zip("ABCDE", "BCDEF")})

    def test_pictures_are_as_the_code_is_until_it_changes(self):
        self.assertEqual(len(self.found("pictures")), 2)
        self.run_tool("draw")
        self.assertEqual(self.found("pictures"), [])
        before = (self.root / "docs/images/house-paper.svg").read_bytes()
        self.run_tool("draw")
        self.assertEqual((self.root / "docs/images/house-paper.svg").read_bytes(), before)
        self.paper({"E/E.swift": "struct E { let a: A }"})
        self.assertEqual([line.split(":")[0] for line in self.found("pictures")], [
            "docs/images/house-paper.svg", "docs/architecture.md"])
        self.assertIn("E → A (a circle)", self.drawn())

    def drawn(self):
        self.run_tool("draw")
        return (self.root / "docs/architecture.md").read_text(encoding="utf-8")

    def test_the_document_says_the_same_in_words(self):
        self.assertIn("Folders of Paper\n  A → B\n  B → C\n  C → D\n  D → E\n  E\n```", self.drawn())

    def test_a_picture_of_what_is_gone_goes(self):
        self.run_tool("draw")
        self.write({"docs/images/house-gone.svg": ""})
        self.assertEqual(self.found("pictures"), ["docs/images/house-gone.svg:1: the picture is of nothing that there is"])
        self.run_tool("draw")
        self.assertEqual(self.found("pictures"), [])

    def test_a_document_without_a_place_for_the_pictures_fails(self):
        self.write({"docs/architecture.md": "# Architecture\n"})
        self.assertEqual(len(self.found("pictures")), 2)
        self.assertIn("has no place", self.run_tool("draw")[0])

    def test_the_order_that_the_code_has_is_proposed(self):
        self.assertIn("Paper\n  E\n  D\n  C\n  B\n  A\n", self.run_tool("propose")[1])


if __name__ == "__main__":
    unittest.main()
