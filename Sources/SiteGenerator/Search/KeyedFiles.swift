/// Small JSON values by key, divided into files by a hash of the key: `{"people/sun-hong":"…"}`.
struct KeyedFiles: Sendable {
    /// The number of files is at most 2^bits.
    let bits: Int
    /// By path without extension, relative to the folder of the index; the ranges index `entries`.
    let files: [(path: String, entries: Range<Int>)]

    /// Files that no key falls into and that are not there.
    let missing: [Int]

    private let entries: [(key: String, value: [UInt8])]

    /// `target` is the size of an average file in bytes.
    init(_ values: [String: [UInt8]], name: String, target: Int) {
        let total = values.reduce(0) { $0 + $1.key.utf8.count + $1.value.count }
        let bits = GramShard.bits(total: total, target: target)
        let keyed = values.map { key, value in
            (shard: GramShard.index(of: key.unicodeScalars.map(\.value), bits: bits), key: key, value: value)
        }.sorted { ($0.shard, $0.key) < ($1.shard, $1.key) }
        self.bits = bits
        let held = Set(keyed.map(\.shard))
        missing = (0..<1 << bits).filter { !held.contains($0) }
        entries = keyed.map { ($0.key, $0.value) }
        var files: [(String, Range<Int>)] = []
        var begin = 0
        for index in keyed.indices
        where index + 1 == keyed.count || keyed[index].shard != keyed[index + 1].shard {
            files.append(("\(name)/\(keyed[index].shard)", begin..<index + 1))
            begin = index + 1
        }
        self.files = files
    }

    func json(_ range: Range<Int>) -> [UInt8] {
        var output = IndexBytes()
        output.raw("{")
        for index in range {
            if index > range.lowerBound { output.raw(",") }
            output.string(entries[index].key)
            output.raw(":")
            output.json(entries[index].value)
        }
        output.raw("}")
        return output.bytes
    }
}
