package import ArchiveModel
package import Ingest
import Markup
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
    /// By their first four letters.
    private let spellings: [ArraySlice<UInt8>: [Spelling]]
    private let texts: [WithheldWords.Text]
    /// The runs of all `texts`.
    private let runs: Set<UInt64>

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
        let spelt = everywhere.map { name in
            let key = Pronunciation(name: name.text, given: nil, isPerson: true).key
            return Spelling(letters: key.utf8.filter { (0x61...0x7A).contains($0) }, file: name.file)
        }.filter { $0.letters.count >= 4 }
        spellings = Dictionary(grouping: spelt) { $0.letters.prefix(4) }
        texts = words.texts
        runs = texts.reduce(into: []) { $0.formUnion($1.runs) }
    }

    package var isEmpty: Bool { names.isEmpty && scoped.isEmpty && records.isEmpty && texts.isEmpty }

    /// One error for each file of withholdings whose words stand in `bytes` or in `path`; a warning where only the
    /// sound of a name does.
    package func leaks(in bytes: [UInt8], path: String) -> [Diagnostic] {
        var words = Set<String>()
        var sounds = Set<String>()
        let scoped = scoped.filter { path.hasPrefix($0.folder) }
        for text in PublishedText(bytes, path: path).texts + [PercentEncoding.read(path)] {
            let letters = LetterText(text).letters
            words.formUnion(names.all(in: letters).compactMap { files[$0.name] })
            for scope in scoped where !scope.finder.all(in: letters).isEmpty {
                words.insert(scope.file)
            }
            let found = runs.isEmpty ? [] : WithheldWords.runs(of: letters).filter(runs.contains)
            for withdrawn in texts where found.contains(where: withdrawn.runs.contains) {
                words.insert(withdrawn.file)
            }
            for record in records where text.contains(record.word) { words.insert(record.file) }
            if !spellings.isEmpty {
                SpokenText(text).forEachWord { word, ends in
                    for spelling in spellings[word.prefix(4), default: []]
                    where word.starts(with: spelling.letters) && ends(spelling.letters.count) {
                        sounds.insert(spelling.file)
                    }
                }
            }
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

    /// Calls `body` with the letters from each beginning of a word on, and with whether a word ends behind so many.
    func forEachWord(_ body: (ArraySlice<UInt8>, (Int) -> Bool) -> Void) {
        for start in letters.indices where letters[start] != 0 && !isJoined[start] {
            body(letters[start...]) { start + $0 == letters.count || !isJoined[start + $0] }
        }
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
            .withheldLeak, "This file of the site would hold words that are withheld",
            at: SourceLocation(path), notes: ["They are withheld by \(file)."],
            fixes: [
                "find the words in records, notes, pages and static files, and write them otherwise there"
            ])
    }

    fileprivate static func sound(_ path: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .withheldSound,
            "This file of the site spells a withheld name in pinyin, or one like it",
            at: SourceLocation(path), notes: ["The name is withheld by \(file)."])
    }
}
