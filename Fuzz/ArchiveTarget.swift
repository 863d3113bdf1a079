import ArchiveModel
import Foundation
import FoundationXML
import Ingest
import Memo
import Publishing
import SiteGenerator
import Synchronization
import TestSupport

/// A small archive with some files replaced: read, planned and rendered as `build` does it.
enum ArchiveTarget {
    static func check(_ bytes: [UInt8], as paths: [String]) {
        var contents = small
        for path in paths { contents[path] = bytes }
        let files = contents.map { ArchiveFile(path: $0.key, bytes: $0.value) }
        let read = waiting { await Ingest.archive(from: files) }
        Findings.check(read.diagnostics, in: contents)
        guard let archive = read.value else {
            promise(read.diagnostics.hasErrors, "an archive is missing and nothing says why")
            return
        }
        for issue in archive.issues { Conservation.check(issue) }
        Notes.check(archive, contents)
        guard !read.diagnostics.hasErrors else { return }
        let site = Site.plan(archive, theme: theme)
        Findings.check(site.diagnostics, in: contents)
        for output in site.value.outputs where !output.path.hasPrefix("assets/") {
            let page = site.value.render(output)
            Findings.check(page.diagnostics, in: contents)
            check(output.path, page.value)
        }
    }

    /// The small archive with `withheld` as its one withholding.
    static func reading(withheld bytes: [UInt8]) -> Diagnosed<Ingest.Reading> {
        var contents = small
        contents["archive.yml", default: []] += Array("withheld: ../withheld\n".utf8)
        let files = contents.map { ArchiveFile(path: $0.key, bytes: $0.value) }
        let withheld = [ArchiveFile(path: "../withheld/1.md", bytes: bytes)]
        return waiting { await Ingest.reading(of: files, withheld: withheld, memo: Memo()) }
    }

    private static func check(_ path: String, _ bytes: [UInt8]) {
        promise(Path.isSafe(path), "the site has a file at '\(path)'")
        promise(String(validating: bytes, as: UTF8.self) != nil, "\(path) is not UTF-8")
        if path.hasSuffix(".html") {
            HTMLReader.check(bytes, path, isWhole: true)
        } else if path.hasSuffix(".json") {
            let value = try? JSONSerialization.jsonObject(with: Data(bytes))
            promise(value != nil, "\(path) is not JSON")
        } else if path.hasSuffix(".xml") {
            promise(XMLParser(data: Data(bytes)).parse(), "\(path) is not XML")
        }
    }

    /// With a ledger, a sidecar and decisions of its own, so that those that are replaced meet live ones.
    private static let small = SmallArchive.script().files.merging(
        [
            "issues/2021-03-02/1.notes.md": Array(
                "# 河湾大桥通车\n\n> {==两岸的人==}不再等船\n\n见[[places/hewan]]。\n".utf8),
            "decisions/周远.tsv": Array("*\t⟦周远⟧\tpeople/zhou-yuan\t王敏\t2026-03-02\n".utf8),
        ]) { first, _ in first }

    private static let theme: Theme = {
        let files = ThemeFolder.read("reading-room", in: [SmallArchive.themes]).value?.files ?? []
        guard let theme = Theme.load(files).value else { fatalError("the theme cannot be read") }
        return theme
    }()

    /// What `work` comes to, for a caller that cannot wait in the language's own way.
    private static func waiting<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let answer = Answer<Value>()
        let done = DispatchSemaphore(value: 0)
        Task {
            let value = await work()
            answer.value.withLock { $0 = value }
            done.signal()
        }
        done.wait()
        guard let value = answer.value.withLock({ $0 }) else { fatalError("no answer") }
        return value
    }

    private final class Answer<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
