import ArchiveModel

/// A topic that one text has and that is spelt almost as another one: perhaps the same.
enum TopicCheck {
    static func matters(of archive: Archive) -> [Matter] {
        var uses: [String: [Topic]] = [:]
        for topic in topics(of: archive) { uses[topic.key, default: []].append(topic) }
        let keys = uses.keys.sorted()
        return keys.compactMap { key in
            guard let use = uses[key], use.count == 1, let topic = use.first,
                let near = nearest(to: key, among: keys), let other = uses[near]?.first
            else { return nil }
            return Matter(.nearTopic(topic, other.name), facts: [topic.name, other.name])
        }
    }

    private static func topics(of archive: Archive) -> [Topic] {
        var topics: [Topic] = []
        for issue in archive.issues {
            for article in issue.articles {
                topics += article.topics
                for note in article.annotations { topics += note.topics }
            }
            for page in issue.pages {
                for note in page.annotations { topics += note.topics }
            }
        }
        for entity in archive.entities { topics += entity.topics }
        for page in archive.freePages { topics += page.topics }
        return topics
    }

    /// One letter in four may differ. In words of two letters every other one is so near: there only their order may.
    private static func nearest(to key: String, among keys: [String]) -> String? {
        let letters = key.unicodeScalars.count
        guard letters > 2 else {
            let sorted = key.unicodeScalars.sorted()
            let same = keys.filter { $0 != key && $0.unicodeScalars.sorted() == sorted }
            return same.count == 1 ? same[0] : nil
        }
        return nearMiss(
            for: key, among: keys.filter { $0.unicodeScalars.count > 2 }, most: max(1, letters / 4))
    }
}

extension Diagnostic {
    fileprivate static func nearTopic(_ topic: Topic, _ other: String) -> Diagnostic {
        Diagnostic(
            .nearTopic, "Nothing else is about '\(topic.name)', and '\(other)' is spelt almost so",
            at: topic.location, fixes: ["did you mean '\(other)'?", "or accept that they are two topics"])
    }
}
