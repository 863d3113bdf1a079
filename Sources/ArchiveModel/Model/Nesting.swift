/// Names inside names: a place in what a body is called after it. Of two mentions of an article that share letters, one
/// lies wholly in the other and comes behind it.
extension TextPosition {
    /// The scalar behind the last.
    package var end: Int { offset + length }

    package func overlaps(_ other: Self) -> Bool {
        block == other.block && offset < other.end && other.offset < end
    }

    /// Whether all of `other` lies here, and more than that.
    package func strictlyContains(_ other: Self) -> Bool {
        block == other.block && offset <= other.offset && other.end <= end && length > other.length
    }

    /// Order of text; of what begins together, the longer first.
    package static func isOuterFirst(_ one: Self, _ other: Self) -> Bool {
        (one.block, one.offset, other.length) < (other.block, other.offset, one.length)
    }
}

extension Sequence<Mention> {
    /// Those that lie in no other: what is drawn, and what tells of a place in the text just one thing.
    package var outermost: [Mention] { outermost { _ in true } }

    /// Of those that `counts` holds for, those that lie in no other of these.
    package func outermost(where counts: (Mention) -> Bool) -> [Mention] {
        var result: [Mention] = []
        for mention in self where counts(mention) {
            if result.last?.position.strictlyContains(mention.position) != true { result.append(mention) }
        }
        return result
    }
}

extension MentionList {
    /// The mentions that lie in the one at `index`.
    package func inside(_ index: Int) -> [Mention] {
        let outer = self[index].position
        return self[(index + 1)...].prefix { outer.strictlyContains($0.position) }.map(\.self)
    }

    /// For each mention whether it lies in another.
    package var areNested: [Bool] {
        var outer: TextPosition?
        return map { mention in
            if outer?.strictlyContains(mention.position) == true { return true }
            outer = mention.position
            return false
        }
    }
}
