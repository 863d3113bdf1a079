import ArchiveModel

/// A name found in a block, in tokens.
struct LatinName: Hashable, Sendable {
    var range: Range<Int>
    var kind: EntityKind
    /// How likely it is one, as a whole and of this kind: 0…1.
    var certainty: Double
    /// Whether other places of the article say so.
    var isCarried = false
}

/// Finds names in an article: each by what stands around it, then all by each other.
struct LatinFinder: Sendable {
    let article: LatinArticle
    /// By block.
    private(set) var names: [[LatinName]] = []

    init(_ article: LatinArticle, _ model: LatinModel) {
        self.article = article
        for block in article.blocks {
            let cues = LatinCues(tokens: block.tokens, types: article.types)
            var found: [LatinName] = []
            for run in LatinRuns(block.tokens, article.types).ranges {
                found += Self.names(LatinChain(cues, run, model), from: run.lowerBound)
            }
            names.append(found)
        }
        agree()
        carry()
        endings()
    }

    /// Of a language of which no names are known.
    init(_ article: LatinArticle) {
        self.article = article
        names = Array(repeating: [], count: article.blocks.count)
    }

    private static func names(_ chain: LatinChain, from start: Int) -> [LatinName] {
        var names: [LatinName] = []
        var index = 0
        while index < chain.parts.count {
            let part = chain.parts[index]
            guard part != .none else {
                index += 1
                continue
            }
            var end = index + 1
            while end < chain.parts.count, chain.parts[end] == part.goingOn { end += 1 }
            let kind: EntityKind =
                switch part {
                case .person, .personGoesOn: .person
                case .place, .placeGoesOn: .place
                default: .organisation
                }
            names.append(
                LatinName(
                    range: start + index..<start + end, kind: kind,
                    certainty: Double(chain.certainty[index..<end].min() ?? 0)))
            index = end
        }
        return names
    }

    /// The words of a name, of whatever case.
    func key(_ name: Range<Int>, _ block: Int) -> UInt64 {
        let tokens = article.blocks[block].tokens
        var key = tokens[name.lowerBound].hash
        for index in name.dropFirst() { key = LatinHash.joined(key, tokens[index].hash) }
        return key
    }

    /// Whether a title stands before it.
    func isTitled(_ name: Range<Int>, _ block: Int) -> Bool {
        let tokens = article.blocks[block].tokens
        guard name.lowerBound > 0 else { return false }
        let before = tokens[name.lowerBound - 1]
        return before.isCapital && article.types[before.type].word.classes.contains(.title)
    }

    /// Lets the same words be the same kind everywhere, where what stands around does not say otherwise: the surname of
    /// somebody who is named in full is that person.
    private mutating func agree() {
        var surnames: Set<UInt64> = []
        var alone: Set<UInt64> = []
        var worth: [UInt64: [EntityKind: Double]] = [:]
        for (block, found) in names.enumerated() {
            let tokens = article.blocks[block].tokens
            for name in found {
                worth[key(name.range, block), default: [:]][name.kind, default: 0] += name.certainty
                guard name.kind == .person, name.certainty >= 0.6 else { continue }
                if name.range.count == 1 { alone.insert(tokens[name.range.lowerBound].hash) }
                if name.range.count > 1 || isTitled(name.range, block) {
                    surnames.insert(tokens[name.range.upperBound - 1].hash)
                }
            }
        }
        for block in names.indices {
            let tokens = article.blocks[block].tokens
            for index in names[block].indices where names[block][index].certainty < 0.9 {
                let name = names[block][index]
                let key = key(name.range, block)
                let last = tokens[name.range.upperBound - 1].hash
                var kind = name.kind
                if name.range.count == 1
                    ? surnames.contains(key) : isGiven(name, block) && alone.contains(last)
                {
                    kind = .person
                } else if let kinds = worth[key], kinds.count > 1, !isTitled(name.range, block) {
                    // In the order of the table of kinds, so that equals do not fall by chance.
                    kind = EntityKind.allCases.max { kinds[$0, default: 0] < kinds[$1, default: 0] } ?? kind
                }
                guard kind != name.kind else { continue }
                names[block][index].kind = kind
                names[block][index].isCarried = true
            }
        }
    }

    private func isGiven(_ name: LatinName, _ block: Int) -> Bool {
        article.types[article.blocks[block].tokens[name.range.lowerBound].type].word.given > 0
    }

