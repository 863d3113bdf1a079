import ArchiveModel
import Glibc
import TestSupport
import Testing

@testable import Reading

/// Text that a page could hold and text that no page would.
enum HostileText {
    static let pieces: [String] = [
        "本报讯", "本报讯（记者 何苗）", "（记者", "新华社长山1月5日电", "根据《", "人物：", "任命：", "特此公告。", "（本报记者 何苗 整理）",
        "——访养蜂人老葛", "（下转第三版）", "(上接第一版)", "下转第版", "上接第十二版", "（下转第", "# ", "## 小标题", "#", "一、", "（二）", "三是",
        "2021年1月5日", "二〇二一年一月五日", "年月日", "总第100期", "今日4版", "星期二", "庚子年腊月廿二", "CN00-0001", "本版摄影 何苗", "图为",
        "（资料图片）", "河口村修好了水渠", "水渠修好了，稻田有水了。", "春耕开始。", "春耕春耕开始开始", "春 耕 开 始 了", "，", "。", "！", "”", "“", "；",
        ":",
        " ", "  ", "\u{3000}", "\t", "\u{FEFF}", "\u{200B}", "\u{0}", "\u{7F}", "\u{C}", "\u{B}", "é",
        "e\u{301}", "👩‍🌾",
        "\u{10FFFF}", "\u{E000}", "-", "--", "Harvest", "CONTINUED ON PAGE 3", "3", "４", "3.5%", "（", "）",
        "(", ")", "《", "》",
    ]

    static let breaks = ["\n", "\n", "\n", "\n\n", "\r\n", "\r", "\n\n\n", "\r\n\r\n", "\u{85}", "\u{2028}"]

    static func page(_ generator: inout SeededGenerator, pieces count: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &generator) {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0..<12: text += pieces.randomElement(using: &generator) ?? ""
            case 12..<17: text += breaks.randomElement(using: &generator) ?? ""
            case 17:
                text += String(repeating: pieces.randomElement(using: &generator) ?? "", count: 12)
            default:
                let value = UInt32.random(in: 0...0x10FFFF, using: &generator)
                if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
            }
        }
        return text
    }
}

/// How often each byte of a non-blank character stands in an article part or in furniture.
func misplaced(_ reading: IssueReading, _ pages: [Int: SourceText]) -> [String] {
    var faults: [String] = []
    for (number, source) in pages {
        var places = [Int](repeating: 0, count: source.bytes.count)
        let parts = reading.articles.flatMap(\.parts).filter { $0.page == number }.map(\.range)
        for range in parts + reading.furniture[number, default: []].map(\.range) {
            guard range.lowerBound >= 0, range.upperBound <= places.count else {
                faults.append("p\(number): \(range) is outside the page")
                continue
            }
            for index in range { places[index] += 1 }
        }
        var offset = 0
        for scalar in source.string(0..<source.bytes.count).unicodeScalars {
            let length = UTF8.width(scalar)
            if !scalar.isBlank, places[offset] != 1 || places[offset + length - 1] != 1 {
                faults.append("p\(number): \(scalar) at byte \(offset) stands in \(places[offset]) places")
            }
            offset += length
        }
    }
    return faults
}

@Suite struct `Conservation` {

