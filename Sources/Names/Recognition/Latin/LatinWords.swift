import ArchiveModel
import Languages

/// The lists of a language, looked up by the hash of a word.
struct LatinWords: Sendable {
    /// How a longer form of a word ends, and what the word itself has in its place: -ies, y.
    struct Ending: Sendable {
        var letters: [UInt32]
        var replacement: [UInt32]
    }

    private var slots: [UInt64]
    private var places: [Int32]
    private var words: [LatinWord] = []
    private(set) var endings: [Ending] = []

    static let english = LatinWords(.english)
    /// Of a language without lists.
    static let none = LatinWords()

    private init() {
        slots = [UInt64](repeating: 0, count: 1 << 18)
        places = [Int32](repeating: -1, count: 1 << 18)
    }

    init(_ files: NameFiles) {
        self.init()
        words.reserveCapacity(1 << 17)
        for row in LatinRows(files[.common]) { words[place(of: row.words[0])].common = row.section }
        for row in LatinRows(files[.given]) { words[place(of: row.words[0])].given = row.section }
        for row in LatinRows(files[.surnames]) { words[place(of: row.words[0])].surname = row.section }
        for row in LatinRows(files[.places]) {
            var key = row.words[0]
            for word in row.words.dropFirst() {
                words[place(of: key)].opensPlace = true
                key = LatinHash.joined(key, word)
            }
            words[place(of: key)].place = row.section
        }
        addClasses(String(decoding: files[.words], as: UTF8.self))
    }

    /// What the lists say of the word, or of the words in a row, of this hash.
    @inline(__always)
    subscript(_ hash: UInt64) -> LatinWord {
        var slot = Self.slot(of: hash)
        while places[slot] >= 0 {
            if slots[slot] == hash { return words[Int(places[slot])] }
            slot = (slot + 1) & (1 << 18 - 1)
        }
        return LatinWord()
    }

    /// How usual a word of these letters is, or the one that it is a form of.
    func common(_ letters: ArraySlice<UInt32>) -> UInt8 {
        for ending in endings where letters.count > ending.letters.count + 2 {
            guard letters.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
            var hash = LatinHash()
            for letter in letters.dropLast(ending.letters.count) { hash.add(letter) }
            for letter in ending.replacement { hash.add(letter) }
            let band = self[hash.value].common
            if band > 0 { return band }
        }
        return 0
    }

    @inline(__always)
    private static func slot(of hash: UInt64) -> Int {
        Int(truncatingIfNeeded: (hash ^ hash >> 29) & (1 << 18 - 1))
    }

    /// Where what is said of a word stands; of a new word, nothing yet.
    private mutating func place(of hash: UInt64) -> Int {
        var slot = Self.slot(of: hash)
        while places[slot] >= 0 {
            if slots[slot] == hash { return Int(places[slot]) }
            slot = (slot + 1) & (1 << 18 - 1)
        }
        precondition(words.count < 1 << 17, "the lists of a language have more words than the table")
        slots[slot] = hash
        places[slot] = Int32(words.count)
        words.append(LatinWord())
        return words.count - 1
    }

    /// Rows of a word and its classes, or of an ending and what stands in its place.
    private mutating func addClasses(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t")
            if fields[0].hasPrefix("-"), fields[0].count > 1 {
                endings.append(
                    Ending(
                        letters: fields[0].dropFirst().unicodeScalars.map(\.value),
                        replacement: fields[1] == "_" ? [] : fields[1].unicodeScalars.map(\.value)))
                continue
            }
            guard let classes = LatinWord.Classes(fields[1]) else {
                preconditionFailure("a row of words has a class that nobody asks for")
            }
            words[place(of: LatinHash.of(fields[0]))].classes = classes
        }
    }
}

/// The rows of a list: `=2` begins its second section, `#` a comment, all others are words or words in a row.
struct LatinRows: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var place = 0
    private var section: UInt8 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func next() -> (words: [UInt64], section: UInt8)? {
        while place < bytes.count {
            let first = bytes[place]
            if first == UInt8(ascii: "=") { section = bytes[place + 1] - UInt8(ascii: "0") }
            guard first == UInt8(ascii: "=") || first == UInt8(ascii: "#") else { return (row(), section) }
            while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
            place += 1
        }
        return nil
    }

    private mutating func row() -> [UInt64] {
        var words: [UInt64] = []
        var hash = LatinHash()
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] == UInt8(ascii: " ") {
                words.append(hash.value)
                hash = LatinHash()
            } else {
                hash.add(UInt32(bytes[place]))
            }
            place += 1
        }
        place += 1
        return words + [hash.value]
    }
}
