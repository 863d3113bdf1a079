import ArchiveModel
import Names

/// Suggestions with their variants: names that may mean one thing are asked about at once.
struct NameGroups {
    private(set) var groups: [Suggestion] = []

    private let open: [Suggestion]
    private let finder: VariantFinder
    /// For each name the number of the first of its group, and by that the numbers of the group.
    private var leads: [Int]
    private var members: [Int: [Int]] = [:]
    private var reasons: [Int: Variant.Reason] = [:]
    private var records: [Int: [(id: EntityID, reason: Variant.Reason)]] = [:]

    /// More wordings of one thing are too many to look through at once.
    private static let maximumSize = 8

    init(_ open: [Suggestion], _ archive: Archive) {
        self.open = NamesInside.extended(open)
        leads = Array(open.indices)
        members = Dictionary(uniqueKeysWithValues: open.indices.map { ($0, [$0]) })
        let articles = archive.issues.flatMap { $0.articles.map(\.id) }
        let numbers = Dictionary(
            articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        // What is no new name stands in its place all the same, as a name of no kind of thing.
        let names = open.map { suggestion in
            VariantName(
                kind: suggestion.kind.record ?? .person,
                name: suggestion.matter == .newName ? suggestion.name : "", roles: suggestion.roles,
                articles: suggestion.articles.compactMap { numbers[$0] })
        }
        let known = archive.entities.flatMap { entity in
            ([entity.name] + entity.aliases).map {
                VariantName(
                    kind: entity.id.kind, name: $0, roles: entity.roles.map(\.title), record: entity.id)
            }
        }
        finder = VariantFinder(names + known, paper: archive.settings.paperName)
        join(known.map(\.record))
        collect()
    }

    private mutating func join(_ known: [EntityID?]) {
        for variant in finder.variants where variant.one < open.count {
            if variant.other < open.count {
                merge(variant)
            } else if let id = known[variant.other - open.count] {
                records[variant.one, default: []].append((id, variant.reason))
            }
        }
    }

    /// Puts two names into one group, unless some of their groups cannot mean the same.
    private mutating func merge(_ variant: Variant) {
        let (one, other) = (leads[variant.one], leads[variant.other])
        guard one != other else { return }
        let (first, second) = (members[one, default: []], members[other, default: []])
        let agree = first.allSatisfy { one in second.allSatisfy { finder.mayMeanOneThing(one, $0) } }
        guard agree, first.count + second.count <= Self.maximumSize else { return }
        for member in second { leads[member] = one }
        members[one] = (first + second).sorted()
        members[other] = nil
        for member in [variant.one, variant.other] where reasons[member] == nil {
            reasons[member] = variant.reason
        }
    }

    private mutating func collect() {
        for members in members.sorted(by: { $0.key < $1.key }).map(\.value) {
            let order = members.sorted {
                (open[$1].articles.count, open[$1].name.count, $0)
                    < (open[$0].articles.count, open[$0].name.count, $1)
            }
            var group = open[order[0]]
            for member in order.dropFirst() {
                for role in open[member].roles where !group.roles.contains(role) { group.roles.append(role) }
                group.left += open[member].left
                group.variants.append(
                    Suggestion.Variant(
                        name: open[member].name, reason: (reasons[member] ?? .wording).text,
                        articles: open[member].articles, sentences: open[member].sentences))
            }
            let likely = members.flatMap { records[$0, default: []] }
            if let record = likely.first, likely.allSatisfy({ $0.id == record.id }) {
                group.matter = .shortForm(record.id)
                group.reason = record.reason.text
            }
            groups.append(group)
        }
    }
}

extension NamesInside {
    /// The suggestions about places and bodies with the articles that hold them only within what a project is called:
    /// a record of theirs is linked there too.
    fileprivate static func extended(_ open: [Suggestion]) -> [Suggestion] {
        let holders = holders(of: open.map(\.name))
        return open.indices.map { number in
            var suggestion = open[number]
            guard suggestion.matter == .newName, [.place, .organisation].contains(suggestion.kind) else {
                return suggestion
            }
            for holder in holders[number]
            where open[holder].kind == .project
                || open[holder].kind == .organisation && suggestion.kind == .place
            {
                let new = open[holder].articles.filter { !suggestion.articles.contains($0) }
                suggestion.articles += new
                for sentence in open[holder].sentences
                where new.contains(sentence.article)
                    && suggestion.sentences.count < SuggestionList.sentencesShown
                {
                    suggestion.sentences.append(sentence)
                }
            }
            suggestion.articles.sort()
            suggestion.sentences.sort { $0.article < $1.article }
            return suggestion
        }
    }
}
