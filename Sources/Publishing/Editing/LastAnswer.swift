package import Ingest

/// What the last answer of a review wrote, so that it can be taken back exactly.
///
/// It stands in a folder of the archive that no command reads as a part of it and that git leaves out, and is written
/// together with the answer itself.
package enum LastAnswer {
    package enum Problem: Error, Equatable, CustomStringConvertible {
        case nothing
        /// The file is none that this version reads.
        case unknown
        case disk(FileError)
        case editing(Editing.Problem)

        package var description: String {
            switch self {
            case .nothing: "There is no answer to take back"
            case .unknown: "'\(LastAnswer.path)' is none that this version reads; delete it"
            case .disk(let error): "\(error)"
            case .editing(.conflicts(let paths)):
                "Nothing was taken back: changed by somebody else since: \(paths.joined(separator: ", "))"
            case .editing(let problem): problem.description
            }
        }
    }

    package static let path = ".broadsheet-answer/last"

    /// Of two editors each has a last answer: it is nothing to share.
    private static let ignore = ArchiveEdit(
        path: ".broadsheet-answer/.gitignore", former: nil, bytes: Array("*\n".utf8))

    private static let header = "broadsheet answer 1\n"

    /// Writes an answer, and what it takes to take it back; whoever calls holds the folder's lock.
    package static func write(_ edits: [ArchiveEdit], in folder: String) throws(Problem) {
        guard !edits.isEmpty else { return }
        let ignored = try present(ignore.path, in: folder) == nil ? [ignore] : []
        try apply(edits + ignored + [record(of: edits, in: folder)], in: folder)
    }

    /// Takes the last answer back: its files are as before, or none is touched when one was changed since. The names of
    /// these files.
    package static func undo(in folder: String) throws(Problem) -> [String] {
        guard let bytes = try present(path, in: folder) else { throw .nothing }
        let edits = try edits(in: bytes)
        try takeBack(edits, in: folder)
        return edits.map(\.path)
    }

    /// Takes back an answer that wrote `edits`; another can be taken back only by whoever remembers what it wrote.
    package static func takeBack(_ edits: [ArchiveEdit], in folder: String) throws(Problem) {
        var ours: [ArchiveEdit] = []
        for path in [path, ignore.path] {
            guard let bytes = try present(path, in: folder) else { continue }
            ours.append(ArchiveEdit(path: path, former: nil, bytes: bytes))
        }
        try apply((edits + ours).map(\.inverse), in: folder)
    }

    private static func apply(_ edits: [ArchiveEdit], in folder: String) throws(Problem) {
        do {
            try Editing.apply(edits, in: folder)
        } catch {
            throw .editing(error)
        }
    }

    private static func present(_ path: String, in folder: String) throws(Problem) -> [UInt8]? {
        do {
            return try Editing.present(path, in: folder)
        } catch {
            throw .disk(error)
        }
    }

    // MARK: The file

    /// For each change a line with the lengths of what was there and what was written, and both of them.
    private static func record(of edits: [ArchiveEdit], in folder: String) throws(Problem) -> ArchiveEdit {
        var bytes = Array(header.utf8)
        for edit in edits {
            let former = edit.former.map { String($0.count) } ?? "-"
            bytes += Array("\(former) \(edit.bytes.count) \(edit.path)\n".utf8)
            bytes += (edit.former ?? []) + edit.bytes
        }
        return ArchiveEdit(path: path, former: try present(path, in: folder), bytes: bytes)
    }

    private static func edits(in bytes: [UInt8]) throws(Problem) -> [ArchiveEdit] {
        guard bytes.starts(with: header.utf8) else { throw .unknown }
        var edits: [ArchiveEdit] = []
        var rest = bytes.dropFirst(header.utf8.count)
        while let end = rest.firstIndex(of: 0x0A) {
            let fields = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ", maxSplits: 2)
            guard fields.count == 3, let written = Int(fields[1]), written >= 0,
                Path.isSafe(String(fields[2]))
            else { throw .unknown }
            let former = fields[0] == "-" ? 0 : Int(fields[0]) ?? -1
            rest = rest[(end + 1)...]
            guard former >= 0, rest.count - former >= written else { throw .unknown }
            edits.append(
                ArchiveEdit(
                    path: String(fields[2]), former: fields[0] == "-" ? nil : Array(rest.prefix(former)),
                    bytes: Array(rest.dropFirst(former).prefix(written))))
            rest = rest.dropFirst(former + written)
        }
        guard rest.isEmpty, !edits.isEmpty else { throw .unknown }
        return edits
    }
}
