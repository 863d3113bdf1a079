package import ArchiveModel
package import Reading

/// What the user says about files to import.
package struct ImportOptions: Sendable {
    /// Overrules what the files say.
    package var date: CalendarDate?
    package var edition: String?
    /// The page of a single file.
    package var page: Int?
    package var pattern: FileNamePattern?
    /// Whether other bytes may take the place of a page that is held.
    package var replaces = false
    /// Of all files, when the user says it.
    package var encoding: TextEncoding?
    /// What the address of a vanished article says.
    package var goneReason = "The words of this article are no longer in the source."
    /// Of the formats that files may have.
    package var readers = PageReaders.standard

    package init() {}
}
