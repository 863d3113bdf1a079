package import ArchiveModel

/// Whether a site can be copied to any system: its names are such as Windows, macOS and a USB stick take, and no two of
/// them become one there.
package struct PortableNames {
    /// In bytes of UTF-8: 255 is the most that a disk holds, and programs that pack or copy put something before or
    /// behind.
    static let longestName = 200
    /// In units of UTF-16: Windows finds 260, with its drive and the folder that the site is copied to.
    static let longestPath = 240

    private let paths: [String]
    private var findings: [Diagnostic] = []
    /// Folders and files that something was told of.
    private var told = Set<String>()
    /// What else is spelled like a folder or file, by how all of them are spelled once letters are small.
    private var spellings: [String: String] = [:]

    /// What stands against `paths`, each finding placed where `place` says that the folder or file of the site comes
    /// from.
    package static func check(
        _ paths: [String], place: (String) -> String? = { $0 }
    ) -> [Diagnostic] {
        var names = PortableNames(paths: paths)
        for path in paths { names.checkNames(of: path, place) }
        names.checkSpellings(place)
        return names.findings
    }

    private init(paths: [String]) { self.paths = paths }

    // MARK: Names that are refused

    private mutating func checkNames(of path: String, _ place: (String) -> String?) {
        let bytes = path.utf8
        if bytes.count > Self.longestPath, path.utf16.count > Self.longestPath {
            findings.append(.longPath(path, path.utf16.count, place(path)))
        }
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "/")) ?? bytes.endIndex
            if let fault = NameFault(bytes[start..<end]), told.insert(String(path[..<end])).inserted {
                let place = place(String(path[..<end])) ?? place(path)
                findings.append(.unportable(String(path[start..<end]), fault, path, place))
            }
            guard end < bytes.endIndex else { return }
            start = bytes.index(after: end)
        }
    }

    // MARK: Names that become one

    /// A pair is told once, where the folders that hold it are not one already.
    private mutating func checkSpellings(_ place: (String) -> String?) {
        var beginnings = Set<Substring>()
        for path in paths where !FoldedName.isPlain(path) {
            for part in Self.parts(of: path) {
                let folded = FoldedName(part)
                if !folded.isCanonical {
                    if isTold(folded, part, place) { break }
                    beginnings.insert(Self.beginning(of: folded.text))
                }
            }
        }
        guard !beginnings.isEmpty else { return }
        for path in paths where beginnings.contains(Self.beginning(of: path)) {
            for part in Self.parts(of: path) {
                let folded = FoldedName(part)
                if folded.isCanonical, isTold(folded, part, place) { break }
            }
        }
    }

    /// Whether `part` is spelled unlike another folder or file that is the same elsewhere.
    private mutating func isTold(
        _ folded: FoldedName, _ part: Substring, _ place: (String) -> String?
    ) -> Bool {
        guard let other = spellings[folded.text] else {
            if !folded.isCanonical { spellings[folded.text] = String(part) }
            return false
        }
        guard !other.utf8.elementsEqual(part.utf8) else { return false }
        if told.insert(folded.text + "\u{0}").inserted {
            findings.append(.merged(String(part), other, place(String(part))))
        }
        return true
    }

    /// The outermost folder.
    private static func beginning(of path: String) -> Substring {
        Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") })
    }

    /// The folders of `path`, from the outermost, and itself.
    private static func parts(of path: String) -> [Substring] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { path[..<$0] } + [path[...]]
    }
}

/// Why another system refuses a name, or changes it.
enum NameFault: Equatable {
    case device
    case sign(Character)
    case ending
    case long(Int)

    init?(_ name: Substring.UTF8View) {
        if let sign = name.first(where: { $0 < 0x20 || "<>:\"|?*\\".utf8.contains($0) }) {
            self = .sign(Character(Unicode.Scalar(sign)))
        } else if let last = name.last, last == UInt8(ascii: ".") || last == 0x20 {
            self = .ending
        } else if name.count > PortableNames.longestName {
            self = .long(name.count)
        } else if Self.isDevice(name) {
            self = .device
        } else {
            return nil
        }
    }

    /// Windows asks only for what stands before the first full stop, and counts small raised digits, too.
    private static func isDevice(_ name: Substring.UTF8View) -> Bool {
        guard let first = name.first, "aclnp".utf8.contains(first | 0x20), name.count >= 3 else {
            return false
        }
        var stem = String(Substring(name.prefix { $0 != UInt8(ascii: ".") })).lowercased()
        while stem.last == " " { stem.removeLast() }
        if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(stem) { return true }
        return (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.count == 4
            && stem.last.map { "123456789¹²³".contains($0) } == true
    }
}

/// A path as a system sees it that knows no large letters.
private struct FoldedName {
    let text: String
    /// Whether it is spelled so already.
    let isCanonical: Bool

    init(_ path: Substring) {
        guard !Self.isPlain(path) else {
            (text, isCanonical) = (String(path), true)
            return
        }
        var folded = String.UnicodeScalarView()
        var isWhole = true
        for scalar in path.unicodeScalars {
            if Self.isComposed(scalar) { isWhole = false }
            // The dotless i has no small letter but itself, though its large one is I.
            let large = scalar == "ı" ? "ı" : scalar.properties.uppercaseMapping
            for upper in large.unicodeScalars {
                folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
            }
        }
        text = String(folded)
        isCanonical = isWhole && text.utf8.elementsEqual(path.utf8)
    }

    /// Whether there is one way only to spell it.
    static func isPlain(_ path: some StringProtocol) -> Bool {
        path.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    }

    /// Whether the same may be written with another character: texts are equal that mean the same to Unicode.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x11FF, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}

extension Diagnostic {
    fileprivate static func unportable(
        _ name: String, _ fault: NameFault, _ path: String, _ place: String?
    ) -> Diagnostic {
        let rule =
            switch fault {
            case .device: "Windows keeps the name for a device"
            case .sign(let sign): "no file of Windows or of a USB stick has a '\(sign)' in its name"
            case .ending: "Windows takes the full stop or the blank at the end of a name away"
            case .long(let count):
                "a name of more than \(PortableNames.longestName) bytes cannot be copied everywhere; it has \(count)"
            }
        return Diagnostic(
            .unportableName, "'\(name)' in the address /\(path): \(rule)",
            at: place.map { SourceLocation($0) },
            fixes: ["rename the file; a record keeps its old address with 'former_ids'"])
    }

    fileprivate static func longPath(_ path: String, _ count: Int, _ place: String?) -> Diagnostic {
        Diagnostic(
            .unportableName,
            "Windows does not find a path of more than \(PortableNames.longestPath) characters; /\(path) has \(count)",
            at: place.map { SourceLocation($0) }, fixes: ["give the file or its folders shorter names"])
    }

    fileprivate static func merged(_ path: String, _ other: String, _ place: String?) -> Diagnostic {
        Diagnostic(
            .mergedNames,
            "/\(path) and /\(other) are one name on Windows, macOS and USB sticks, and one of them is lost there",
            at: place.map { SourceLocation($0) }, fixes: ["rename one of them"])
    }
}
