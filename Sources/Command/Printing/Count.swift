/// A number with its noun.
package enum Count {
    /// `1 page`, `2 pages`, `1,204 pages`.
    package static func of(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
    }

    /// `812 bytes`, `14.2 MB`; powers of 1000, as file managers count.
    package static func bytes(_ count: Int) -> String {
        guard count >= 1000 else { return of(count, "byte") }
        var value = Double(count) / 1000
        for unit in ["kB", "MB"] {
            if value < 1000 { return "\(tenths(value)) \(unit)" }
            value /= 1000
        }
        return "\(tenths(value)) GB"
    }

    /// `2 withholdings in force`; `nil` for an archive that names no folder of them.
    package static func inForce(_ withholdings: Int?) -> String? {
        withholdings.map { $0 == 0 ? "no withholding in force" : "\(of($0, "withholding")) in force" }
    }

    package static func seconds(_ time: Duration) -> String {
        let (seconds, fraction) = time.components
        return "\(tenths(Double(seconds) + Double(fraction) / 1e18)) s"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var groups: [String] = []
        while digits.count > 3 {
            groups.append(String(digits.suffix(3)))
            digits = String(digits.dropLast(3))
        }
        return ([digits] + groups.reversed()).joined(separator: ",")
    }
}
