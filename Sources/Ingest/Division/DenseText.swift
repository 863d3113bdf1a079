import ArchiveModel

/// Text as it is compared: blanks left out, width, case and script folded. Each scalar knows its place.
struct DenseText: Sendable {
    /// Folded scalars.
    private(set) var scalars: [Unicode.Scalar] = []
    /// The place of each scalar: bytes of a source, or scalars of a paragraph, as the initialiser says.
    private(set) var offsets: [Int] = []
    /// The first place behind each scalar.
    private(set) var ends: [Int] = []

    /// Places are bytes of the source.
    init(source: SourceText) {
        scalars.reserveCapacity(source.bytes.count / 3)
        var offset = 0
        for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            append(scalar, offset..<end)
            offset = end
        }
    }

    /// Places are Unicode scalars of `text`.
    init(_ text: some StringProtocol) {
        for (index, scalar) in text.unicodeScalars.enumerated() { append(scalar, index..<index + 1) }
    }

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }

    /// The places that the scalars at `indices` span; `indices` must not be empty.
    func places(_ indices: Range<Int>) -> Range<Int> {
        offsets[indices.lowerBound]..<ends[indices.upperBound - 1]
    }

    /// The scalars whose places lie in `places`.
    func indices(in places: Range<Int>) -> Range<Int> {
        let start = firstIndex(at: places.lowerBound)
        return start..<max(start, firstIndex(at: places.upperBound))
    }

    /// Where `words` begin, in order; overlapping occurrences count. Empty words occur nowhere.
    func occurrences(of words: some Collection<Unicode.Scalar>) -> [Int] {
        guard let first = words.first, words.count <= count else { return [] }
        var result: [Int] = []
        for start in 0...(count - words.count)
        where scalars[start] == first && scalars[start...].starts(with: words) {
            result.append(start)
        }
        return result
    }

    private func firstIndex(at place: Int) -> Int {
        var low = 0
        var high = offsets.count
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ place: Range<Int>) {
        guard !scalar.isBlank else { return }
        scalars.append(Self.fold(scalar))
        offsets.append(place.lowerBound)
        ends.append(place.upperBound)
    }

    /// `⋯` stands for `…` where `…` itself means "up to".
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar == "⋯" ? "…" : Fold.scalar(scalar)
    }
}

extension DenseText {
    /// The stretch of the text nearest to `words` by edit distance, the first of equals; `nil` when the text is empty.
    ///
    /// Sellers' algorithm (1980): words against text in time words × text.
    func nearest(to words: [Unicode.Scalar]) -> (range: Range<Int>, distance: Int)? {
        guard !words.isEmpty, !isEmpty else { return nil }
        var distances = Array(0...words.count)
        var starts = [Int](repeating: 0, count: words.count + 1)
        var best = (range: 0..<0, distance: words.count)
        for (index, scalar) in scalars.enumerated() {
            var diagonal = (distances[0], starts[0])
            starts[0] = index
            for row in 1...words.count {
                let above = (distances[row - 1] + 1, starts[row - 1])
                let left = (distances[row] + 1, starts[row])
                let across = (diagonal.0 + (words[row - 1] == scalar ? 0 : 1), row == 1 ? index : diagonal.1)
                diagonal = (distances[row], starts[row])
                let least = [across, left, above].min { $0.0 < $1.0 } ?? across
                (distances[row], starts[row]) = least
            }
            if distances[words.count] < best.distance {
                best = (min(starts[words.count], index)..<index + 1, distances[words.count])
            }
        }
        return best.range.isEmpty ? nil : best
    }
}
