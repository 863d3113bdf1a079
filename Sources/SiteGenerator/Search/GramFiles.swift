/// The lists of grams divided into files: one for each shard, and one for each part of a list too long for
/// its shard, which then holds how many documents there are, and the first one and its place for each part.
struct GramFiles: Sendable {
    enum File: Sendable {
        /// Indices of lists, all of one shard.
        case shard(Range<Int>)
        case part(Range<Int>)
    }

    /// The number of shards is 2^bits.
    let bits: Int
    /// By path without extension, relative to the folder of the index.
    let files: [(path: String, file: File)]

    private let lists: [GramLists.List]
    private let arena: [UInt8]

    init(_ source: GramLists, name: String, target: Int) {
        arena = source.arena
        let inline = source.lists.reduce(0) { $0 + ($1.isInline ? $1.parts[0].bytes.count : 0) }
        let bits = GramShard.bits(total: inline, target: target)
        self.bits = bits
        let keyed = source.lists.map { list in
            (shard: GramShard.index(of: Self.scalars(list), bits: bits), list: list)
        }
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
            for list in lists[begin..<end] where !list.isInline {
                for (index, part) in list.parts.enumerated() {
                    files.append(("\(name)/\(Self.code(list))-\(index)", .part(part.bytes)))
                }
            }
            begin = end
        }
        self.files = files
    }

    func json(_ file: File) -> [UInt8] {
        var output = IndexBytes()
        switch file {
        case .part(let range): output.base64(arena[range])
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
        if list.isInline {
            output.base64(arena[list.parts[0].bytes])
        } else {
            output.list([list.total] + list.parts.flatMap { [$0.start, $0.place] }) { $0.number($1) }
        }
    }

    private static func scalars(_ list: GramLists.List) -> [UInt32] {
        list.second == 0 ? [list.first] : [list.first, list.second]
    }

    private static func text(_ list: GramLists.List) -> String {
        String(String.UnicodeScalarView(scalars(list).compactMap(Unicode.Scalar.init)))
    }

    /// The scalars of the gram in hexadecimal: names of parts hold no character that a file system might mind.
    private static func code(_ list: GramLists.List) -> String {
        scalars(list).map { "u" + String($0, radix: 16) }.joined()
    }
}
