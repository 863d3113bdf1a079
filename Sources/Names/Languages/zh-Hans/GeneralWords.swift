import Languages

/// The words that sentences are cut into before any archive adds its names.
enum GeneralWords {
    /// What the words of a file are in a sentence, by their class; words of other classes are asked for by rules alone.
    static func classes(in file: WordFile) -> [Substring: WordClass] {
        switch file {
        case .actions: ["nominal": .action]
        case .common: ["function": .function, "noun": .noun, "verb": .verb]
        case .organisations:
            ["bodies": .noun, "leagues": .noun, "organs": .noun, "relative": .noun, "trades": .noun]
        case .persons: ["deeds": .verb, "titles": .title]
        case .places:
            [
                "cities": .place, "districts": .place, "divisions": .place, "features": .noun,
                "provinces": .place,
                "sights": .place, "towns": .place, "units": .noun, "waters": .place, "world": .place,
                "zones": .place,
            ]
        case .projects: ["facilities": .noun, "works": .action]
        case .offices, .quantities, .statements: [:]
        }
    }

    /// Gives each word to `body`, one that stands in several files once for each.
    static func visit(_ body: (_ word: [Unit], _ cost: Float, _ classes: WordClass) -> Void) {
        for file in WordFile.allCases {
            let classes = classes(in: file)
            var known: [String: WordClass] = [:]
            for row in WordRows(file.bytes) {
                guard let cost = row.cost else { continue }
                if let found = known[row.classes] {
                    body(row.word, cost, found)
                } else {
                    let found = row.classes.split(separator: ",").reduce(into: WordClass()) {
                        $0.formUnion(classes[$1] ?? [])
                    }
                    known[row.classes] = found
                    body(row.word, cost, found)
                }
            }
        }
    }
}
