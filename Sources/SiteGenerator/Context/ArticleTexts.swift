import ArchiveModel

extension Article {
    /// The headline, or the opening words as the archive's.
    var shownTitle: String {
        if let headline, !headline.isEmpty { return Typesetting.set(headline) }
        let text = Typesetting.set(shownBody)
        guard !text.isEmpty else { return TextStyle.paper.supplied("\(id)") }
        let stops = TextStyle.paper.sentenceEnds + TextStyle.paper.clauseEnds
        var words = text.beginning(limit: 18, least: 8, stops: stops)
        while let last = words.last, stops.contains(last) { words.removeLast() }
        return TextStyle.paper.supplied(words.isEmpty ? text : words)
    }

    /// The clauses of a headline: lines break between them only.
    var shownPauses: [String] {
        guard headline != nil else { return [shownTitle] }
        return shownTitle.split { TextStyle.paper.headlinePauses.contains($0) }.map { String($0) }
    }

    /// The first paragraph without the dateline that opens it; and the next after a salutation or a word that only
    /// announces it.
    var shownBody: String {
        let texts = paragraphs.lazy.map(\.text).filter { !$0.isEmpty }
        guard let text = texts.first else { return "" }
        if let last = text.unicodeScalars.last, TextStyle.paper.announcing.unicodeScalars.contains(last),
            let next = texts.dropFirst().first
        {
            return text + next
        }
        guard let dateline, text.hasPrefix(dateline) else { return text }
        let rest = text.dropFirst(dateline.count).drop { TextStyle.paper.afterDateline.contains($0) }
        return rest.isEmpty ? text : String(rest)
    }
}

/// How a text begins, as lists and descriptions show it.
struct Opening {
    let text: String
    /// Whether it ends within a sentence.
    let isCut: Bool

    /// The first sentences of `body` within `limit` scalars, or its first clauses when no sentence is so short.
    init(of body: String, limit: Int) {
        let text = Typesetting.set(body)
        guard text.isLonger(than: limit) else {
            self.init(text: text, isCut: false)
            return
        }
        let sentences = text.beginning(
            limit: limit, least: limit / 3, stops: TextStyle.paper.sentenceEnds, keepsStop: true)
        if sentences.unicodeScalars.count < limit {
            self.init(text: sentences, isCut: false)
        } else {
            let clauses = text.beginning(limit: limit, least: limit / 3, stops: TextStyle.paper.clauseEnds)
            self.init(text: clauses, isCut: true)
        }
    }

    private init(text: String, isCut: Bool) {
        self.text = text
        self.isCut = isCut
    }
}

extension String {
    /// What stands before the last of `stops` that leaves between `least` and `limit` scalars; all of `limit` without
    /// one.
    fileprivate func beginning(limit: Int, least: Int, stops: String, keepsStop: Bool = false) -> String {
        guard isLonger(than: limit) else { return self }
        let head = unicodeScalars.prefix(limit)
        let end = head.lastIndex { stops.unicodeScalars.contains($0) }
        guard let end, head[..<end].count >= least else { return String(head) }
        return String(keepsStop ? head[...end] : head[..<end])
    }

    /// In Unicode scalars.
    fileprivate func isLonger(than limit: Int) -> Bool {
        unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex).map { $0 < endIndex } ?? false
    }
}
