/// What speaks for the part of a word in a name: for each cue a number, of which kind it is and what its value is.
struct LatinCues: Sendable {
    let tokens: [LatinToken]
    let types: [LatinType]

    /// Which questions are asked. Their numbers stand in files of weights.
    private enum Question {
        static let word: UInt32 = 1, three: UInt32 = 2, two: UInt32 = 3, shape: UInt32 = 4, lists: UInt32 = 5
        static let listsSeen: UInt32 = 6, common: UInt32 = 7, given: UInt32 = 8, surname: UInt32 = 9
        static let place: UInt32 = 10, placeLists: UInt32 = 11, seen: UInt32 = 12, ownClass: UInt32 = 13
        static let ownClassOpens: UInt32 = 14, company: UInt32 = 15, companies: UInt32 = 16
        static let personCompany: UInt32 = 17, placeCompany: UInt32 = 18, length: UInt32 = 19
        static let marks: UInt32 = 20, threeMarks: UInt32 = 21, lastClass: UInt32 = 22,
            firstClass: UInt32 = 23
        static let extent: UInt32 = 24, leading: UInt32 = 25, leadingClass: UInt32 = 26
        static let followingClass: UInt32 = 27, firstThree: UInt32 = 28, four: UInt32 = 29
        static let outline: UInt32 = 30, outlineBehind: UInt32 = 31
        // Of neighbours; the step is added.
        static let nearWord: UInt32 = 32, nearClass: UInt32 = 40, nearShape: UInt32 = 48
        static let nearLists: UInt32 = 56, nearPlace: UInt32 = 64, nearThree: UInt32 = 72
        static let bothLists: UInt32 = 80, bothShapes: UInt32 = 88, classLists: UInt32 = 96
        static let classPlace: UInt32 = 104, nearCompany: UInt32 = 112, nearTwo: UInt32 = 120
        static let wordKnown: UInt32 = 128
    }

    @inline(__always)
    private func token(_ index: Int) -> LatinToken {
        index >= 0 && index < tokens.count ? tokens[index] : .edge
    }

    @inline(__always)
    private func type(_ token: LatinToken) -> LatinType { token.type < 0 ? .edge : types[token.type] }

    @inline(__always)
    private static func number(_ question: UInt32, _ value: UInt32) -> UInt32 {
        var number = (question &* 0x9E37_79B1) ^ (value &* 0x85EB_CA77)
        number ^= number >> 15
        number = number &* 0xC2B2_AE3D
        return number ^ number >> 13
    }

