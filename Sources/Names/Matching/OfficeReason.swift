import ArchiveModel

/// Why somebody is said to hold an office no more, or since when.
package enum OfficeReason: String, CaseIterable, Sendable {
    case head = "the head of the list says how the office is held"
    case appointed = "words beside it say that the office is given"
    case elected = "words beside it say that the office is won by election"
    case left = "words beside it say that the office is left"
    case sought = "words beside it say that the office is sought"

    init?(_ standing: StatedRole.Standing, isCarried: Bool) {
        switch standing {
        case _ where isCarried: self = .head
        case .attested: return nil
        case .appointed: self = .appointed
        case .elected: self = .elected
        case .left: self = .left
        case .sought: self = .sought
        }
    }
}

extension Article {
    /// The day of the issue, unless it is not known.
    var dayOfReading: CalendarDate? {
        let date = id.page.issue.date
        return date.year > 1000 ? date : nil
    }
}
