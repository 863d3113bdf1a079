import ArchiveModel
import CMarkGFM
import Glibc

/// Shows the numbers that an editor wrote before the items of a list: `1.`, `3.`, `7.` stay one, three and seven.
///
/// CommonMark knows the first number of a list only, and counts on from it. A list that repeats its first number asks to
/// be counted, as everywhere in Markdown.
struct ItemNumbers {
    private let bytes: [UInt8]
    private lazy var lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }

    /// Of the `bytes` that a tree was made of.
    init(of bytes: [UInt8]) { self.bytes = bytes }

    mutating func show(in lists: [MarkdownNode]) throws(MarkdownNode.Refusal) {
        for list in lists {
            var items: [(node: MarkdownNode, number: Int)] = []
            var child = list.firstChild
            while let item = child {
                child = item.next
                if let number = number(of: item) { items.append((item, number)) }
            }
            guard let first = items.first?.number, items.contains(where: { $0.number != first }) else {
                continue
            }
            for (item, before) in zip(items.dropFirst(), items) where item.number != before.number + 1 {
                try item.node.begin(with: Self.opening + "\(item.number)\">")
            }
        }
    }

    private static let opening = "<li value=\""

    /// The element of an item that begins with another one, which stands for its number, as that one.
    static func joined(_ html: String) -> String {
        strstr(html, opening) == nil ? html : html.replacing("<li>\n" + opening, with: opening)
    }

    /// What is written before an item.
    private mutating func number(of item: MarkdownNode) -> Int? {
        guard let place = item.start else { return nil }
        guard let line = lineStarts[safe: place.line] else { return nil }
        let digits = bytes[min(line + place.column, bytes.count)...]
            .prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}
