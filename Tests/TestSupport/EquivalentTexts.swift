import Foundation

/// Pairs of texts of many scripts that are matched alike, found only without diacritics, or never taken for one another:
/// what Tests/SearchTests/vectors.json holds, for every place that matches texts.
package struct EquivalentTexts: Decodable {
    package struct Pair: Decodable, CustomStringConvertible {
        package let one: String
        package let other: String
        package let script: String

        package init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            one = try values.decode(String.self)
            other = try values.decode(String.self)
            script = try values.decode(String.self)
        }

        package var description: String { "\(script): \(one) \(other)" }

        /// Whether they have large letters at other places: a name is matched by those, a search is not.
        package var differsInCase: Bool {
            func large(_ text: String) -> Int {
                let composed = text.precomposedStringWithCanonicalMapping
                return composed.unicodeScalars.count(where: \.properties.isUppercase)
            }
            return large(one) != large(other)
        }

        /// Both ways round.
        package var directions: [(String, String)] { [(one, other), (other, one)] }
    }

    package let same: [Pair]
    package let second: [Pair]
    package let other: [Pair]

    package static func load() throws -> EquivalentTexts {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../SearchTests/vectors.json").standardizedFileURL
        return try JSONDecoder().decode(EquivalentTexts.self, from: Data(contentsOf: file))
    }
}
