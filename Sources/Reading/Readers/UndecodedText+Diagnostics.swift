import ArchiveModel

// What is said of a file that is no text, or of which it cannot be told which text.

extension UndecodedText {
    /// No reading was accepted; `fault` is the first byte that is not UTF-8, `nil` when all are.
    func undecided(at fault: Int?) -> Diagnostic {
        if let kind = FileSignature.binary(of: bytes) { return .notText(path, kind) }
        if let fault, let damage = UTF8Bytes.damage(in: bytes) { return damaged(at: fault, damage) }
        let candidates = choice.candidates()
        var notes = [
            fault.map { "Byte \($0) of the file is the first that is not UTF-8." }
                ?? "The file is short, and can be read as UTF-8, too."
        ]
        if fault == nil { notes.append("As utf-8 it begins: \(Self.beginning(of: bytes))") }
        notes += candidates.map {
            "As \(Self.names($0)) it\($0.reading.isPlausible ? "" : " hardly") begins: "
                + Self.beginning(of: $0.reading.text)
        }
        if candidates.isEmpty {
            notes.append("It is in none of the encodings that are known for a language.")
        }
        var fixes = candidates.map(\.reading).filter(\.isPlausible).map { wayOut($0.encoding) }
        if fixes.isEmpty, origin != nil { fixes = [wayOut(nil)] }
        return Diagnostic(
            .unreadableSource,
            "A text that is not Unicode is plausible in one encoding of its language, \(language.tag)",
            at: location(of: fault ?? firstHigh ?? 0), notes: notes, fixes: fixes + ["save the file as UTF-8"]
        )
    }

    private func damaged(at fault: Int, _ damage: (letters: Int, faults: Int)) -> Diagnostic {
        let letters = damage.letters == 1 ? "letter is" : "letters are"
        return Diagnostic(
            .unreadableSource, "A text of UTF-8 has no other bytes", at: location(of: fault),
            notes: [
                "Byte \(fault) of the file is the first that is not UTF-8. \(damage.letters) \(letters) UTF-8,"
                    + " in \(damage.faults) \(damage.faults == 1 ? "place" : "places") it is broken."
            ],
            fixes: ["write the letter that was meant at this place, and save the file as UTF-8"])
    }

    /// The text in the encoding that was chosen is odd from `offset` on.
    func odd(_ encoding: TextEncoding, in text: SourceText, at offset: Int) -> Diagnostic {
        Diagnostic(
            .unreadableSource, "A text is in one encoding from its first byte to its last",
            at: text.location(of: offset..<offset),
            notes: [
                "The file is not UTF-8. Its beginning is \(encoding.rawValue), which would go on here with: "
                    + Self.beginning(of: Array(text.bytes[offset...].prefix(4_096)))
            ],
            fixes: [wayOut(encoding), "save all of the file as UTF-8"])
    }

    /// It was said to be `encoding`, and has bytes that are not.
    func unfit(_ encoding: TextEncoding, at fault: Int) -> Diagnostic {
        let said = origin?.encoding == encoding ? "said to be" : "marked by its first bytes as"
        return Diagnostic(
            .unreadableSource, "A text \(said) \(encoding.rawValue) has no other bytes",
            at: location(of: min(fault, bytes.count)),
            notes: ["Byte \(fault) of the file does not fit."],
            fixes: ["save the file as UTF-8"])
    }

    /// It was said to be `encoding`, and says itself that it is `other`.
    func contradicted(_ encoding: TextEncoding, _ other: TextEncoding) -> Diagnostic {
        Diagnostic(
            .encodingContradicted,
            "The text is \(other.rawValue) by its own bytes, and was said to be \(encoding.rawValue)",
            at: SourceLocation(path),
            fixes: [
                isInArchive
                    ? "take its line out of encodings.tsv" : "import it without --encoding"
            ])
    }

    func noConverter(_ encoding: TextEncoding) -> Diagnostic {
        Diagnostic(
            .unreadableSource, "The C library of this system has no converter for \(encoding.rawValue)",
            at: SourceLocation(path),
            fixes: ["install the rest of its converters (glibc-gconv-extra)", "save the file as UTF-8"])
    }

    private func wayOut(_ encoding: TextEncoding?) -> String {
        let name = encoding?.rawValue ?? "NAME"
        guard origin != nil else {
            return "save it as UTF-8 with 'iconv -f \(encoding?.converter ?? name) -t UTF-8'"
        }
        guard isInArchive else { return "import it with '--encoding \(name)'" }
        let page = path.split(separator: "/").last?.split(separator: ".").first ?? "1"
        return "write 'p\(page)', a tab and '\(name)' in encodings.tsv beside it"
    }

    private var isInArchive: Bool { path.hasPrefix("issues/") }
    private var firstHigh: Int? { bytes.firstIndex { $0 >= 0x80 } }

    private func location(of offset: Int) -> SourceLocation {
        let line = bytes[..<offset].count { $0 == 0x0A } + 1
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return SourceLocation(path, line: line, column: offset - start + 1)
    }

    /// `windows-1252, iso-8859-1 or iso-8859-15`.
    private static func names(_ candidate: EncodingCandidate) -> String {
        let names = candidate.encodings.map(\.rawValue)
        guard names.count > 1, let last = names.last else { return names.joined() }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    /// The first words that show the encoding.
    private static func beginning(of text: [UInt8]) -> String {
        let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
        let line = lines.first { $0.utf8.contains { $0 >= 0x80 } } ?? lines.first ?? ""
        var scalars = Array(line.unicodeScalars)
        if let first = scalars.firstIndex(where: { $0.value >= 0x80 }), first > 16 {
            scalars.removeFirst(first - 8)
        }
        let shown = scalars.prefix(28).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .privateUse, .unassigned, .format: Unicode.Scalar(0xFFFD).map(String.init) ?? "?"
            default: String(scalar)
            }
        }
        return shown.joined() + (scalars.count > 28 ? "…" : "")
    }
}

extension Diagnostic {
    static func emptyFile(_ path: String) -> Diagnostic {
        Diagnostic(
            .emptyFile, "A source holds text; this file is empty", at: SourceLocation(path))
    }

    static func longLine(_ path: String, _ line: Int, _ size: Int) -> Diagnostic {
        Diagnostic(
            .longLine, "A line of a newspaper page has at most 1 MB; this one has \(size >> 20)",
            at: SourceLocation(path, line: line),
            notes: ["It is read and published as it is."],
            fixes: ["look whether this file is a page text"])
    }

    static func notText(_ path: String, _ kind: FileSignature) -> Diagnostic {
        Diagnostic(
            .notPlainText, "A page is plain text; this file is \(kind.name)", at: SourceLocation(path),
            notes: kind.isMarkup
                ? [
                    "ALTO, PAGE XML, hOCR, ABBYY XML and the output of 'pdftotext -bbox-layout' are read, too."
                ] : [],
            fixes: kind.fixes(path))
    }
}
