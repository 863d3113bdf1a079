import unittest

from support import HouseTest, check


class TextsTest(HouseTest):
    def test_a_text_of_one_language_in_a_rule_is_found(self):
        for text in ["讯", "ひ", "한", "（", "、", "「", "Ａ"]:
            self.paper({"Low/A.swift": f'let a = 1\nlet b: Unit = "{text}"'})
            self.assertEqual(self.found("texts"), [
                f"Sources/Paper/Low/A.swift:2: '{text}' is of one language and belongs in a folder Languages"])

    def test_a_line_is_told_once_and_each_line_of_a_long_text_by_itself(self):
        self.paper({"Low/A.swift": 'let a = ["人", "天"]\nlet b = """\n  x\n  地\\(c ?? "山")\n  """'})
        self.assertEqual([line.split(":")[1] for line in self.found("texts")], ["1", "4"])

    def test_comments_and_other_signs_are_free(self):
        self.paper({"Low/A.swift": '// 讯\n/// `讯`\nlet a = "a é “b” · — …" /* 讯 */'})
        self.assertEqual(self.found("texts"), [])

    def test_a_folder_of_languages_is_free_and_a_file_of_that_name_is_not(self):
        self.paper({"Languages/zh/A.swift": 'let a = "讯"', "Low/Languages.swift": 'let a = "讯"'})
        self.assertEqual([line.split(":")[0] for line in self.found("texts")], ["Sources/Paper/Low/Languages.swift"])

    def test_an_exception_has_a_reason_and_goes_when_it_is_not_needed(self):
        self.paper({"Low/A.swift": 'let a = "讯"'})
        self.write({check.EXCEPTIONS: "# why\ntexts  Sources/Paper/Low/A.swift  a reason of words\n"})
        self.assertEqual(self.found("texts"), [])
        self.write({check.EXCEPTIONS: "texts  Sources/Paper/Low/A.swift\n"})
        self.assertEqual(len(self.found("texts")), 2)
        self.write({check.EXCEPTIONS: "texts  Sources/Paper/Low/B.swift  a reason\ntexts  Sources/Paper/Low/A.swift  too\n"})
        self.assertEqual(self.found("texts"), [
            f"{check.EXCEPTIONS}:1: 'Sources/Paper/Low/B.swift' needs no exception from 'texts' any more"])
        self.assertEqual(self.found("lengths"), [])
        self.write({check.EXCEPTIONS: "textes  Sources/Paper/Low/A.swift  a reason\n"})
        self.assertIn(f"{check.EXCEPTIONS}:1: there is no check 'textes' with exceptions", self.found("texts"))


class LengthsTest(HouseTest):
    def function(self, head, lines):
        return f"struct A {{\n    {head} {{\n" + "        f { g() }\n" * (lines - 2) + "    }\n}\n"

    def test_a_function_has_sixty_lines(self):
        for head in ["func f(a: Int = { 1 }())", "init?(a: Int)", "var a: Int", "subscript(a: Int) -> Int", "deinit"]:
            self.paper({"Low/A.swift": self.function(head, 60)})
            self.assertEqual(self.found("lengths"), [])
            self.paper({"Low/A.swift": self.function(head, 61)})
            self.assertEqual(self.found("lengths"), [
                "Sources/Paper/Low/A.swift:2: the function has 61 lines, more than 60"])

    def test_braces_in_texts_and_comments_are_none(self):
        self.paper({"Low/A.swift": 'func f() {\n    g("}")  // }\n' + "    g()\n" * 58 + "}\n"})
        self.assertEqual(len(self.found("lengths")), 1)

    def test_no_file_has_over_three_hundred_lines_and_few_have_250(self):
        few = {f"Low/{number}.swift": "\n" for number in range(9)}
        self.paper({**few, "Low/A.swift": "\n" * 300})
        self.assertEqual(self.found("lengths"), [])
        self.assertEqual(self.run_tool("lengths")[0], 0)
        self.paper({**few, "Low/A.swift": "\n" * 301})
        self.assertEqual(self.found("lengths"), [
            "Sources/Paper/Low/A.swift:1: the file has 301 lines, more than 300"])
        self.paper({**few, "Low/A.swift": "\n" * 250, "Low/B.swift": "\n" * 250})
        self.assertEqual(self.found("lengths"), [
            "Sources:1: only 81.8% of the files have under 250 lines, not 90%"])

    def test_a_generated_table_is_excepted_with_a_reason(self):
        self.paper({"Low/A.swift": "\n" * 301})
        self.write({check.EXCEPTIONS: "lengths  Sources/Paper/Low/A.swift  generated\n"})
        self.assertEqual(self.found("lengths"), [])
        self.paper({"Low/A.swift": "\n"})
        self.assertEqual(len(self.found("lengths")), 1)

    def test_the_share_is_printed(self):
        self.paper({"Low/A.swift": self.function("func f()", 12)})
        code, printed, _ = self.run_tool("lengths")
        self.assertEqual((code, printed), (0, (
            "100.0% of 1 files have under 250 lines; the longest function has 12 (Sources/Paper/Low/A.swift:2)\n")))


class ToolTest(HouseTest):
    def test_the_tool_fails_when_something_is_found(self):
        self.paper({"Low/A.swift": 'let a = "讯"'}, order="Low")
        code, _, failed = self.run_tool("texts")
        self.assertEqual(code, "1 places are not in order.")
        self.assertTrue(failed.startswith("Sources/Paper/Low/A.swift:1: "))
        self.assertEqual(self.run_tool("layers")[0], 0)


if __name__ == "__main__":
    unittest.main()
