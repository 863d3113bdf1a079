import ArchiveModel

/// What editors say that articles, notes, records and pages of the archive's own are about: by topic, everything that
/// has it.
struct TopicIndex: Sendable {
    struct Entry: Sendable {
        /// As it is written most often, of several the first.
        fileprivate(set) var name: String
        /// `topics/ice-house/index.html`.
        fileprivate(set) var path: String
        /// In order of date and place.
        fileprivate(set) var articles: [(issue: Int, article: Int)] = []
        fileprivate(set) var notes: [Note] = []
        fileprivate(set) var records: [EntityID] = []
        /// Free-standing pages, by number.
        fileprivate(set) var pages: [Int] = []

        var count: Int { articles.count + notes.count + records.count + pages.count }
    }

    struct Note: Sendable {
        var issue: Int
        /// `nil` for a note on a page.
        var article: Int?
        var page: PageID
        var note: Annotation
    }

    /// In order of reading.
    private(set) var all: [Entry] = []
    private var numbers: [String: Int] = [:]

    init() {}

    init(_ archive: Archive, sorting: SortingRule) {
        var made = Maker()
        for (number, issue) in archive.issues.enumerated() {
            for (place, article) in issue.articles.enumerated() where !article.isUnlisted {
                made.add(article.topics) { $0.articles.append((number, place)) }
                for note in article.annotations {
                    let one = Note(issue: number, article: place, page: article.id.page, note: note)
                    made.add(note.topics) { $0.notes.append(one) }
                }
            }
            for page in issue.pages {
                for note in page.annotations {
                    let one = Note(issue: number, article: nil, page: page.id, note: note)
                    made.add(note.topics) { $0.notes.append(one) }
                }
            }
        }
        for entity in archive.entities {
            made.add(entity.topics) { $0.records.append(entity.id) }
        }
        for (number, page) in archive.freePages.enumerated() {
            made.add(page.topics) { $0.pages.append(number) }
        }
        let entries = made.entries
        let readings = Pronunciation.all(entries.map { ($0.name, given: nil, isPerson: false) })
        let keys = entries.map { Topic($0.name, at: .nowhere).key }
        let paths = zip(keys, Pronunciation.all(keys.map { ($0, given: nil, isPerson: false) }))
            .map { Self.path(of: $0, spoken: $1.key) }
        let placed = zip(zip(entries, paths), readings).map { entry, reading in
            (entry: entry.0, path: entry.1, place: sorting.place(of: entry.0.name, reading))
        }
        all = placed.sorted { ($0.place, $0.path) < ($1.place, $1.path) }.map { one in
            var entry = one.entry
            entry.path = one.path
            return entry
        }
        for (number, entry) in all.enumerated() { numbers[Topic(entry.name, at: .nowhere).key] = number }
    }

    subscript(topic: Topic) -> Entry? { numbers[topic.key].map { all[$0] } }

    /// Made of the key alone: plain letters and blanks as they are, others as they are read, with a few digits that tell
    /// names apart that read alike.
    private static func path(of key: String, spoken: String) -> String {
        let words = spoken.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }.prefix(8)
        let plain = words.joined(separator: "-")
        let isPlain = !plain.isEmpty && words.joined(separator: " ") == key
        let tail = isPlain ? [] : [StableHash(of: "topic " + key).hex.suffix(6)]
        return "topics/" + ([plain] + tail.map(String.init)).filter { !$0.isEmpty }.joined(separator: "-")
            + "/index.html"
    }

    /// Gathers what has a topic, and how that is spelt.
    private struct Maker {
        private var gathered: [Entry] = []
        private var numbers: [String: Int] = [:]
        private var spellings: [[String: Int]] = []

        mutating func add(_ topics: [Topic], _ put: (inout Entry) -> Void) {
            for topic in topics {
                let number = numbers[topic.key] ?? gathered.count
                if number == gathered.count {
                    numbers[topic.key] = number
                    gathered.append(Entry(name: topic.name, path: ""))
                    spellings.append([:])
                }
                spellings[number][topic.name, default: 0] += 1
                put(&gathered[number])
            }
        }

        var entries: [Entry] {
            zip(gathered, spellings).map { entry, spellings in
                var entry = entry
                let first = entry.name
                let best = spellings.max {
                    ($0.value, $0.key == first ? 1 : 0, $1.key) < ($1.value, $1.key == first ? 1 : 0, $0.key)
                }
                entry.name = best?.key ?? first
                return entry
            }
        }
    }
}
