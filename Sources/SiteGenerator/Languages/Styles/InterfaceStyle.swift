import ArchiveModel

/// How the language of the interface writes what no string of a theme says.
struct InterfaceStyle: Sendable {
    /// Between the reasons why a machine took words for a name.
    let reasonSeparator: String
    /// A date of which the month or the day may not be known.
    let date: @Sendable (PartialDate) -> String

    /// As EDTF and English have it, where nothing else is known.
    static let plain = InterfaceStyle(
        reasonSeparator: "; ", date: { $0.description })
}
