import ArchiveModel
import Languages

/// What lines say of the makers of a page, and of its pictures.
extension LineRules {
    private static let pageCredits: Words = [
        "本版摄影", "本版编辑", "本版主编", "本版图片", "本版责编", "责任编辑", "责编", "编辑：", "版式", "校对",
    ]
    private static let captionWords: Words = ["图为", "资料图片", "资料照片"]

    private static let desks: Words = ["投稿邮箱", "投稿信箱", "来稿邮箱", "责编", "责任编辑", "本版编辑", "美编", "版式"]
    private static let contactMarks: Marks = "：:@"

    /// `本版摄影 甲 乙`, `责任编辑…`, `投稿邮箱：… 责编 甲`: credits of the page.
    static func isPageCredit(_ line: [Unicode.Scalar]) -> Bool {
        guard line.count <= 70 else { return false }
        if line.count <= 40, pageCredits.begin(line) { return true }
        return line.contains { contactMarks.contains($0) } && !line.contains { $0 == "。" || $0 == "，" }
            && desks.begin(line)
    }

    private static let pictureMarks: Marks = "▲▼△▽◀▶↑↓←→"

    /// ▲志愿者在值守: a caption that points at its picture.
    static func pointsAtPicture(_ line: [Unicode.Scalar]) -> Bool {
        pictureMarks.contains(line.first) && line.count > 4 && !notified.occur(in: line)
    }

    private static let notified: Words = ["遗失", "作废", "声明", "出租", "转让", "招聘", "求购"]

    private static let photographs: Marks = "摄攝"

    /// `…。 本报记者 某某 摄`: a caption that ends with who took the picture.
    static func endsWithPhotographer(_ line: [Unicode.Scalar]) -> Bool {
        let end = line.suffix(24).dense.reversed().drop { closing.contains($0) }
        guard photographs.contains(end.first) else { return false }
        return !end.prefix(8).contains("文") && !opening.contains(line.first)
    }

    private static let photographers: Words = ["记者", "通讯员", "摄影"]

    /// `…。 本报记者 某某 摄`: a name stands apart before the last word, or who it is.
    static func endsWithPhotographersName(_ line: [Unicode.Scalar]) -> Bool {
        guard photographs.contains(line.last { !closing.contains($0) }) else { return false }
        let end = line.suffix(16).dropLast()
        return end.last?.isBlank == true || photographers.occur(in: end)
    }

    private static let pictured: Words = ["文/图", "图/文", "图/", "摄影", "摄"]

    /// 本报记者 某某 文/图, …摄: somebody took pictures.
    static func creditsPicture(_ line: [Unicode.Scalar]) -> Bool {
        pictured.end(line) || pictured.begin(line) || endsWithPhotographersName(line)
    }

    private static let providers: Words = ["图片由", "供图", "照片由", "本版图片", "图片提供"]

    /// （本版图片由某局提供）.
    static func isPictureCredit(_ line: [Unicode.Scalar]) -> Bool {
        line.count <= 30 && opening.contains(line.first) && closing.contains(line.last)
            && providers.occur(in: line)
    }

    private static let occasions: Words = ["近日", "日前", "连日来", "昨日", "昨天", "当日"]

    /// 近日，…, 五月七日，…: a sentence that tells when; no headline begins so.
    static func tellsWhen(_ line: [Unicode.Scalar]) -> Bool {
        guard let comma = line.prefix(12).firstIndex(where: { $0 == "，" || $0 == "," }) else { return false }
        let time = line[..<comma].dense
        if occasions.begin(time) && time.count <= 4 { return true }
        return time.contains("月") && time.contains("日")
            && time.first.map { $0.isDigit || numerals.contains($0) } == true
    }

    /// 图为…, （资料图片）, …摄, ▲…: the words of a caption.
    static func saysCaption(_ line: [Unicode.Scalar]) -> Bool {
        if pointsAtPicture(line) { return true }
        let dense = line.dense
        guard dense.count <= 160 else { return false }
        return captionWords.occur(in: dense) || dense.last == "摄" || dense.last == "攝"
            || dense.suffix(2).elementsEqual(["摄", "）"])
    }
}
