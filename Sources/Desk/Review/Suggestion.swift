package import ArchiveModel
import Languages
import Names

/// Something that an editor may decide about names, with the sentences that speak for it.
package struct Suggestion: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// A name that no record bears.
        case newName
        /// A name that several records bear.
        case undecided([EntityID])
        /// A name that looks like another wording of a record's.
        case shortForm(EntityID)
        /// A name that holds that of a record of its kind, and more words.
        case longForm(EntityID)
        /// A name of which articles tell what hardly fits one person; the roles of each.
        case namesakes([[String]])
        /// An office without a name, and who held it on the day of the articles.
        case office(EntityID)
        /// A meeting, a report or a plan that several issues speak of.
        case recurring
    }

    package struct Sentence: Hashable, Sendable {
        package var article: ArticleID
        package var text: String
        /// Where the name stands in it, in Unicode scalars.
        package var name: Range<Int>
    }

    /// An office that somebody left, and where that is said.
    package struct Left: Hashable, Sendable {
        package var role: StatedRole
        package var article: ArticleID
    }

    /// Another wording of the same name, as it seems: one answer settles it with the name.
    package struct Variant: Hashable, Sendable {
        package var name: String
        /// What speaks for it, in words.
        package var reason: String
        package var articles: [ArticleID]
        package var sentences: [Sentence]
    }

    package var kind: Mention.Kind
    package var name: String
    package var matter: Matter
    /// What is held, as stated, in the order in which it was first seen.
    package var roles: [String]
    /// What is said to have been left, which nobody is to take for held.
    package var left: [Left] = []
    /// The articles that hold it.
    package var articles: [ArticleID]
    /// One of each article, the first few.
    package var sentences: [Sentence]
    /// Why it may mean the record of its matter, in words.
    package var reason: String?
    package var variants: [Variant] = []

    /// The articles that an answer would change: what it is sorted by.
    package var changed: Set<ArticleID> { Set(articles + variants.flatMap(\.articles)) }

    /// The name and its variants.
    package var names: [String] { [name] + variants.map(\.name) }

    /// The same, asked about under another of its names.
    package func led(by other: String) -> Suggestion {
        guard let index = variants.firstIndex(where: { $0.name == other }) else { return self }
        var result = self
        let lead = variants[index]
        result.variants[index] = Variant(
            name: name, reason: lead.reason, articles: articles, sentences: sentences)
        (result.name, result.articles, result.sentences) = (lead.name, lead.articles, lead.sentences)
        return result
    }

    /// The name by itself.
    package var alone: Suggestion {
        var result = self
        result.variants = []
        return result
    }
}

extension Suggestion.Sentence {
    /// The sentence around a place of an article, at most sixty characters before and behind it.
    init(around position: TextPosition, in article: Article) {
        let scalars = Array(article.text(ofBlock: position.block).unicodeScalars)
        let ends = SentencePunctuation.ends
        let first = min(position.offset, scalars.count)
        let last = min(first + position.length, scalars.count)
        var (start, end) = (first, last)
        while start > max(0, first - 60), !ends.contains(scalars[start - 1]) { start -= 1 }
        while end < min(scalars.count, last + 60), !ends.contains(scalars[end]) { end += 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        let isCutBefore = start > 0 && !ends.contains(scalars[start - 1])
        let isCutBehind = end < scalars.count && !ends.contains(scalars[end])
        let shift = (isCutBefore ? 1 : 0) - start
        self.init(
            article: article.id, text: (isCutBefore ? "…" : "") + String(view) + (isCutBehind ? "…" : ""),
            name: (first + shift)..<(last + shift))
    }
}
