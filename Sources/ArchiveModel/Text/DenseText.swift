/// Text as it is compared: its letters (`LetterFolder`) without blanks. Each letter knows its place.
package struct DenseText: Sendable {
    /// The letters.
    package let scalars: [Unicode.Scalar]
    /// The place of each letter: bytes of a source, or scalars of a paragraph, as the initialiser says.
    package let offsets: [Int]
    /// The first place behind each letter.
    package let ends: [Int]

    /// Places are bytes of the source.
    package init(source: SourceText) {
        var folder = LetterFolder()
        var offset = 0
        for scalar in String(decoding: source.bytes, as: UTF8.self).unicodeScalars {
            let end = offset + UTF8.width(scalar)
            if !scalar.isBlank { folder.append(scalar.value, offset, end) }
            offset = end
        }
        self.init(&folder)
    }

    /// Places are Unicode scalars of `text`.
    package init(_ text: some StringProtocol) { self.init(scalars: text.unicodeScalars) }

    /// Places are indices into `text`.
    package init(scalars text: some Sequence<Unicode.Scalar>) {
        var folder = LetterFolder()
        for (index, scalar) in text.enumerated() where !scalar.isBlank {
            folder.append(scalar.value, index, index + 1)
        }
        self.init(&folder)
    }

    private init(_ folder: inout LetterFolder) {
        folder.finish()
        scalars = folder.letters.compactMap(Unicode.Scalar.init)
        (offsets, ends) = (folder.starts, folder.ends)
    }

    package var count: Int { scalars.count }
    package var isEmpty: Bool { scalars.isEmpty }

    /// The places that the scalars at `indices` span; `indices` must not be empty.
    package func places(_ indices: Range<Int>) -> Range<Int> {
        offsets[indices.lowerBound]..<ends[indices.upperBound - 1]
    }

    /// The scalars whose places lie in `places`.
    package func indices(in places: Range<Int>) -> Range<Int> {
        let start = firstIndex(at: places.lowerBound)
        return start..<max(start, firstIndex(at: places.upperBound))
    }

    /// Where `words` begin, in order; overlapping occurrences count. Empty words occur nowhere.
    package func occurrences(of words: some Sequence<Unicode.Scalar>) -> [Int] {
        scalars.occurrences(of: Array(words))
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

}

extension [Unicode.Scalar] {
    /// Where `words` begin, in order; overlapping occurrences count. Empty words occur nowhere.
    ///
    /// Knuth, Morris and Pratt (1977): time linear in both, whatever the text repeats.
    package func occurrences(of words: [Unicode.Scalar]) -> [Int] {
        guard !words.isEmpty, words.count <= count else { return [] }
        var borders = [Int](repeating: 0, count: words.count)
        var length = 0
        for index in words.indices.dropFirst() {
            while length > 0, words[index] != words[length] { length = borders[length - 1] }
            if words[index] == words[length] { length += 1 }
            borders[index] = length
        }
        var result: [Int] = []
        length = 0
        for (index, scalar) in enumerated() {
            while length > 0, length == words.count || scalar != words[length] {
                length = borders[length - 1]
            }
            if scalar == words[length] { length += 1 }
            if length == words.count { result.append(index + 1 - length) }
        }
        return result
    }

    /// The stretches nearest to `words`, one for each place where one of at most `limit` edits ends.
    ///
    /// Sellers' algorithm (1980): time words × text.
    package func alignments(with words: [Unicode.Scalar], limit: Int) -> [(range: Range<Int>, distance: Int)]
    {
        guard !words.isEmpty else { return [] }
        var result: [(range: Range<Int>, distance: Int)] = []
        var distances = [Int](0...words.count)
        var starts = [Int](repeating: 0, count: words.count + 1)
        for (index, scalar) in enumerated() {
            var diagonal = (distance: 0, start: index)
            starts[0] = index + 1
            for row in 1...words.count {
                var best = diagonal
                if words[row - 1] != scalar { best.distance += 1 }
                diagonal = (distances[row], starts[row])
                if distances[row] + 1 < best.distance { best = (distances[row] + 1, starts[row]) }
                if distances[row - 1] + 1 < best.distance { best = (distances[row - 1] + 1, starts[row - 1]) }
                (distances[row], starts[row]) = best
            }
            if distances[words.count] <= limit, starts[words.count] <= index {
                result.append((starts[words.count]..<index + 1, distances[words.count]))
            }
        }
        return result
    }

    /// The stretch nearest to `words` by edit distance, the first of equals; `nil` when no scalar is shared.
    package func nearest(to words: [Unicode.Scalar]) -> (range: Range<Int>, distance: Int)? {
        alignments(with: words, limit: words.count - 1).min { $0.distance < $1.distance }
    }
}
