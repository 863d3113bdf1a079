import unittest

from support import PACKAGE, HouseTest, check

TYPE = "struct Roof { struct Tile {} ; static let shape = 1 }\n"


class LayersTest(HouseTest):
    def against(self, low, high, name):
        """Whether naming `name` in the low file is the one thing found, on its last line."""
        self.paper({"Low/Low.swift": low, "High/High.swift": high})
        line = low.rstrip("\n").count("\n") + 1
        self.assertEqual(self.found("layers"), [
            f"Sources/Paper/Low/Low.swift:{line}: '{name}' of High is named against the order (Low comes before High)"])

    def fine(self, low, high):
        self.paper({"Low/Low.swift": low, "High/High.swift": high})
        self.assertEqual(self.found("layers"), [])

    def test_a_type_of_a_later_folder_is_found_wherever_it_is_named(self):
        for kind in ["struct", "enum", "final class", "actor", "protocol", "package struct", "@frozen\npublic enum"]:
            self.against("\nlet a: Roof?\n", f"{kind} Roof {{}}", "Roof")
        self.against("let a: Roof?", "typealias Roof = Int", "Roof")
        self.against("extension Roof {}", TYPE, "Roof")
        self.against('let a = "\\(Roof.shape)"', TYPE, "Roof")
        self.against("func f<T>(_ x: T) where T: Roof {}", "protocol Roof {}", "Roof")

    def test_the_right_order_is_fine(self):
        self.fine("struct Floor {}", "struct Roof { let floor: Floor }")

    def test_comments_and_texts_name_nothing(self):
        self.fine('// Roof\n/* Roof */ let a = "Roof" /// Roof', TYPE)

    def test_a_nearer_declaration_is_meant(self):
        self.fine("struct Floor { struct Roof {} ; let a: Roof }", TYPE)
        self.fine("struct Floor {} ; extension Floor { let a: Roof }\nextension Floor { enum Roof {} }", TYPE)
        self.fine("private struct Roof {}\nlet a: Roof", TYPE)
        self.fine("func f() { struct Roof {} ; g(Roof()) }", TYPE)
        self.fine("func f<Roof>(_ a: Roof) -> Roof { a as Roof }", TYPE)
        self.fine("struct Floor<Roof> { let a: Roof }\nextension Floor { var b: Roof { a } }", TYPE)
        self.fine("let a: Floor.Roof", "private struct Roof {}")
        self.fine("let a: Library.Roof", TYPE)

    def test_a_nested_type_of_another_type_is_not_meant(self):
        self.against("struct Floor { struct Roof {} }\nlet a: Roof", TYPE, "Roof")

    def test_a_type_that_a_later_folder_nests_in_an_earlier_one_is_found(self):
        self.against("struct Floor {}\nlet a: Floor.Tile", "extension Floor { struct Tile {} }", "Floor.Tile")

    def test_a_member_that_a_later_folder_adds_is_found_where_no_type_is_named(self):
        floor = "struct Floor {}\n"
        self.against(floor + "let a = Floor().height", "extension Floor { var height: Int { 1 } }", "height")
        self.against(floor + "let a = Floor().laid(by: 1)", "extension Floor { func laid(by a: Int) {} }", "laid")
        self.against(floor + "let a = b.map(\\.height)", "extension Floor { var height: Int { 1 } }", "height")
        self.against(floor + "let a = Floor.plan", "extension Floor { static let plan = 1 }", "plan")
        self.against('let a = "".isWood', "extension String { var isWood: Bool { true } }", "isWood")
        self.against("struct Floor {\n  func f() { lay() } }", "extension Floor { func lay() {} }", "lay")
        self.against("let a = build(1)", "func build(_ a: Int) {}", "build")

    def test_a_member_that_may_be_another_is_not_reported(self):
        floor = "struct Floor {}\n"
        added = "extension Floor { var height: Int { 1 } ; func laid(by a: Int) {} }"
        self.fine(floor + "struct Door { var height: Int } ; let a = Door().height", added)
        self.fine(floor + "let a = door.laid(on: 1)", added)
        self.fine(floor + "func f(height: Int) -> Int { height }", added)
        self.fine(floor + "let a = Door.height", added)
        self.fine(floor + "let a = b.height", "extension Floor: Printable { var height: Int { 1 } }")
        self.fine(floor + "let a = b.height", "extension Floor { private var height: Int { 1 } }")
        self.write({"Sources/Other/Other.swift": "let a = library.height"})
        self.fine(floor + "let a = library.height", added)

    def test_folders_side_by_side_may_not_name_each_other(self):
        self.paper({"Low/Low.swift": "let a: Roof", "High/High.swift": TYPE}, order="Low High")
        self.assertEqual(self.found("layers"), [
            "Sources/Paper/Low/Low.swift:1: 'Roof' of High is named against the order (Low and High stand side by side)"])

    def test_files_in_no_folder_and_folders_in_folders_have_ranks(self):
        files = {"Top.swift": "let a: Brick", "Low/In/In.swift": "struct Brick {}"}
        self.paper(files, order="Low/In\n  .")
        self.assertEqual(self.found("layers"), [])
        self.paper(files, order=".\n  Low/In")
        self.assertEqual(len(self.found("layers")), 1)

    def test_a_folder_has_a_rank_and_a_rank_has_a_folder(self):
        self.paper({"Low/Low.swift": "", "New/New.swift": ""})
        self.assertEqual(self.found("layers"), [
            f"{check.LAYERS}:1: the folder of Paper 'New' has no rank",
            f"{check.LAYERS}:5: there is no folder of Paper 'High' in Sources/Paper"])

    def test_targets_have_an_order(self):
        package = PACKAGE.replace('"Paper"', '"Paper", dependencies: ["Print"]') + '// .target(name: "Ghost")'
        package = package.replace("])\n", '    .executableTarget(\n        name: "Print"),\n])\n')
        self.write({
            "Package.swift": package, "Sources/Paper/A.swift": "\nimport Print", "Sources/Print/B.swift": "import Paper",
            check.LAYERS: "targets\n  Paper\n  Print\n"})
        self.assertEqual(self.found("layers"), [
            "Package.swift:2: 'Print' is a dependency against the order (Paper comes before Print)",
            "Sources/Paper/A.swift:2: 'Print' is imported against the order (Paper comes before Print)"])
        self.write({check.LAYERS: "targets\n  Paper Ghost\n"})
        self.assertEqual(self.found("layers"), [
            f"{check.LAYERS}:1: the target 'Print' has no rank",
            f"{check.LAYERS}:2: there is no target 'Ghost' in Package.swift"])

    def test_the_order_itself_is_read_strictly(self):
        self.write({check.LAYERS: "  Paper\ntargets\n  Paper Paper # once\nGhost\n  .\ntargets\n"})
        self.assertEqual(self.found("layers"), [
            f"{check.LAYERS}:1: a rank belongs below the name of a section",
            f"{check.LAYERS}:3: 'Paper' has a rank already",
            f"{check.LAYERS}:6: 'targets' is no new section: a name alone, once",
            f"{check.LAYERS}:1: 'Ghost' is no target of Package.swift"])


if __name__ == "__main__":
    unittest.main()
