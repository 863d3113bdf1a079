import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

/// Quotations and corrections that write words in another form than the source.
struct EquivalentQuotationTests {
    /// Sidecars and their quotations are Markdown: what has a meaning there is no part of a quotation.
    private let pairs: [(quoted: String, printed: String)]

    init() throws {
        pairs = try EquivalentTexts.load().same.flatMap(\.directions).filter { !$0.0.contains("`") }
    }

    @Test func `a note stands on the words in the form in which they are printed`() throws {
        for (quoted, printed) in pairs {
            let issue = try AnnotatedIssue(
                [["", "这里是开头的话 \(printed) 接着是后面的话。"]], "# {#p1-a1}\n> 开头的话 {==\(quoted)==} 接着是\n\n一。")
            #expect(issue.problems == [], "\(quoted)")
            let notes = issue.notes(1).map { Array($0.unicodeScalars) }
            #expect(notes == [Array("exact \(printed)".unicodeScalars)], "\(quoted)")
        }
    }

    @Test func `a correction is made on the words in the form in which they are printed`() throws {
        for (quoted, printed) in pairs {
            let issue = try AnnotatedIssue(
                [["", "这里是开头的话 \(printed) 接着是后面的话。"]], "# {#p1-a1}\n> 开头的话 {~~\(quoted)~>新词~~} 接着是")
            #expect(issue.problems == [], "\(quoted)")
            #expect(issue.paragraphs(1) == ["这里是开头的话 新词 接着是后面的话。"], "\(quoted)")
        }
    }

    @Test func `words in another form keep their bytes around a note`() throws {
        let text = "Zu\u{AD}sammen mit Mu\u{308}ller und O’Neill."
        let issue = try AnnotatedIssue(
            [["", text]], "# {#p1-a1}\n> Zusammen mit {==Müller==} und O'Neill\n\n一。")
        #expect(issue.problems == [])
        #expect(Array(issue.paragraphs(1)[0].unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func `a correction of nothing but the form is made once`() throws {
        let sidecar = "# {#p1-a1}\n> sagte {~~O'Neill~>O’Neill~~} gestern"
        let issue = try AnnotatedIssue([["", "So sagte O'Neill gestern."]], sidecar)
        #expect(
            issue.paragraphs(1).map { Array($0.unicodeScalars) } == [
                Array("So sagte O’Neill gestern.".unicodeScalars)
            ])
        let done = try AnnotatedIssue([["", "So sagte O’Neill gestern."]], sidecar)
        #expect(done.problems == ["correction-done 2:1"])
    }

    @Test func `ids of notes are made as they always were, whatever is matched alike since`() throws {
        let issue = try AnnotatedIssue([["", "他说：“峯”，Ａ在前。"]], "# {#p1-a1}\n> 他说：{==“峯”，Ａ==}在\n\n一。")
        #expect(issue.article(1).annotations.map(\.id.description) == ["3466eaee2ce1"])
    }
}
