/// The candidate that a misspelt word most likely meant, or `nil` when none or several are near.
///
/// Near is an edit distance (optimal string alignment, over Unicode scalars) of at most a third of the longer
/// word, at least 1, and never above `most`.
package func nearMiss(
    for word: String, among candidates: some Sequence<String>, most: Int = .max
) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    var best: (distance: Int, candidates: [String]) = (.max, [])
    for candidate in candidates where candidate != word {
        let other = Array(candidate.lowercased().unicodeScalars)
        let limit = min(most, max(1, max(letters.count, other.count) / 3))
        guard abs(letters.count - other.count) <= limit else { continue }
        let distance = editDistance(letters, other)
        guard distance <= limit, distance <= best.distance else { continue }
        best = distance < best.distance ? (distance, [candidate]) : (distance, best.candidates + [candidate])
    }
    return best.candidates.count == 1 ? best.candidates[0] : nil
}

private func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    for i in 1...one.count {
        var row = [i] + [Int](repeating: 0, count: other.count)
        for j in 1...other.count {
            let substitution = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1)
            row[j] = min(last[j] + 1, row[j - 1] + 1, substitution)
            if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
                row[j] = min(row[j], beforeLast[j - 2] + 1)
            }
        }
        (beforeLast, last) = (last, row)
    }
    return last[other.count]
}
