import Foundation
import Languages
import Testing

@testable import Names

@Suite("Words as data")
struct WordFileTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = repository.appending(path: "Sources/Languages/zh-Hans")
    private static let questions = repository.appending(path: "Sources/Names/Languages/zh-Hans")
    private static let sharedQuestions = repository.appending(path: "Sources/Languages/zh-Hans")

    /// The words of a file by itself, without the code that reads what is compiled in.
    private struct Table {
        var sources: Set<Substring> = []
        var rows: [[Substring]] = []

        init(_ file: WordFile) throws {
            let place = folder.appending(path: "words/\(file.rawValue).tsv")
            for line in try String(contentsOf: place, encoding: .utf8).split(separator: "\n") {
                if line.hasPrefix("# "), let colon = line.firstIndex(of: ":") {
                    sources.insert(line[..<colon].dropFirst(2))
                } else if !line.hasPrefix("#") {
                    rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
                }
            }
            #expect(rows.removeFirst() == ["word", "class", "cost", "source"])
        }
    }

    @Test("What is compiled in is what the file says", arguments: WordFile.allCases)
    func compiledIn(file: WordFile) throws {
        let place = Self.folder.appending(path: "words/\(file.rawValue).tsv")
        #expect(try Data(contentsOf: place) == Data(file.bytes))
    }

    @Test("Each file of words is compiled in")
    func allFiles() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Self.folder.appending(path: "words"), includingPropertiesForKeys: nil)
        #expect(
            Set(files.map(\.lastPathComponent)) == Set(WordFile.allCases.map { "\($0.rawValue).tsv" }))
    }

    @Test("What is read is what the file says, folded", arguments: WordFile.allCases)
    func read(file: WordFile) throws {
        let written = try Table(file).rows
        let rows = Array(WordRows(file.bytes))
        #expect(rows.map(\.word) == written.map { StaticUnits(stringLiteral: String($0[0])).units })
        #expect(rows.map(\.classes) == written.map { String($0[1]) })
        #expect(rows.map(\.cost) == written.map { Float($0[2]) })
    }

    @Test(
        "Each word stands once, in order, with a known source (`make words` sorts)",
        arguments: WordFile.allCases)
    func sorted(file: WordFile) throws {
        let table = try Table(file)
        let strange = table.rows.filter { row in
            row.count != 4 || row.contains("") || row[2] != "-" && row[2].wholeMatch(of: /\d+\.\d/) == nil
                || !table.sources.isSuperset(of: row[3].split(separator: ","))
        }
        #expect(strange == [])
        let unordered = zip(table.rows, table.rows.dropFirst()).filter { row, next in
            !row[0].unicodeScalars.lexicographicallyPrecedes(next[0].unicodeScalars)
        }
        #expect(unordered.map { $0.0 } == [])
    }

    @Test("Each source that is not our own has its licence in docs/licences")
    func licences() throws {
        let sources = try WordFile.allCases.reduce(into: Set<Substring>()) {
            $0.formUnion(try Table($1).sources)
        }
        let licences = try FileManager.default.contentsOfDirectory(
            atPath: Self.repository.appending(path: "docs/licences").path)
        // OpenCC's is that of forms of characters (Tools/FoldTable); two are of what is linked (Tools/Materials).
        // Four are of what names in English are found with (docs/names-english.md).
        let named = sources.subtracting(["class", "cost", "own"])
            .union(["opencc", "libyaml", "unicode", "faker", "geonames", "scowl", "universal-ner"])
        #expect(named.map { "\($0).txt" }.sorted() == licences.sorted())
    }

    @Test("A word has a cost exactly if sentences are cut into it", arguments: WordFile.allCases)
    func costs(file: WordFile) throws {
        let general = GeneralWords.classes(in: file)
        let strange = try Table(file).rows.filter { row in
            row[1].split(separator: ",").contains { general[$0] != nil } != (row[2] != "-")
        }
        #expect(strange == [])
    }

    @Test(
        "Every class of words is asked for, and every class that is asked for has words",
        arguments: [
            WordFile.actions: "Action", .organisations: "Organisation", .persons: "Person", .places: "Place",
            .projects: "Project", .quantities: "Quantity",
        ])
    func classes(file: WordFile, prefix: String) throws {
        var asked = Set(GeneralWords.classes(in: file).keys.map(String.init))
        let places = try [Self.questions, Self.sharedQuestions].flatMap {
            try FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)
        }
        // Of the names of people, others ask for the surnames too.
        let prefixes = file == .persons ? [prefix, "Surname"] : [prefix]
        for place in places where prefixes.contains(where: place.lastPathComponent.hasPrefix) {
            let code = try String(contentsOf: place, encoding: .utf8)
            for question in code.matches(of: /(words\[|utf8\()(?<names>"\w+"(, "\w+")*)[\])]/) {
                asked.formUnion(question.names.matches(of: /\w+/).map { String($0.output) })
            }
        }
        #expect(asked == Set(try Table(file).rows.flatMap { $0[1].split(separator: ",").map(String.init) }))
    }
}
