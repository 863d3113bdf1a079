/// What the names of organisations end with and are made of.
package enum OrganisationWords {
    /// Organs of party, state and justice, which need a place, a level or a field of work before them.
    package static let organs = WordSet(
        """
        人民政府 政府 人民代表大会 人民代表大会常务委员会 人大常委会 人大 政协 政治协商会议 委员会 常务委员会 常委会 人民法院 中级人民法院 高级人民法院 法院 人民检察院 检察院 公安局 分局 局 厅 党委 党组 党工委 工委 
        纪委 监委 纪委监委 监察委员会 纪律检查委员会 政法委 组织部 宣传部 统战部 团委 总工会 工会 妇联 残联 工商联 科协 文联 侨联 作协 红十字会 领导小组 领导小组办公室 指挥部 办公室 研究室 管委会 管理委员会 街道办事处 
        办事处 居委会 村委会 社区居委会 党支部 党总支 党群服务中心 代表团 派出所 交警大队 交警支队 大队 支队 总队 消防救援大队 消防救援支队 司法所 税务局 财政局 教育局 管理局 监督管理局 监管局 执法局 气象局 统计局 
        供电公司 供销社 信访办 扫黑办 文明办 防控办 金融办 编办 国资委 发改委 卫健委 住建局 人社局 民政局 农业农村局 交通运输局 自然资源局 生态环境局 文旅局 应急管理局 市场监管局 退役军人事务局 医保局 审计局 林业局 水利局 
        商务局 工信局 科技局 体育局 司法局 城管局 执法大队 疾控中心 疾病预防控制中心 联社 国务院 外交部 国防部 教育部 财政部 商务部 农业农村部 国家卫健委 监察局 武装部 军分区 边防支队 武警支队 支行 分行 政府办 市委办 
        """)

    /// Schools, hospitals, firms and clubs: what stands before is their name.
    package static let bodies = WordSet(
        """
        大学 学院 学校 中学 小学 高中 初中 幼儿园 职业技术学院 职业学院 师范大学 农业大学 理工大学 分院 附属医院 医院 中医院 人民医院 中心医院 妇幼保健院 卫生院 研究院 研究所 科学院 社科院 农科院 设计院 实验室 敬老院 养老院 福利院 
        出版社 报社 电视台 广播电视台 通讯社 日报社 杂志社 日报 晚报 银行 商业银行 公司 有限公司 有限责任公司 股份有限公司 集团有限公司 集团公司 集团 控股 控股集团 合作社 专业合作社 农民专业合作社 农场 牧业 厂 
        商会 协会 学会 联合会 研究会 促进会 基金会 俱乐部 事务所 律师事务所 超市 酒店 大酒店 宾馆 饭店 旅行社 医疗队 志愿服务队 艺术团 剧团 歌舞团 文工团 乐团 足球队 篮球队 国家队 职教集团 电视台 世界卫生组织 联合国 
        """)

    /// The last characters of organs and bodies.
    package static let lasts = UnitSet((organs.words + bodies.words).compactMap(\.last))

    /// Bodies that are called after a place without belonging to it.
    package static let institutions = WordSet(
        "大学 学院 科学院 工程院 出版社 通讯社 银行 集团 股份 师范大学 农业大学 理工大学 日报 晚报 晚报社 日报社 电视台")

    /// Trades that end the short names of firms: 鑫达钢铁.
    package static let trades = WordSet(
        """
        钢铁 生化 铝业 林业 药业 制药 医药 食品 科技 电子 汽车 纺织 橡胶 碳纤维 化工 机械 重工 泵业 锻造 铸造 锂电 电气 电器 电力 能源 光电 光伏 生物 生物科技 牧业 乳业 酒业 茶业 米业 粮油 面粉 饲料 种业 袜业 服饰 服装 
        家居 家具 建材 水泥 玻璃 陶瓷 塑业 塑料 纸业 印务 传媒 地产 置业 物业 建筑 路桥 矿业 煤业 石油 石化 燃气 水务 物流 快递 网络 软件 通信 通讯 股份 控股 实业 百货 阿胶 精制 轻合金 
        车架 粮机 蛋品 制造 精工 新材料 轴承 电池 电缆 轮胎 半导体 芯片 动力 航空 航天 船舶 重型 静电 乳品 饮品 啤酒 矿泉水 家电 数控 模具 型材 热力 热电 风电 核电 农机 农业科技
        """)

    /// Party and state bodies that are named without their place.
    package static let relative = WordSet(
        """
        党中央 中央 国务院 市委 市政府 省委 省政府 县委 县政府 区委 区政府 州委 州政府 镇党委 镇政府 乡党委 乡政府 市人大 市政协 省人大 省政协 县人大 县政协 区人大 区政协 市纪委 省纪委 县纪委 区纪委 市委市政府 中共中央 全国人大 全国政协 
        市法院 市检察院 省法院 省检察院 市委办 市政府办 县委办 区委办 联合国 欧盟 世卫组织 世界卫生组织 人大常委会 市人大常委会 省人大常委会 县人大常委会 区人大常委会 全国人大常委会 中央军委 中央纪委 
        国家发展改革委 发展改革委 卫生健康委 市卫生健康委 省卫生健康委 县卫生健康委 国家卫生健康委 中国科学院 中国工程院 中国社会科学院 新华社 人民日报社 中央电视台 央视 人民日报 中科院 社科院 工信部 发改委 国家发改委 住建部 人社部 卫健委 国家卫健委 外交部 教育部 财政部 商务部 公安部 司法部 民政部 文旅部 一汽 一汽集团 中石油 中石化 国家电网
        """)

    /// Words that are proper names when a trade follows: 北方林业.
    package static let brands = WordSet(
        "北方 东方 南方 西部 华夏 中原 远东 神州 环球 红星 光明 友谊 胜利 新时代 新世纪 新希望 万达 恒大 金龙 银河 宏远 恒泰 东北 中国 吉林 华北 华东 华南")

    /// Organs before which nothing stands but a place and an ordinal.
    package static let tight = WordSet(
        """
        人民政府 政府 人民代表大会 人大 人大常委会 政协 党委 党组 党工委 工委 纪委 监委 纪委监委 政法委 组织部 宣传部 统战部 团委 人民法院 中级人民法院 高级人民法院 法院 人民检察院 检察院 公安局 监察委员会 常务委员会 常委会
        政府办 市委办 人民代表大会常务委员会
        """)

    /// Words with which 中央 is the name of a meeting or a fund rather than a body.
    package static let centralMatters = WordSet("经济 农村 环保 城市 财政 八项 预算 空调 公园 企业 生态 政治局 电视 民族 军委")
    /// Titles that hold the ending of the organisation: 公安局长.
    package static let heads = WordSet("局长 厅长 部长")

    /// What makes another word of an ending: 局长, 公司化.
    package static let continuing = UnitSet("长化部面级界房员")
    package static let schoolMatters = WordSet("异地 学生 教师 校长 校区 新校区 迁建 搬迁 师生")
    package static let laws = WordSet("法 条例 办法 规定 准则 细则")

    /// Levels that stand for the place of the paper: 市公安局.
    package static let levels = WordSet("省 市 县 区 州 我市 我省 我县 我区 全国 国家 中央 中共 共青团 中国 本市 旗 最高")

    /// Bodies that stand before the place of a branch of theirs: 共青团云门县委.
    package static let leagues = WordSet("共青团 中共 国网 中国石油 中国石化 中国移动 中国联通 中国电信 民建 民盟 民革 民进 农工党 致公党 九三学社")

    /// Words that make an ending a kind of thing: 各成员单位, 高校院所.
    package static let generic = WordSet(
        """
        专门 各 各级 各类 相关 有关 多家 一些 部分 所在 该 本 我 其他 知名 大型 民营 国有 国企 企业 重点 龙头 上市 高等 中等 职业 技工 普通 民办 公办 公立 私立 定点 专科 三甲 基层 乡镇 村级 地方 商业 股份制 外资 合资 物业 工业 建筑 
        农业 农机 农民 专业 省级 市级 县级 国家级 两家 三家 一家 几家 众多 所有 全部 多个 新 老 大 小 高 好 全 子 总 分 母 校 办 院 团 该 学 国 本地 当地 域内 域外 区域 中小学 中小企业 全市 全县 全区 全省 工作 政务 服务 
        """)
}
