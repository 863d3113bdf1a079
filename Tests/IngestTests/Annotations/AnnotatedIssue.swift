import ArchiveModel
import Testing

@testable import Ingest

/// An issue of one page, made of articles that are given as text, and what a sidecar makes of it.
struct AnnotatedIssue {
    let issue: ArchiveModel.Issue
    let diagnostics: [Diagnostic]

    /// Each article: its headline, empty for none, then its paragraphs.
    init(_ articles: [[String]], _ sidecar: String, redirects: [Redirect] = []) throws {
        let id = try #require(IssueID("2021-03-01"))
        let page = PageID(id, 1)
        let source = SourceText(path: "issues/2021-03-01/1.txt", articles.joined().joined(separator: "\n"))
        var made: [Article] = []
        for (index, texts) in articles.enumerated() {
            var article = Article(
                id: ArticleID(page, index + 1),
                parts: [ArticlePart(page: 1, range: 0..<source.bytes.count, lines: 1...source.lines.count)],
                paragraphs: texts.dropFirst().enumerated().map {
                    Paragraph($1, page: 1, lines: $0 + 1...$0 + 1)
                })
            article.headline = texts[0].isEmpty ? nil : texts[0]
            made.append(article)
        }
        let printed = ArchiveModel.Issue(id: id, pages: [Page(id: page, source: source)], articles: made)
        let read = SidecarReader.sidecar(
            SourceText(path: "issues/2021-03-01/1.notes.md", sidecar), page: 1)
        let resolved = AnnotationResolver.resolve([read.value], in: printed, redirects: redirects)
        issue = resolved.value
        diagnostics = read.diagnostics + resolved.diagnostics
    }

    func article(_ number: Int) -> Article { issue.articles[number - 1] }

    /// `state words` of every note of an article, in order; `whole` for a note on all of it.
    func notes(_ number: Int) -> [String] {
        article(number).annotations.map { note in
            guard let anchor = note.anchor else { return "whole" }
            guard let place = anchor.position else { return "\(anchor.state) –" }
            let text = Array(article(number).text(ofBlock: place.block).unicodeScalars)
            return "\(anchor.state) \(text[place.offset..<place.offset + place.length].string)"
        }
    }

    func paragraphs(_ number: Int) -> [String] { article(number).paragraphs.map(\.text) }

    /// `id line:column` of every diagnostic, in order of place.
    var problems: [String] {
        diagnostics.sortedForDisplay().map {
            "\($0.id) \($0.location?.line ?? 0):\($0.location?.column ?? 0)"
        }
    }
}
