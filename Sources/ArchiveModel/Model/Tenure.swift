/// An office that one person holds at a time, and since and until when.
package struct Tenure: Hashable, Sendable {
    package var holder: EntityID
    package var role: Role

    /// Offices of several holders are left out: deputies, members, delegates.
    package static func all(in entities: [Entity]) -> [Tenure] {
        entities.filter { $0.id.kind == .person }.flatMap { entity in
            entity.roles.filter { isSingle($0.title) }.map { Tenure(holder: entity.id, role: $0) }
        }
    }

    /// An office that more tenures are told of, a bare title of a thousand villages, is not looked through for those who
    /// held it at once: that would cost the square.
    package static let mostOfOneOffice = 1_000

    /// Whether one person holds an office of this title at a time.
    package static func isSingle(_ title: String) -> Bool {
        title.count > 1 && !title.contains(OfficeWords.deputy)
            && OfficeWords.heads.contains { title.hasSuffix($0) }
    }

    /// Whether the office was held on `date`: between appointment and end, or attested on that day.
    package func covers(_ date: CalendarDate) -> Bool {
        if role.seen.contains(where: { $0.page.issue.date == date }) { return true }
        guard let from = role.from?.date?.description else { return false }
        let day = date.description
        return from <= day && (role.to?.date?.description).map { day.prefix($0.count) <= $0 } ?? true
    }

    /// Whether both held the same office at once, by appointment or as attested.
    package func clashes(with other: Tenure) -> Bool {
        guard holder != other.holder, role.title == other.role.title, let body = role.of,
            body == other.role.of
        else { return false }
        return overlaps(other) || role.seen.contains { other.isAppointed(on: $0.page.issue.date) }
            || other.role.seen.contains { isAppointed(on: $0.page.issue.date) }
    }

    /// On the days of the change itself both are in the news.
    private func isAppointed(on date: CalendarDate) -> Bool {
        guard let from = role.from?.date?.description, let to = role.to?.date?.description else {
            return false
        }
        return from < date.description && date.description.prefix(to.count) < to
    }

    private func overlaps(_ other: Tenure) -> Bool {
        guard let from = role.from?.date?.description, let since = other.role.from?.date?.description else {
            return false
        }
        let end = role.to?.date?.description ?? "9999"
        let until = other.role.to?.date?.description ?? "9999"
        return from < until && since < end && !(until.hasPrefix(from) || end.hasPrefix(since))
    }
}
