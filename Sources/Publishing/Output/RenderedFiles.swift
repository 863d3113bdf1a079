import ArchiveModel
import Memo

/// What the last build rendered: by path the key that a file was made from, and the bytes that came of it.
struct RenderedFiles: Recordable, Sendable {
    struct File: Recordable, Sendable {
        var path: String
        var key: ContentHash
        var hash: ContentHash

        static var blank: File { File(path: "", key: .blank, hash: .blank) }

        mutating func record(in recording: inout Recording) {
            recording.item(&path)
            recording.item(&key)
            recording.item(&hash)
        }
    }

    private var files: [File] = []

    static var blank: RenderedFiles { RenderedFiles() }
    mutating func record(in recording: inout Recording) { recording.item(&files) }

    /// Those of `files` that have a key.
    init(_ files: [WrittenFile]) {
        self.files = files.compactMap { file in
            file.key.map { File(path: file.entry.path, key: $0, hash: file.entry.hash) }
        }
    }

    private init() {}

    /// By path.
    var byPath: [String: File] {
        Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Memo {
    private var renderedFilesKey: ContentHash { key(of: "rendered files").finish() }

    /// What the last build rendered.
    var renderedFiles: RenderedFiles { find(renderedFilesKey) ?? .blank }

    func keep(_ files: RenderedFiles) { keep(files, for: renderedFilesKey) }
}
