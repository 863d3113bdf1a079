import ArchiveModel
import Ingest
import Reading

/// A file of page text with its place in the archive, and by what evidence.
struct ReceivedPage: Sendable {
    var file: ArchiveFile
    var issue: IssueID
    /// The number of its first page.
    var page: Int
    var datedBy: String
    var pagedBy: String
    var texts: [SourceText]
    var reader: any PageReader
    /// What the user said about its encoding.
    var stated: TextEncoding?
    /// What the paper calls its first page, where that is no number.
    var label: PageLabel?
    /// What else its name says.
    var name = FileNamePattern.Match()
    /// What it was put together from; empty for a file that is a page.
    var made = MadePage()
    /// The METS file that it came with.
    var mets: ArchiveFile?

    var target: String { "issues/\(issue)/\(page)\(reader.suffix)" }

    /// Where `file` belongs: as the options say, else its name, its masthead. It is read in the language of that issue; where only
    /// the masthead tells the issue, first in the paper's, then in those of other issues.
    static func locate(
        _ file: ArchiveFile, in languages: IssueLanguages, _ options: ImportOptions
    ) -> Diagnosed<ReceivedPage?> {
        var diagnostics: [Diagnostic] = []
        let name = named(file.path, options, &diagnostics)
        let edition = options.edition ?? name.edition
        let stated = (options.date ?? name.date).map { IssueID($0, edition: edition) }
        let language = stated.map(languages.language) ?? languages.paper
        var found = placed(file, in: language, name, options)
        if stated == nil {
            let others = found.value.map { [languages.language(of: $0.issue)] } ?? languages.others
            for other in others where other != language {
                let read = placed(file, in: other, name, options)
                if found.value != nil || read.value.map({ languages.language(of: $0.issue) }) == other {
                    found = read
                    break
                }
            }
        }
        return Diagnosed(found.value, diagnostics + found.diagnostics)
    }

    private static func placed(
        _ file: ArchiveFile, in language: PaperLanguage, _ name: FileNamePattern.Match,
        _ options: ImportOptions
    ) -> Diagnosed<ReceivedPage?> {
        var diagnostics = ConflictMarks.diagnostics(in: file)
        guard !diagnostics.hasErrors else { return Diagnosed(nil, diagnostics) }
        let reader = options.readers.reader(ofGiven: file)
        let origin = TextOrigin(language: language, encoding: options.encoding)
        let texts = reader.read(file, as: origin).unwrap(into: &diagnostics).map(\.text)
        guard let first = texts.first else { return Diagnosed(nil, diagnostics) }
        let lines = PageLine.lines(of: first, in: language)
        let head = Array(lines.prefix(MastheadReader.length(in: lines)))
        let masthead = MastheadReader.read(head)
        if options.date == nil, !name.doubt.isEmpty {
            return Diagnosed(nil, diagnostics + [.inDoubt(file.path, name.doubt, printed: masthead.date)])
        }
        guard let date = options.date ?? name.date ?? masthead.date else {
            return Diagnosed(nil, diagnostics + [.noDate(file.path)])
        }
        let printed = masthead.page ?? (masthead.issueNumber != nil && masthead.date != nil ? 1 : nil)
        guard let page = options.page ?? name.page ?? (name.label == nil ? printed : 0) else {
            return Diagnosed(nil, diagnostics + [.noPage(file.path, date)])
        }
        if let other = masthead.date, other != date { diagnostics.append(.otherDate(file.path, date, other)) }
        let evidence = masthead.dateEvidence ?? "masthead"
        var received = ReceivedPage(
            file: file, issue: IssueID(date, edition: options.edition ?? name.edition), page: page,
            datedBy: options.date != nil ? "--date" : name.date != nil ? "file name" : evidence,
            pagedBy: options.page != nil
                ? "--page" : name.page != nil || name.label != nil ? "file name" : "masthead",
            texts: texts, reader: reader, stated: options.encoding)
        received.label = options.page == nil ? name.label : nil
        received.name = name
        return Diagnosed(received, diagnostics)
    }

    private static func named(
        _ path: String, _ options: ImportOptions, _ diagnostics: inout [Diagnostic]
    ) -> FileNamePattern.Match {
        guard let pattern = options.pattern else { return DeliveryName.match(path) }
        guard let match = pattern.match(path) else {
            diagnostics.append(.noMatch(path))
            return FileNamePattern.Match()
        }
        return match
    }
}

/// What the issues of an archive are written in.
struct IssueLanguages {
    /// Of issues that the archive does not hold, and of most that it holds.
    let paper: PaperLanguage
    private let held: [IssueID: ArchiveTree.IssueFolder]

    init(_ tree: ArchiveTree) {
        paper = tree.paperLanguage
        held = Dictionary(tree.issues.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func language(of issue: IssueID) -> PaperLanguage {
        held[issue].map(IssueFolderReader.language) ?? paper
    }

    /// Each that an issue is in and the paper is not.
    var others: [PaperLanguage] {
        let languages = held.values.filter { $0.issueNotes != nil }.map(IssueFolderReader.language)
        return Set(languages).subtracting([paper]).sorted { $0.tag < $1.tag }
    }
}

extension Diagnostic {
    fileprivate static func noDate(_ path: String) -> Diagnostic {
        Diagnostic(
            .noDate, "A page needs the date of its issue; neither name nor masthead has one",
            at: SourceLocation(path),
            fixes: ["give it with --date 2021-01-27"] + named(path))
    }

    fileprivate static func inDoubt(_ path: String, _ days: [CalendarDate], printed: CalendarDate?)
        -> Diagnostic
    {
        Diagnostic(
            .dateInDoubt,
            "The name of this file may mean \(days.map(\.description).joined(separator: " or "))",
            at: SourceLocation(path), notes: printed.map { ["Its masthead says \($0)."] } ?? [],
            fixes: PatternProposal.patterns(for: path).map { "say which with --pattern '\($0)'" }
                + ["give the date with --date 2021-01-27"])
    }

    fileprivate static func noPage(_ path: String, _ date: CalendarDate) -> Diagnostic {
        Diagnostic(
            .noPage,
            "A page of the issue of \(date) needs its number; neither name nor masthead has one",
            at: SourceLocation(path),
            fixes: ["give it with --page 3"] + named(path))
    }

    private static func named(_ path: String) -> [String] {
        PatternProposal.patterns(for: path).first.map { ["say how the files are named: --pattern '\($0)'"] }
            ?? ["say how the files are named with --pattern"]
    }

    fileprivate static func noMatch(_ path: String) -> Diagnostic {
        Diagnostic(
            .patternUnmatched, "The name of this file is not as --pattern says",
            at: SourceLocation(path))
    }

    fileprivate static func otherDate(_ path: String, _ date: CalendarDate, _ other: CalendarDate)
        -> Diagnostic
    {
        Diagnostic(
            .dateDisagrees,
            "This page goes to the issue of \(date), and its masthead says \(other)",
            at: SourceLocation(path))
    }
}
