import ArchiveModel

/// Letters that are set apart for show: N O T I C E, 春 耕 开 始.
enum LetterSpacing {
    /// Fewer may be letters of their own.
    private static let fewest = 4

    /// The line with its letters closed up; `nil` where nothing shows that they are set apart.
    static func closed(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard line.hasBlanks(fewest - 1) else { return nil }
        let line = line.contains(where: \.isUnseen) ? line.filter { !$0.isUnseen } : line
        if isOfHan(line) { return line.filter { !$0.isBlank } }
        let runs = runs(of: line)
        guard let gap = runs.dropLast().map(\.gap).min() else { return nil }
        var text: [Unicode.Scalar] = []
        var hasClosed = false
        let isWhole = areLetters(runs.map(\.word)[...])
        for (number, segment) in runs.split(behind: { $0.gap > gap }).enumerated() {
            if number > 0 { text.append(" ") }
            let words = segment.map(\.word)
            let closes = words.count > 1 && isWhole || areLetters(words[...])
            hasClosed = hasClosed || closes
            text += words.joined(separator: closes ? [] : [" "])
        }
        return hasClosed ? text : nil
    }

    /// The line with `2 0 2 1` before the sign of a year as one number; `nil` without one.
    static func closedYear(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard let sign = line.firstIndex(of: PaperWords.dates.year) else { return nil }
        var start = sign
        var places: [Int] = []
        while start > 0, places.count < fewest {
            let isSpaced = start > 1 && line[start - 1].isBlank
            let digit = isSpaced ? start - 2 : start - 1
            guard line[digit].isDigit, isSpaced || places.isEmpty else { break }
            places.append(digit)
            start = digit
        }
        let isAlone =
            start == 0
            || !line[start - 1].isDigit && !(start > 1 && line[start - 1].isBlank && line[start - 2].isDigit)
        guard places.count == fewest, isAlone else { return nil }
        return line[..<start] + places.reversed().map { line[$0] } + line[sign...]
    }

    /// Single Han characters, figures and marks, each followed by one blank, over the whole line; no longer word of
    /// another script among them, and no longer number beside another.
    private static func isOfHan(_ line: [Unicode.Scalar]) -> Bool {
        guard line.contains(where: \.isHan) else { return false }
        let pieces = line.split(whereSeparator: \.isBlank)
        guard pieces.count >= fewest, pieces.contains(where: { $0.count == 1 && $0.allSatisfy(\.isHan) })
        else {
            return false
        }
        let single = pieces.count {
            $0.count == 1 || $0.count <= 3 && !$0.contains { $0.isHan || isLetter($0) }
        }
        return single * 10 >= pieces.count * 6 && pieces.allSatisfy { $0.count <= 4 }
            && !zip(pieces, pieces.dropFirst()).contains {
                ($0.count > 1 || $1.count > 1) && $0.allSatisfy(\.isDigit) && $1.allSatisfy(\.isDigit)
            }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isOfWord && !scalar.isDigit }

    /// Single letters with their accents, and marks among them.
    private static func areLetters(_ words: ArraySlice<ArraySlice<Unicode.Scalar>>) -> Bool {
        var letters = 0
        for word in words {
            guard let first = word.first, word.dropFirst().allSatisfy({ $0.isCombining }) else {
                return false
            }
            if isLetter(first) || first.isSolidLetter { letters += 1 } else if first.isDigit { return false }
        }
        return letters >= fewest
    }

    /// The words of a line, and how many blanks stand behind each.
    private static func runs(of line: [Unicode.Scalar]) -> [(word: ArraySlice<Unicode.Scalar>, gap: Int)] {
        var runs: [(word: ArraySlice<Unicode.Scalar>, gap: Int)] = []
        var rest = line[...]
        while !rest.isEmpty {
            let word = rest.prefix { !$0.isBlank }
            let gap = rest[word.endIndex...].prefix(while: \.isBlank)
            runs.append((word, gap.count))
            rest = rest[gap.endIndex...]
        }
        return runs
    }
}

extension Array {
    fileprivate func split(behind isEnd: (Element) -> Bool) -> [ArraySlice<Element>] {
        var pieces: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where isEnd(self[index]) || index == count - 1 {
            pieces.append(self[start...index])
            start = index + 1
        }
        return pieces
    }
}

extension [Unicode.Scalar] {
    /// Whether at least `number` blanks are in it.
    fileprivate func hasBlanks(_ number: Int) -> Bool {
        var left = number
        for scalar in self where scalar.isBlank {
            left -= 1
            if left == 0 { return true }
        }
        return false
    }
}
