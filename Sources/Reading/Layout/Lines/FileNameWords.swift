import ArchiveModel

/// What the words in the name of a file say, in any language that is known: nothing else tells which one a name is in.
package enum FileNameWords {
    private static let known: [DeliveryWords] = [.english, .german, .french, .chinese]

    /// From 1 on; also by its first three letters.
    package static func month(_ word: [Unicode.Scalar]) -> Int? {
        LatinDate.number(of: word, in: PaperWords.all.latin.months)
    }

    /// of, den, le: what stands in a date besides; and the days of the week.
    package static func isInDate(_ word: [Unicode.Scalar]) -> Bool {
        PaperWords.all.latin.inDate.contains(word)
            || LatinDate.number(of: word, in: PaperWords.all.latin.weekdays) != nil
    }

    /// p, seq, Seite: the number of a page follows.
    package static func marksPage(_ word: [Unicode.Scalar]) -> Bool {
        known.contains { $0.page.contains(word) }
    }

    package static func marksArticle(_ word: [Unicode.Scalar]) -> Bool {
        known.contains { $0.article.contains(word) }
    }

    package static func marksEdition(_ word: [Unicode.Scalar]) -> Bool {
        known.contains { $0.edition.contains(word) }
    }

    /// Whether a page is called by this word: Extra, Beilage.
    package static func namesPage(_ word: [Unicode.Scalar]) -> Bool {
        known.contains { $0.namedPages.contains(word) }
    }

    /// 一, 十二: a number that is written in words.
    package static func number(_ word: [Unicode.Scalar]) -> Int? { HanNumerals.number(word[...]) }

    /// What the folder of an issue calls the edition that the word names.
    package static func edition(_ word: [Unicode.Scalar]) -> String? {
        let folded = word.map(Fold.scalar)
        return known.lazy.flatMap(\.editions)
            .first { $0.word.unicodeScalars.map(Fold.scalar) == folded }?.slug
    }

    /// What the export calls the column of a table that is called so.
    package static func column(_ word: [Unicode.Scalar]) -> String? {
        let folded = word.map(Fold.scalar)
        return known.lazy.flatMap(\.columns)
            .first { $0.word.unicodeScalars.map(Fold.scalar) == folded }?.name
    }
}
