/// What figures are counted in and what is said about them.
enum QuantityWords {
    static let units = WordSet(
        """
        元 万元 亿元 美元 亿美元 万美元 % ‰ 个百分点 百分点 公里 千米 米 延长米 平方米 平方公里 立方米 亩 公顷 吨 斤 公斤 克 升 户 人 人次 人份 名 个 家 件 项 条 处 座 栋 幢 辆 台 套 只 头 匹 羽 枚 粒 张 场 次 例 所 支 篇 幅 株 棵 位
        间 床 艘 架 列 班 期 批 对 双 箱 桶 瓶 袋 盒 部 册 本 笔 宗 起 家次 户次 件次 场次 台套 台次 兆瓦 千瓦 千瓦时 瓦 度 学位 位次 个位次 天 小时 分钟 工作日 个工作日 岁 倍 成 级 类 艘次 车次 架次 片 块 眼 口 座次 标箱 吨位 平米 公顷次
        枚金牌 金 银 铜 支队伍 步 颗 ℃ 摄氏度 毫米 厘米 千克 毫克 微克 人日 辆次 家企业 个项目 张床位 毫升 斗 兆 根 杆 门 道 层 届 轮
        """)

    static let multipliers = WordSet("万 亿 千 百 十 万亿 千万 百万 十万 千亿 百亿 余万 多万 余亿 多亿")

    static let times = WordSet("年 月 日 时 分 秒 号 点 世纪 年代 周年 月份 年度 个月 年期 年来 年内 季度 日至 周岁 刻")

    /// Verbs between what is measured and its value.
    static let copulas = WordSet(
        """
        为 达 达到 达成 实现 完成 增长 增加 下降 减少 降低 提高 提升 上升 增至 降至 升至 突破 超 超过 近 约 约为 共 共有 有 是 占 占比 控制在 保持在 稳定在 同比增长 同比下降 环比增长 预计 预期 力争 累计 合计 总计 均为 分别为 分别增长 收窄至 缩短 压缩
        压缩至 增幅 降幅 增速 跌 涨 高达 多达 至 到 了 不低于 不少于 不超过 低于 高于 少于 多于 以上 左右 净增 新增 再 再创 平均 年均 年均增长 比上年增长 比去年增长 较上年增长 扩大到 扩大至 发展到 列 居 位居 排名 排 位列 升到 由 从 力争达到 的 比例
        """)

    static let targets = WordSet("力争 确保 目标 预期 计划 到 将 要 争取 努力 左右 不低于 不少于 以内 拟 规划 新的一年 今年 力促 任务")
    static let forecasts = WordSet("预计 有望 预测 估计")
    static let falls = WordSet("下降 减少 降低 缩短 下跌 跌 降幅 压缩 缩减 负增长 收窄")
}
