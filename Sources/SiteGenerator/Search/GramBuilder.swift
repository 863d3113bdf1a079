/// Builds the lists of all grams of a text, sorting runs of integers, a bounded number of them at a time.
struct GramBuilder {
    private(set) var documents = GramLists()
    private(set) var positions = GramLists()

    private let text: FoldedText
    private let numbers: [Int]
    private let lengthClasses: [UInt8]
    /// By letter: how often it follows, then where the next occurrence before it goes; 0 between sorts.
    private var places: [Int]

    /// `numbers` are the numbers of the documents of `text`, rising.
    init(_ text: FoldedText, numbers: [Int]) {
        self.text = text
        self.numbers = numbers
        places = [Int](repeating: 0, count: text.scalars.count)
        lengthClasses = numbers.indices.map { document in
            Self.lengthClass(text.starts[document + 1] - text.starts[document])
        }
    }

    mutating func build() {
        var counts = [Int](repeating: 0, count: text.scalars.count)
        for index in 0..<text.count { counts[Int(text[index])] += 1 }
        for one in text.plain.occurrences { counts[text.plainLetters[one.first, default: 0]] += 1 }
        var first = 1
        while first < counts.count {
            var end = first
            var total = 0
            while end < counts.count, end == first || total + counts[end] <= Self.runLimit {
                total += counts[end]
                end += 1
            }
            build(first..<end, counts: counts, total: total)
            first = end
        }
    }

    /// Collects what follows each letter of a range, letter by letter, in the order of the text.
    private mutating func build(_ range: Range<Int>, counts: [Int], total: Int) {
        var next: [Int] = []
        var offset = 0
        for letter in range {
            next.append(offset)
            offset += counts[letter]
        }
        var run = [UInt64](repeating: 0, count: total)
        for document in numbers.indices {
            let start = text.starts[document]
            var shifts = text.plain.shifts[
                text.plain.starts[document].shift..<text.plain.starts[document + 1].shift]
            var shift = 0
            for index in start..<text.starts[document + 1] {
                while let first = shifts.first, start + first.index <= index {
                    shift = first.by
                    shifts.removeFirst()
                }
                let bucket = Int(text[index]) - range.lowerBound
                guard bucket >= 0, bucket < next.count else { continue }
                run[next[bucket]] = Occurrence.packed(
                    following: text[index + 1], document: document, position: index - start + shift)
                next[bucket] += 1
            }
            let (first, end) = (text.plain.starts[document], text.plain.starts[document + 1])
            for one in text.plain.occurrences[first.occurrence..<end.occurrence] {
                let bucket = text.plainLetters[one.first, default: 0] - range.lowerBound
                guard bucket >= 0, bucket < next.count else { continue }
                run[next[bucket]] = Occurrence.packed(
                    following: UInt32(text.following[one.second, default: 0]), document: document,
                    position: one.position)
                next[bucket] += 1
            }
        }
        var begin = 0
        for (bucket, end) in next.enumerated() {
            close(letter: range.lowerBound + bucket, &run, begin..<end)
            begin = end
        }
    }

    /// Writes the lists of one letter and of all bigrams that begin with it.
    private mutating func close(letter: Int, _ run: inout [UInt64], _ range: Range<Int>) {
        let scalar = text.scalars[letter]
        if scalar & (PlainGrams.bigram | JoinedGrams.mark) == 0 {
            let total = writeDocuments(run[range])
            documents.closeList(first: scalar, second: 0, total: total)
        }
        sort(&run, range)
        var index = range.lowerBound
        while index < range.upperBound {
            let following = Occurrence.following(run[index])
            var end = index
            while end < range.upperBound, Occurrence.following(run[end]) == following { end += 1 }
            if following > 0 {
                let second = text.scalars[following]
                let total = writeDocuments(run[index..<end])
                documents.closeList(first: scalar, second: second, total: total)
                writePositions(run[index..<end])
                positions.closeList(first: scalar, second: second, total: total)
            }
            index = end
        }
    }

