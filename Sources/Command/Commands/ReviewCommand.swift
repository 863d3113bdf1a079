import ArchiveModel
import ArgumentParser
import Foundation
import Ingest
import Publishing

struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Lists names to decide about, and records what you decide.",
        discussion: """
            Without an answer it lists suggestions, those that change most first, each with its sentences: new names, \
            names that several records bear, likely short forms. An answer writes one line of decisions/NAME.tsv or \
            one record; what is decided is not asked again.

              broadsheet review --limit 20
              broadsheet review --accept 孙弘 --as people/sun-hong
              broadsheet review --merge 欧亚二期 --as projects/ouya-2
              broadsheet review --reject 扎实办
            """)

    @Option(help: "The archive folder.", completion: .directory)
    var archive = "Content"

    @Option(help: "At most so many suggestions.")
    var limit = 30

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: "Open a record for this name.")
    var accept: String?

    @Option(help: "These words are no name.")
    var reject: String?

    @Option(help: "This name means the record of --as, everywhere.")
    var merge: String?

    @Option(help: "Leave this name open and do not ask again.")
    var leave: String?

    @Option(name: .customLong("as"), help: "The record: people/sun-hong.")
    var record: String?

    @Option(help: "Who decides; your user name without it.")
    var by: String?

    @OptionGroup var options: DiagnosticOptions

    func run() async throws {
        var diagnostics: [Diagnostic] = []
        guard let folder = ArchiveFolder.read(archive).unwrap(into: &diagnostics) else {
            return try options.report(diagnostics)
        }
        let read = await Ingest.archive(from: folder.sources, withheld: folder.withheld())
        diagnostics += read.diagnostics.map { $0.located(in: archive) }
        guard let whole = read.value else { return try options.report(diagnostics) }
        let suggestions = SuggestionList.suggestions(for: whole, settled: Self.settled(folder.sources))
        guard let (name, answer) = try answer(suggestions) else {
            return Terminal.print(
                ReviewOutput(suggestions: Array(suggestions.prefix(limit))).text(json: json))
        }
        let suggestion = suggestions.first { $0.name == name }
        do {
            let plan = ReviewPlan(author: by ?? ProcessInfo.processInfo.userName, date: try Self.today())
            let write = try plan.write(answer, about: name, suggestion: suggestion, files: folder.sources)
            try ArchiveWriter.apply(write.map { [$0] } ?? [], in: archive)
            Terminal.print(
                write.map { "Wrote \($0.path)." } ?? "Decided already; nothing to write.", to: .error)
        } catch let problem as ReviewPlan.Problem {
            throw Failure(problem.description)
        }
    }

    private func answer(_ suggestions: [Suggestion]) throws -> (name: String, answer: ReviewPlan.Answer)? {
        let given = [accept, reject, merge, leave].compactMap { $0 }
        guard given.count < 2 else {
            throw ValidationError("One answer at a time: --accept, --reject, --merge or --leave.")
        }
        if let accept { return (accept, .accept(try record(for: accept, suggestions))) }
        if let reject { return (reject, .reject) }
        if let leave { return (leave, .leave) }
        guard let merge else { return nil }
        guard let record, let id = EntityID(record) else {
            throw ValidationError("--merge needs the record: --as people/sun-hong.")
        }
        return (merge, .merge(id))
    }

    /// The id that --as gives, or one made from the name's reading.
    private func record(for name: String, _ suggestions: [Suggestion]) throws -> EntityID {
        if let record {
            guard let id = EntityID(record) else {
                throw ValidationError("'\(record)' is not a record's id; write it as people/sun-hong.")
            }
            return id
        }
        guard let kind = suggestions.first(where: { $0.name == name }).flatMap({ EntityKind($0.kind) }) else {
            throw ValidationError("Nothing is suggested about '\(name)'; name the record with --as people/….")
        }
        let latin = name.applyingTransform(.mandarinToLatin, reverse: false) ?? name
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false)?.lowercased() ?? latin
        let slug = plain.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.joined(
            separator: "-")
        guard !slug.isEmpty else { throw ValidationError("Name the record with --as \(kind.rawValue)/….") }
        return EntityID(kind, slug)
    }

    /// Names with a decision that holds everywhere.
    private static func settled(_ files: [ArchiveFile]) -> Set<String> {
        Set(
            files.filter { $0.path.hasPrefix("decisions/") && $0.path.hasSuffix(".tsv") }.filter {
                String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n").contains {
                    $0.hasPrefix("*\t")
                }
            }.map { String($0.path.dropFirst("decisions/".count).dropLast(".tsv".count)) })
    }

    private static func today() throws -> CalendarDate {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
        let text = [pad(parts.year ?? 0, 4), pad(parts.month ?? 0, 2), pad(parts.day ?? 0, 2)].joined(
            separator: "-")
        guard let date = CalendarDate(text) else {
            throw Failure("The clock says \(text), which is no date.")
        }
        return date
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension EntityKind {
    fileprivate init?(_ kind: Mention.Kind) {
        switch kind {
        case .person: self = .person
        case .place: self = .place
        case .project: self = .project
        case .organisation: self = .organisation
        case .indicator: return nil
        }
    }
}
