import ArchiveModel
import Glibc
import Publishing
import TestSupport
import Testing

@Suite struct SwapTests {
    private struct Killed: Error {}

    /// A published site "old" with a new one beside it, ready to be swapped in.
    private static func prepared(_ folder: TemporaryFolder) throws -> (Swap, [Manifest.Entry]) {
        let output = try OutputFolder(folder.path("Public"))
        try output.makeState()
        try publish("old", output)
        return (Swap(output), try stage("new", output))
    }

    private static func stage(_ text: String, _ output: OutputFolder) throws -> [Manifest.Entry] {
        let staging = try Staging(output, last: try output.known().manifest)
        var folders = Set<String>()
        return [
            try staging.write("index.html", Array(text.utf8), folders: &folders),
            try staging.write("a/index.html", Array(text.utf8), folders: &folders),
            try staging.write("same.css", Array("p {}".utf8), folders: &folders),
        ]
    }

    private static func publish(_ text: String, _ output: OutputFolder) throws {
        _ = try Swap(output).publish(try stage(text, output))
    }

    private static func site(_ text: String) -> [String: [UInt8]] {
        ["index.html": Array(text.utf8), "a/index.html": Array(text.utf8), "same.css": Array("p {}".utf8)]
    }

    @Test(
        "a build that dies at any step leaves the old site or the new one, and the next build begins clean",
        arguments: Swap.Step.allCases, [true, false])
    func dies(at step: Swap.Step, exchanges: Bool) throws {
        let folder = try TemporaryFolder()
        var (swap, entries) = try Self.prepared(folder)
        if !exchanges { swap.exchange = { _, _ in EINVAL } }
        swap.reached = { reached throws(FileError) in
            if reached == step { throw FileError("die at", "\(step)", code: EINTR) }
        }
        let dies = step != .oldMovedAway || !exchanges
        if dies {
            #expect(throws: FileError.self) { _ = try swap.publish(entries) }
        } else {
            _ = try swap.publish(entries)
        }
        if exchanges {
            let between = try folder.tree("Public")
            #expect(between == Self.site("old") || between == Self.site("new"))
        }
        try Swap(swap.output).recover()
        let recovered = try folder.tree("Public")
        let isOld = step == .prepared || (step == .recorded && dies)
        #expect(recovered == Self.site(isOld ? "old" : "new"))
        #expect(try folder.names(in: ".broadsheet/Public") == ["manifest"])
        let manifest = try #require(try swap.output.known().manifest)
        let survey = try OutputSurvey(swap.output, manifest: manifest)
        #expect(survey.foreign == [])
        #expect(survey.edited == [])
    }

    @Test func `without an exchange in one step the site is swapped in two, with a warning`() throws {
        let folder = try TemporaryFolder()
        var (swap, entries) = try Self.prepared(folder)
        swap.exchange = { _, _ in EINVAL }
        #expect(try swap.publish(entries).map(\.id) == ["two-step-swap"])
        #expect(try folder.tree("Public") == Self.site("new"))
    }

    @Test func `an exchange that fails for another reason leaves the old site`() throws {
        let folder = try TemporaryFolder()
        var (swap, entries) = try Self.prepared(folder)
        swap.exchange = { _, _ in EACCES }
        #expect(throws: FileError("swap in the new", folder.path("Public"), code: EACCES)) {
            _ = try swap.publish(entries)
        }
        #expect(try folder.tree("Public") == Self.site("old"))
    }
}
