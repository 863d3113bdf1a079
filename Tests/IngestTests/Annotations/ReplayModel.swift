import ArchiveModel
import TestSupport

@testable import Ingest

/// A newspaper issue whose every character is known by a number, so that a test can say where words went.
struct ReplayModel {
    struct Letter: Hashable {
        var scalar: Unicode.Scalar
        let id: Int
        let sentence: Int
        var isChanged = false
    }

    struct Story {
        var id: LocalArticleID
        var page: Int
        var headline: [Letter]
        var paragraphs: [[Letter]]
        var width: Int

        var letters: [Letter] { headline + paragraphs.flatMap { $0 } }
    }

    /// A note, and the letters of the words that it stands on.
    struct Note {
        var story: LocalArticleID
        var name: String
        var words: [Letter]
        var text: String
    }

    private(set) var stories: [Story] = []
    private(set) var notes: [Note] = []
    private(set) var gone: [(LocalArticleID, LocalArticleID)] = []
    private var random: SeededGenerator
    private var letters = 0
    private var sentences = 0

    /// How much sentences resemble one another.
    enum Style { case varied, formulaic }

    private let style: Style
    private var lexicon: [String] = []

    init(seed: UInt64, _ style: Style, stories count: Int, notes noteCount: Int) {
        random = SeededGenerator(seed: seed)
        self.style = style
        let characters = ReplayWords.characters.map { String($0) }
        lexicon = (0..<160).map { _ in
            (0..<Int.random(in: 2...3, using: &random)).map { _ in pick(characters) }.joined()
        }
        for number in 1...count {
            let page = number <= (count + 1) / 2 ? 1 : 2
            stories.append(
                Story(
                    id: LocalArticleID(page: page, number: number), page: page, headline: headline(),
                    paragraphs: (0..<Int.random(in: 3...6, using: &random)).map { _ in paragraph() },
                    width: 17))
        }
        while notes.count < noteCount { addNote() }
    }

    // MARK: Words

