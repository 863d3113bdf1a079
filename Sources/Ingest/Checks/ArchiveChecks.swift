package import ArchiveModel

/// What an editor should look at although every file can be read: what issues, days and texts say about each other.
package enum ArchiveChecks {
    package static func findings(in archive: Archive) -> [Diagnostic] {
        CalendarChecks(archive: archive).findings + TextChecks(archive: archive).findings
    }
}
