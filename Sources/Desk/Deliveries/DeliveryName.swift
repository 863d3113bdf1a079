import ArchiveModel
import Languages
import Reading

/// What the path of a file says about its page, without a pattern: date, page, edition, article, in whatever form.
struct DeliveryName: Sendable {
    /// How many components of a path are looked at.
    private static let depth = 6

    private let path: [[Unicode.Scalar]]
    /// `.txt`
    private let ending: String
    private let tokens: [NameToken]
    /// The index of the file's own first token.
    private let file: Int
    let dates: [NameDate]
    private(set) var match = FileNamePattern.Match()
    /// Tokens that are understood.
    private var read = Set<Int>()
    /// The token that names the page.
    private var page: Int?
    /// Numbers that stand alone and may be a page.
    private(set) var numbers: [Int] = []

    init(_ text: String) {
        let components = text.split(separator: "/").suffix(Self.depth).map { Array($0.unicodeScalars) }
        let name = components.last ?? []
        let stem = Self.withoutEnding(name)
        ending = name[stem.count...].string
        path = components.dropLast() + [stem]
        let tokens = NameToken.tokens(of: path)
        self.tokens = tokens
        file = tokens.firstIndex { [count = path.count] in $0.component == count - 1 } ?? tokens.count
        dates = NameDate.all(in: tokens)
        readDate()
        readEdition()
        readPage()
    }

    static func match(_ path: String) -> FileNamePattern.Match { DeliveryName(path).match }

    /// `p. 1.txt` is `p. 1`; what stands behind a point and is no ending stays.
    private static func withoutEnding(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let point = name.lastIndex(of: "."), point > 0 else { return name }
        let ending = name[(point + 1)...]
        let isEnding =
            (1...6).contains(ending.count) && ending.first?.properties.isAlphabetic == true
            && ending.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
        return isEnding ? Array(name[..<point]) : name
    }

    // MARK: Date

    /// The date nearest to the file; two in one name contradict each other.
    private mutating func readDate() {
        guard let last = dates.last else { return }
        let component = tokens[last.range.lowerBound].component
        let near = dates.filter { tokens[$0.range.lowerBound].component == component }
        let days = Set(near.flatMap { $0.readings.map(\.date) })
        if days.count == 1 { match.date = days.first } else { match.doubt = days.sorted() }
        for date in dates { read.formUnion(date.range) }
    }

    /// The first token behind the date.
    private var behind: Int { dates.last?.range.upperBound ?? file }

    // MARK: Edition

    private mutating func readEdition() {
        for index in tokens.indices where !read.contains(index) && isPlaceOfEdition(index) {
            let token = tokens[index]
            if !token.isNumber, FileNameWords.marksEdition(token.scalars),
                let next = tokens[safe: index + 1], let number = next.value, next.scalars.count <= 2
            {
                // The first edition of a day is the issue of that day.
                match.edition = number > 1 ? "ed-\(number)" : match.edition
                read.formUnion([index, index + 1])
            } else if !token.isNumber, let slug = FileNameWords.edition(token.scalars) {
                match.edition = slug
                read.insert(index)
                if let next = tokens[safe: index + 1], FileNameWords.marksEdition(next.scalars) {
                    read.insert(index + 1)
                }
            }
        }
    }

    /// Behind the date, or a folder of its own right over the file: before it stands the name of the paper, such as Le Matin.
    private func isPlaceOfEdition(_ index: Int) -> Bool {
        if !dates.isEmpty, index >= behind { return true }
        let component = tokens[index].component
        return component == path.count - 2
            && tokens.filter { $0.component == component }.allSatisfy {
                !$0.isNumber
                    && (FileNameWords.edition($0.scalars) != nil || FileNameWords.marksEdition($0.scalars))
            }
    }

    /// A folder that is called as an issue is: `2022-01-14-special`.
    private mutating func readIssueFolder() {
        guard match.edition == nil,
            let component = path.dropLast().lastIndex(where: { IssueID($0.string)?.edition != nil }),
            tokens.indices.allSatisfy({
                tokens[$0].component != component || $0 < behind || !read.contains($0)
            })
        else { return }
        match.edition = IssueID(path[component].string)?.edition
    }

    // MARK: Page and article

    private mutating func readPage() {
        let places = Array(behind..<tokens.count) + (file..<tokens.count).filter { $0 < behind }
        for index in places { readMarked(index) }
        for index in places where !hasPage { readLabel(index) }
        readIssueFolder()
        numbers = places.filter(isAlone)
        if !dates.isEmpty {
            take(numbers.filter { $0 >= behind || $0 == file })
        } else if hasPage || numbers.count == 1 && (file..<tokens.count).allSatisfy(isPartOfPage) {
            take(numbers)
        }
        let left = (max(file, page ?? file)..<max(file, tokens.count)).filter {
            !read.contains($0) && !tokens[$0].isNumber && !isMark($0) && ($0 >= behind || dates.isEmpty)
        }
        match.rest = left.map { tokens[$0].text }.joined(separator: " ")
    }

    private func isPartOfPage(_ index: Int) -> Bool {
        read.contains(index) || numbers.contains(index) || isMark(index)
    }

    private var hasPage: Bool { match.page != nil || match.label != nil }

    private func isMark(_ index: Int) -> Bool {
        let word = tokens[index].scalars
        return !tokens[index].isNumber
            && (FileNameWords.marksPage(word) || FileNameWords.marksArticle(word)
                || tokens[index].text.lowercased() == "ocr")
    }

