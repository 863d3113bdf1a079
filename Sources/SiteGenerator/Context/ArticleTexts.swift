import ArchiveModel
import Names

extension Article {
    /// The headline, or the opening words as the archive's.
    var shownTitle: String {
        let style = style
        if let headline, !headline.isEmpty { return style.set(headline) }
        let text = style.set(shownBody)
        return style.supplied(text.isEmpty ? "\(id)" : style.openingWords(of: text, keeping: mentions))
    }

    /// The clauses of a headline: lines break between them only. One where lines break between any two words.
    var shownPauses: [String] {
        let pauses = style.headlinePauses
        guard headline != nil, !pauses.isEmpty else { return [shownTitle] }
        return shownTitle.split { pauses.contains($0) }.map { String($0) }
    }

    /// The first paragraph without the dateline that opens it; and the next after a salutation or a word that only
    /// announces it.
    var shownBody: String {
        let style = style
        let texts = paragraphs.lazy.map(\.text).filter { !$0.isEmpty }
        guard let text = texts.first else { return "" }
        if let last = text.unicodeScalars.last, style.announcing.unicodeScalars.contains(last),
            let next = texts.dropFirst().first
        {
            return text + (style.hasBlanks ? " " : "") + next
        }
        guard let dateline, text.hasPrefix(dateline) else { return text }
        let rest = text.dropFirst(dateline.count).drop { style.afterDateline.contains($0) }
        return rest.isEmpty ? text : String(rest)
    }
}

/// How a text begins, as lists and descriptions show it.
struct Opening {
    let text: String
    /// Whether it ends within a sentence.
    let isCut: Bool

    /// The first sentences of `body` within `limit` characters of Chinese or what says as much, or its first clauses when
    /// no sentence is so short, or its first words.
    init(of body: String, in style: TextStyle, limit: Int) {
        let limit = limit * style.density
        let text = style.set(body)
        guard text.isLonger(than: limit) else {
            self.init(text: text, isCut: false)
            return
        }
        let scalars = text.beginning(limit)
        if let end = style.sentenceStop(in: scalars, before: limit, least: limit / 3), end + 1 < limit {
            self.init(text: scalars[...end].string, isCut: false)
        } else {
            let end = style.clauseStop(in: scalars, before: limit, least: limit / 3)
            self.init(
                text: scalars[..<(end ?? style.wordEdge(scalars, before: limit))].string, isCut: true)
        }
    }

    private init(text: String, isCut: Bool) {
        self.text = text
        self.isCut = isCut
    }
}

extension TextStyle {
    /// The first clause of a text without a headline, with the next where it only says when; of one that is longer than a
    /// headline as much as ends between words, and not in one of `names`.
    fileprivate func openingWords(of text: String, keeping names: MentionList) -> String {
        let longest = hasBlanks ? 80 : 36
        let scalars = text.beginning(longest)
        if let end = firstStop(in: scalars, before: longest) {
            return trimmed(Array(scalars[..<end])) ?? text
        }
        guard text.isLonger(than: longest) else { return trimmed(scalars) ?? text }
        let limit = hasBlanks ? 48 : 28
        if hasBlanks { return scalars[..<wordEdge(scalars, before: limit)].string + " …" }
        var isInName = [Bool](repeating: false, count: scalars.count + 1)
        for name in Set(names.lazy.prefix(40).map { Array($0.surface.unicodeScalars) }) where name.count > 1 {
            for start in scalars.indices where scalars[start...].starts(with: name) {
                for place in (start + 1)..<(start + name.count) { isInName[place] = true }
            }
        }
        let ends = { (place: Int) in
            !isInName[place] && self.isEdge(scalars, at: place) { KnownWords.cross($0, in: scalars) }
        }
        let edge =
            (limit / 2...limit).last(where: ends) ?? (limit..<scalars.count).first(where: ends)
            ?? (1..<limit / 2).last(where: ends)
        return scalars[..<(edge ?? limit)].string + "…"
    }

    /// The first mark of a clause or a sentence, outside of quotations and remarks, behind words that say more than when.
    private func firstStop(in text: [Unicode.Scalar], before limit: Int) -> Int? {
        let least = hasBlanks ? 16 : 6
        var letters = 0
        var depth = 0
        for index in text.indices.prefix(limit + 1) {
            let scalar = text[index]
            switch scalar.properties.generalCategory {
            case .openPunctuation, .initialPunctuation: depth += 1
            case .closePunctuation, .finalPunctuation: depth = max(0, depth - 1)
            default: break
            }
            if scalar.properties.isAlphabetic { letters += 1 }
            guard depth == 0, letters >= least,
                endsSentence(text, index, in: sentenceEnds) || endsClause(text, index)
            else { continue }
            return index
        }
        return nil
    }

    /// Whether the mark at `index` ends a clause; one of enumeration does not.
    private func endsClause(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        guard clauseEnds.contains(text[index]),
            hasBlanks || !listSeparator.unicodeScalars.contains(text[index])
        else { return false }
        return !hasBlanks || index + 1 == text.count || text[index + 1].properties.isWhitespace
            || text[index].properties.generalCategory == .dashPunctuation
    }

    /// Without the marks at its end; `nil` when nothing is left.
    private func trimmed(_ text: [Unicode.Scalar]) -> String? {
        let last = text.lastIndex { !sentenceEnds.contains($0) && !clauseEnds.contains($0) }
        return last.map { text[...$0].string }
    }

    /// The last end of a sentence that leaves between `least` and `limit` scalars.
    fileprivate func sentenceStop(in text: [Unicode.Scalar], before limit: Int, least: Int) -> Int? {
        (least..<max(least, min(limit, text.count))).last { endsSentence(text, $0, in: sentenceEnds) }
    }

    /// The last end of a clause that does so.
    fileprivate func clauseStop(in text: [Unicode.Scalar], before limit: Int, least: Int) -> Int? {
        (least..<max(least, min(limit, text.count))).last { index in
            guard clauseEnds.contains(text[index]) else { return false }
            return !hasBlanks || index + 1 == text.count || text[index + 1].properties.isWhitespace
                || text[index].properties.generalCategory == .dashPunctuation
        }
    }
}

extension String {
    /// A little more than the first `limit` scalars, to see what follows.
    fileprivate func beginning(_ limit: Int) -> [Unicode.Scalar] { Array(unicodeScalars.prefix(limit + 40)) }

    /// In Unicode scalars.
    fileprivate func isLonger(than limit: Int) -> Bool {
        unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex).map { $0 < endIndex } ?? false
    }
}
