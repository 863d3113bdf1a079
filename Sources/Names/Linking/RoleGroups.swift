package import ArchiveModel

/// Roles that articles state of a name, told apart where one person can hardly have held them: perhaps two people.
///
/// Weak grounds divide nobody. Offices follow on one another, and many are held at once: only one and the same office of
/// two regions, told of again after the other was, speaks of two people. Livelihoods do so within a season: two of one
/// title in two regions, 甲村村民 and 乙村村民, or two of different titles in places or bodies of which neither lies in the
/// other, 甲县教师 and 乙公司经理. What is said of one person at once is one.
package struct RoleGroups: Sendable {
    /// What one mention says.
    package struct Statement: Sendable {
        var roles: [String]
        var day: Int
        /// As the caller counts articles.
        var article: Int

        package init(_ mention: Mention, on date: CalendarDate, article: Int) {
            roles = mention.roles.titles
            day = date.dayNumber
            self.article = article
        }
    }

    package struct Group: Hashable, Sendable {
        /// As stated, in the order in which they were first seen.
        package var roles: [String]
        /// In order.
        package var articles: [Int]
    }

    /// One each of those who contradict each other; none where nobody does.
    package let groups: [Group]

    fileprivate struct Role {
        var text: String
        var of: String
        var title: String
        var kind: PersonWords.RoleKind
        var days: [Int] = []
        var articles: [Int] = []
        var group: Int
    }

    /// Within so many days a livelihood is not given up for another elsewhere.
    private static let season = 90
    /// Within so many days nobody goes back to an office that somebody else was told of in between.
    private static let term = 1100

    /// `statements` in order of day.
    package init(_ statements: [Statement]) {
        var roles: [Role] = []
        for statement in statements {
            var first: Int?
            for text in statement.roles {
                guard let number = Self.number(of: text, in: &roles) else { continue }
                roles[number].days.append(statement.day)
                roles[number].articles.append(statement.article)
                first.map { Self.join($0, number, in: &roles) }
                first = number
            }
        }
        for (number, role) in roles.enumerated() {
            for other in roles.indices.prefix(number) where Self.isOfOne(role, roles[other]) {
                Self.join(other, number, in: &roles)
            }
        }
        var divided = Set<Int>()
        for (number, role) in roles.enumerated() {
            for other in roles[..<number]
            where other.group != role.group && Self.contradicts(role, other) {
                divided.formUnion([other.group, role.group])
            }
        }
        groups = divided.sorted().map { group in
            let own = roles.filter { $0.group == group }
            return Group(roles: own.map(\.text), articles: Set(own.flatMap(\.articles)).sorted())
        }
    }

    private static func number(of text: String, in roles: inout [Role]) -> Int? {
        if let known = roles.firstIndex(where: { $0.text == text }) { return known }
        guard let parts = PersonWords.parts(ofRole: text) else { return nil }
        roles.append(
            Role(text: text, of: parts.of, title: parts.title, kind: parts.kind, group: roles.count))
        return roles.count - 1
    }

    private static func join(_ one: Int, _ other: Int, in roles: inout [Role]) {
        let (kept, gone) = (
            min(roles[one].group, roles[other].group), max(roles[one].group, roles[other].group)
        )
        for index in roles.indices where roles[index].group == gone { roles[index].group = kept }
    }

    /// 东丰县 and 辽源市东丰县: one lies in the other, or is it.
    private static func isOfOne(_ one: Role, _ other: Role) -> Bool {
        one.of.contains(other.of) || other.of.contains(one.of)
    }

    private static func contradicts(_ one: Role, _ other: Role) -> Bool {
        guard one.title == other.title else {
            return one.kind == .livelihood && other.kind == .livelihood && one.isNear(other, season)
        }
        guard PlaceWords.areTwoRegions(one.of, other.of) else { return false }
        guard one.kind == .office else { return one.isNear(other, season) }
        return one.surrounds(other, within: term) || other.surrounds(one, within: term)
    }
}

extension RoleGroups.Role {
    fileprivate func isNear(_ other: Self, _ days: Int) -> Bool {
        self.days.contains { day in other.days.contains { abs($0 - day) <= days } }
    }

    /// Whether it is told of before and again after some day of `other`.
    fileprivate func surrounds(_ other: Self, within days: Int) -> Bool {
        other.days.contains { day in
            self.days.contains { $0 < day && day - $0 <= days }
                && self.days.contains { day < $0 && $0 - day <= days }
        }
    }
}
