import ArchiveModel

/// The captions in the lines of a cluster, where the extraction glued several into one line.
enum CaptionText {
    /// In characters: what is shorter is no caption of its own.
    private static let shortest = 6
    /// Of a caption that blanks set apart from the next.
    private static let shortestPlace = 4
    private static let opening = 2

    /// For each line its captions, in order: cut between runs of doubled text, at pauses, and before words that begin
    /// other captions of the cluster.
    static func captions(in lines: [PageLine]) -> [[[Unicode.Scalar]]] {
        let pieces = lines.map { line in
            isLatin(line) ? [line.clean] : captions(in: line).flatMap { atPauses($0) }
        }
        var beginnings: [ArraySlice<Unicode.Scalar>: Int] = [:]
        for piece in pieces.joined() where piece.count >= shortest {
            beginnings[piece.prefix(opening), default: 0] += 1
        }
        return pieces.map { $0.flatMap { atBeginnings($0, beginnings) } }
    }

    /// The captions that stand glued together in one line: what stands twice and is long enough for one.
    static func captions(in line: PageLine) -> [[Unicode.Scalar]] {
        guard let doubling = line.doubling else { return [line.text] }
        let pieces = line.words.split(whereSeparator: \.isBlank).map { Array($0) }
        if pieces.count > 1, pieces.allSatisfy({ $0.count >= 2 * shortestPlace && $0.allSatisfy(\.isHan) }) {
            let all = pieces.compactMap { Doubling($0).map { joined($0.words) } }
            if all.count == pieces.count { return all.flatMap { $0 } }
        }
        return joined(doubling.words)
    }

    private static func joined(_ words: [[Unicode.Scalar]]) -> [[Unicode.Scalar]] {
        words.reduce(into: []) { captions, words in
            if let last = captions.last, last.count < shortest || words.count < shortest {
                captions[captions.count - 1] = last + words
            } else {
                captions.append(words)
            }
        }
    }

    /// Whether a line goes on with the caption of the line before: in Latin script, where blanks stand between words, a
    /// caption is a paragraph; its heading in capitals and who took the picture stand by themselves.
    static func goesOn(_ line: PageLine, after previous: PageLine?) -> Bool {
        guard let previous, isLatin(line), isLatin(previous), line.blanksBefore == 0 else { return false }
        let isHeading = LatinText.isInCapitals(previous.clean) && !previous.endsSentence
        return !isHeading && !(Punctuation.opening.contains(line.clean.first) && previous.endsSentence)
    }

    /// ①骑手在雨中送餐, 图一, 1.: one of a series of captions under each other.
    static func isNumbered(_ line: [Unicode.Scalar]) -> Bool {
        guard let first = line.first else { return false }
        return (0x2460...0x2473).contains(first.value) || Numbering.begins(line)
    }

    /// Where the captions of a line stand in its source, when there are several: in bytes. `lines`: all lines with captions
    /// of the page, among them this.
    static func places(in line: PageLine, among lines: [PageLine]) -> [Range<Int>] {
        guard !isLatin(line), let index = lines.firstIndex(where: { $0.range == line.range }) else {
            return []
        }
        let captions = captions(in: lines)[index]
        guard captions.count > 1 else { return [] }
        let times = line.doubling == nil ? 1 : 2
        let counts = captions.map { caption in times * caption.count { !$0.isBlank } }
        guard counts.reduce(0, +) == line.text.count(where: { !$0.isBlank }) else { return [] }
        var places: [Range<Int>] = []
        var (place, start, left) = (line.range.lowerBound, line.range.lowerBound, counts[0])
        for scalar in line.text {
            if scalar.isBlank, left == counts[safe: places.count] { start += UTF8.width(scalar) }
            place += UTF8.width(scalar)
            if !scalar.isBlank { left -= 1 }
            guard left == 0 else { continue }
            places.append(start..<place)
            start = place
            left = counts[safe: places.count] ?? 0
            if left == 0 { break }
        }
        return places.count == captions.count ? places : []
    }

    /// What stands in capitals over or at the beginning of a caption in Latin script: TWO FEET OF SNOW - The square on
    /// Monday. `isAlone`: on a line of its own.
    static func heading(of lines: [PageLine]) -> (words: String, isAlone: Bool)? {
        guard let first = lines.first, isLatin(first) else { return nil }
        if LatinText.isInCapitals(first.clean) {
            guard let next = lines[safe: 1], !LatinText.isInCapitals(next.clean), !first.endsSentence else {
                return nil
            }
            return (first.clean.string, true)
        }
        guard let dash = first.clean.firstIndex(where: { $0 == "—" || $0 == "–" || $0 == "-" }) else {
            return nil
        }
        let words = Array(first.clean[..<dash].reversed().drop(while: \.isBlank).reversed())
        return words.count >= 4 && LatinText.isInCapitals(words) ? (words.string, false) : nil
    }

    private static func isLatin(_ line: PageLine) -> Bool { line.hasLatin && LatinText.isLatin(line.clean) }

    /// Cut at blanks between Han characters that have a caption on both sides.
    private static func atPauses(_ text: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        var result: [[Unicode.Scalar]] = []
        for piece in text.split(whereSeparator: \.isBlank) {
            if let last = result.last,
                last.count < shortest || piece.count < shortest || isParted(last.last, piece.first)
            {
                result[result.count - 1] += [" "] + piece
            } else {
                result.append(Array(piece))
            }
        }
        return result
    }

    /// Whether a blank between two characters is one between words.
    private static func isParted(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
        [before, after].contains { $0.map { $0.isOfWord && !$0.isDigit } == true }
    }

    /// Cut once before a word that begins at least two other captions.
    private static func atBeginnings(
        _ text: [Unicode.Scalar], _ beginnings: [ArraySlice<Unicode.Scalar>: Int]
    ) -> [[Unicode.Scalar]] {
        guard text.count >= 2 * shortest,
            let cut = (shortest...(text.count - shortest)).first(where: { index in
                text[index - 1].isHan && text[index].isHan
                    && beginnings[text[index..<index + opening], default: 0] >= 2
                    && text[index..<index + opening] != text.prefix(opening)
            })
        else { return [text] }
        return [Array(text[..<cut]), Array(text[cut...])]
    }
}
