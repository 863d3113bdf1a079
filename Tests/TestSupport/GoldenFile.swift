import Foundation
package import Testing

/// A stored text that a test compares its result with; `RECORD_SNAPSHOTS=1` writes what the test made instead.
///
/// Files stand in `Golden/` beside the test that names them.
package struct GoldenFile {
    package let path: String

    package init(_ name: String, besides testFile: String = #filePath) {
        let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
        path = folder.appendingPathComponent("Golden").appendingPathComponent(name).path
    }

    /// A document of the repository, by its path below `docs`.
    package init(document: String) {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        path = sources.appendingPathComponent("../../docs/\(document)").standardizedFileURL.path
    }

    package static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" }

    /// Fails the running test, naming the first line that differs, unless the file holds `text`.
    package func expect(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
        if Self.isRecording {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        guard let stored = try? String(contentsOfFile: path, encoding: .utf8) else {
            Issue.record(
                "\(path) is missing: record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
            return
        }
        guard stored != text else { return }
        Issue.record("\(Self.difference(stored, text)) (\(path))", sourceLocation: sourceLocation)
    }

    /// The first line in which two texts differ, both ways of it.
    package static func difference(_ stored: String, _ made: String) -> String {
        let old = stored.split(separator: "\n", omittingEmptySubsequences: false)
        let new = made.split(separator: "\n", omittingEmptySubsequences: false)
        for index in 0..<max(old.count, new.count) {
            let one = index < old.count ? old[index] : "(end)"
            let other = index < new.count ? new[index] : "(end)"
            if one != other { return "line \(index + 1): stored \(one), made \(other)" }
        }
        return "no difference"
    }
}