    @Test(arguments: 0..<20)
    func `every non-blank character is in exactly one article part or in furniture`(batch: Int) {
        for number in 0..<500 {
            let seed = UInt64(batch * 500 + number)
            var generator = SeededGenerator(seed: seed)
            var pages = [1: SourceText(path: "1.txt", HostileText.page(&generator, pieces: 60))]
            if number.isMultiple(of: 5) {
                pages[3] = SourceText(path: "3.txt", HostileText.page(&generator, pieces: 30))
            }
            let reading = IssueReader.read(issue: .sample, pages: pages).value
            let faults = misplaced(reading, pages)
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3))")
            if !faults.isEmpty { return }
        }
    }

    @Test(arguments: 0..<4)
    func `decisions about any part of a page lose nothing of the rest`(batch: Int) {
        for number in 0..<250 {
            let seed = UInt64(1_000_000 + batch * 250 + number)
            var generator = SeededGenerator(seed: seed)
            let source = SourceText(path: "1.txt", HostileText.page(&generator, pieces: 60))
            let decided = Self.decisions(about: source, &generator)
            let reading = IssueReader.read(issue: .sample, pages: [1: source], decided: decided).value
            let faults = misplaced(reading, [1: source])
            #expect(faults.isEmpty, "seed \(seed): \(faults.prefix(3))")
            if !faults.isEmpty { return }
        }
    }

    /// Up to three decided parts that begin and end anywhere between characters.
    private static func decisions(
        about source: SourceText, _ generator: inout SeededGenerator
    ) -> [DividedArticle] {
        let edges = source.bytes.indices.filter { source.bytes[$0] & 0xC0 != 0x80 } + [source.bytes.count]
        let cuts = (0..<6).compactMap { _ in edges.randomElement(using: &generator) }.sorted()
        return stride(from: 0, to: 5, by: 2).compactMap { index in
            guard index + 1 < cuts.count, cuts[index] < cuts[index + 1] else { return nil }
            let range = cuts[index]..<cuts[index + 1]
            let lines = source.lineNumber(at: range.lowerBound)...source.lineNumber(at: range.upperBound - 1)
            return DividedArticle(
                id: LocalArticleID(page: 1, number: index + 1), kind: .news,
                parts: [ArticlePart(page: 1, range: range, lines: lines)])
        }
    }

    @Test(arguments: 0..<4)
    func `a recorded division gives the articles that the automatic one gave`(batch: Int) {
        for number in 0..<100 {
            var generator = SeededGenerator(seed: UInt64(3_000_000 + batch * 100 + number))
            var pages = [1: SourceText(path: "1.txt", HostileText.page(&generator, pieces: 60))]
            if number.isMultiple(of: 3) {
                pages[3] = SourceText(path: "3.txt", HostileText.page(&generator, pieces: 30))
            }
            expectRoundTrip(pages, "batch \(batch), number \(number)")
        }
    }

    /// What is printed over itself and read once is in an omission. Composition may drop marks and repeated headlines, which
    /// are not in this text.
    @Test(arguments: 0..<4)
    func `every letter of a part is in the article made of it or in a correction beside it`(batch: Int) {
        var omissions = 0
        for number in 0..<250 {
            let seed = UInt64(2_000_000 + batch * 250 + number)
            var generator = SeededGenerator(seed: seed)
            let source = SourceText(path: "1.txt", Self.plainPage(&generator))
            for article in IssueReader.read(issue: .sample, pages: [1: source]).value.articles {
                omissions += article.omissions.count
                let printed = Self.letters(article.parts.map { source.string($0.range) }.joined())
                let shown = Self.letters(
                    [article.headline ?? "", article.kicker ?? ""].joined()
                        + article.subheads.map(\.text).joined() + article.paragraphs.map(\.text).joined()
                        + article.byline.map { $0.name + $0.role }.joined()
                        + article.omissions.map(Self.left).joined())
                let lost = printed.filter { shown[$0.key, default: 0] < $0.value }
                #expect(lost.isEmpty, "seed \(seed) \(article.id): \(lost.keys.sorted())")
                if !lost.isEmpty { return }
            }
        }
        #expect(omissions > 50)
    }

    /// The letters that an omission takes away.
    private static func left(_ omission: Omission) -> String {
        var left = omission.printed.unicodeScalars.filter { !$0.isBlank }
        for scalar in omission.kept.unicodeScalars {
            if let index = left.firstIndex(of: scalar) { left.remove(at: index) }
        }
        return String(String.UnicodeScalarView(left))
    }

    private static func plainPage(_ generator: inout SeededGenerator) -> String {
        let unwanted = ["下转", "上接", "CONTINUED", "（", "(", "\u{10FFFF}"]
        let pieces = HostileText.pieces.filter { piece in !unwanted.contains { piece.contains($0) } }
        let doubled = ["20242024年农事回顾年农事回顾", "《《河河口口渔渔歌歌》》", "西街夜读西街夜读（（何苗摄何苗摄））"]
        return (0..<60).reduce(into: "") { text, number in
            if number.isMultiple(of: 9), let line = doubled.randomElement(using: &generator) {
                text += "\n\n" + line + "\n\n"
            }
            text += (pieces.randomElement(using: &generator) ?? "") + String(number * 7919)
            if Int.random(in: 0..<4, using: &generator) == 0 {
                text += HostileText.breaks.randomElement(using: &generator) ?? ""
            }
        }
    }

    private static func letters(_ text: String) -> [Unicode.Scalar: Int] {
        text.unicodeScalars.reduce(into: [:]) { counts, scalar in
            if scalar.isHan || scalar.isDigit || scalar.isLatinLetter { counts[scalar, default: 0] += 1 }
        }
    }
}

@Suite struct `A long page` {
    /// Time that grows with the square of a page's length would make the second page take four times as long for
    /// each doubling: sixteen times, not four. What is counted is the processor's time of this thread, whatever else the
    /// machine does.
    @Test func `is read in time that grows with its length alone`() {
        let piece = "# 河口村修好了水渠\n\n本报讯 水渠修好了,稻田有水了。\n\n村里人说,这一年不愁了。\n\n春耕开始\n\n夏种开始\n\n秋收开始\n\n"
        let times = [500, 2000].map { count in
            let source = SourceText(path: "1.txt", String(repeating: piece, count: count))
            return (0..<3).map { _ in
                let start = Self.processorTime
                _ = IssueReader.read(issue: .sample, pages: [1: source])
                return Self.processorTime - start
            }.min() ?? 0
        }
        #expect(times[1] / times[0] < 10)
    }

    /// Of this thread, in seconds.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
