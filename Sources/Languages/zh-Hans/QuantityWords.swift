/// What figures are counted in and what is said about them.
package enum QuantityWords {
    package static let units = WordSet(
        """
        元 万元 亿元 美元 亿美元 万美元 % ‰ 个百分点 百分点 公里 千米 米 延长米 平方米 平方公里 立方米 亩 公顷 吨 斤 公斤 克 升 户 人 人次 人份 名 个 家 件 项 条 处 座 栋 幢 辆 台 套 只 头 匹 羽 枚 粒 张 场 次 例 所 支 篇 幅 株 棵 位
        间 床 艘 架 列 班 期 批 对 双 箱 桶 瓶 袋 盒 部 册 本 笔 宗 起 家次 户次 件次 场次 台套 台次 兆瓦 千瓦 千瓦时 瓦 度 学位 位次 个位次 天 小时 分钟 工作日 个工作日 岁 倍 成 级 类 艘次 车次 架次 片 块 眼 口 座次 标箱 吨位 平米 公顷次
        枚金牌 步 颗 ℃ 摄氏度 毫米 厘米 千克 毫克 微克 人日 辆次 毫升 斗 兆 根 杆 门 道 层 届 轮
        """)

    package static let multipliers = WordSet("万 亿 千 百 十 万亿 千万 百万 十万 千亿 百亿 余万 多万 余亿 多亿")

    package static let times = WordSet("年 月 日 时 分 秒 号 点 世纪 年代 周年 月份 年度 个月 年期 年来 年内 季度 日至 周岁 刻")

    /// Verbs between what is measured and its value.
    package static let copulas = WordSet(
        """
        为 达 达到 达成 实现 完成 增长 增加 下降 减少 降低 提高 提升 上升 增至 降至 升至 突破 超 超过 近 约 约为 共 共有 有 是 占 占比 控制在 保持在 稳定在 同比增长 同比下降 环比增长 预计 预期 力争 累计 合计 总计 均为 分别为 分别增长 收窄至 缩短 压缩
        压缩至 增幅 降幅 增速 跌 涨 高达 多达 至 到 了 不低于 不少于 不超过 低于 高于 少于 多于 以上 左右 净增 新增 再 再创 平均 年均 年均增长 比上年增长 比去年增长 较上年增长 扩大到 扩大至 发展到 列 居 位居 排名 排 位列 升到 由 从 力争达到 的 比例
        """)

    /// Behind an amount they make it a bound: 500万元以上.
    package static let thresholds = WordSet("以上 以下 及以上 级")
    /// Before a number: the capacity that a project is named by.
    package static let capacities = WordSet("年产 日产 年处理 日处理 总装机 装机容量")
    /// Before a number that says how big the project named behind it is: 投资5000万元的…项目.
    package static let sizes = WordSet("投资 总投资 占地 占地面积 建筑面积 总建筑面积")
    /// What people have, not places or works: 享年81岁.
    package static let personal = WordSet("享年 现年 终年 年仅 今年 生前 时年 芳龄")
    /// Words before a number that say nothing of what it measures.
    package static let hollow = WordSet(
        "造成 已有 奋战 共计 得手 剩余 参与 花费 花了 耗资 赔偿 骗取 垫付 夺走 夺去 达成 得到 收到 接到 超出 欠下 分得 买走 卖出 售价 定价 每斤 每亩 每人 每户 国家 村屯 生命 现场 大家 他们 我们 自己 其余 其它 其他 多数 少数 部分"
    )
    package static let awards = WordSet("被评为 评为 获评 入选 被授予 被确定为 被认定为 荣获 被列为 晋升为")
    /// Characters that count or rank what stands behind: 十大产业园区, 两个新区.
    package static let counters = UnitSet("大个条处座家项类级")
    package static let nameMarks = UnitSet("第+-—“《·")
    /// What counts people.
    package static let heads: Set<[Unit]> = Set(
        ["人", "名", "户", "万人", "万户", "位"].map { StaticUnits(stringLiteral: $0).units })
    /// What there may be none of: 无新增确诊病例.
    package static let cases = WordSet("新增确诊 新增疑似 新增本土 新增境外 新增死亡 新增 疑似病例 确诊病例 死亡病例 人员伤亡 人员死亡")
    package static let ranking = WordSet("居 列 位居 排名 排 位列 名列 跃居 均列 均居 进入 升至 提升至 跻身 稳居 综合排名 排在 居于 排名第")
    /// Words between a name and its value that say nothing about either.
    package static let fillers = WordSet(
        "全部 全面 均 都 也 已 将 再 又 连续 首次 实际 年内 全年 同比 环比 其中 分别 总共 一共 历史性 进一步 稳步 大幅 持续 可 能 仅 就 要 全省 全市 全国 全县 全区 居民生活 一批 目前 截至目前 今年 去年 上年"
    )

    package static let targets = WordSet("今后 未来 力争 确保 目标 预期 计划 到 将 要 争取 努力 左右 不低于 不少于 以内 拟 规划 新的一年 今年 力促 任务")
    package static let forecasts = WordSet("预计 有望 预测 估计")
    package static let falls = WordSet("下降 减少 降低 缩短 下跌 跌 降幅 压缩 缩减 负增长 收窄")
}
