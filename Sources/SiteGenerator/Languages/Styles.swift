extension TextStyle {
    /// Of the newspaper.
    static let paper = chinese
}

extension InterfaceStyle {
    /// Of the interface in `language`, a tag of BCP 47.
    static func of(_ language: String) -> InterfaceStyle {
        language.hasPrefix("zh") ? chinese : plain
    }
}
