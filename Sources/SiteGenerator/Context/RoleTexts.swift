import ArchiveModel

extension SiteContext {
    /// An office with what is said of it: that somebody took it, left it or stood for it, and when.
    func text(of role: StatedRole) -> String {
        let words =
            role.standing == .attested ? role.title : locale.text("standing_\(role.standing)", role.title)
        guard let date = role.date else { return words }
        return locale.text("role_dated", words, locale.period(date))
    }
}
