import ArchiveModel

/// How the language of the interface writes what no string of a theme says.
struct InterfaceStyle: Sendable {
    /// Whether it is also the language of the newspaper.
    let isOfPaper: Bool
    /// Between the reasons why a machine took words for a name.
    let reasonSeparator: String
    /// A date of which the month or the day may not be known.
    let date: @Sendable (PartialDate) -> String

    /// Of `language`; as EDTF and English have it where nothing else is known.
    static func of(_ language: String) -> InterfaceStyle {
        language.hasPrefix("zh") ? chinese : plain
    }

    private static let plain = InterfaceStyle(
        isOfPaper: false, reasonSeparator: "; ", date: { $0.description })
}
