package import ArchiveModel
package import Ingest
import SiteGenerator

/// Looks for withheld words in the files of a site.
package struct LeakScan: Sendable {
    private struct Record: Sendable {
        var word: String
        var file: String
    }

    private struct Spelling: Sendable {
        var letters: [UInt8]
        var file: String
    }

    private let names: NameFinder
    private let files: [String: String]
    private let scoped: [(folder: String, finder: NameFinder, file: String)]
    private let records: [Record]
    private let spellings: [Spelling]
    private let texts: [WithheldWords.Text]

    package init(_ words: WithheldWords) {
        let everywhere = words.names.filter { $0.article == nil }
        let headlines = words.texts.compactMap { text in text.headline.map { ($0, text.file) } }
        let all = everywhere.map { ($0.text, $0.file) } + headlines
        names = NameFinder(all.map(\.0))
        files = Dictionary(all, uniquingKeysWith: { first, _ in first })
        scoped = words.names.compactMap { name in
            name.article.map {
                (
                    String(Address.path(of: $0).dropLast("index.html".count)),
                    NameFinder([name.text]), name.file
                )
            }
        }
        records = words.records.map { Record(word: $0.id.slug, file: $0.file) }
        spellings = everywhere.map { name in
            let key = Pronunciation(name: name.text, given: nil, isPerson: true).key
            return Spelling(letters: key.utf8.filter { (0x61...0x7A).contains($0) }, file: name.file)
        }.filter { $0.letters.count >= 4 }
        texts = words.texts
    }

    package var isEmpty: Bool { names.isEmpty && scoped.isEmpty && records.isEmpty && texts.isEmpty }

    /// One error for each file of withholdings whose words stand in `bytes` or in `path`; a warning where only the
    /// sound of a name does.
    package func leaks(in bytes: [UInt8], path: String) -> [Diagnostic] {
        var words = Set<String>()
        var sounds = Set<String>()
        for text in PublishedText(bytes, path: path).texts + [path.percentDecoded] {
            let letters = LetterText(text).letters
            words.formUnion(names.all(in: letters).compactMap { files[$0.name] })
            for scope in scoped where path.hasPrefix(scope.folder) && !scope.finder.all(in: letters).isEmpty {
                words.insert(scope.file)
            }
            if !texts.isEmpty {
                let runs = WithheldWords.runs(of: letters)
                for withdrawn in texts where runs.contains(where: withdrawn.runs.contains) {
                    words.insert(withdrawn.file)
                }
            }
            for record in records where text.contains(record.word) { words.insert(record.file) }
            let spoken = SpokenText(text)
            for spelling in spellings where spoken.holds(spelling.letters) { sounds.insert(spelling.file) }
        }
        return words.sorted().map { .leak(path, $0) }
            + sounds.subtracting(words).sorted().map { .sound(path, $0) }
    }
}

/// The Latin letters of a text without tone marks, and whether each one begins or ends a word.
private struct SpokenText {
    private var letters: [UInt8] = []
    /// Whether a letter stood right before the letter of this index.
    private var isJoined: [Bool] = []

    init(_ text: String) {
        var isInside = false
        for scalar in text.unicodeScalars {
            if let letter = Self.letter(scalar) {
                letters.append(letter)
                isJoined.append(isInside)
                isInside = true
            } else {
                if !Self.joiners.contains(scalar) {
                    letters.append(0)
                    isJoined.append(false)
                }
                isInside = false
            }
        }
    }

    /// Whether `word` stands here as one word or as several in a row.
    func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first, letters.count >= word.count else { return false }
        for start in 0...letters.count - word.count
        where letters[start] == first && !isJoined[start] && letters[start...].starts(with: word) {
            let end = start + word.count
            if end == letters.count || !isJoined[end] { return true }
        }
        return false
    }

    private static let joiners: Set<Unicode.Scalar> = [" ", "-", "_", "'", "’", ".", "·"]

    private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0x61...0x7A: UInt8(scalar.value)
        case 0x41...0x5A: UInt8(scalar.value + 0x20)
        case 0xC0...0x1DC: toned[scalar]
        default: nil
        }
    }

    private static let toned: [Unicode.Scalar: UInt8] = {
        var table: [Unicode.Scalar: UInt8] = [:]
        let rows = [
            ("a", "āáǎàĀÁǍÀ"), ("e", "ēéěèĒÉĚÈ"), ("i", "īíǐìĪÍǏÌ"), ("o", "ōóǒòŌÓǑÒ"), ("u", "ūúǔùŪÚǓÙ"),
            ("u", "üǖǘǚǜÜǕǗǙǛ"),
        ]
        for (letter, signs) in rows {
            for sign in signs.unicodeScalars { table[sign] = letter.utf8.first }
        }
        return table
    }()
}

extension Diagnostic {
    fileprivate static func leak(_ path: String, _ file: String) -> Diagnostic {
        Diagnostic(
            "withheld-leak", .error, "This file of the site would hold words that are withheld",
            at: SourceLocation(path), notes: ["They are withheld by \(file)."],
            fixes: [
                "find the words in records, notes, pages and static files, and write them otherwise there"
            ])
    }

    fileprivate static func sound(_ path: String, _ file: String) -> Diagnostic {
        Diagnostic(
            "withheld-sound", .warning,
            "This file of the site spells a withheld name in pinyin, or one like it",
            at: SourceLocation(path), notes: ["The name is withheld by \(file)."])
    }
}
