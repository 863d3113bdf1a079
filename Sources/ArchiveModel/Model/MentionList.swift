package import Memo

/// The mentions of an article, in a fraction of the memory of an array of them: a large archive holds millions.
///
/// What mentions have in common, their words and what they mean, stands once for all lists that were packed together.
package struct MentionList: RandomAccessCollection, Sendable, ExpressibleByArrayLiteral {
    fileprivate let packed: [PackedMention]
    private let values: SharedValues

    package init(_ mentions: some Sequence<Mention>) {
        var packer = MentionPacker()
        packed = mentions.map { packer.pack($0) }
        values = packer.values
    }

    package init(arrayLiteral mentions: Mention...) { self.init(mentions) }

    fileprivate init(_ packed: [PackedMention], _ values: SharedValues) {
        self.packed = packed
        self.values = values
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { packed.count }

    package subscript(index: Int) -> Mention { values.mention(packed[index]) }

    /// Where a mention stands, without unpacking it.
    package func position(at index: Int) -> TextPosition { packed[index].position }
}

extension MentionList: Hashable {
    package static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }

    package func hash(into hasher: inout Hasher) {
        for mention in self { hasher.combine(mention) }
    }
}

extension MentionList: CustomReflectable {
    /// The mentions, not how they are packed.
    package var customMirror: Mirror { Mirror(self, unlabeledChildren: self, displayStyle: .collection) }
}

extension MentionList: Recordable {
    package static var blank: MentionList { [] }

    package mutating func record(in recording: inout Recording) {
        var lists = MentionLists([Array(self)])
        lists.record(in: &recording)
        if recording.isReading { self = lists.articles.first ?? [] }
    }
}

/// What the articles of an issue name: a list for each, packed together.
package struct MentionLists: Sendable {
    package private(set) var articles: [MentionList]
    private var values: SharedValues

    package init(_ articles: [[Mention]]) {
        var packer = MentionPacker()
        let packed = articles.map { $0.map { packer.pack($0) } }
        let values = packer.values
        self.articles = packed.map { MentionList($0, values) }
        self.values = values
    }
}

extension MentionLists: Recordable {
    package static var blank: MentionLists { MentionLists([]) }

    package mutating func record(in recording: inout Recording) {
        var packed = articles.map(\.packed)
        recording.item(&values)
        recording.item(&packed)
        guard recording.isReading else { return }
        let values = values
        if !packed.joined().allSatisfy(values.holds) { recording.refuse() }
        articles = recording.isDamaged ? [] : packed.map { MentionList($0, values) }
    }
}
