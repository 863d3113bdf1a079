import ArchiveModel
import ArgumentParser
import Glibc

/// Who edits, and when: what a line that an editor writes is signed with.
enum Editor {
    /// `given`, or the name that git or the system knows.
    static func name(_ given: String?) throws -> String {
        let names = [given, variable("GIT_AUTHOR_NAME"), variable("USER")]
        guard let name = names.compactMap(\.self).first(where: { !$0.isEmpty }) else {
            throw ValidationError("Say whose word this is: --by NAME.")
        }
        return name
    }

    /// The day of the editor's clock.
    static var today: CalendarDate {
        var now = time(nil)
        var fields = tm()
        localtime_r(&now, &fields)
        let date = CalendarDate(
            year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
        return date ?? CalendarDate(dayNumber: 0)
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
