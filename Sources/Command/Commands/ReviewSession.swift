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
    /// The answers of this session, with the question that each is of.
    private var answers: [(question: Int, edits: [ArchiveEdit])] = []

    init(archive: String, files: [ArchiveFile], author: String, date: CalendarDate) {
        self.archive = archive
        self.files = files
        self.author = author
        self.date = date
    }

    mutating func ask(_ suggestions: [Suggestion]) throws {
        guard !suggestions.isEmpty else { return Terminal.print("Nothing to decide.") }
        let isBold = Terminal.usesColour(.output)
        var question = 0
        while suggestions.indices.contains(question) {
            Terminal.print("\n\(question + 1) of \(suggestions.count)")
            Terminal.print(
                ReviewOutput(suggestions: []).entry(suggestions[question]) {
                    isBold ? "\u{1B}[1m\($0)\u{1B}[0m" : "⟦\($0)⟧"
                })
            guard let next = try settle(suggestions[question], question) else { break }
            question = next
        }
        if answers.isEmpty { return }
        Terminal.print(
            "\(Count.of(answers.count, "answer")) written; 'broadsheet review --interactive' goes on.")
    }

    /// Asks until the answer is clear. The question that comes next; `nil` when the editor leaves.
    private mutating func settle(_ suggestion: Suggestion, _ question: Int) throws -> Int? {
        while true {
            Terminal.print(ReviewReply.question(about: suggestion))
            guard let line = readLine() else { return nil }
            switch ReviewReply(line, about: suggestion) {
            case .skip: return question + 1
            case .quit: return nil
            case .help: Terminal.print(ReviewReply.keys)
            case .unclear(let hint): Terminal.print(hint)
            case .undo: if let last = try undo() { return last }
            case .answer(let answer, let group):
                do {
                    try write(answer, group, question)
                    return question + 1
                } catch let problem as ReviewPlan.Problem {
                    Terminal.print(problem.description)
                }
            }
        }
    }

    /// An office is decided for the pages on which it stands, everything else everywhere.
    private mutating func write(_ answer: ReviewPlan.Answer, _ suggestion: Suggestion, _ question: Int) throws
    {
        var scopes = [Decision.Scope.everywhere]
        if case .office = suggestion.matter {
            scopes = Set(suggestion.articles.map(\.page)).sorted().map { .page($0) }
        }
        let lock = try ArchiveWriter.open(archive)
        defer { withExtendedLifetime(lock) {} }
        for name in suggestion.names { try refresh("decisions/\(name).tsv") }
        let edits = try ReviewPlan(author: author, date: date).edits(
            answer, about: suggestion, in: scopes, files: files)
        do {
            try LastAnswer.write(edits, in: archive)
        } catch {
            throw Failure(error.description)
        }
        for edit in edits {
            hold(edit.file)
            Terminal.print("Wrote \(edit.path).")
        }
        answers.append((question, edits))
    }

    /// Takes the last answer of this session back, and the question that it was of.
    private mutating func undo() throws -> Int? {
        guard let last = answers.last else {
            Terminal.print("No answer of this session is left to take back.")
            return nil
        }
        let lock = try ArchiveWriter.open(archive)
        defer { withExtendedLifetime(lock) {} }
        do {
            try LastAnswer.takeBack(last.edits, in: archive)
        } catch {
            Terminal.print(error.description)
            return nil
        }
        answers.removeLast()
        for edit in last.edits {
            files.removeAll { $0.path == edit.path }
            if let former = edit.former { files.append(ArchiveFile(path: edit.path, bytes: former)) }
            Terminal.print("Took back \(edit.path).")
        }
        return last.question
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
