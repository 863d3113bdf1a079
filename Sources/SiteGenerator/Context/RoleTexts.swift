import ArchiveModel

extension SiteContext {
    /// An office with what is said of it: that somebody took it, left it or stood for it, and when.
    func text(of role: StatedRole) -> String {
        let words =
            switch role.standing {
            case .attested: role.title
            case .left where role.title.isEmpty: locale.text("standing_left_office")
            default: locale.text("standing_\(role.standing)", role.title)
            }
        guard let date = role.date else { return words }
        return locale.text("role_dated", words, locale.period(date))
    }
}
