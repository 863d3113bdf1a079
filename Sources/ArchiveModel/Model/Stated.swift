/// An office or a title that the words around a name state, and how: 免去张三的市长职务 states one that was left.
package struct StatedRole: Hashable, Sendable {
    /// As printed: 市长; empty where the paper says that somebody left and not what: 接受张三的辞职.
    package var title: String
    package var standing: Standing
    /// When that became so, as EDTF; `nil` where the paper does not say.
    package var date: String?

    package init(_ title: String, _ standing: Standing = .attested, date: String? = nil) {
        self.title = title
        self.standing = standing
        self.date = date
    }

    package enum Standing: String, Hashable, Sendable, CaseIterable {
        /// Borne by who is named: 市长张三.
        case attested
        case appointed, elected
        /// Laid down or taken away.
        case left
        /// Proposed or stood for.
        case sought
    }
}

extension [StatedRole] {
    /// Adds what is not stated yet. That an office is borne says nothing where it is told how it was taken or left.
    package mutating func state(_ role: StatedRole) {
        if role.standing == .attested {
            guard !contains(where: { $0.title == role.title }) else { return }
        } else {
            guard !contains(role) else { return }
            removeAll { $0.title == role.title && $0.standing == .attested }
        }
        append(role)
    }

    /// The titles, each once; what only says that somebody left has none.
    package var titles: [String] {
        reduce(into: []) { titles, role in
            if !role.title.isEmpty, !titles.contains(role.title) { titles.append(role.title) }
        }
    }

    /// The titles of what is held, each once: not what was left or is only sought.
    package var held: [String] { filter { $0.standing != .left && $0.standing != .sought }.titles }
}

extension StatedRole: ExpressibleByStringLiteral {
    package init(stringLiteral title: String) { self.init(title) }
}

/// What a sentence says has become of a project.
package struct StatedStage: Hashable, Sendable {
    package var kind: Kind
    /// The words that say so, as printed: 开工.
    package var words: String
    /// The time spoken of, as EDTF.
    package var period: String?

    package init(_ kind: Kind, _ words: String, period: String? = nil) {
        self.kind = kind
        self.words = words
        self.period = period
    }

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case promised, begun, underway, delivered, stopped, renamed
        /// Nothing decides: 项目 with 竣工 in a list of tasks.
        case unsaid
    }
}

extension Mention {
    /// How the value of a figure stands to the true one: 左右 is about, 以上 at least, 以内 at most.
    package enum Bound: String, Hashable, Sendable, CaseIterable {
        case exact, about, atLeast, atMost, more, less
    }
}
