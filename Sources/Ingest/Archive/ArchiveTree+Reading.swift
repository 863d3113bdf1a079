import ArchiveModel
import Memo
import Names
import Reading

// What stands beside the issues of an archive.

extension ArchiveTree {
    /// `nil` with an error when the settings are not there or cannot be read.
    func readSettings() -> Diagnosed<ArchiveSettings?> {
        settings.map { $0.read(SettingsReader.settings) } ?? Diagnosed(nil, [.noSettings])
    }

    func readCalendar() -> Diagnosed<PublicationCalendar> {
        guard let file = calendar else { return Diagnosed(PublicationCalendar()) }
        return file.read { CalendarReader.calendar($0).map(Optional.some) }.map {
            $0 ?? PublicationCalendar()
        }
    }

    /// In order of slug; a folder without a first page has one with nothing on it but its pages.
    func readFreePages() -> Diagnosed<[FreePage]> {
        freePages.readEach { page in
            page.file.read { FreePageReader.page($0, slug: page.slug).map(Optional.some) }
        }.map(FreePageReader.withFolders)
    }

    func readFront() -> Diagnosed<FrontText?> {
        front.map { $0.read(FreePageReader.front) } ?? Diagnosed(nil)
    }
}

/// One record file, read.
struct ReadRecord: Step {
    func run(_ record: ArchiveTree.RecordFile) -> Diagnosed<Record?> {
        record.file.read { RecordReader.record($0, id: record.id) }
    }
}

/// What editors decided about names.
struct ReadDecisions: Step {
    func run(_ files: [ArchiveFile]) -> Diagnosed<[Decision]> {
        files.readEach { file in file.read { DecisionReader.decisions($0).map(Optional.some) } }
            .map { $0.flatMap { $0 } }
    }
}

extension ArchiveFile {
    /// What `read` makes of the decoded text; `nil` when it cannot be decoded.
    func read<Value>(_ read: (SourceText) -> Diagnosed<Value?>) -> Diagnosed<Value?> {
        var diagnostics: [Diagnostic] = []
        guard let source = TextDecoder.decode(bytes, path: path).unwrap(into: &diagnostics) else {
            return Diagnosed(nil, diagnostics)
        }
        let result = read(source)
        return Diagnosed(result.value, diagnostics + result.diagnostics)
    }
}

extension Sequence {
    /// What `read` makes of each, without those of which it makes nothing.
    func readEach<Value>(_ read: (Element) -> Diagnosed<Value?>) -> Diagnosed<[Value]> {
        var diagnostics: [Diagnostic] = []
        let values = compactMap { read($0).unwrap(into: &diagnostics) }
        return Diagnosed(values, diagnostics)
    }
}

extension Diagnostic {
    fileprivate static var noSettings: Diagnostic {
        Diagnostic(
            .noSettings, "An archive folder holds an archive.yml",
            at: SourceLocation("archive.yml"),
            fixes: [
                "run 'broadsheet init' in an empty folder", "name the archive's folder on the command line",
            ])
    }
}
