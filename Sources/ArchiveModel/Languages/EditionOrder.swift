/// The order of the editions of a day, by the names of their folders.
enum EditionOrder {
    /// The time of day, then a number, then the letters: the edition without a name first, `ed-2` before `ed-10`.
    static func key(_ edition: String?) -> (Int, Int, String) {
        guard let edition else { return (-1, 0, "") }
        let first = String(edition.prefix { $0 != "-" })
        let number = Int(edition.drop { !$0.isNumber }.prefix { $0.isNumber }) ?? 0
        return (times[first] ?? 0, number, edition)
    }

    /// From morning to night; an edition that names no time stands before them.
    private static let times: [String: Int] = Dictionary(
        [
            ["early"], ["morning", "morgen", "matin", "am"], ["noon", "mittag", "midi"],
            ["afternoon", "nachmittag", "pm"], ["evening", "abend", "soir"], ["night", "nacht", "nuit"],
            ["late"],
        ].enumerated().flatMap { place, words in words.map { ($0, place + 1) } },
        uniquingKeysWith: { first, _ in first })
}
