/// Files of one line an entry, kept in order so that the branches of two editors merge.
enum SortedLines {
    /// `file` with `line` in its place, and without the lines that `isReplaced`; comments and all others stay as they
    /// are.
    static func adding(
        _ line: String, to file: [UInt8], replacing isReplaced: (String) -> Bool = { _ in false }
    ) -> [UInt8] {
        var text = String(decoding: file, as: UTF8.self)
        if !text.isEmpty, text.last?.isNewline != true { text += "\n" }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        lines.removeAll { !$0.hasPrefix("#") && isReplaced($0) }
        let place = lines.firstIndex { !$0.hasPrefix("#") && $0 > line } ?? lines.count
        lines.insert(line, at: place)
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}
