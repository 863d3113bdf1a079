import ArchiveModel
import Languages

/// Words that say how an office is taken, held, sought or left.
enum StandingWords {
    /// What a word says of the people beside it.
    struct Act: Hashable, Sendable {
        /// How they stand to the office; `nil` where another word says it: 接受.
        var standing: StatedRole.Standing?
        /// Whether it stands before the names of those of whom it is said: 任命张三, but 张三当选.
        var isBefore: Bool
        /// Whether it says so only of an office that is named with 职务: 解除…的职务, but 解除合同.
        var isOfOffices = false
    }

    private static let words = WordLists(.offices)

    /// The classes of words and what each says; those of none are words that only look alike: 选举委员会.
    private static let classes: [(words: [[Unit]], act: Act?)] = [
        (words["appointing"], Act(standing: .appointed, isBefore: true)),
        (words["electing"], Act(standing: .elected, isBefore: true)),
        (words["dismissing"], Act(standing: .left, isBefore: true)),
        (words["removing"], Act(standing: .left, isBefore: true, isOfOffices: true)),
        (words["ending"], Act(standing: .left, isBefore: false, isOfOffices: true)),
        (words["proposing"], Act(standing: .sought, isBefore: true)),
        (words["accepting"], Act(standing: nil, isBefore: true)),
        (words["taking"], Act(standing: .appointed, isBefore: false)),
        (words["winning"], Act(standing: .elected, isBefore: false)),
        (words["leaving"], Act(standing: .left, isBefore: false)),
        (words["standing"], Act(standing: .sought, isBefore: false)),
        (words["holding"], Act(standing: .attested, isBefore: false)),
        (words["past"], Act(standing: .left, isBefore: false)),
        (words["others"], nil),
    ]

    /// All words of acts, and what each of them says.
    private static let all: (set: WordSet, acts: [Act?]) = {
        let rows = classes.flatMap { entry in entry.words.map { ($0, entry.act) } }
        return (WordSet(rows.map(\.0)), rows.map(\.1))
    }()

    /// The longest word of acts that begins at `start`, and what it says.
    static func act(in units: [Unit], at start: Int) -> (length: Int, act: Act?)? {
        guard all.set.length(in: units, at: start) > 0,
            let found = all.set.forward.longest(in: units, at: start)
        else { return nil }
        return (found.length, all.acts[found.number])
    }

    /// What a head of names without an act ends with: 主席团, 一等奖.
    static let rosters = WordSet(words["rosters"])

    /// What says in the lines of a headline that those on a list were chosen: 通过.
    static let passing = WordSet(words["passing"])

    /// Between a title and who takes it: 县长由|张三|当选.
    static let givers = WordSet(words["givers"])

    /// Titles of those who lead a firm, a school, a hospital: 董事长.
    static let houses = WordSet(words["houses"])

    /// Before an act, what says that it was none: 未, 拒绝.
    static let negating = WordSet(words["negating"])

    /// Before an act, what says that it is still to come: 将, 有望.
    static let coming = WordSet(words["coming"])

    /// Behind an act, those of whom it is said who were named before: 免去其.
    static let pronouns = WordSet(words["pronouns"])

    /// What ends the title of an office: 职务, 一职.
    static let ends = WordSet(words["ends"])

    /// Between a name and what is said of it: 同志, 已.
    static let bridges = WordSet(words["bridges"])

    /// What an office begins with that is held no more: 原.
    static let former = WordSet(words["former"])

    /// What the title of somebody ends with who only stands for an office.
    static let candidate = "候选人"

    /// 名单, which ends the head of a list of names.
    static let roll = StaticUnits("名单").units

    /// Between an act and the title: 当选为, 免去了其.
    static func isFiller(_ unit: Unit) -> Bool {
        unit == Unit(of: "为") || unit == Particle.done || unit == Particle.of || unit == Unit(of: "过")
            || unit == NamePunctuation.space
    }

    /// 为, 任: between a name and a title.
    static func links(_ unit: Unit) -> Bool { PersonWords.appoints(unit) }
}