    @inline(__always)
    private static func word(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash ^ hash >> 32) }

    @inline(__always)
    private static func lists(_ word: LatinWord) -> UInt32 {
        UInt32(word.given) | UInt32(word.surname) << 2 | UInt32(word.common) << 4
    }

    @inline(__always)
    private static func known(_ word: LatinWord) -> UInt32 {
        UInt32(word.given) | UInt32(word.surname) << 2 | (word.common > 0 ? 16 : 0)
    }

    /// Calls `body` with the number of each cue at `index`.
    @inline(__always)
    func forEach(at index: Int, _ body: (UInt32) -> Void) {
        own(index, body)
        near(index, -2, body)
        near(index, -1, body)
        near(index, 1, body)
        near(index, 2, body)
        beside(index, -1, body)
        beside(index, 1, body)
        extent(index, body)
    }

    @inline(__always)
    private func each(_ classes: LatinWord.Classes, _ body: (UInt32) -> Void) {
        var bits = classes.intersection(.ofNames).rawValue
        while bits != 0 {
            body(UInt32(bits.trailingZeroBitCount))
            bits &= bits - 1
        }
    }

    @inline(__always)
    private func own(_ index: Int, _ body: (UInt32) -> Void) {
        typealias Q = Question
        let token = tokens[index]
        let type = types[token.type]
        let lists = Self.lists(type.word)
        let opens: UInt32 = token.opens ? 1 : 0
        let shape = UInt32(token.shape.rawValue)
        let mid = type.capital > (token.opens || !token.isCapital ? 0 : 1)
        let seen: UInt32 = (type.small > 0 ? 1 : 0) | (mid ? 2 : 0)
        body(Self.number(Q.word, Self.word(token.hash)))
        body(Self.number(Q.three, type.lastThree))
        body(Self.number(Q.two, type.lastTwo))
        body(Self.number(Q.four, type.lastFour))
        body(Self.number(Q.firstThree, type.firstThree))
        body(Self.number(Q.shape, shape | opens << 4 | (token.isShouted ? 32 : 0)))
        body(Self.number(Q.lists, lists))
        body(Self.number(Q.listsSeen, lists | opens << 6 | seen << 7))
        body(Self.number(Q.common, UInt32(type.word.common) | opens << 2 | seen << 3))
        body(Self.number(Q.given, UInt32(type.word.given)))
        body(Self.number(Q.surname, UInt32(type.word.surname)))
        body(Self.number(Q.place, UInt32(token.place)))
        body(Self.number(Q.placeLists, UInt32(token.place) | lists << 4))
        body(Self.number(Q.seen, seen | opens << 2 | shape << 3 | (type.word.common > 0 ? 128 : 0)))
        body(Self.number(Q.length, UInt32(type.length)))
        each(type.word.classes) {
            body(Self.number(Q.ownClass, $0))
            body(Self.number(Q.ownClassOpens, $0 | opens << 5 | (token.isCapital ? 64 : 0)))
        }
        let company = type.company
        var bits = company.rawValue
        while bits != 0 {
            body(Self.number(Q.company, UInt32(bits.trailingZeroBitCount)))
            bits &= bits - 1
        }
        body(Self.number(Q.companies, UInt32(company.rawValue)))
        let person: UInt32 = company.isDisjoint(with: [.given, .title]) ? 0 : 64
        body(
            Self.number(
                Q.personCompany, UInt32(type.word.given) | UInt32(type.word.common) << 2 | person))
        body(
            Self.number(
                Q.placeCompany,
                UInt32(token.place) | (company.contains(.within) ? 16 : 0) | (type.word.given > 0 ? 32 : 0)))
        let before = self.token(index - 1)
        let after = self.token(index + 1)
        let marks = Self.outline(before) | Self.outline(after) << 16
        body(Self.number(Q.marks, marks))
        body(Self.number(Q.threeMarks, marks ^ Self.outline(self.token(index - 2)) &* 0x1F3D))
    }

    /// The shape of a word, or a mark itself.
    @inline(__always)
    private static func outline(_ token: LatinToken) -> UInt32 {
        token.shape == .mark
            ? (token.mark < 0x3000 ? token.mark : 0x3000) | 0x4000 : UInt32(token.shape.rawValue)
    }

    @inline(__always)
    private func near(_ index: Int, _ step: Int, _ body: (UInt32) -> Void) {
        typealias Q = Question
        let token = token(index + step)
        let shift = UInt32(step + 2)
        if !token.isCapital || step == 1 || step == -1 {
            body(Self.number(Q.nearWord + shift, Self.word(token.hash)))
        }
        each(type(token).word.classes) {
            body(Self.number(Q.nearClass + shift, $0 | (token.isCapital ? 32 : 0)))
        }
        body(Self.number(Q.nearShape + shift, Self.outline(token)))
    }

    @inline(__always)
    private func beside(_ index: Int, _ step: Int, _ body: (UInt32) -> Void) {
        typealias Q = Question
        let own = tokens[index]
        let ownWord = types[own.type].word
        let other = token(index + step)
        let otherType = type(other)
        let shift = UInt32(step + 2)
        let capital: UInt32 = other.isCapital ? 64 : 0
        let edge: UInt32 = other.shape == .edge ? 128 : 0
        body(Self.number(Q.nearLists + shift, Self.lists(otherType.word) | capital | edge))
        body(Self.number(Q.nearPlace + shift, UInt32(other.place) | edge))
        body(Self.number(Q.nearThree + shift, other.isCapital ? 0 : otherType.lastThree))
        body(
            Self.number(
                Q.bothLists + shift, Self.known(ownWord) << 8 | Self.known(otherType.word) | capital | edge))
        let rank = Self.rank(own, ownWord)
        if !other.isCapital {
            body(Self.number(Q.wordKnown + shift, Self.word(other.hash) &+ rank))
            body(Self.number(Q.nearTwo + shift, otherType.lastTwo &+ rank << 1 &+ (own.opens ? 1 : 0)))
        }
        body(Self.number(Q.bothShapes + shift, UInt32(own.shape.rawValue) << 16 | Self.outline(other)))
        let lists = Self.lists(ownWord)
        let place: UInt32 = own.place == 0 ? 0 : own.place < 4 ? 1 : own.place < 8 ? 2 : 3
        each(otherType.word.classes) {
            body(Self.number(Q.classLists + shift, $0 | capital | lists << 8))
            body(Self.number(Q.classPlace + shift, $0 | capital | place << 8))
        }
        var bits = otherType.company.rawValue
        while bits != 0 {
            body(Self.number(Q.nearCompany + shift, UInt32(bits.trailingZeroBitCount) | capital))
            bits &= bits - 1
        }
    }

    /// What lists say of a word of a row, in one figure below 8.
    @inline(__always)
    private static func rank(_ token: LatinToken, _ word: LatinWord) -> UInt32 {
        switch token.shape {
        case .small, .mark, .digits: return 7
        case .initial, .letter, .initials: return 6
        default: break
        }
        if word.common > 0 { return word.common < 3 ? 5 : 4 }
        if token.place > 0 { return word.given > 0 || word.surname > 0 ? 4 : 3 }
        return word.given > 0 ? 2 : word.surname > 0 ? 1 : 0
    }

    /// What begins and ends the row of capitalised words, and stands before and behind it.
    @inline(__always)
    private func extent(_ index: Int, _ body: (UInt32) -> Void) {
        typealias Q = Question
        var last = index
        while last + 1 < tokens.count, last < index + 5,
            tokens[last + 1].isCapital
                || types[tokens[last + 1].type].word.classes.contains(.before)
                    && types[tokens[last + 1].type].word.classes.contains(.link)
                    && tokens[last + 1].shape == .small
        {
            last += 1
        }
        while last > index, !tokens[last].isCapital { last -= 1 }
        var first = index
        while first > 0, first > index - 5, tokens[first - 1].isCapital { first -= 1 }
        let behind = UInt32(min(3, last - index))
        let ahead = UInt32(min(3, index - first))
        each(types[tokens[last].type].word.classes) {
            body(Self.number(Q.lastClass, $0 | min(2, behind) << 5))
        }
        each(types[tokens[first].type].word.classes) {
            body(Self.number(Q.firstClass, $0 | min(2, ahead) << 5))
        }
        body(Self.number(Q.extent, behind << 2 | ahead))
        var ranks: UInt32 = 0
        for place in first...min(last, first + 4) {
            ranks = ranks << 3 | Self.rank(tokens[place], types[tokens[place].type].word)
        }
        let outline = ranks << 8 | UInt32(index - first) << 4 | UInt32(last - first)
        body(Self.number(Q.outline, outline << 1 | (tokens[first].opens ? 1 : 0)))
        body(Self.number(Q.outlineBehind, Self.outline(token(last + 1)) ^ outline &* 0x1F3D))
        if first < index {
            let before = token(first - 1)
            body(Self.number(Q.leading, Self.word(before.hash)))
            each(type(before).word.classes) { body(Self.number(Q.leadingClass, $0)) }
        }
        if last > index {
            each(type(token(last + 1)).word.classes) { body(Self.number(Q.followingClass, $0)) }
        }
    }
}
