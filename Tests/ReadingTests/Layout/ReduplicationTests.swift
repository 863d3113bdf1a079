import ArchiveModel
import TestSupport
import Testing

@testable import Reading

/// What people say twice, in many languages and manners, and what was printed over itself.
@Suite struct `Words that are meant twice` {
    private static let news = """
        北岸的水渠昨天放水，三百亩稻田当天就喝饱了，老人们说比往年早了五天，孩子们在渠边看到天黑才肯回家。
        """

    /// What the line is read as between two texts of a page that has some other lines.
    private static func read(_ line: String, beside others: [String] = []) -> String {
        let text = ([news, line, news] + others.flatMap { [$0, news] }).joined(separator: "\n\n")
        return PageLine.lines(of: SourceText(path: "1.txt", text)).first { $0.number == 3 }?.clean.string
            ?? ""
    }

    @Test(
        arguments: [
            // Letter by letter.
            "翠翠红红处处莺莺燕燕", "风风雨雨年年暮暮朝朝", "山山水水处处明明秀秀 晴晴雨雨时时好好奇奇", "寻寻觅觅冷冷清清凄凄惨惨戚戚",
            "热热闹闹开开心心红红火火", "高高低低弯弯曲曲", "男男女女老老少少说说笑笑", "星星点点", "叮叮当当叮叮当当", "ＡＡＢＢＣＣＤＤ",
            "ははははははは", "ののはなのはな", "ㄅㄅㄆㄆㄇㄇㄈㄈ", "가가나나다다라라마마", "ААББВВГГДД", "AABBCCDDEEFFGGHH",
            // Word by word.
            "商量商量打听打听", "雪白雪白通红通红", "一五一十一五一十", "收获收获再收获收获收获再收获", "没有共产党就没有新中国没有共产党就没有新中国",
            "战无不胜的毛泽东思想万岁战无不胜的毛泽东思想万岁", "绿水青山就是金山银山绿水青山就是金山银山", "快来快来 一起来一起来",
            "人々人々国々国々", "ありがとうございましたありがとうございました", "わっしょいわっしょいわっしょいわっしょい", "ますますますます",
            "kupukupukupukupu", "kupu-kupu kupu-kupu", "anak-anak anak-anak",
            "sekolah-sekolah sekolah-sekolah",
            "wikiwikiwikiwiki", "haraka haraka haraka haraka", "BOO-BOO BOO-BOO", "ding dong ding dong",
            "Never, never, Never, never,", "bientôt bientôt bientôt bientôt", "быстро-быстро быстро-быстро",
            "ช้าๆช้าๆช้าๆช้าๆ", "สุขสันต์วันเกิดสุขสันต์วันเกิด", "빨리빨리빨리빨리", "لا لا لا لا لا لا لا لا",
            // No words.
            "1122334455", "11223344 55667788", "aabbaabb aabbaabb", "ab12ab12ab12ab12", "!!!!????",
            "--------", "★★☆☆★★☆☆",
            "OO XX OO XX OO XX", "2:2 3:3 2:2 3:3", "Tel. 2244 Tel. 2244",
        ]) func `stay as they are printed`(line: String)
    {
        #expect(Self.read(line) == line)
    }

    /// Words of which Chinese makes 干干净净, 研究研究 and 天天, of two characters that are not the same.
    private static let words = [
        "干净", "热闹", "平安", "高兴", "清楚", "明白", "整齐", "踏实", "快乐", "健康", "研究", "讨论", "打扫", "收拾", "商量",
        "弯曲", "冷清", "说笑", "来往", "世代", "风雨", "山水", "花草", "家户", "红火", "严实",
    ]

    @Test func `stay in two thousand lines of reduplications of any number and order`() {
        var generator = SeededGenerator(seed: 0xAABB)
        for _ in 0..<2000 {
            let count = Int.random(in: 2...5, using: &generator)
            let words = Self.words.shuffled(using: &generator).prefix(count)
            let manner = Int.random(in: 0..<4, using: &generator)
            let pieces = words.map { word -> String in
                switch manner {
                case 0: word.map { "\($0)\($0)" }.joined()
                case 1: word + word
                case 2: String(word.prefix(1)) + String(word.prefix(1))
                default:
                    Bool.random(using: &generator) ? word + word : word.map { "\($0)\($0)" }.joined()
                }
            }
            let line = pieces.joined(separator: Bool.random(using: &generator) ? " " : "")
            // The words once in a text are no sign of anything.
            let others = Bool.random(using: &generator) ? [words.joined(separator: "、")] : []
            #expect(Self.read(line, beside: others) == line)
        }
    }

    @Test(
        arguments: [
            ("全国首条高寒地区货运专线投入运营", "全国首条高寒地区货运专线投入运营"),
            ("县图书馆夜里开到十点钟有了一百个位子", "县图书馆夜里开到十点钟有了一百个位子"),
            ("渡口新添的铁船今天头一回过河，两岸来看的人有上千", "渡口新添的铁船今天头一回过河，两岸来看的人有上千"),
        ]) func `were printed over themselves where nobody would say so much twice without a pause`(
            line: String, once: String
        )
    {
        #expect(Self.read(line + line) == once)
        #expect(Self.read(line.map { "\($0)\($0)" }.joined()) == once)
        #expect(Self.read("\(line) \(line)") == "\(line) \(line)")
        #expect(Self.read("\(line)。\(line)。") == "\(line)。\(line)。")
    }

    @Test func `were printed over themselves where the page goes on across the seam of two such things`() {
        let line = "县图书馆县图书馆 夜读到十点夜读到十点"
        #expect(Self.read(line) == line)
        #expect(Self.read(line, beside: ["县图书馆夜读的人越来越多"]) == "县图书馆 夜读到十点")
        #expect(Self.read(line, beside: ["县图书馆，夜读的人越来越多"]) == line)
        #expect(Self.read("长江加油长江加油 黄河加油黄河加油", beside: ["长江加油黄河加油的喊声"]) == "长江加油长江加油 黄河加油黄河加油")
        #expect(Self.read("快来快来 一起来一起来", beside: ["大家喊快来一起来"]) == "快来快来 一起来一起来")
    }
}