    /// By the letter that follows. Occurrences of one bigram stay in the order of the text.
    private mutating func sort(_ run: inout [UInt64], _ range: Range<Int>) {
        var following: [Int] = []
        for index in range {
            let letter = Occurrence.following(run[index])
            if places[letter] == 0 { following.append(letter) }
            places[letter] += 1
        }
        following.sort()
        var place = range.lowerBound
        for letter in following {
            (places[letter], place) = (place, place + places[letter])
        }
        let unsorted = Array(run[range])
        for occurrence in unsorted {
            let letter = Occurrence.following(occurrence)
            run[places[letter]] = occurrence
            places[letter] += 1
        }
        for letter in following { places[letter] = 0 }
    }

    /// Returns the number of documents.
    private mutating func writeDocuments(_ run: ArraySlice<UInt64>) -> Int {
        var previous = 0
        var place = 0
        forEachDocument(run) { builder, document, occurrences in
            let number = builder.numbers[document]
            if place == 0 || builder.documents.isPartFull {
                builder.documents.beginPart(at: number, place: place)
                previous = 0
            }
            builder.documents.append(varint: number - previous)
            builder.documents.append(byte: builder.weight(document, occurrences))
            previous = number
            place += 1
        }
        return place
    }

    private mutating func writePositions(_ run: ArraySlice<UInt64>) {
        var place = 0
        forEachDocument(run) { builder, document, occurrences in
            if place == 0 || builder.positions.isPartFull {
                builder.positions.beginPart(at: builder.numbers[document], place: place)
            }
            var previous = 0
            for index in occurrences.indices {
                let position = Occurrence.position(occurrences[index])
                let hasMore = index + 1 < occurrences.endIndex ? 1 : 0
                builder.positions.append(varint: (position - previous) << 1 | hasMore)
                previous = position
            }
            place += 1
        }
    }

    private mutating func forEachDocument(
        _ run: ArraySlice<UInt64>, _ body: (inout Self, _ document: Int, ArraySlice<UInt64>) -> Void
    ) {
        var index = run.startIndex
        while index < run.endIndex {
            let document = Occurrence.document(run[index])
            var end = index + 1
            while end < run.endIndex, Occurrence.document(run[end]) == document { end += 1 }
            body(&self, document, run[index..<end])
            index = end
        }
    }

    /// Term frequency in the high five bits, where a find in a headline counts as `headlineBoost`; length below.
    private func weight(_ document: Int, _ occurrences: ArraySlice<UInt64>) -> UInt8 {
        let headline = text.headlineEnds[document]
        var frequency = 0
        for occurrence in occurrences {
            frequency += Occurrence.position(occurrence) < headline ? Self.headlineBoost : 1
        }
        return UInt8(min(frequency, 31)) << 3 | lengthClasses[document]
    }

    /// 0 for texts under 128 scalars, one more for each doubling, up to 7.
    static func lengthClass(_ length: Int) -> UInt8 {
        UInt8(min(7, max(0, DocumentNumbers.bits(length) - 7)))
    }

    private static let headlineBoost = 5
    /// How many occurrences are sorted at a time: 64 MB.
    private static let runLimit = 8 << 20
}

/// One letter in the text, packed so that integer order is the order of the letter that follows, document, position.
private enum Occurrence {
    static func packed(following: UInt32, document: Int, position: Int) -> UInt64 {
        UInt64(following) << 43 | UInt64(document) << 21 | UInt64(min(position, 0x1F_FFFF))
    }

    static func following(_ packed: UInt64) -> Int { Int(packed >> 43) }
    static func document(_ packed: UInt64) -> Int { Int(packed >> 21) & 0x3F_FFFF }
    static func position(_ packed: UInt64) -> Int { Int(packed) & 0x1F_FFFF }
}
