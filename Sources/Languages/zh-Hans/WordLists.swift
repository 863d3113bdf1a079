/// The words of a file by their classes.
package struct WordLists: Sendable {
    private var words: [Substring: [[Unit]]] = [:]

    package init(_ file: WordFile) {
        var together: [String: [[Unit]]] = [:]
        for row in WordRows(file.bytes) { together[row.classes, default: []].append(row.word) }
        for (classes, words) in together {
            for name in classes.split(separator: ",") { self.words[name, default: []] += words }
        }
    }

    /// The words of all these classes, each of which there has to be.
    package subscript(_ classes: Substring...) -> [[Unit]] {
        classes.flatMap { name in
            guard let words = words[name] else { preconditionFailure("no word is in the class \(name)") }
            return words
        }
    }
}
