package import ArchiveModel
package import Memo
import Synchronization

/// One file of a site to be: its path, and how to make its bytes when its turn comes.
package struct Rendition: Sendable {
    /// Relative to the output folder.
    package var path: String
    /// Of everything that the bytes are made from; `nil` when they are to be made each time.
    package var key: @Sendable () -> ContentHash?
    package var bytes: @Sendable () throws(FileError) -> Diagnosed<[UInt8]>

    package init(
        _ path: String, key: @autoclosure @escaping @Sendable () -> ContentHash? = nil,
        bytes: @escaping @Sendable () throws(FileError) -> Diagnosed<[UInt8]>
    ) {
        self.path = path
        self.key = key
        self.bytes = bytes
    }
}

/// A file that stands in the new site.
package struct WrittenFile: Sendable {
    package var entry: Manifest.Entry
    /// As its rendition's; `nil` also where there was something to tell, which the next build must tell again.
    package var key: ContentHash?
    /// Whether it is the last build's, without a look at what it should hold.
    package var isKept = false
}

/// Renders and writes the files of a site on several threads, one at a time each, and keeps none.
package struct RenderPool: Sendable {
    package var threads: Int
    /// Called with how many are done, now and then and on any thread.
    package var progress: @Sendable (Int) -> Void = { _ in }

    package init(threads: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.threads = max(1, threads)
        self.progress = progress
    }

    /// The files and all diagnostics, both in the order of `renditions`.
    package func write<Renditions: RandomAccessCollection<Rendition> & Sendable>(
        _ renditions: Renditions, into staging: Staging
    ) async throws -> Diagnosed<[WrittenFile]> where Renditions.Index == Int {
        let next = NextIndex()
        let written = try await withThrowingTaskGroup(of: [Written].self) { group in
            for _ in 0..<threads {
                group.addTask { try work(renditions, next, staging) }
            }
            var all: [Written] = []
            for try await part in group { all += part }
            return all.sorted { $0.index < $1.index }
        }
        return Diagnosed(written.compactMap(\.file), written.flatMap(\.diagnostics))
    }

    private struct Written: Sendable {
        var index: Int
        var file: WrittenFile?
        var diagnostics: [Diagnostic]
    }

    private func work<Renditions: RandomAccessCollection<Rendition>>(
        _ renditions: Renditions, _ next: NextIndex, _ staging: Staging
    ) throws -> [Written] where Renditions.Index == Int {
        var folders = Set<String>()
        var written: [Written] = []
        while let index = next.take(below: renditions.count) {
            try Task.checkCancellation()
            written.append(try write(renditions[index], index, staging, &folders))
            if index.isMultiple(of: 64) { progress(index) }
        }
        return written
    }

    private func write(
        _ rendition: Rendition, _ index: Int, _ staging: Staging, _ folders: inout Set<String>
    ) throws(FileError) -> Written {
        let key = rendition.key()
        if let entry = try staging.keep(rendition.path, madeFrom: key, folders: &folders) {
            let file = WrittenFile(entry: entry, key: key, isKept: true)
            return Written(index: index, file: file, diagnostics: [])
        }
        let page = try rendition.bytes()
        guard !page.diagnostics.hasErrors else { return Written(index: index, diagnostics: page.diagnostics) }
        let entry = try staging.write(rendition.path, page.value, folders: &folders)
        let file = WrittenFile(entry: entry, key: page.diagnostics.isEmpty ? key : nil)
        return Written(index: index, file: file, diagnostics: page.diagnostics)
    }
}

/// Hands out the numbers from 0 on, each once.
private final class NextIndex: Sendable {
    private let value = Atomic(0)

    func take(below limit: Int) -> Int? {
        let index = value.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < limit ? index : nil
    }
}

/// Whether the files of a site can stand in one folder.
package enum Addresses {
    /// An error for each path that two files want, that leaves the folder, or that is a file and a folder at once.
    package static func check(_ paths: [String]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var seen = Set<String>(minimumCapacity: paths.count)
        var folders: [Substring: String] = [:]
        for path in paths {
            let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
            if !isPlain || !Path.isSafe(path) { diagnostics.append(.badAddress(path)) }
            if !seen.insert(path).inserted { diagnostics.append(.addressTaken(path)) }
            var folder = path[...]
            while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
                folder = folder[..<slash]
                guard folders.updateValue(path, forKey: folder) == nil else { break }
            }
        }
        let both = folders.filter { seen.contains(String($0.key)) }.sorted { $0.key < $1.key }
        for (folder, path) in both {
            diagnostics.append(.addressIsFolder(String(folder), path))
        }
        for name in OutputFolder.carriedOver where seen.contains(name) {
            diagnostics.append(.badAddress(name))
        }
        return diagnostics
    }
}

extension Diagnostic {
    fileprivate static func badAddress(_ path: String) -> Diagnostic {
        Diagnostic(.badAddress, "A site cannot hold a file at '\(path)'")
    }

    fileprivate static func addressTaken(_ path: String) -> Diagnostic {
        Diagnostic(
            .addressTaken, "Two files of the site want the address '\(path)'",
            fixes: ["rename the file in static/, or the record or page with this name"])
    }

    fileprivate static func addressIsFolder(_ path: String, _ other: String) -> Diagnostic {
        Diagnostic(
            .addressTaken, "'\(path)' is a file of the site, so '\(other)' cannot stand below it")
    }
}
