import ArchiveModel
import Testing

@testable import Markup

/// YAML as values with places, and front matter.
struct YAMLTests {
    private func parse(_ text: String) -> Diagnosed<YAMLValue?> {
        YAML.parse(SourceText(path: "a.yml", text))
    }

    private func fields(_ text: String) -> [YAMLField] {
        guard case .mapping(let fields)? = parse(text).value?.content else { return [] }
        return fields
    }

    @Test(arguments: ["", "\n", "# only a remark\n", "~\n", "null\n"])
    func `a document that says nothing is no value and no mistake`(text: String) {
        let parsed = parse(text)
        #expect(parsed.value == nil)
        #expect(parsed.diagnostics == [])
    }

    @Test func `keys stand in the order of the file, each with its place`() {
        let fields = fields("名: 孙弘\nb: [x, 'y']\na:\n  c: 1\n")
        #expect(fields.map(\.key) == ["名", "b", "a"])
        #expect(fields.map(\.keyLocation.line) == [1, 2, 3])
        #expect(fields[0].value.location == SourceLocation("a.yml", line: 1, column: 6))
        guard case .sequence(let items) = fields[1].value.content else {
            #expect(Bool(false), "b is a list")
            return
        }
        #expect(items.map(\.location.column) == [5, 8])
        #expect(items.map(\.content) == [.scalar("x", isQuoted: false), .scalar("y", isQuoted: true)])
    }

    @Test(arguments: [
        ("a:", true), ("a: ~", true), ("a: null", true), ("a: ''", false), ("a: 'null'", false),
        ("a: no", false),
    ])
    func `only a plain null is nothing`(text: String, isNull: Bool) {
        #expect(fields(text).first?.value.isNull == isNull)
    }

    @Test func `plain words stay as they are written`() {
        let values = fields("a: 010\nb: no\nc: 2021-01-27\nd: 1.0\n").map(\.value.content)
        #expect(
            values
                == ["010", "no", "2021-01-27", "1.0"].map { YAMLValue.Content.scalar($0, isQuoted: false) })
    }

    @Test func `an alias is the value that it names`() {
        let fields = fields("a: &x [1, 2]\nb: *x\n")
        #expect(fields.count == 2)
        if case .sequence(let items)? = fields.last?.value.content {
            #expect(items.map(\.content) == ["1", "2"].map { .scalar($0, isQuoted: false) })
        } else {
            #expect(Bool(false), "b is a list")
        }
    }

    @Test(arguments: [
        ("a: 1\na: 2\n", "duplicate-key"), ("text\n", "invalid-yaml"), ("a: [1\n", "invalid-yaml"),
    ])
    func `a mistake is one error`(text: String, id: String) {
        let parsed = parse(text)
        #expect(parsed.value == nil)
        #expect(parsed.diagnostics.map(\.id) == [id])
    }

    // MARK: Front matter

    private func frontMatter(_ text: String) -> Diagnosed<FrontMatterDocument> {
        FrontMatter.parse(SourceText(path: "a.md", text))
    }

    @Test func `a file without front matter is all body`() {
        let document = frontMatter("甲\n---\nname: 乙\n---\n").value
        #expect(document.fields == nil)
        #expect(document.body.text == "甲\n---\nname: 乙\n---\n")
        #expect(document.body.location.line == 1)
    }

    @Test func `the body begins behind the second line of dashes`() {
        let document = frontMatter("--- \nname: 乙\n---\t\n\n甲\n---\n").value
        #expect(document.fields != nil)
        #expect(document.body.text == "\n甲\n---\n")
        #expect(document.body.location.line == 4)
    }

    @Test func `front matter without an end is an error, and the text is not lost`() {
        let document = frontMatter("---\nname: 乙\n甲\n")
        #expect(document.diagnostics.map(\.id) == ["unclosed-front-matter"])
        #expect(document.value.fields == nil)
        #expect(document.value.body.text == "name: 乙\n甲\n")
    }

    @Test(arguments: ["---\n---\n", "---\n---"]) func `empty front matter says nothing`(text: String) {
        let document = frontMatter(text)
        #expect(document.diagnostics == [])
        #expect(document.value.fields == nil)
        #expect(document.value.body.text.isEmpty)
    }

    // MARK: Fields

    private func reader(_ text: String, keys: [String]) -> FieldReader {
        let source = SourceText(path: "a.yml", text)
        return FieldReader(YAML.parse(source).value, keys: keys, in: source)
    }

    @Test(arguments: [
        ("n: many", "bad-value"), ("n: 1.5", "bad-value"), ("n: [1]", "wrong-type"),
        ("n: {a: 1}", "wrong-type"),
    ])
    func `a number that is none is an error with its line`(text: String, id: String) {
        var fields = reader(text, keys: ["n"])
        #expect(fields.int("n") == nil)
        #expect(fields.diagnostics.map(\.id) == [id])
        #expect(fields.diagnostics.first?.excerpt == text)
    }

    @Test(arguments: ["nan", "inf", "1e999", "x"]) func `a number has an end`(text: String) {
        var fields = reader("n: \(text)", keys: ["n"])
        #expect(fields.double("n") == nil)
        #expect(fields.diagnostics.map(\.id) == ["bad-value"])
    }

    @Test func `a required field that is null is missing`() {
        var fields = reader("name: ~\n", keys: ["name"])
        #expect(fields.has("name") == false)
        #expect(fields.requiredString("name") == nil)
        #expect(fields.diagnostics.map(\.id) == ["missing-key"])
    }

    @Test func `a list that is none, or a group that is none, is an error`() {
        var fields = reader("a: x\nb: y\n", keys: ["a", "b"])
        #expect(fields.sequence("a") == [])
        #expect(fields.mapping("b", of: ["c"]) == nil)
        #expect(fields.diagnostics.map(\.id) == ["wrong-type", "wrong-type"])
        #expect(fields.diagnostics.last?.message == "a single value stands where {c: …} should")
    }
}
