import ArchiveModel
import Languages

extension PersonWords {
    /// What people live by, of which nobody has two at a time in two places: 教师, 经理.
    private static let livelihoods = WordSet(words["livelihoods"])

    /// What people are where they live, whatever else they are: 村民.
    private static let dwellers = WordSet(words["dwellers"])

    /// What stands before an office that is held no more: 原, 时任.
    private static let former = WordSet(words["former"])

    enum RoleKind: Sendable {
        case livelihood, dweller, office
    }

    /// A role cut into the place or body that it is of and its title, 甲县|教师; `nil` where it lacks either or is of the
    /// past.
    static func parts(ofRole role: String) -> (of: String, title: String, kind: RoleKind)? {
        let units = role.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
        let length = titles.length(in: units, endingAt: units.count)
        let title = Array(units.suffix(length))
        // 市|教师, 县|长: a level by itself names no place.
        guard length > 0, units.count - length > 1, former.length(in: units, at: 0) == 0 else { return nil }
        let kind: RoleKind =
            livelihoods.contains(title) ? .livelihood : dwellers.contains(title) ? .dweller : .office
        return (String(units.dropLast(length)), String(title), kind)
    }
}
