/// The threes of scalars of a quotation: where several stand in the same order, a text may hold it.
///
/// Of eight scalars that are four fifths alike, three in a row are the same; so looking at threes leaves out nothing
/// that would be near enough, and costs no more than reading the text.
struct Seeds {
    private let places: [Three: [Int]]
    private let length: Int

    private struct Three: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
        var third: Unicode.Scalar
    }

    /// A three that repeats counts where it stands first.
    private static let repeats = 4
    private static let mostWindows = 6

    init(_ words: [Unicode.Scalar]) {
        length = words.count
        var places: [Three: [Int]] = [:]
        for place in words.indices.dropLast(2) {
            let three = Three(first: words[place], second: words[place + 1], third: words[place + 2])
            if places[three, default: []].count < Self.repeats { places[three, default: []].append(place) }
        }
        self.places = places
    }

    /// The stretches of `text` that share most threes with the quotation, none overlapping another, in order; of a long
    /// quotation they share more than a few.
    func windows(in text: [Unicode.Scalar]) -> [Range<Int>] {
        let width = max(8, length / 2)
        var votes: [Int: Int] = [:]
        for index in text.indices.dropLast(2) {
            let three = Three(first: text[index], second: text[index + 1], third: text[index + 2])
            guard let places = places[three] else { continue }
            for place in places { votes[(index - place + length) / width, default: 0] += 1 }
        }
        let best = votes.filter { $0.value >= length / 32 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.mostWindows)
        var windows: [Range<Int>] = []
        for bucket in best.map(\.key).sorted() {
            let start = max(0, bucket * width - length - width)
            let end = min(text.count, (bucket + 1) * width + width)
            guard start < end else { continue }
            if let last = windows.last, start <= last.upperBound {
                windows[windows.count - 1] = last.lowerBound..<max(last.upperBound, end)
            } else {
                windows.append(start..<end)
            }
        }
        return windows
    }
}