    private mutating func made(_ text: String) -> [Letter] {
        sentences += 1
        return text.unicodeScalars.map { scalar in
            letters += 1
            return Letter(scalar: scalar, id: letters, sentence: sentences)
        }
    }

    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }

    private mutating func headline() -> [Letter] {
        made(pick(ReplayWords.places) + pick(ReplayWords.verbs) + pick(ReplayWords.objects))
    }

    private mutating func paragraph() -> [Letter] {
        (0..<Int.random(in: 2...4, using: &random)).flatMap { _ in sentence() }
    }

    private mutating func sentence() -> [Letter] {
        guard style == .formulaic else {
            let clauses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                (0..<Int.random(in: 2...4, using: &random)).map { _ in pick(lexicon) }.joined()
            }
            return made(clauses.joined(separator: "，") + "。")
        }
        let number = "\(Int.random(in: 2...400, using: &random))"
        let place = pick(ReplayWords.places)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
            return made(
                "\(place)今年\(pick(ReplayWords.verbs))了\(number)\(pick(ReplayWords.units))\(pick(ReplayWords.objects))，\(pick(ReplayWords.tails))。"
            )
        case 1:
            return made(
                "\(pick(ReplayWords.people))说，\(place)的\(pick(ReplayWords.objects))增长\(number)%，\(pick(ReplayWords.tails))。"
            )
        case 2:
            return made(
                "全市\(pick(ReplayWords.objects))达到\(number)\(pick(ReplayWords.units))，比上年增长\(number)%。")
        default:
            return made(
                "\(pick(ReplayWords.tails))，\(place)\(pick(ReplayWords.verbs))\(pick(ReplayWords.objects))。")
        }
    }

    // MARK: Notes

    /// Quotes words that stand once in their article: a sentence, words of one, or words with their surroundings.
    private mutating func addNote() {
        guard let story = stories.randomElement(using: &random),
            let paragraph = story.paragraphs.randomElement(using: &random), paragraph.count > 24
        else { return }
        let start = Int.random(in: 0..<paragraph.count - 20, using: &random)
        let count = Int.random(in: 4...20, using: &random)
        let words = Array(paragraph[start..<start + count])
        let around = (Int.random(in: 0...8, using: &random), Int.random(in: 0...8, using: &random))
        let whole = paragraph[max(0, start - around.0)..<min(paragraph.count, start + count + around.1)]
        let all = story.letters.map(\.scalar)
        guard all.occurrences(of: whole.map(\.scalar)).count == 1, whole.count >= 8 else { return }
        let name = "n\(notes.count + 1)"
        let before = whole.prefix { $0.id != words[0].id }.map(\.scalar).string
        let after = whole.suffix(whole.count - before.unicodeScalars.count - count).map(\.scalar).string
        let quoted = "\(before){==\(words.map(\.scalar).string)==}{>>王敏 #\(name)<<}\(after)"
        notes.append(
            Note(story: story.id, name: name, words: words, text: "> \(quoted)\n\n第\(notes.count + 1)条。\n\n"))
    }

    // MARK: Edits

    enum Edit: CaseIterable {
        case fix, insert, drop, rewrap, move, deleteSentence, addSentence, split, merge
    }

    /// Makes a change of the kind, somewhere; says what it was.
    mutating func apply(_ edit: Edit) {
        let index = Int.random(in: 0..<stories.count, using: &random)
        let paragraph = Int.random(in: 0..<stories[index].paragraphs.count, using: &random)
        switch edit {
        case .fix, .insert, .drop: mend(edit, index, paragraph)
        case .rewrap: stories[index].width = Int.random(in: 12...30, using: &random)
        case .move:
            var story = stories.remove(at: index)
            story.page = Int.random(in: 1...2, using: &random)
            stories.insert(story, at: Int.random(in: 0...stories.count, using: &random))
        case .deleteSentence:
            guard let sentence = stories[index].paragraphs[paragraph].randomElement(using: &random)?.sentence,
                stories[index].paragraphs.count > 1
                    || Set(stories[index].paragraphs[0].map(\.sentence)).count > 1
            else { return }
            stories[index].paragraphs[paragraph].removeAll { $0.sentence == sentence }
            stories[index].paragraphs.removeAll(where: \.isEmpty)
        case .addSentence: stories[index].paragraphs[paragraph] += sentence()
        case .split: split(index, at: paragraph)
        case .merge: merge(index)
        }
    }

    private mutating func mend(_ edit: Edit, _ index: Int, _ paragraph: Int) {
        let place = Int.random(in: 0..<stories[index].paragraphs[paragraph].count, using: &random)
        let old = stories[index].paragraphs[paragraph][place]
        let new = pick(ReplayWords.misread).unicodeScalars.first ?? "一"
        switch edit {
        case .fix:
            stories[index].paragraphs[paragraph][place].scalar = new
            stories[index].paragraphs[paragraph][place].isChanged = true
        case .insert:
            letters += 1
            let letter = Letter(scalar: new, id: letters, sentence: old.sentence, isChanged: true)
            stories[index].paragraphs[paragraph].insert(letter, at: place)
        default:
            guard stories[index].paragraphs[paragraph].count > 1 else { return }
            stories[index].paragraphs[paragraph].remove(at: place)
        }
    }

    private mutating func split(_ index: Int, at paragraph: Int) {
        guard paragraph > 0 else { return }
        let number = (stories.map(\.id.number) + gone.map(\.0.number)).max() ?? 0
        let tail = Array(stories[index].paragraphs[paragraph...])
        stories[index].paragraphs.removeSubrange(paragraph...)
        let page = stories[index].page
        stories.insert(
            Story(
                id: LocalArticleID(page: page, number: number + 1), page: page, headline: [],
                paragraphs: tail,
                width: stories[index].width), at: index + 1)
    }

    /// An article without a headline of its own goes back into the one before it.
    private mutating func merge(_ index: Int) {
        guard index > 0, stories[index].headline.isEmpty, stories[index].page == stories[index - 1].page
        else {
            return
        }
        let story = stories.remove(at: index)
        stories[index - 1].paragraphs += story.paragraphs
        gone.append((story.id, stories[index - 1].id))
    }
}

/// Few words, so that sentences resemble one another.
enum ReplayWords {
    static let places = ["河湾镇", "柳树镇", "石桥村", "北山区", "南岭县", "东沟乡", "新城"]
    static let verbs = ["修好", "建成", "完成", "启动", "改造", "开工", "落实"]
    static let objects = ["农村公路", "高标准农田", "老旧小区", "河道整治", "民生项目", "工业投资", "粮食产量", "固定资产投资"]
    static let units = ["公里", "万亩", "个", "项", "亿元"]
    static let people = ["镇长林一川", "县长周小满", "书记郭大海"]
    static let tails = ["群众都说好", "为全年打下了基础", "走在全市前面", "各部门都出了力", "下一步还要再加一把劲", "工期比计划提前"]
    static let characters =
        "天地人山水风云雨花草木石火土金日月星春夏秋冬东西南北中前后上下左右大小多少高低长短新旧明暗早晚来去走看听说读写问答想做开关进出买卖吃喝穿住行车船路桥门窗房屋田园村镇城市学校工厂医院商店书报信电话灯光声音颜色红黄蓝绿黑白心手足目耳口牙衣帽鞋袜桌椅床柜刀枪笔墨纸砚琴棋诗画酒茶米面油盐"
    static let misread = ["己", "末", "土", "曰", "人", "木", "治", "冶", "8", "3"]
}
