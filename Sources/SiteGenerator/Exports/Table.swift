import Markup

/// A table that is exported as CSV (RFC 4180) and described in `datapackage.json`.
struct Table {
    struct Field {
        var name: String
        /// A type of Frictionless Table Schema.
        var type: String
        var description: String

        init(_ name: String, _ description: String) {
            self.init(name, "string", description)
        }

        init(_ name: String, _ type: String, _ description: String) {
            self.name = name
            self.type = type
            self.description = description
        }
    }

    var fields: [Field]
    /// One cell to a field; `nil` is an empty cell. Each is made when its turn comes: there may be millions.
    var rows: any Sequence<[String?]>

    /// Lines end in CR LF; a cell is quoted where it holds a comma, a quote or a line break. One that a spreadsheet would
    /// run has an apostrophe before it (`SpreadsheetCell`).
    var csv: [UInt8] {
        var output: [UInt8] = []
        append(fields.map(\.name), to: &output)
        for row in rows { append(row, to: &output) }
        return output
    }

    private func append(_ row: [String?], to output: inout [UInt8]) {
        for (index, cell) in row.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            let bytes = SpreadsheetCell.harmless(cell ?? "").utf8
            guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }) else {
                output += bytes
                continue
            }
            output.append(0x22)
            for byte in bytes {
                if byte == 0x22 { output.append(0x22) }
                output.append(byte)
            }
            output.append(0x22)
        }
        output += [0x0D, 0x0A]
    }
}
