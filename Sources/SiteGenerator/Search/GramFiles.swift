/// The lists of grams divided into files: one for each shard, and one for each part of a list too long for
/// its shard, which then holds how many documents there are, and the first one and its place for each part.
struct GramFiles: Sendable {
    enum File: Sendable {
        /// Indices of lists, all of one shard.
        case shard(Range<Int>)
        /// Index of a part.
        case part(Int)
    }

    /// The number of shards is 2^bits.
    let bits: Int
    /// By path without extension, relative to the folder of the index.
    let files: [(path: String, file: File)]

    /// Shards that no gram falls into and that have no file.
    let missing: [Int]

    private let source: GramLists
    /// By shard, then by gram.
    private let lists: [GramLists.List]

    init(_ source: GramLists, name: String, target: Int) {
        self.source = source
        let inline = source.lists.lazy.filter(source.isInline).reduce(0) {
            $0 + Int(source.parts[$1.parts.lowerBound].count)
        }
        let bits = GramShard.bits(total: inline, target: target)
        self.bits = bits
        let keyed = source.lists.map { list in
            (shard: GramShard.index(of: Self.scalars(list), bits: bits), list: list)
        }
        let held = Set(keyed.map(\.shard))
        missing = (0..<1 << bits).filter { !held.contains($0) }
        let sorted = keyed.sorted {
            ($0.shard, $0.list.first, $0.list.second) < ($1.shard, $1.list.first, $1.list.second)
        }
        lists = sorted.map(\.list)
        var files: [(String, File)] = []
        var begin = 0
        while begin < sorted.count {
            var end = begin
            while end < sorted.count, sorted[end].shard == sorted[begin].shard { end += 1 }
            files.append(("\(name)/\(sorted[begin].shard)", .shard(begin..<end)))
            for list in lists[begin..<end] where !source.isInline(list) {
                for (index, part) in list.parts.enumerated() {
                    files.append(("\(name)/\(Self.code(list))-\(index)", .part(part)))
                }
            }
            begin = end
        }
        self.files = files
    }

    func json(_ file: File) -> [UInt8] {
        var output = IndexBytes()
        switch file {
        case .part(let part): output.base64(source.bytes(of: source.parts[part]))
        case .shard(let range):
            output.raw("{")
            for index in range {
                if index > range.lowerBound { output.raw(",") }
                write(lists[index], to: &output)
            }
            output.raw("}")
        }
        return output.bytes
    }

    private func write(_ list: GramLists.List, to output: inout IndexBytes) {
        output.string(Self.text(list))
        output.raw(":")
        let parts = source.parts[list.parts]
        if let only = parts.first, source.isInline(list) {
            output.base64(source.bytes(of: only))
        } else {
            output.list([Int(list.total)] + parts.flatMap { [$0.start, Int($0.place)] }) { $0.number($1) }
        }
    }

    private static func scalars(_ list: GramLists.List) -> [UInt32] {
        let first = PlainGrams.letter(list.first)
        return list.second == 0 ? [first] : [first, list.second]
    }

    /// The gram; that of plain letters, or of letters that marks part, stands in the shard of the same letters, behind
    /// a capital, which no folded text has.
    private static func key(_ list: GramLists.List) -> [UInt32] {
        if list.first & JoinedGrams.mark != 0 { return [joinedMark] + scalars(list) }
        return PlainGrams.letter(list.first) == list.first ? scalars(list) : [plainMark] + scalars(list)
    }

    private static let plainMark: UInt32 = 0x50
    private static let joinedMark: UInt32 = 0x4A

    private static func text(_ list: GramLists.List) -> String {
        String(String.UnicodeScalarView(key(list).compactMap(Unicode.Scalar.init)))
    }

    /// The scalars of the key in hexadecimal: names of parts hold no character that a file system might mind.
    private static func code(_ list: GramLists.List) -> String {
        key(list).map { "u" + String($0, radix: 16) }.joined()
    }
}