    /// Lets the last word decide where the chain is not sure: a lane is a place, a Co. is an organisation.
    private mutating func endings() {
        for block in names.indices {
            let tokens = article.blocks[block].tokens
            for index in names[block].indices {
                let name = names[block][index]
                let last = tokens[name.range.upperBound - 1]
                guard name.certainty < 0.9, name.range.count > 1, last.isCapital else { continue }
                let classes = article.types[last.type].word.classes
                if classes.contains(.street), name.kind == .person {
                    names[block][index].kind = .place
                } else if classes.contains(.firm), classes.contains(.short) {
                    names[block][index].kind = .organisation
                }
            }
        }
    }

    /// Finds names that are sure elsewhere in the article wherever they stand, in headlines in capitals too.
    private mutating func carry() {
        var sure: [UInt64: LatinName] = [:]
        var openers: Set<UInt64> = []
        var longest = 0
        for (block, found) in names.enumerated() where article.blocks[block].tokens.first?.isShouted != true {
            for name in found where name.certainty >= 0.6 && name.range.count <= 6 {
                let tokens = article.blocks[block].tokens
                remember(name, key(name.range, block), in: &sure)
                openers.insert(tokens[name.range.lowerBound].hash)
                longest = max(longest, name.range.count)
                if name.kind == .person, name.range.count > 1 {
                    let last = name.range.upperBound - 1
                    remember(name, tokens[last].hash, in: &sure)
                    openers.insert(tokens[last].hash)
                }
            }
        }
        for block in names.indices { carry(into: block, sure, openers, longest) }
    }

    private mutating func carry(
        into block: Int, _ sure: [UInt64: LatinName], _ openers: Set<UInt64>, _ longest: Int
    ) {
        let tokens = article.blocks[block].tokens
        var owners = [Int](repeating: -1, count: tokens.count)
        for (number, name) in names[block].enumerated() {
            for index in name.range { owners[index] = number }
        }
        var added: [LatinName] = []
        var dropped: Set<Int> = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isCapital, openers.contains(tokens[index].hash),
                let name = sureName(from: index, block, sure, longest)
            else {
                index += 1
                continue
            }
            index = name.range.upperBound
            let others = Set(name.range.map { owners[$0] }.filter { $0 >= 0 })
            // What was read in a line of capitals gives way to what the text says.
            guard others.isEmpty || tokens[name.range.lowerBound].isShouted else { continue }
            dropped.formUnion(others)
            added.append(name)
        }
        guard !added.isEmpty else { return }
        names[block] =
            (names[block].enumerated().filter { !dropped.contains($0.offset) }.map(\.element) + added)
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func remember(_ name: LatinName, _ key: UInt64, in sure: inout [UInt64: LatinName]) {
        if let known = sure[key], known.certainty >= name.certainty { return }
        sure[key] = name
    }

    /// The longest sure name that begins at `index`.
    private func sureName(
        from index: Int, _ block: Int, _ sure: [UInt64: LatinName], _ longest: Int
    ) -> LatinName? {
        let tokens = article.blocks[block].tokens
        var key: UInt64 = 0
        var best: LatinName?
        for end in index..<min(tokens.count, index + longest) {
            key = end == index ? tokens[end].hash : LatinHash.joined(key, tokens[end].hash)
            guard var name = sure[key] else { continue }
            name.range = index..<end + 1
            name.certainty *= 0.9
            name.isCarried = true
            best = name
        }
        return best.flatMap { isWhole($0.range, tokens) ? $0 : nil }
    }

    /// Whether a run of words is no part of a longer name, and no ordinary word at the beginning of a sentence.
    private func isWhole(_ range: Range<Int>, _ tokens: [LatinToken]) -> Bool {
        let first = tokens[range.lowerBound]
        if first.isShouted { return true }
        let word = article.types[first.type]
        if range.count == 1, word.word.common > 0, first.opens || word.small > 0 { return false }
        let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1] : .edge
        let after = range.upperBound < tokens.count ? tokens[range.upperBound] : .edge
        let titles: LatinWord.Classes = [.title, .role]
        return !after.isCapital
            && (!before.isCapital || before.opens
                || before.type >= 0 && !article.types[before.type].word.classes.isDisjoint(with: titles))
    }
}