    /// seq-6, p. 1, 第3版, page A01, article 7.
    private mutating func readMarked(_ index: Int) {
        let token = tokens[index]
        guard !token.isNumber, !read.contains(index), let next = tokens[safe: index + 1],
            !read.contains(index + 1), next.component == token.component
        else { return }
        let isSection = token.isSection && token.touchesNext && token.text != "P"
        let isPage = FileNameWords.marksPage(token.scalars) && !isSection
        if isPage, match.page == nil, let number = pageNumber(index + 1) {
            match.page = number
            page = index + 1
            read.formUnion([index, index + 1])
        } else if isPage, !hasPage, next.isSection, next.touchesNext {
            readLabel(index + 1, isMarked: true)
            read.insert(index)
        } else if FileNameWords.marksArticle(token.scalars), match.article == nil, next.isNumber,
            token.scalars.count > 1 || hasPage && next.touchesPrevious && !token.isSection,
            let number = next.value, number > 0, next.scalars.count <= 4
        {
            match.article = number
            read.formUnion([index, index + 1])
        }
    }

    private func pageNumber(_ index: Int) -> Int? {
        let token = tokens[index]
        guard let number = token.value ?? FileNameWords.number(token.scalars), number > 0,
            token.scalars.count <= 4
        else { return nil }
        return number
    }

    /// A01, B3版, Extra.
    private mutating func readLabel(_ index: Int, isMarked: Bool = false) {
        let token = tokens[index]
        guard !token.isNumber, !read.contains(index) else { return }
        if FileNameWords.namesPage(token.scalars), index >= file {
            var text = token.text
            read.insert(index)
            if let next = tokens[safe: index + 1], next.isNumber, next.scalars.count <= 2,
                next.component == token.component
            {
                text += (next.touchesPrevious ? "" : " ") + next.text
                read.insert(index + 1)
            }
            match.label = PageLabel(text)
            page = index
            return
        }
        let isSmall = token.isLetter && index >= behind && !dates.isEmpty && "abcdef".contains(token.text)
        let isLetter = isSmall || token.isSection
        guard isLetter,
            isMarked || !token.touchesPrevious || index == behind
                || tokens[safe: index - 1]?.scalars.last?.isASCII == false,
            token.touchesNext, let next = tokens[safe: index + 1], let number = next.value, number > 0,
            next.scalars.count <= 3,
            !next.touchesNext || tokens[index + 2].scalars.contains(where: { !$0.isASCII })
        else { return }
        match.label = PageLabel((token.text + next.text).uppercased())
        page = index + 1
        read.formUnion([index, index + 1])
    }

    /// Whether a number stands by itself: no letter touches it but a sign of a page, and it counts no copies.
    private func isAlone(_ index: Int) -> Bool {
        let token = tokens[index]
        guard !read.contains(index), token.isNumber, pageNumber(index) != nil, !token.before.contains("(")
        else {
            return false
        }
        let isFree: (NameToken?) -> Bool = { $0.map { $0.isNumber || !$0.scalars[0].isASCII } ?? true }
        return (!token.touchesPrevious || index == behind || isFree(tokens[safe: index - 1]))
            && (!token.touchesNext || isFree(tokens[safe: index + 1]))
    }

    /// The numbers that are open: the page, and behind it the article.
    private mutating func take(_ open: [Int]) {
        var open = hasPage ? open.filter { $0 > page ?? 0 }[...] : open[...]
        guard open.count <= (hasPage ? 1 : 2) else { return }
        if !hasPage, let first = open.popFirst() {
            match.page = tokens[first].value
            page = first
            read.insert(first)
        }
        if match.article == nil, let next = open.popFirst() {
            match.article = tokens[next].value
            read.insert(next)
        }
    }
}

extension DeliveryName {
    /// The path from the folder of its date on as a pattern, with `date` written as those pieces: one for all of it, or one for each token.
    func pattern(_ date: (range: Range<Int>, pieces: [String])?) -> String? {
        let whole = Array(path.joined(separator: ["/"]))
        guard !whole.contains("*"), !whole.contains("{"), let last = tokens.last else { return nil }
        let component = date.map { tokens[$0.range.lowerBound].component } ?? last.component
        var place = path[..<component].reduce(0) { $0 + $1.count + 1 }
        var text = ""
        var roles: [Int: String] = [:]
        if let date {
            for (offset, index) in date.range.enumerated() {
                roles[index] =
                    date.pieces.count == 1 ? (offset == 0 ? date.pieces[0] : "") : date.pieces[offset]
            }
        }
        let open = numbers.filter { roles[$0] == nil }
        if let page { roles[page] = "{page}" }
        let rest = page == nil ? open.prefix(2) : open.filter { $0 > page ?? 0 }.prefix(1)
        for (role, index) in zip(page == nil ? ["{page}", "{article}"] : ["{article}"], rest) {
            roles[index] = role
        }
        if page == nil, open.isEmpty,
            let number = tokens.indices.last(where: {
                $0 >= file && pageNumber($0) != nil && roles[$0] == nil
            })
        {
            roles[number] = "{page}"
        }
        if match.label != nil, let page, page > 0, tokens[page].touchesPrevious { roles[page - 1] = "" }
        for index in tokens.indices where tokens[index].component >= component {
            let token = tokens[index]
            let isInside = date.map { $0.pieces.count == 1 && $0.range.dropFirst().contains(index) } ?? false
            if !isInside { text += whole[place..<token.range.lowerBound].string }
            let isID = token.isNumber && (token.scalars.count > 2 || open.contains(index))
            text += roles[index] ?? (isID ? "*" : token.text)
            place = token.range.upperBound
        }
        return text + whole[place...].string + ending
    }
}
