/// What the names of projects, works and programmes end with and are made of.
package enum ProjectWords {
    /// Endings that make the words before them a project.
    package static let endings = WordSet(
        """
        项目 工程 行动 专项行动 建设行动 攻坚三年行动 三年行动 攻坚行动 提升行动 专项整治行动 保卫战 攻坚战 专项斗争 一期 二期 三期 四期 一期工程 二期工程 三期工程 建设项目 改造项目 建设工程 改造工程 配套工程 连接线 环湖路
        """)

    /// Works that are done to a thing: 市中心医院迁建.
    package static let works = WordSet(
        """
        迁建 改扩建 扩建 新建 异地新建 异地迁建 异地搬迁 移址新建 改造 综合改造 提标改造 升级改造 提升改造 改造提升 中修 大修 翻建 重建 续建 延伸 下穿 上跨 拓宽 修复 生态修复 综合治理 治理 恢复治理 综合整治 整治
        绿化 亮化 建设 重启 平改立 立交改建 雨污分流 弱电入地 升级 智慧化升级 数字化改造 扩能 技改 整合
        """)

    /// Facilities whose building is news; projects only where something is done to them or they stand in a list of projects.
    package static let facilities = WordSet(
        """
        基地 产业园 园区 创投园 创业园 物流园 物流园区 仓储园 综合体 生产线 车间 电站 发电站 变电站 污水处理厂 处理厂 数据中心 研发中心 示范区 示范园 实训基地 养殖基地 种植基地 示范基地 生产基地 数字化工厂 智能工厂 公租房
        总成 炼焦 发电 光伏发电 二期 一期 三期 步行街 立交桥 大桥 快速路 隧道 水库 水厂 体育馆 博物馆 托幼中心 繁育中心 养老中心 服务中心 大厦 酒店 生活广场 广场 安置房 学校 小镇 管廊 储备库 码头 机场 铁路 高铁 地铁
        """)

    /// Endings of what is fought for rather than built.
    package static let campaigns = WordSet(
        "行动 专项行动 三年行动 攻坚行动 提升行动 攻坚三年行动 专项整治行动 保卫战 攻坚战 专项斗争 建设行动 改善行动 优化行动")
    /// Behind 项目 they speak of projects in general: 项目质效.
    package static let matters = WordSet(
        "成效 质效 梯队 谋划 为王 质量 数量 台账 审批 清单 库 资金 化 秘书 管理 储备 开工率 申报 负责人 经理 招商 落位 落地率 秘书制 攻坚 主体 方 组 部")
    /// Verbs of building, before a facility.
    package static let building = WordSet(
        "打造 建设 加快 推进 推动 启动 开工 新建 谋划 引进 实施 创建 兴建 修建 扩建 续建 投资 筹建 规划 规划建设 推动 促进 完成 建成 重点推进 加快推进 开工建设")
    /// What becomes of a facility that is built.
    package static let opening = WordSet(
        "投入使用 投用 建设 开工 竣工 投产 建成 落地 启用 开工投产 投产运营 完工 封顶 奠基 动工 落成 通车 达产 满产 试运行 试运营 建成投产 建设目标 项目")
    /// Work that is named with its extent: 改造老旧小区13万平方米.
    package static let changing = WordSet("改造 新建 修建 敷设 铺设 改建 扩建 改造提升 升级改造 维修改造")
    package static let extents = WordSet("平方米 平方公里 公里 亩 公顷 米 延长米 千米 立方米")
    /// Marks that stand inside names of projects.
    package static let innerMarks = UnitSet("、()“”·—-+")

    /// What is built only in a manner of speaking: 平安建设.
    package static let abstract = WordSet(
        "平安 法治 发展 文明 队伍 制度 机制 体系 能力 作风 阵地 组织 思想 经济 社会 文化 生态 生态文明 现代化 支部 党支部 党组织 政治 廉政 家风 诚信 信用 社会主义 新时代 乡村 新农村 环境 营商环境 人才 干部 班子 党 政府 机关 改革 工作"
    )

    /// Words of one character that no name in a list holds.
    package static let particles = UnitSet("的了在到从于被把将对向由以为是使让给等及有")

    /// Marks and conjunctions that no name begins with.
    package static let leading = UnitSet("、 和与及")
    package static let phases = WordSet("一期 二期 三期 四期 一期工程 二期工程 三期工程")
    /// Verbs that stand inside the names of campaigns.
    package static let campaignVerbs = WordSet("投资 优化 加强 强化 提升 巩固 改善 保障 支持 建设 服务 深化 促进 谋划 组织 完善 推进")

    /// Words that make a project a kind of project: 重点项目, 民生工程.
    package static let generic = WordSet(
        """
        重点 重大 民生 产业 工业 农业 服务业 基础设施 平台类 产业类 民生类 技改 技术改造 亿元以上 以上 类 新开工 续建 新建 扩建 在建 建成 投产 储备 优质 好 大 小 各 个 该 此 本 这 这些 系列 一批 多个 部分 所有 全部 签约 招商 引资
        招商引资 建设 投资 前期 亿元 万元 千万元 合作 科技 科研 创新 文化 旅游 文旅 生态 环保 城建 市政 城市 农村 惠民 实事 改造 升级 改造升级 配套 主体 全市 全县 全区 全省 全国 国家 省级 市级 县级 国家级 重要 主要 相关 有关 其他
        每个 首个 首批 新 老 旧 大好 优 专项 统一 具体 实际 自觉 联合 集中 积极 共同 系统 一项 两项 三项 这项 该项 各项 基础 基本 公益 标志性 战略性 路桥 道路 交通 水利 能源 工业项目 示范 试点 平台 配套 扩产 全部 整个 单体 年度 计划 补链 强链 延链 建链 融链
        """)

    /// Words after which a project's name begins anew.
    package static let breaking = WordSet(
        """
        动工 复工 竣工 完工 投入 加以 予以 得到 接受 迎来 面临 亟待 急需 亟需 即将 着手 打好 打赢 坚决打好 的 了 在 到 从 于 被 把 将 对 向 等 由 以 为 是 使 让 给 各 该 本 我 每 某 这 那 有 无 也 又 还 就 都 才 只 均 已 正 正在 曾 不 未 其 其中 以及 及 和 与 进行 通过 围绕 随着 作为 关于 针对 全力 继续 突出 重点 大力 着力 积极 稳步
        加快 加快推进 推进 推动 促进 实施 完成 开展 启动 抓好 打造 谋划 储备 引进 统筹 统筹推进 扎实 扎实推进 全面 全面推进 持续 深入 深入实施 深入开展 组织 支持 保障 确保 力促 落实 聚焦 投资 承建 负责 参与 签约 建成 强力 高质量 高标准
        高水平 加强 强化 优化 巩固 深化 做好 抓实 依托 利用 总投资 投入 年内 目前 今年 去年 明年 全年 将要 计划 力争 力求 预计 争取 申报 获批 列入 纳入 举行 来到 走进 前往 位于 视察 考察 调研 察看 查看 检查 督导 了解 听取 观摩 参观
        新 开工建设 开工 要 需要 不断 进一步 共同 联合 主动 率先 成功 顺利 正式 陆续 相继 分别 集中 抢抓 高效 有序 尽快 尽早 早日 助力 服务 继续推动 重点推动 重点推进 重点抓好 重点实施 突出抓好 全力抓好 全力推动 承担 建好 用好 办好
        """)

    /// What became of a project, by the words that say so.
    package static let statuses: [(WordSet, String)] = [
        (WordSet("竣工 完工 通车 建成 交付 完成改造 全部完成 投入使用 启用 落成 主体完工 贯通 完成销号"), "竣工"),
        (WordSet("投产 达产 运营"), "投产"), (WordSet("开工 动工 奠基 破土"), "开工"),
        (WordSet("在建 施工 加快建设"), "在建"), (WordSet("签约 落户"), "签约"),
        (WordSet("谋划 规划 计划 启动 筹建 前期 立项"), "规划"), (WordSet("实施 开展"), "实施"),
    ]
}
