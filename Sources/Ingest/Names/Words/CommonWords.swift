/// Words of the language that are not names, with what they cost in a segmentation and whether they can modify one.
enum CommonWords {
    /// Words of one length and about one frequency.
    struct Group: Sendable {
        let length: Int
        /// -ln of the frequency.
        let cost: Double
        let words: String
    }

    static var groups: [(Group, WordClass)] {
        otherWords.map { ($0, .function) } + verbs.map { ($0, .verb) }
            + (frequentNouns + rarerNouns).map { ($0, .noun) }
    }

    static let newsWords: [(String, WordClass)] = [
        (newsNouns, .noun), (newsVerbs, .verb), (newsOthers, .function),
    ]

    // The language of a local newspaper of today, which general lists lack or class otherwise.

    private static let newsNouns = """
        高质量 高标准 招商引资 规上 老旧小区 小区 棚户区 黑臭水体 水体 光伏 风电 风光储 新能源 全域旅游 乡村振兴 脱贫攻坚 营商环境 产业链 供应链 \
        供热 管网 排水 污水处理厂 垃圾场 养殖 种植 中草药 梅花鹿 蛋鸡 黑猪 毛驴 肉牛 食用菌 松籽 标准化 数字化 智能化 现代化 一体化 常态化 \
        产业园 园区 孵化器 综合体 物流 仓储 文旅 康养 托幼 适老化 基础设施 配套 示范 试点 基地 中心 平台 集群 环湖路 连接线 路桥 改扩建 \
        迁建 提标改造 异地新建 重组 炼焦 总成 生产线 车间 轻量化 碳纤维 无人机 螺旋桨 减振 山梨酸 手抓饼 蛋液 播种机 监控器 欧标 实训 \
        弱电 雨污分流 高标准农田 保护性耕作 黑土地 大健康 大数据 智慧 云享 保税区 分区 化工 医药 医疗器械 纺织 袜业 铝业 钢铁 矿业 \
        林业 药业 食品 集团 公司 领导小组 党工委 党委 党支部 常委会 委员会 指挥部 研究室 办公室 局 厅 法院 检察院 断面 河段 流域 境内 境外 \
        疫情 防控 病例 新冠 肺炎 疫苗 接种 居民 村民 市民 代表团 常务 副书记 综合治理 治理 整治 保卫战 攻坚战 专项斗争 专项行动 行动 工程 项目 \
        扫黑除恶 全链条 银发经济 首发经济 全市 全县 全区 全省 全国 全镇 全村 县域 市域 城区 市区 镇区 街区 县区 该市 该县 该区 我市 我县 我省 我区 \
        城市 城镇 小城镇 小镇 村镇 乡镇 县城 城区 老城区 地区 社区 街道 乡村 农村 市场 世界 国家 全球 区域 市容 市貌 市容市貌 街路 街巷 街景 山区 林区 库区 灾区 疫区 校区 景区 园区 厂区 矿区 片区 新区 城乡 沿线 沿岸 两岸 上游 下游 \
        中国特色 中国化 中国式 中国梦 中心城区 主城区 特色小镇 示范区 先行区 试验区 保税区 自贸区 高质量发展 代表 代表团 体系 区县 县市区 市县区 市州 乡镇街道 村屯 村居 居民区 生活区 功能区 商业区 聚集区 集聚区 沉陷区 \
        主要农作物 国家级 省级 市级 县级 区级 年产 重点项目 亿元以上
        """
    private static let newsVerbs = """
        打造 聚焦 聚力 助推 赋能 落地 投产 达产 满产 通车 竣工 完工 开工 复工 复产 签约 入驻 落户 培育 建强 做精 做强 做大 深耕 抢抓 紧扣 锚定 \
        力争 力促 加快 加强 强化 深化 优化 推进 推动 实施 开展 启动 谋划 储备 引进 招引 盘活 升级改造 提档升级 提质增效 获批 获评 荣获 荣膺 位居 位列 \
        列入 纳入 出席 主持 致辞 讲话 部署 调研 督导 视察 考察 走访 慰问 看望 会见 座谈 宣读 通报 印发 出台 下发 联动 依托 围绕 统筹 抓好 抓实 做好 \
        全力 支持 鼓励 扶持 完成 实现 达到 新增 新建 扩建 续建 改造 建成 建设 建设好 推广 发放 化解 处置 举办 承办 召开 参加 受邀 列席 落实 贯彻 贯彻落实
        """
    private static let newsOthers = """
        其中 同比 环比 较上年 比上年 据悉 据了解 近日 日前 目前 当日 当天 今年 去年 明年 今后 一年来 年来 截至 截止 期间 以来 以上 以下 以内 左右 以及 \
        为了 围绕着 针对 通过 经过 根据 按照 依照 依据 随着 由于 因为 所以 但是 而且 并且 不断 持续 进一步 大力 着力 奋力 稳步 有序 扎实 切实 尽快 尽早 \
        第一 第二 第三 首个 首次 首批 各项 各类 各级 一批 一系列 多个 等等 之一 一是 二是 三是 四是 五是 六是 七是 八是 九是 如是 这是 该是
        """
}
