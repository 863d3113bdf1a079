import unittest

import support  # noqa: F401
from lexer import lex


class LexerTest(unittest.TestCase):
    def texts(self, source):
        return [text for _, text in lex(source).texts]

    def test_code_is_as_long_as_the_file_and_has_its_lines(self):
        source = 'let a = "b\\(c)d" // e\n/* f\n g */ let h = """\n  i\n  """\n'
        code = lex(source).code
        self.assertEqual([len(line) for line in code.split("\n")], [len(line) for line in source.split("\n")])
        self.assertEqual("".join(code.split()), 'leta="\\(c)"leth=""""""')

    def test_a_text_ends_at_its_own_quotes(self):
        self.assertEqual(self.texts(r'f("a\"b", "c\\", "d")'), [r'a\"b', r"c\\", "d"])
        self.assertEqual(self.texts('#"a"b\\(c)"# + ##"d"#e"##'), ['a"b\\(c)', 'd"#e'])
        self.assertEqual(self.texts('"""\n a "b" c\n""" + "d"'), ['\n a "b" c\n', "d"])

    def test_what_is_interpolated_is_code_with_texts_of_its_own(self):
        self.assertEqual(self.texts(r'"a\(b("c", (d)))e" + #"f\#(g)h"#'), ["a", "c", "e", "f", "h"])
        self.assertIn('b(" ", (d))', lex(r'"a\(b("c", (d)))e"').code)

    def test_comments_nest_and_a_text_holds_none(self):
        self.assertEqual(self.texts('/* a /* "b" */ "c" */ "//d" // "e"\n"/*f"'), ["//d", "/*f"])


if __name__ == "__main__":
    unittest.main()
