import ArchiveModel
import Languages

/// How those who are named stand to the offices that an article states of them: appointed, elected, gone, proposed, and
/// since when; and the words that say so, where they stand over a list.
///
/// It reads the words around the people who were found, whoever found them: 任命李四为局长；王五为副局长, 免去：, 张三辞去市长职务.
/// An office is never given to somebody who left it.
struct StatedOffices {
    private let article: Article
    private var mentions: [Mention]
    /// Of each block, indices into `mentions`.
    private var people: [Int: [Int]] = [:]
    /// The head of the list that the blocks read are entries of.
    private var carried: OfficeHead?
    /// That which the headline says of a list that has no other head.
    private var outer: OfficeHead?
    /// Whether the lines of the headline say that those on a list were chosen.
    private let isChosen: Bool
    /// The day that the article's decision is of.
    private let decided: String?

    private init(_ article: Article, _ mentions: [Mention]) {
        self.article = article
        self.mentions = mentions
        for (index, mention) in mentions.enumerated() where mention.kind == .person && !mention.isReporter {
            people[mention.position.block, default: []].append(index)
        }
        decided = article.dayOfDecision
        isChosen = article.subheads.contains { subhead in
            let units = subhead.text.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
            return subhead.before == 0
                && units.indices.contains { StandingWords.passing.length(in: units, at: $0) > 0 }
        }
    }

    /// `mentions` of an article with what it states of the offices of those who are named.
    static func stated(in article: Article, _ mentions: [Mention]) -> [Mention] {
        var offices = StatedOffices(article, mentions)
        guard !offices.people.isEmpty else { return mentions }
        offices.read()
        offices.markFormer()
        return offices.mentions
    }

    private mutating func read() {
        let issue = article.dayOfReading
        for number in -1..<article.paragraphs.count {
            var named = people[number, default: []].sorted { mentions[$0].position < mentions[$1].position }
            var ranges: [Range<Int>] = []
            named.removeAll { index in
                let position = mentions[index].position
                let range = position.offset..<(position.offset + position.length)
                if let last = ranges.last, last.overlaps(range) { return true }
                ranges.append(range)
                return false
            }
            for subhead in article.subheads where subhead.before == number && number > 0 { carry(subhead) }
            let words = article.text(ofBlock: number)
            // Nothing can be carried from a long block in which nobody is named.
            if ranges.isEmpty, words.utf8.count > Self.longestHead {
                carried = nil
                continue
            }
            let block = OfficeBlock(words, block: number, people: ranges, issue: issue)
            read(block, named)
        }
    }

    /// 原主席: nobody holds it any more.
    private mutating func markFormer() {
        for index in people.values.joined() {
            for role in mentions[index].roles.indices where mentions[index].roles[role].standing != .left {
                let units = mentions[index].roles[role].title.unicodeScalars.map { Unit(of: Fold.scalar($0)) }
                guard StandingWords.former.length(in: units, at: 0) > 0,
                    PlaceWords.known.length(in: units, at: 0) == 0
                else { continue }
                mentions[index].roles[role].standing = .left
                mentions[index].roles[role].date = nil
            }
        }
    }

    /// In bytes.
    private static let longestHead = 400

    /// A subhead says what those stand under who are named behind it; it has no place among the blocks.
    private mutating func carry(_ subhead: Subhead) {
        let block = OfficeBlock(subhead.text, block: .max, people: [], issue: nil)
        carried = HeadShape(block.text).whole.flatMap { OfficeHead($0, of: block) }
    }

    private mutating func read(_ block: OfficeBlock, _ named: [Int]) {
        let shape = HeadShape(block.text)
        if block.people.isEmpty {
            let head = head(shape.whole ?? shape.last, of: block)
            if block.number < 0 {
                outer = head
            } else if head != nil || !block.isInsideList {
                carried = head
            }
            return
        }
        let above = block.number < 0 ? nil : block.isEntry ? carried ?? outer : nil
        var reader = OfficeSentences(block: block, above: above, dayOfArticle: decided)
        reader.heads = shape.clauses.compactMap { clause in
            head(clause.words, of: block).map { ($0, clause.end) }
        }
        for group in block.groups { for found in reader.read(group) { state(found, of: named) } }
        if block.number >= 0 {
            carried =
                shape.last.flatMap { head($0, of: block) } ?? reader.heads.last?.head
                ?? (block.isEntry ? carried : nil)
        }
    }

    /// What `words` say as a head. Who stands on a list that the headline calls the list of those who were chosen was chosen.
    private func head(_ words: Range<Int>?, of block: OfficeBlock) -> OfficeHead? {
        guard let words, var head = OfficeHead(words, of: block) else { return nil }
        if head.standing == .attested, isChosen || outer?.standing == .elected { head.standing = .elected }
        return head
    }

    private mutating func state(_ found: OfficeSentences.Found, of named: [Int]) {
        for place in found.people {
            let index = named[place]
            if let head = found.head, head.block < article.paragraphs.count { mentions[index].head = head }
            let titles = Set(found.roles.map(\.title))
            if found.takesStated {
                for role in mentions[index].roles.indices {
                    mentions[index].roles[role].standing = found.standing
                    mentions[index].roles[role].date = found.date
                }
            }
            mentions[index].roles.removeAll { role in
                titles.contains { $0 == role.title || $0.hasSuffix(role.title) }
            }
            mentions[index].roles += found.roles
            if mentions[index].roles.isEmpty, found.standing == .left || found.standing == .elected {
                mentions[index].roles = [StatedRole("", found.standing, date: found.date)]
            }
            let reason = OfficeReason(found.standing, isCarried: found.isCarried)
            if let reason, !mentions[index].evidence.contains(reason.rawValue) {
                mentions[index].evidence.append(reason.rawValue)
            }
        }
    }
}

extension Article {
    /// The day that the article says its decision is of: in the lines of its headline, in its signature, in its first
    /// sentence; `nil` where it names none.
    fileprivate var dayOfDecision: String? {
        func days(_ text: String) -> StatedDays {
            StatedDays(
                text.unicodeScalars.map { NamePunctuation.named(Unit(of: Fold.scalar($0))) },
                issue: dayOfReading)
        }
        for text in subheads.filter({ $0.before == 0 }).map(\.text) + [headline ?? ""] {
            if let day = days(text).days.first(where: \.isWhole) { return day.date }
        }
        if let signedDate { return signedDate.description }
        let opening =
            paragraphs.first(where: { !$0.text.isEmpty })?.text.unicodeScalars.prefix(120)
            ?? "".unicodeScalars.prefix(0)
        return days(String(String.UnicodeScalarView(opening))).days.first(where: \.isWhole)?.date
    }
}
