import CWords

/// The rows of a table of `folding.tsv`, which `make fold-table` writes; the file says what each holds.
struct FoldingTable {
    private let rows: [Substring]

    static subscript(name: Substring) -> FoldingTable { FoldingTable(rows: tables[name] ?? []) }

    func map<Value>(_ transform: (Substring) -> Value) -> [Value] { rows.map(transform) }

    /// Calls `body` with each scalar that the runs of the table move, and where to.
    func forEachRun(_ body: (UInt32, UInt32) -> Void) {
        for fields in entries {
            guard fields.count == 4, let first = Int(fields[0], radix: 16), let count = Int(fields[1]),
                let step = Int(fields[2]), let delta = Int(fields[3])
            else { continue }
            for index in 0..<count {
                body(UInt32(first + index * step), UInt32(first + index * step + delta))
            }
        }
    }

    /// Calls `body` with each scalar of the stretches of the table, and the number behind them, or 0.
    func forEachStretch(_ body: (UInt32, UInt8) -> Void) {
        for fields in entries {
            guard fields.count >= 2, let first = UInt32(fields[0], radix: 16), let count = UInt32(fields[1])
            else { continue }
            let number = fields.count > 2 ? UInt8(fields[2]) ?? 0 : 0
            for scalar in first..<first + count { body(scalar, number) }
        }
    }

    /// The entries of the table, each some numbers in hexadecimal.
    var numbers: [[UInt32]] { entries.map { $0.compactMap { UInt32($0, radix: 16) } } }

    private var entries: [[Substring]] {
        rows.flatMap { $0.split(separator: " ") }.map { $0.split(separator: ",") }
    }

    private static let tables: [Substring: [Substring]] = {
        let file = broadsheet_folding()
        let text = String(
            decoding: UnsafeBufferPointer(start: file.bytes, count: Int(file.count)), as: UTF8.self)
        let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", maxSplits: 1) }.filter { $0.count == 2 }
        return Dictionary(grouping: rows) { $0[0] }.mapValues { $0.map { $0[1] } }
    }()
}
