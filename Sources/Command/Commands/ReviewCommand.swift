import ArchiveModel
import ArgumentParser
import Desk
import Foundation
import Ingest
import Names
import Publishing

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Lists names to decide about, and records what you decide.",
        discussion: """
            Without an answer it lists suggestions, those that change most first, each with its sentences: new names with \
            their likely other wordings, names that several records bear, likely short forms, offices without a name, \
            meetings and reports that recur. An answer writes one line of decisions/NAME.tsv for each wording, or one \
            record; what is decided is not asked again.

              broadsheet review --limit 20
              broadsheet review --accept 孙弘 --as people/sun-hong
              broadsheet review --merge 欧亚二期 --as projects/ouya-2
              broadsheet review --merge 市长 --as people/sun-hong --on 2021-01-27-p1
              broadsheet review --reject 扎实办
              broadsheet review --interactive
              broadsheet review --undo
            """)

    @Option(help: "The archive folder.", completion: .directory)
    var archive = "Content"

    @Option(help: "At most so many suggestions (default: 30 in the list, all with --interactive).")
    var limit: Int?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Ask about one suggestion after the other.")
    var interactive = false

    @Option(help: "Open a record for this name; may be repeated, as may the answers below.")
    var accept: [String] = []

    @Option(help: "These words are no name.")
    var reject: [String] = []

    @Option(help: "This name means the record of --as.")
    var merge: [String] = []

    @Option(help: "Leave this name open and do not ask again.")
    var leave: [String] = []

    @Option(name: .customLong("as"), help: "The record: people/sun-hong.")
    var record: String?

    @Option(help: "Decide only for this issue or page: 2021-01-27, 2021-01-27-p1.")
    var on: String?

    @Option(
        help: ArgumentHelp(
            "Who decides (default: $GIT_AUTHOR_NAME or $USER).", valueName: "name"))
    var by: String?

    @Flag(help: "The answer holds for the name alone, not for its other wordings.")
    var alone = false

    @Flag(help: "Take the last answer back.")
    var undo = false

    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        if undo { return try takeBack() }
        let lock = hasAnswer ? try ArchiveWriter.open(archive, for: .writing, options.diagnostics) : nil
        defer { withExtendedLifetime(lock) {} }
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(archive, holding: lock).unwrap(into: &diagnostics) else {
            return try options.report(diagnostics)
        }
        let read = await Ingest.archive(from: folder.sources, withheld: folder.withheld())
        diagnostics += read.diagnostics.map { $0.located(in: archive) }
        guard let whole = read.value else { return try options.report(diagnostics) }
        let suggestions = SuggestionList.suggestions(for: whole, settled: Self.settled(folder.sources))
        if interactive {
            var session = ReviewSession(
                archive: archive, files: folder.sources, author: try Editor.name(by), date: Editor.today)
            return try session.ask(Array(suggestions.prefix(limit ?? .max)))
        }
        let answers = try answers(suggestions, whole.entities)
        guard !answers.isEmpty else {
            return Terminal.print(
                ReviewOutput(suggestions: Array(suggestions.prefix(limit ?? 30))).text(json: json))
        }
        try write(answers, suggestions, whole, folder.sources)
    }

    private func write(
        _ answers: [(name: String, answer: ReviewPlan.Answer)], _ suggestions: [Suggestion], _ whole: Archive,
        _ sources: [ArchiveFile]
    ) throws {
        let plan = ReviewPlan(author: try Editor.name(by), date: Editor.today, scope: try scope())
        var files = sources
        var writes: [ArchiveEdit] = []
        do {
            for (name, answer) in answers {
                for edit in try edits(plan, answer, name, suggestions, whole, files) {
                    files = files.filter { $0.path != edit.path } + [edit.file]
                    writes.append(edit)
                }
            }
            try LastAnswer.write(writes, in: archive)
        } catch let problem as ReviewPlan.Problem {
            throw Failure(problem.description)
        } catch let problem as LastAnswer.Problem {
            throw Failure(problem.description)
        }
        let told = writes.map { "Wrote \($0.path)." }
        Terminal.print(
            (told.isEmpty ? ["Decided already; nothing to write."] : told).joined(separator: "\n"), to: .error
        )
    }

    /// What one answer writes: about a name with its other wordings, or about any other words.
    private func edits(
        _ plan: ReviewPlan, _ answer: ReviewPlan.Answer, _ name: String, _ suggestions: [Suggestion],
        _ whole: Archive, _ files: [ArchiveFile]
    ) throws -> [ArchiveEdit] {
        if let group = suggestions.first(where: { $0.names.contains(name) })?.led(by: name) {
            return try plan.edits(answer, about: alone ? group.alone : group, files: files)
        }
        let mention = whole.issues.lazy.flatMap(\.articles).flatMap(\.mentions).first { $0.name == name }
        let edit = try plan.write(
            answer, about: name, suggestion: nil, readAs: mention?.kind, files: files)
        return [edit].compactMap(\.self)
    }

    private func takeBack() throws {
        guard !hasAnswer, !interactive else {
            throw ValidationError("--undo takes back the last answer; give no other with it.")
        }
        let lock = try ArchiveWriter.open(archive, for: .writing, options.diagnostics)
        defer { withExtendedLifetime(lock) {} }
        do {
            for path in try LastAnswer.undo(in: archive) { Terminal.print("Took back \(path).", to: .error) }
        } catch {
            throw Failure(error.description)
        }
    }

    private var hasAnswer: Bool { ![accept, reject, merge, leave].allSatisfy(\.isEmpty) }

    private func scope() throws -> Decision.Scope {
        guard let on else { return .everywhere }
        guard let scope = Decision.Scope(on) else {
            throw ValidationError("--on names an issue or a page: 2021-01-27 or 2021-01-27-p1.")
        }
        return scope
    }

    /// By name, each once.
    private func answers(
        _ suggestions: [Suggestion], _ entities: [Entity]
    ) throws -> [(name: String, answer: ReviewPlan.Answer)] {
        guard [accept, reject, merge, leave].count(where: { !$0.isEmpty }) < 2 else {
            throw ValidationError("One answer at a time: --accept, --reject, --merge or --leave.")
        }
        var seen = Set<String>()
        let names = (accept + reject + merge + leave).filter { seen.insert($0).inserted }
        if !merge.isEmpty {
            guard let record, let id = EntityID(record) else {
                throw ValidationError("--merge needs the record: --as people/sun-hong.")
            }
            return names.map { ($0, .merge(id)) }
        }
        guard accept.isEmpty || record == nil || names.count == 1 else {
            throw ValidationError("--as names the record of one name; here are \(names.count).")
        }
        return try names.map { name in
            if !reject.isEmpty { return (name, .reject) }
            if !leave.isEmpty { return (name, .leave) }
            return (name, .accept(try newRecord(for: name, suggestions, entities)))
        }
    }

    /// The id that --as gives, or one made from the name's reading.
    private func newRecord(
        for name: String, _ suggestions: [Suggestion], _ entities: [Entity]
    ) throws -> EntityID {
        if let record {
            guard let id = EntityID(record) else {
                throw ValidationError("'\(record)' is not a record's id; write it as people/sun-hong.")
            }
            return id
        }
        guard let id = suggestions.first(where: { $0.names.contains(name) })?.led(by: name).newRecord else {
            if let bearer = entities.first(where: { $0.name == name || $0.aliases.contains(name) }) {
                throw Failure(
                    "\(bearer.id) bears the name '\(name)'; for another of this name add --as people/….")
            }
            throw Failure("Nothing is suggested about '\(name)'; name the record with --as people/….")
        }
        return id
    }

    /// Names with a decision that holds everywhere, and `2021-01-27-p1 市长` for decisions on one page.
    private static func settled(_ files: [ArchiveFile]) -> Set<String> {
        let decisions = files.filter { $0.path.hasPrefix("decisions/") && $0.path.hasSuffix(".tsv") }
        return Set(
            decisions.flatMap { file in
                let name = String(file.path.dropFirst("decisions/".count).dropLast(".tsv".count))
                let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
                return lines.compactMap { $0.split(separator: "\t").first }.map {
                    $0 == "*" ? name : "\($0) \(name)"
                }
            })
    }
}

extension Suggestion {
    /// An id for a record of this name, from its reading; `nil` for names that have none.
    var newRecord: EntityID? {
        guard let kind = kind.record else { return nil }
        let latin = name.applyingTransform(.mandarinToLatin, reverse: false) ?? name
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false)?.lowercased() ?? latin
        let slug = plain.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.joined(
            separator: "-")
        return slug.isEmpty ? nil : EntityID(kind, slug)
    }
}
