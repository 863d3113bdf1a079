/// What a word says of the figures and projects that it governs.
struct FactSigns: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// 力争, 将, 计划: what follows is meant to come.
    static let wanted = sign(0)
    /// 目标是, 目标5亿元: what follows is meant to come.
    static let aim = sign(1)
    /// 预计
    static let expected = sign(2)
    /// 已, 了, 累计: what is said has come.
    static let done = sign(3)
    /// 建成, 获得: verbs of what has an end, done unless something says that it is wanted.
    static let reached = sign(4)
    /// 有, 为: what is so.
    static let holding = sign(5)
    /// 未, 没有, before a verb.
    static let denying = sign(6)
    /// 不是, before a figure.
    static let notSo = sign(7)
    /// 已取消, behind a figure.
    static let withdrawn = sign(8)
    /// 误为, before a figure.
    static let misprinted = sign(9)
    /// 由 … 增加到
    static let from = sign(10)
    static let onto = sign(11)
    /// 比 … 高
    static let than = sign(12)
    static let gap = sign(13)
    /// 原有
    static let formerly = sign(14)
    /// 为, before what something is done for.
    static let purpose = sign(15)
    /// 同比
    static let compared = sign(16)
    /// 完成, before an aim.
    static let fulfilling = sign(17)
    /// Words of heads: 展望, 回顾.
    static let coming = sign(18)
    static let past = sign(19)
    /// 任务, 方面: what a sentence opens of which others follow.
    static let announcing = sign(20)
    /// 要求
    static let requiring = sign(21)
    /// 确保, 争取: wanted, but for what is told of the past.
    static let striving = sign(22)
    /// 的目标, behind what it names.
    static let aimed = sign(23)
    /// 年均: of each year of a span.
    static let yearly = sign(24)
    /// 原计划: wanted once.
    static let original = sign(25)
    /// 计划的, 承诺的: says how the figure right behind it is meant, and no other.
    static let attributive = sign(26)
    /// 强调, before what is said.
    static let saying = sign(27)
    /// 概算, 总投资: how large something is to be.
    static let sizing = sign(28)

    private static func sign(_ place: UInt32) -> FactSigns { FactSigns(rawValue: 1 << place) }

    /// Those that decide by themselves how what they govern is meant.
    static let moods: FactSigns = [.wanted, .aim, .expected, .done]
}
