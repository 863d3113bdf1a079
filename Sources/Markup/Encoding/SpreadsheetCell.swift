/// Keeps the cells of tables from being run: a spreadsheet takes what begins with `=`, `+`, `-`, `@`, a tab or a carriage
/// return for a formula, which may call programs and ask other hosts (OWASP, “CSV Injection”).
///
/// An apostrophe is put before such a cell, and nothing else is changed. A number, a sum of money, a telephone number and
/// a range stay data, as nothing that is written without letters calls anything; so a cell that begins with apostrophes
/// and one of these signs has had one of them put before it, always, and who takes it away has the cell as it was.
package enum SpreadsheetCell {
    package static func harmless(_ cell: String) -> String {
        let bytes = cell.utf8
        guard let first = bytes.first, first < 0x41 || first == 0xEF || first == UInt8(ascii: "@") else {
            return cell
        }
        let rest = Substring(bytes.drop { $0 == apostrophe })
        guard let sign = rest.unicodeScalars.first, isSign(sign) else { return cell }
        return first == apostrophe || !isNumber(sign, rest) ? "'" + cell : cell
    }

    /// The cell as it was before it was made harmless.
    package static func original(_ cell: String) -> String {
        guard cell.utf8.first == apostrophe,
            let sign = Substring(cell.utf8.drop { $0 == apostrophe }).unicodeScalars.first, isSign(sign)
        else { return cell }
        return String(cell.dropFirst())
    }

    private static let apostrophe = UInt8(ascii: "'")

    /// Also in full width, as spreadsheets in East Asia take it.
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        ["=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(
            scalar)
    }

    /// Whether `cell` is figures behind a plus or a minus.
    private static func isNumber(_ sign: Unicode.Scalar, _ cell: Substring) -> Bool {
        guard sign == "+" || sign == "-" else { return false }
        return cell.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-.,()/%".utf8.contains($0) }
            || Double(cell) != nil
    }
}
