import ArchiveModel

/// What lines in Latin script say about themselves, in newspapers of the West.
enum LatinText {
    /// More Latin letters than Han characters in its beginning.
    static func isLatin(_ line: [Unicode.Scalar]) -> Bool {
        var (latin, han) = (0, 0)
        for scalar in line.prefix(40) {
            if scalar.isLatinLetter { latin += 1 } else if scalar.isHan { han += 1 }
        }
        return latin > 3 && latin > han * 4
    }

    /// All capitals, or nearly every longer word with a capital; a line of running text is neither.
    static func isHeadline(_ line: [Unicode.Scalar]) -> Bool {
        let letters = line.filter(\.isLatinLetter)
        let capitals = letters.count(where: \.isUppercaseLatin)
        if capitals * 10 >= letters.count * 7 { return true }
        let words = line.split(whereSeparator: \.isBlank).filter { $0.count(where: \.isLatinLetter) > 3 }
        let capitalised = words.count { $0.first(where: \.isLatinLetter)?.isUppercaseLatin == true }
        return words.count >= 2 && words.count <= 14 && capitalised * 10 >= words.count * 8
    }

    /// Lists have capitals too: 1. Grey Teddy (Marlow) Mrs. Vane; 2. Old Penny (Carr). A headline has a semicolon, two only
    /// in capitals, and no number with a stop behind one.
    static func isList(_ line: [Unicode.Scalar]) -> Bool {
        let inside = line.indices.dropLast().filter { line[$0] == Punctuation.latinSemicolon }
        if inside.count > 1, !isInCapitals(line) { return true }
        return inside.contains { place in
            let rest = line[(place + 1)...].drop(while: \.isBlank)
            let behind = rest.drop(while: \.isDigit)
            return behind.startIndex > rest.startIndex && (behind.first == "." || behind.first == ")")
        }
    }

    /// With hardly a small letter, as in McKINLEY ELECTED.
    static func isInCapitals(_ line: [Unicode.Scalar]) -> Bool {
        let letters = line.count(where: \.isLatinLetter)
        return letters >= 3 && line.count(where: \.isLowercaseLatin) * 8 <= letters
    }

    /// THE RIVERTON GAZETTE, alone on its line.
    static func namesPaper(_ line: [Unicode.Scalar], in paper: PaperWords) -> Bool {
        (6...40).contains(line.count) && line.allSatisfy { $0.isUppercaseLatin || $0.isBlank || $0 == "." }
            && paper.latin.papers.end(line)
    }

    /// What wide gaps and marks between words set apart: `Page 2 • The Riverton Gazette • May 4, 1926`.
    static func segments(_ line: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        var segments: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        for index in line.indices {
            let isGap = line[index].isBlank && index > 0 && line[index - 1].isBlank
            guard isGap || separators.contains(line[index]) else { continue }
            if start < index { segments.append(line[start..<index]) }
            start = index + 1
        }
        if start < line.count { segments.append(line[start...]) }
        return segments.map { $0.trimmed }.filter { !$0.isEmpty }
    }

    private static let separators: Marks = "•·|—–■●*"

    /// The words and numbers of a line, without the marks between them.
    static func words(_ line: some Sequence<Unicode.Scalar>) -> [[Unicode.Scalar]] {
        var words: [[Unicode.Scalar]] = [[]]
        for scalar in line {
            if scalar.isLatinLetter || scalar.isDigit || scalar == "'" || scalar == "’" {
                words[words.count - 1].append(scalar)
            } else if words.last?.isEmpty == false {
                words.append([])
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// The end of `RIVERTON, May 4 -`, `LONDON (AP) —` or `Berlin, April 25.-`; `nil` without a dateline.
    static func dateline(_ line: [Unicode.Scalar], in paper: PaperWords) -> Int? {
        guard line.first?.isUppercaseLatin == true else { return nil }
        return townInCapitals(line) ?? townAndDay(line, months: paper.latin.months)
    }

    private static func townInCapitals(_ line: [Unicode.Scalar]) -> Int? {
        let town = line.prefix { $0.isUppercaseLatin || $0 == " " || $0 == "." }
        guard town.count <= 30, town.count(where: \.isUppercaseLatin) >= 4, let next = line[safe: town.count],
            next == "," || next == "(" || next == "-" || next == "—",
            next == "," || next == "(" || !line.prefix(4).contains(where: \.isBlank)
        else { return nil }
        let head = line.prefix(48)
        guard let dash = head.indices.first(where: { isDash(at: $0, in: head) }) else { return nil }
        let end = head[dash...].prefix { $0 == "-" || $0 == "—" || $0 == "–" }.endIndex
        return head[..<dash].contains(where: \.isLowercaseLatin) || next == "(" || next == "—" ? end : nil
    }

    /// `Berlin, April 25.-`, `Pell Harbor, Sept. 6 —`: a town, a day, and a dash behind it.
    private static func townAndDay(_ line: [Unicode.Scalar], months: [[String]]) -> Int? {
        guard let comma = line.prefix(26).firstIndex(of: ","), line[safe: comma + 1]?.isBlank == true,
            let dash = line.prefix(comma + 20).indices.dropFirst(comma + 1).first(where: {
                line[$0] == "-" || line[$0] == "—" || line[$0] == "–"
            })
        else { return nil }
        let town = line[..<comma].split(whereSeparator: \.isBlank)
        let day = words(line[comma..<dash])
        guard town.count <= 3, town.allSatisfy({ $0.first?.isUppercaseLatin == true }), day.count == 2,
            LatinDate.number(of: day[0], in: months) != nil
                || LatinDate.number(of: day[1], in: months) != nil,
            day.contains(where: { LatinDate.day($0) != nil })
        else { return nil }
        return line[dash...].prefix { $0 == "-" || $0 == "—" || $0 == "–" }.endIndex
    }

    /// `By JANE DOE`, `By Jane Doe and John Roe`: the people; none in `Gazette Staff Writer`.
    static func byline(_ line: [Unicode.Scalar], in paper: PaperWords) -> [Credit]? {
        let known = paper.latin
        if line.count <= 40, !line.contains(where: { Punctuation.endsText.contains($0) || $0 == "." }),
            known.posts.begin(line) || known.posts.occur(in: line) && isHeadline(line)
        {
            return []
        }
        guard line.count <= 60, let length = known.by.length(beginning: line) else { return nil }
        let words = line.dropFirst(length).split { $0.isBlank || $0 == "," }
        guard (2...8).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercaseLatin == true || known.and.contains($0) }),
            line.last != ".", line.last.map({ $0.isLatinLetter || $0 == "." }) == true
        else { return nil }
        let people = words.split { known.and.contains($0) }
        let by = line.prefix(length).filter { !$0.isBlank }
        let role = by.prefix(1).string.uppercased() + by.dropFirst().string.lowercased()
        return people.map { Credit(name: $0.map(\.string).joined(separator: " "), role: role) }
    }

    private static func isDash(at index: Int, in line: ArraySlice<Unicode.Scalar>) -> Bool {
        if line[index] == "—" || line[index] == "–" { return true }
        guard line[index] == "-", index > line.startIndex, line[index - 1].isBlank || line[index - 1] == ")"
        else {
            return false
        }
        return true
    }
}

extension ArraySlice<Unicode.Scalar> {
    /// Without blanks and loose marks at both ends.
    fileprivate var trimmed: Self {
        func isLoose(_ scalar: Unicode.Scalar) -> Bool { scalar.isBlank || scalar == "-" || scalar == "," }
        return drop(while: isLoose).reversed().drop(while: isLoose).reversed()[...]
    }
}
