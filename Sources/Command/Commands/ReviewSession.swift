import ArchiveModel
import ArgumentParser
import Desk
import Ingest
import Names
import Publishing

/// Asks about suggestions one after the other, and writes each answer before the next question.
struct ReviewSession {
    let archive: String
    var files: [ArchiveFile]
    let author: String
    let date: CalendarDate

    /// What an editor typed.
    enum Reply: Hashable {
        case answer(ReviewPlan.Answer)
        case skip
        case quit
        case unclear(String)

        /// `a [record]`, `m record`, `r`, `l`, `s` or nothing, `q`.
        init(_ line: String, about suggestion: Suggestion) {
            let words = line.split(separator: " ").map(String.init)
            let record = words.count > 1 ? words[1] : nil
            switch words.first {
            case nil, "s": self = .skip
            case "q": self = .quit
            case "r": self = .answer(.reject)
            case "l": self = .answer(.leave)
            case "a":
                let id = record.map { EntityID($0) } ?? suggestion.newRecord
                self = id.map { .answer(.accept($0)) } ?? .unclear("Name the record: a people/sun-hong")
            case "m":
                let id = record.map { EntityID($0) } ?? suggestion.likely
                self = id.map { .answer(.merge($0)) } ?? .unclear("Name the record: m people/sun-hong")
            default: self = .unclear("a, m, r, l, s or q")
            }
        }
    }

    mutating func ask(_ suggestions: [Suggestion]) throws {
        guard !suggestions.isEmpty else { return Terminal.print("Nothing to decide.") }
        for (number, suggestion) in suggestions.enumerated() {
            Terminal.print("\n\(number + 1) of \(suggestions.count)")
            Terminal.print(ReviewOutput(suggestions: []).entry(suggestion))
            guard try settle(suggestion) else { return }
        }
    }

    /// Asks until the answer is clear; `false` when the editor leaves.
    private mutating func settle(_ suggestion: Suggestion) throws -> Bool {
        while true {
            Terminal.print(Self.question(about: suggestion))
            guard let line = readLine() else { return false }
            switch Reply(line, about: suggestion) {
            case .skip: return true
            case .quit: return false
            case .unclear(let hint): Terminal.print(hint)
            case .answer(let answer):
                do {
                    try write(answer, suggestion)
                    return true
                } catch let problem as ReviewPlan.Problem {
                    Terminal.print(problem.description)
                }
            }
        }
    }

    private static func question(about suggestion: Suggestion) -> String {
        let new = suggestion.newRecord.map { " (\($0))" } ?? ""
        let likely = suggestion.likely.map { " (\($0))" } ?? " RECORD"
        return "[a]ccept\(new), [m]erge\(likely), [r]eject, [l]eave open, [s]kip, [q]uit?"
    }

    /// An office is decided for the pages on which it stands, everything else everywhere.
    private mutating func write(_ answer: ReviewPlan.Answer, _ suggestion: Suggestion) throws {
        var scopes = [Decision.Scope.everywhere]
        if case .office = suggestion.matter {
            scopes = Set(suggestion.articles.map(\.page)).sorted().map { .page($0) }
        }
        let lock = try ArchiveWriter.open(archive)
        defer { withExtendedLifetime(lock) {} }
        try refresh("decisions/\(suggestion.name).tsv")
        for scope in scopes {
            let plan = ReviewPlan(author: author, date: date, scope: scope)
            guard
                let write = try plan.write(
                    answer, about: suggestion.name, suggestion: suggestion, files: files)
            else { continue }
            try ArchiveWriter.apply([write], in: archive)
            hold(write.file)
            Terminal.print("Wrote \(write.path).")
        }
    }

    /// Takes up what somebody else wrote into the file since it was read.
    private mutating func refresh(_ path: String) throws {
        do {
            guard let bytes = try Editing.present(path, in: archive) else {
                files.removeAll { $0.path == path }
                return
            }
            hold(ArchiveFile(path: path, bytes: bytes))
        } catch {
            throw Failure(error.description)
        }
    }

    private mutating func hold(_ file: ArchiveFile) {
        files.removeAll { $0.path == file.path }
        files.append(file)
    }
}

extension Suggestion {
    /// The record that it most likely means.
    var likely: EntityID? {
        switch matter {
        case .shortForm(let id), .longForm(let id), .office(let id): id
        case .newName, .undecided, .double, .namesakes: nil
        }
    }
}
