import ArchiveModel

/// What lines say of the makers of a page, and of its pictures.
enum PictureLines {
    private static let words = PaperWords.pictures
    private static let dates = PaperWords.dates

    /// `本版摄影 甲 乙`, `责任编辑…`, `投稿邮箱：… 责编 甲`: credits of the page.
    static func isPageCredit(_ line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 70 else { return false }
        if line.count <= 40, words.pageCredits.begin(line) { return true }
        return line.contains { words.contactMarks.contains($0) }
            && !line.contains { Punctuation.stopAndComma.contains($0) }
            && words.desks.begin(line)
    }

    private static let pictureMarks: Marks = "▲▼△▽◀▶↑↓←→"

    /// ▲志愿者在值守: a caption that points at its picture.
    static func pointsAtPicture(_ line: [Unicode.Scalar]) -> Bool {
        pictureMarks.contains(line.first) && line.count > 4 && !words.notices.occur(in: line)
    }

    /// `…。 本报记者 某某 摄`: a caption that ends with who took the picture.
    static func endsWithPhotographer(_ line: [Unicode.Scalar]) -> Bool {
        let end = line.suffix(24).dense.reversed().drop { Punctuation.closing.contains($0) }
        guard words.photographs.contains(end.first) else { return false }
        return !end.prefix(8).contains(words.text) && !Punctuation.opening.contains(line.first)
    }

    /// `…。 本报记者 某某 摄`: a name stands apart before the last word, or who it is.
    static func endsWithPhotographersName(_ line: [Unicode.Scalar]) -> Bool {
        guard words.photographs.contains(line.last { !Punctuation.closing.contains($0) }) else {
            return false
        }
        let end = line.suffix(16).dropLast()
        return end.last?.isBlank == true || words.photographers.occur(in: end)
    }

    /// 本报记者 某某 文/图, …摄: somebody took pictures.
    static func creditsPicture(_ line: [Unicode.Scalar]) -> Bool {
        words.pictured.end(line) || words.pictured.begin(line) || endsWithPhotographersName(line)
    }

    /// Of a photographer, and who it works for.
    private static let mostWords = 6

    /// `(Gazette photo by Jane Doe)`, `Gazette Photo/Jane` over `Doe`: the last of some lines, with names alone behind it.
    static func endsWithLatinCredit(_ lines: ArraySlice<PageLine>) -> Bool {
        guard let known = lines.last?.paper.latin else { return false }
        let text = Array(lines.map(\.clean).joined(separator: [" "]))
        guard let credit = known.photographs.firstRange(in: text) else { return false }
        let names = LatinText.words(text[credit.upperBound...])
        return (1...mostWords).contains(names.count)
            && names.allSatisfy { $0.first?.isUppercaseLatin == true || known.and.contains($0) }
    }

    /// （本版图片由某局提供）.
    static func isPictureCredit(_ line: [Unicode.Scalar]) -> Bool {
        line.count <= 30 && Punctuation.opening.contains(line.first)
            && Punctuation.closing.contains(line.last)
            && words.providers.occur(in: line)
    }

    /// 近日，…, 五月七日，…: a sentence that tells when; no headline begins so.
    static func tellsWhen(_ line: [Unicode.Scalar]) -> Bool {
        guard let comma = line.prefix(12).firstIndex(where: { Punctuation.commas.contains($0) }) else {
            return false
        }
        let time = line[..<comma].dense
        if words.occasions.begin(time) && time.count <= 4 { return true }
        return time.contains(dates.month) && time.contains(dates.day)
            && time.first.map { $0.isDigit || HanNumerals.digits.contains($0) } == true
    }

    /// 图为…, （资料图片）, …摄, ▲…: the words of a caption.
    static func saysCaption(_ line: [Unicode.Scalar]) -> Bool {
        if pointsAtPicture(line) { return true }
        let dense = line.dense
        guard dense.count <= 160 else { return false }
        return words.captions.occur(in: dense) || words.photographs.contains(dense.last)
            || dense.suffix(words.captionEnd.count).elementsEqual(words.captionEnd)
    }
}
