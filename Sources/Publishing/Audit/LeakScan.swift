package import ArchiveModel
package import Ingest
import Markup
import SiteGenerator

/// Looks for withheld words in the files of a site.
package struct LeakScan: Sendable {
    private struct Spelling: Sendable {
        var letters: [UInt8]
        var file: String
    }

    private let names: NameFinder
    private let files: [String: String]
    private let scoped: [(folder: String, finder: NameFinder, file: String)]
    private let records: [RecordAddress]
    /// By their first four letters.
    private let spellings: [ArraySlice<UInt8>: [Spelling]]
    private let texts: [WithheldWords.Text]
    private let own: OwnAddress?
    /// Where the archive lets readers tell of mistakes: what stands in it is no leak either.
    private let mistakes: String?
    /// The runs of all `texts`.
    private let runs: Set<UInt64>

    package init(_ words: WithheldWords) {
        let everywhere = words.names.filter { $0.article == nil }
        let headlines = words.texts.compactMap { text in text.headline.map { ($0, text.file) } }
        let initials = everywhere.flatMap { name in name.initials.map { ($0, name.file) } }
        let whole = everywhere.map { ($0.text, $0.file) } + headlines
        names = NameFinder(whole.map(\.0), initials: initials.map(\.0))
        let all = whole + initials
        files = Dictionary(all, uniquingKeysWith: { first, _ in first })
        scoped = words.names.compactMap { name in
            name.article.map {
                (
                    String(Address.path(of: $0).dropLast("index.html".count)),
                    NameFinder([name.text], initials: name.initials), name.file
                )
            }
        }
        records = words.records.map { RecordAddress($0) }
        let spelt = everywhere.map { name in
            let key = Pronunciation(name: name.text, given: nil, isPerson: true).key
            return Spelling(letters: key.utf8.filter { (0x61...0x7A).contains($0) }, file: name.file)
        }.filter { $0.letters.count >= 4 }
        spellings = Dictionary(grouping: spelt) { $0.letters.prefix(4) }
        texts = words.texts
        own = words.baseURL.flatMap(OwnAddress.init)
        mistakes = words.mistakes
        runs = texts.reduce(into: []) { $0.formUnion($1.runs) }
    }

    package var isEmpty: Bool { names.isEmpty && scoped.isEmpty && records.isEmpty && texts.isEmpty }

    /// `text` without the addresses that the archive's settings name.
    private func withoutNamed(_ text: String) -> String {
        let text = own?.removed(from: text) ?? text
        return mistakes.map { text.replacing($0, with: " ") } ?? text
    }

    /// One error for each file of withholdings whose words stand in `bytes` or in `path`; a warning where only the
    /// sound of a name does, and where nobody can tell.
    package func leaks(in bytes: [UInt8], path: String) -> [Diagnostic] {
        var words = Set<String>()
        var sounds = Set<String>()
        let scoped = scoped.filter { path.hasPrefix($0.folder) }
        let published = PublishedText(bytes)
        for text in (published.texts + [PercentEncoding.read(path)]).map(withoutNamed) {
            let letters = LetterText(text)
            words.formUnion(names.all(in: letters).compactMap { files[$0.name] })
            for scope in scoped where !scope.finder.all(in: letters).isEmpty {
                words.insert(scope.file)
            }
            let found = runs.isEmpty ? [] : WithheldWords.runs(of: letters.letters).filter(runs.contains)
            for withdrawn in texts where found.contains(where: withdrawn.runs.contains) {
                words.insert(withdrawn.file)
            }
            for record in records where record.stands(in: text) { words.insert(record.file) }
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
            + published.unread.sorted().map { .unread(path, $0) }
    }
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

    fileprivate static func unread(_ path: String, _ form: String) -> Diagnostic {
        Diagnostic(
            .withheldUnread, "This file of the site is \(form) and cannot be searched for withheld words",
            at: SourceLocation(path),
            fixes: ["look through it yourself", "publish its text, or an unpacked one, instead"])
    }

    fileprivate static func sound(_ path: String, _ file: String) -> Diagnostic {
        Diagnostic(
            .withheldSound,
            "This file of the site spells a withheld name in pinyin, or one like it",
            at: SourceLocation(path), notes: ["The name is withheld by \(file)."])
    }
}
