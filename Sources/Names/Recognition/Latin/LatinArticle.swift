import ArchiveModel

/// The words of an article, and what is known of each in all its places.
struct LatinArticle: Sendable {
    struct Block: Sendable {
        /// -1 is the headline, 0… are paragraphs.
        let number: Int
        let text: String
        var tokens: [LatinToken]
    }

    private(set) var blocks: [Block] = []
    private(set) var types: [LatinType] = []
    private var numbers: [UInt64: Int] = [:]

    init(_ article: Article, words: LatinWords) {
        self.init((-1..<article.paragraphs.count).map { ($0, article.text(ofBlock: $0)) }, words: words)
    }

    init(_ texts: [(Int, String)], words: LatinWords) {
        for (number, text) in texts where !text.isEmpty {
            let tokeniser = LatinTokeniser(text, words: words)
            var tokens = tokeniser.tokens
            for index in tokens.indices {
                tokens[index].type = type(of: index, in: tokeniser)
            }
            markOpenings(&tokens)
            markShouting(&tokens)
            markPlaces(&tokens, words)
            blocks.append(Block(number: number, text: text, tokens: tokens))
        }
        for block in blocks { count(block.tokens) }
        for block in blocks { accompany(block.tokens) }
    }

    private mutating func type(of index: Int, in tokeniser: LatinTokeniser) -> Int {
        let token = tokeniser.tokens[index]
        if let known = numbers[token.hash] { return known }
        let letters = tokeniser.letters[tokeniser.firsts[index]..<tokeniser.firsts[index + 1]]
        numbers[token.hash] = types.count
        types.append(LatinType(token, letters, tokeniser.words))
        return types.count - 1
    }

    /// Marks words that begin a sentence.
    private func markOpenings(_ tokens: inout [LatinToken]) {
        for index in tokens.indices {
            guard index > 0 else {
                tokens[index].opens = true
                continue
            }
            let before = tokens[index - 1].mark
            tokens[index].opens =
                before == 0x2022 || Self.ends(before)
                || Self.quotes(before)
                    && (index < 2 || Self.ends(tokens[index - 2].mark) || tokens[index - 2].mark == 0x2C)
        }
    }

    private static func ends(_ mark: UInt32) -> Bool {
        mark == 0x2E || mark == 0x21 || mark == 0x3F || mark == 0x3A
    }

    private static func quotes(_ mark: UInt32) -> Bool {
        mark == 0x22 || mark == 0x201C || mark == 0x2018 || mark == 0x27 || mark == 0x28
    }

    private func markShouting(_ tokens: inout [LatinToken]) {
        var capitals = 0
        var all = 0
        for token in tokens where token.isText {
            all += 1
            switch token.shape {
            case .capitals, .twoCapitals, .initials: capitals += 1
            default: break
            }
        }
        guard all > 1, capitals * 10 >= all * 6 else { return }
        for index in tokens.indices { tokens[index].isShouted = true }
    }

    /// Marks the places of the lists, the longest first.
    private func markPlaces(_ tokens: inout [LatinToken], _ words: LatinWords) {
        for first in tokens.indices
        where tokens[first].place == 0 && types[tokens[first].type].mayBePlace(tokens[first]) {
            var key = tokens[first].hash
            var word = types[tokens[first].type].word
            var last = first
            var found: (last: Int, section: UInt8)?
            while true {
                if word.place > 0, tokens[last].isCapital || last == first { found = (last, word.place) }
                guard word.opensPlace, last + 1 < tokens.count, last < first + 3, tokens[last + 1].isText
                else { break }
                last += 1
                guard tokens[last].isCapital || types[tokens[last].type].word.classes.contains(.link) else {
                    break
                }
                key = LatinHash.joined(key, tokens[last].hash)
                word = words[key]
            }
            guard let found else { continue }
            for index in first...found.last {
                tokens[index].place = found.section + (found.last == first ? 0 : index == first ? 4 : 8)
            }
        }
    }

    private mutating func count(_ tokens: [LatinToken]) {
        for token in tokens where !token.isShouted {
            if token.shape == .small {
                types[token.type].small += 1
            } else if token.isCapital, !token.opens {
                types[token.type].capital += 1
            }
        }
    }

    private mutating func accompany(_ tokens: [LatinToken]) {
        for index in tokens.indices where tokens[index].isCapital {
            let token = tokens[index]
            var company = types[token.type].company
            if index > 0 {
                let before = types[tokens[index - 1].type].word
                if tokens[index - 1].isCapital {
                    if before.given > 0, before.common == 0 || before.common == 3 { company.insert(.given) }
                    if before.classes.contains(.title) { company.insert(.title) }
                } else if before.classes.contains(.within) {
                    company.insert(.within)
                }
            }
            if index + 1 < tokens.count {
                let next = tokens[index + 1]
                let after = types[next.type].word
                if next.isCapital {
                    if !after.classes.isDisjoint(with: [.firm, .body]) { company.insert(.firm) }
                    if types[token.type].word.given > 0, after.common == 0,
                        next.shape == .capital || next.shape == .hyphened
                    {
                        company.insert(.surname)
                    }
                } else if after.classes.contains(.say) {
                    company.insert(.speech)
                } else if next.isPossessive {
                    company.insert(.possessive)
                }
            }
            types[token.type].company = company
        }
    }
}

extension LatinToken {
    /// 's
    var isPossessive: Bool { end - start == 2 && (hash == Self.possessive) }

    private static let possessive = LatinHash.of("'s")
}

extension LatinType {
    init(_ token: LatinToken, _ letters: ArraySlice<UInt32>, _ words: LatinWords) {
        word = words[token.hash]
        if token.isText, word.common == 0, token.shape != .hyphened { word.common = words.common(letters) }
        if token.shape == .hyphened {
            // The first part is a given name's, any a surname's.
            for (number, part) in letters.split(separator: LatinLetter.hyphen).enumerated() {
                var hash = LatinHash()
                for letter in part { hash.add(letter) }
                let known = words[hash.value]
                if number == 0 { word.given = known.given }
                if known.surname > 0 {
                    word.surname = word.surname == 0 ? known.surname : min(word.surname, known.surname)
                }
            }
        }
        lastThree = Self.hash(letters.suffix(3))
        lastTwo = Self.hash(letters.suffix(2))
        lastOne = Self.hash(letters.suffix(1))
        lastFour = Self.hash(letters.suffix(4))
        firstThree = Self.hash(letters.prefix(3))
        length = UInt8(min(6, letters.count))
    }

    private static func hash(_ letters: ArraySlice<UInt32>) -> UInt32 {
        var hash = LatinHash()
        for letter in letters { hash.add(letter) }
        return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
    }
}
