import Foundation
import Ingest
import TestSupport
import Testing

@testable import Publishing

/// The last answer of a review, taken back.
struct LastAnswerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func text(_ path: String) throws -> String? {
        try Editing.present(path, in: folder.path).map { String(decoding: $0, as: UTF8.self) }
    }

    private func edit(_ path: String, _ former: String?, _ new: String) -> ArchiveEdit {
        ArchiveEdit(path: path, former: former.map { Array($0.utf8) }, bytes: Array(new.utf8))
    }

    @Test func `an answer is taken back whole: what was changed is as before, what was made is gone`() throws
    {
        try folder.write("*\t⟦甲⟧\tunknown\n", to: "decisions/甲.tsv")
        let answer = [
            edit("decisions/甲.tsv", "*\t⟦甲⟧\tunknown\n", "one\ntwo\n"),
            edit("people/jia.md", nil, "---\nname: 甲\n---\n"),
        ]
        try LastAnswer.write(answer, in: folder.path)
        #expect(try text("people/jia.md") == "---\nname: 甲\n---\n")
        #expect(try LastAnswer.undo(in: folder.path) == answer.map(\.path))
        #expect(try text("decisions/甲.tsv") == "*\t⟦甲⟧\tunknown\n")
        #expect(try text("people/jia.md") == nil)
        #expect(try text(LastAnswer.path) == nil)
        #expect(throws: LastAnswer.Problem.nothing) { try LastAnswer.undo(in: folder.path) }
    }

    @Test func `what somebody wrote since is never overwritten, and then nothing is taken back`() throws {
        let answer = [edit("people/jia.md", nil, "made"), edit("people/yi.md", nil, "made too")]
        try LastAnswer.write(answer, in: folder.path)
        try folder.write("made, and edited", to: "people/jia.md")
        #expect(throws: LastAnswer.Problem.editing(.conflicts(["people/jia.md"]))) {
            try LastAnswer.undo(in: folder.path)
        }
        #expect(try text("people/jia.md") == "made, and edited")
        #expect(try text("people/yi.md") == "made too")
    }

    @Test func `only the last of two answers is taken back`() throws {
        try LastAnswer.write([edit("people/jia.md", nil, "first")], in: folder.path)
        try LastAnswer.write([edit("people/jia.md", "first", "second")], in: folder.path)
        _ = try LastAnswer.undo(in: folder.path)
        #expect(try text("people/jia.md") == "first")
    }

    @Test func `a file that is none of ours is refused and stays`() throws {
        try folder.write("something else", to: LastAnswer.path)
        #expect(throws: LastAnswer.Problem.unknown) { try LastAnswer.undo(in: folder.path) }
        #expect(try text(LastAnswer.path) == "something else")
    }

    @Test func `a removal that was interrupted is completed, unless the file was changed`() throws {
        try folder.write("made", to: "people/jia.md")
        let change = PendingEdit.Change(path: "people/jia.md", former: Array("made".utf8), bytes: nil)
        try PendingEdit(in: folder.path).prepare([change])
        #expect(try PendingEdit(in: folder.path).settle() == .completed(["people/jia.md"]))
        #expect(try text("people/jia.md") == nil)
        try folder.write("edited", to: "people/yi.md")
        try PendingEdit(in: folder.path).prepare([
            .init(path: "people/yi.md", former: Array("made".utf8), bytes: nil)
        ])
        #expect(throws: PendingEdit.Problem.self) { try PendingEdit(in: folder.path).settle() }
        #expect(try text("people/yi.md") == "edited")
    }
}
