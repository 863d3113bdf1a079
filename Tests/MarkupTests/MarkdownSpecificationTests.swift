import Testing

@testable import Markup

/// The specifications of CommonMark and GFM, in the conformance dialect: the library as it is, raw HTML and all.
@Suite struct MarkdownSpecificationTests {
    /// What cmark-gfm 0.29 does not know of CommonMark 0.31.2.
    private static let newerThanTheLibrary: [Int: String] = [
        28: "a numeric reference may have seven digits at most",
        171: "textarea opens an HTML block of the first kind",
        354: "currency signs count as punctuation",
        625: "a comment may hold two hyphens",
        626: "<!--> and <!---> are whole comments",
    ]

    /// The same element as in the specification, its attributes in another order; the reference runner normalises both.
    private static let otherOrderOfAttributes = [279, 280]

    @Test func `CommonMark's examples render as specified`() throws {
        let cases = try SpecificationSuite.cases("CommonMark/spec-0.31.2", of: MarkdownCase.self)
        #expect(cases.count == 652)
        let failures = cases.filter { CommonMark.conformanceHTML($0.markdown, extensions: []) != $0.html }
        #expect(failures.map(\.example) == Self.newerThanTheLibrary.keys.sorted())
    }

    @Test func `GFM's extension examples render as specified`() throws {
        let cases = try SpecificationSuite.cases("GFM/spec-0.29-extensions", of: MarkdownCase.self)
        #expect(cases.count == 24)
        let failures = cases.filter {
            CommonMark.conformanceHTML($0.markdown, extensions: [$0.extension ?? ""]) != $0.html
        }
        #expect(failures.map(\.example) == Self.otherOrderOfAttributes)
    }
}
