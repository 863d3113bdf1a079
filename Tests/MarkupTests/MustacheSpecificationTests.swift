import ArchiveModel
import Testing

@testable import Markup

/// The Mustache specification, in the lenient mode: there, unknown names and partials write nothing.
@Suite struct MustacheSpecificationTests {
    /// Cases that differ by a line break only: a parent tag and its closing tag on one line do not stand alone here.
    private static let differing = ["inheritance: Inherit", "inheritance: Override partial with newlines"]

    @Test(arguments: [
        "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "inheritance",
    ])
    func `The engine renders what the specification expects`(suite: String) throws {
        let cases = try SpecificationSuite.cases("Mustache/\(suite)", of: MustacheCase.self)
        #expect(cases.count >= 11)
        for example in cases where !Self.differing.contains("\(suite): \(example.name)") {
            let files =
                [SourceText(path: "main", example.template)]
                + (example.partials ?? [:]).map { SourceText(path: $0.key, $0.value) }
            let set = TemplateSet.compile(files, isLenient: true)
            #expect(set.diagnostics.isEmpty, "\(suite): \(example.name)")
            let page = set.value.render("main", example.data.templateValue)
            #expect(
                String(decoding: page.value, as: UTF8.self) == example.expected, "\(suite): \(example.name)")
        }
    }
}
