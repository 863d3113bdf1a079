/// A piece of text with CriticMarkup (criticmarkup.com), with its place as UTF-8 offsets of the whole.
package struct CriticSpan: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case text(String)
        /// `{==…==}`
        case highlight(String)
        /// `{--…--}`
        case deletion(String)
        /// `{++…++}`
        case insertion(String)
        /// `{~~…~>…~~}`
        case substitution(old: String, new: String)
        /// `{>>…<<}`
        case comment(String)
    }

    package var content: Content
    package var range: Range<Int>

    package init(_ content: Content, _ range: Range<Int>) {
        self.content = content
        self.range = range
    }
}

package enum CriticMarkup {
    /// The spans of `text`, in order and without gaps; a mark that is never closed is text.
    package static func parse(_ text: String) -> [CriticSpan] {
        let bytes = Array(text.utf8)
        var spans: [CriticSpan] = []
        var textStart = 0
        var index = 0
        // Marks that are closed nowhere behind `index`, so that none is looked for twice.
        var unclosed = Set<Mark>()
        while index + 2 < bytes.count {
            guard bytes[index] == UInt8(ascii: "{"), let mark = Mark(bytes[index + 1], bytes[index + 2]),
                !unclosed.contains(mark)
            else {
                index += 1
                continue
            }
            guard let end = find(mark.closing, in: bytes, from: index + 3) else {
                unclosed.insert(mark)
                index += 1
                continue
            }
            if textStart < index {
                spans.append(CriticSpan(.text(string(bytes[textStart..<index])), textStart..<index))
            }
            let content = string(bytes[index + 3..<end])
            spans.append(CriticSpan(mark.span(content), index..<end + 3))
            index = end + 3
            textStart = index
        }
        if textStart < bytes.count {
            spans.append(CriticSpan(.text(string(bytes[textStart...])), textStart..<bytes.count))
        }
        return spans
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + needle.count <= bytes.count {
            if bytes[index] == needle[0], bytes[index + 1] == needle[1], bytes[index + 2] == needle[2] {
                return index
            }
            index += 1
        }
        return nil
    }

    private enum Mark {
        case highlight, deletion, insertion, substitution, comment

        init?(_ one: UInt8, _ two: UInt8) {
            guard one == two else { return nil }
            switch one {
            case UInt8(ascii: "="): self = .highlight
            case UInt8(ascii: "-"): self = .deletion
            case UInt8(ascii: "+"): self = .insertion
            case UInt8(ascii: "~"): self = .substitution
            case UInt8(ascii: ">"): self = .comment
            default: return nil
            }
        }

        var closing: [UInt8] {
            switch self {
            case .highlight: Array("==}".utf8)
            case .deletion: Array("--}".utf8)
            case .insertion: Array("++}".utf8)
            case .substitution: Array("~~}".utf8)
            case .comment: Array("<<}".utf8)
            }
        }

        func span(_ content: String) -> CriticSpan.Content {
            switch self {
            case .highlight: return .highlight(content)
            case .deletion: return .deletion(content)
            case .insertion: return .insertion(content)
            case .comment: return .comment(content)
            case .substitution:
                guard let arrow = content.firstRange(of: "~>") else { return .deletion(content) }
                return .substitution(
                    old: String(content[..<arrow.lowerBound]), new: String(content[arrow.upperBound...]))
            }
        }
    }
}
