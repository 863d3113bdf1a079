/// Places that every newspaper of the country names, and the words that end the names of others.
package enum PlaceWords {
    /// Places whose 地区 is a unit.
    package static let seats = WordSet(
        "大兴安岭 阿里 阿克苏 喀什 和田 塔城 阿勒泰 哈密 吐鲁番 昌都 山南 日喀则 那曲 林芝 海东 毕节 铜仁 临沧 思茅 陇南 定西 商洛 榆林 临汾 运城 吕梁 晋中 忻州 雁北")

    package static let known = WordSet(
        [provinces, cities, towns, divisions, districts, sights, world, waters].joined(separator: " "))

    private static let smaller = WordSet([towns, divisions, districts].joined(separator: " "))

    private static let greatWaters = WordSet(waters)

    /// What a known place costs in a segmentation: smaller ones are rarer in any one paper.
    package static func cost(of place: [Unit]) -> Float {
        if doubtful.contains(place) { return 10 }
        return greatWaters.contains(place) ? 7 : smaller.contains(place) ? 11.5 : 8.5
    }

    private static let provinces = """
        北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 北京市
        天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省
        内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 香港特别行政区 澳门特别行政区
        """

    private static let cities = """
        石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连
        鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州
        常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城
        福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州
        开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德
        张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州
        河池 来宾 崇左 海口 三亚 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧
        拉萨 日喀则 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密
        喀什 和田 阿克苏 台北 高雄 义乌 昆山 张家港 浦东 昌都 山南市 林芝 那曲 普洱市 朝阳 伊犁 锡林郭勒 阿拉善 雄安 雄安新区 辽西 辽东 辽南 辽北 苏北 苏南 苏中 浙东 浙西 浙南 皖北 皖南 鲁西 鲁南 胶东 豫东 豫西 豫南 陕北 陕南 关中 湘南 粤北 粤东 粤西 川西 川东 川北 滇西 滇南 滇东北 黔北 冀中 冀东 冀南 晋北 晋南 闽南 闽北 赣南 赣北 鄂西 桂北 琼岛 吉林市 河西走廊 成渝 长三角 珠三角 京津冀 粤港澳 东北 华北 华东 华南 西北 西南 华中
        """

    /// Cities below the level of prefectures, and counties of one character.
    private static let towns = """
        公主岭 梅河口 双阳 九台 榆树 德惠 舒兰 桦甸 蛟河 磐石 双辽 集安 临江 大安 洮南 扶余 延吉 图们 敦化 珲春 龙井 和龙 尚志 五常 双城 讷河 虎林 密山 铁力 同江 富锦 抚远 绥芬河 海林 宁安 穆棱 东宁 北安 五大连池 安达 肇东 海伦 漠河
        新民 瓦房店 庄河 普兰店 海城 东港 凤城 凌海 北镇 盖州 大石桥 灯塔 调兵山 开原 北票 凌源 兴城 辛集 晋州 新乐 藁城 遵化 迁安 滦州 武安 南宫 沙河 涿州 安国 高碑店 定州 平泉 泊头 任丘 黄骅 河间 霸州 三河 深州 古交 怀仁 介休 永济
        河津 原平 侯马 霍州 孝义 汾阳 高平 霍林郭勒 满洲里 牙克石 扎兰屯 额尔古纳 根河 丰镇 乌兰浩特 阿尔山 二连浩特 锡林浩特 江阴 宜兴 新沂 邳州 溧阳 常熟 张家港 昆山 太仓 启东 如皋 海安 东台 仪征 高邮 丹阳 扬中 句容 兴化 靖江 泰兴
        建德 余姚 慈溪 瑞安 乐清 龙港 海宁 平湖 桐乡 诸暨 嵊州 兰溪 义乌 东阳 永康 江山 玉环 温岭 临海 龙泉 巢湖 无为 桐城 潜山 天长 明光 界首 宁国 广德 福清 永安 石狮 晋江 南安 龙海 邵武 武夷山 建瓯 漳平 福安 福鼎 乐平 瑞昌 共青城
        庐山 贵溪 瑞金 龙南 井冈山 丰城 樟树 高安 德兴 胶州 平度 莱西 滕州 龙口 莱阳 莱州 招远 栖霞 海阳 青州 诸城 寿光 安丘 高密 昌邑 曲阜 邹城 新泰 肥城 荣成 乳山 乐陵 禹城 临清 邹平 巩义 荥阳 新密 新郑 登封 偃师 舞钢 汝州 林州 卫辉
        辉县 长垣 沁阳 孟州 禹州 长葛 义马 灵宝 邓州 永城 项城 济源 大冶 丹江口 宜都 当阳 枝江 老河口 枣阳 宜城 钟祥 京山 应城 安陆 汉川 石首 洪湖 松滋 麻城 武穴 赤壁 广水 利川 仙桃 潜江 天门 浏阳 宁乡 醴陵 湘乡 韶山 耒阳 常宁 武冈 邵东
        汨罗 临湘 津市 沅江 资兴 洪江 冷水江 涟源 吉首 乐昌 南雄 台山 开平 鹤山 恩平 廉江 雷州 吴川 高州 化州 信宜 四会 兴宁 陆丰 阳春 英德 连州 普宁 罗定 岑溪 东兴 桂平 北流 靖西 平果 合山 凭祥 五指山 琼海 文昌 万宁 东方 都江堰 彭州 邛崃
        崇州 简阳 广汉 什邡 绵竹 江油 射洪 峨眉山 隆昌 阆中 华蓥 万源 马尔康 康定 会理 西昌 清镇 赤水 仁怀 盘州 兴义 黔西 凯里 都匀 福泉 安宁 宣威 会泽 腾冲 水富 楚雄 个旧 开远 蒙自 弥勒 文山 景洪 大理 瑞丽 芒市 泸水 香格里拉 兴平 韩城 华阴
        神木 旬阳 玉门 敦煌 华亭 临夏 合作 格尔木 德令哈 玉树 灵武 青铜峡 石河子 阿拉尔 库尔勒 昌吉 阜康 博乐 伊宁 奎屯 塔城 乌苏 阿勒泰 凉山 甘孜 阿坝 红河 西双版纳 德宏 怒江 迪庆 黔东南 黔南 黔西南 湘西 延边 甘南 海西
        赵县 魏县 蔚县 易县 唐县 雄县 沁县 祁县 代县 应县 绛县 夏县 吉县 蒲县 兴县 临县 岚县 开县 忠县 云县 泗县 萧县 歙县 黟县 泾县 寿县 莒县 冠县 莘县 单县 曹县 杞县 郏县 叶县 滑县 浚县 淇县 范县 睢县 息县 随县 房县 攸县 澧县 道县 渠县
        泸县 荣县 陇县 眉县 乾县 佳县 岷县 文县 康县 成县 徽县 礼县 滨海新区 两江新区 浦东新区 天府新区
        """

    private static let waters = """
        橘子洲 橘子洲头 长江 黄河 淮河 海河 珠江 辽河 东辽河 西辽河 松花江 嫩江 鸭绿江 图们江 黑龙江 乌苏里江 汉江 赣江 湘江 闽江 钱塘江 太湖 鄱阳湖 洞庭湖 青海湖 巢湖 微山湖 长白山 泰山 华山 黄山 渤海 黄海 东海 南海
        西江 北江 东江 浔江 邕江 漓江 柳江 乌江 嘉陵江 岷江 沱江 金沙江 雅砻江 大渡河 澜沧江 怒江 雅鲁藏布江 塔里木河 伊犁河 额尔齐斯河 渭河 泾河 洛河 汾河 沁河 漳河 卫河 滹沱河 永定河 滦河 潮白河 沂河 沭河 泗河 沙颍河
        瓯江 椒江 甬江 曹娥江 新安江 富春江 九龙江 韩江 榕江 沅江 资江 澧水 清江 丹江 洮河 湟水 大运河 京杭大运河 洪泽湖 高邮湖 滇池 洱海 西湖 东湖 玄武湖 南湖 白洋淀 纳木错 三江源 秦岭 太行山 大别山 祁连山 天山 昆仑山 阿尔泰山 武夷山 武当山 衡山 嵩山 恒山 峨眉山 九华山 普陀山 庐山 井冈山 沂蒙山 大巴山 六盘山 贺兰山 阴山 燕山 横断山 武陵山 南岭 罗霄山 吕梁山 五指山
        珠穆朗玛峰 塔克拉玛干 准噶尔 呼伦湖 兴凯湖 镜泊湖 查干湖 长白山天池 五大连池 黄土高原 云贵高原 内蒙古高原 华北平原 松嫩平原 三江平原 成都平原 四川盆地 塔里木盆地 柴达木 腾格里沙漠 避暑山庄 布达拉宫 颐和园 圆明园 八达岭 鼓浪屿 虎丘 外滩 中关村
        台湾海峡 三峡 塔里木 大兴安岭 小兴安岭 青藏高原 天安门 天安门广场 人民大会堂 中南海 故宫 长城
        """

    /// Names of theirs that are far more often words.
    package static let doubtful = WordSet(
        "江南 高平 东方 合作 天门 应城 文昌 兴宁 安宁 永安 东兴 沙河 三河 灯塔 东港 孝义 天长 无为 江山 平湖 永康 乐平 弥勒 万源 福安 南安 北安 东宁 南宫 瑞安 海安 兴化 新民 北流 宁国 广德 信宜 开平 云县 应县 成县 道县 文县 兴县 康县 随县 滑县 易县 中山 来宾 朝阳 安康 白银 达州 和田 日照 通化 东北 华北 华东 华南 西北 西南 华中 白山 宁德 欧盟"
    )

    /// Endings of administrative names.
    package static let units = WordSet("省 市 县 区 旗 盟 镇 乡 村 屯 州 街道 社区 自治县 自治州 自治旗 林场 农场 办事处 新村 村委会")

    /// Endings of the names of waters, heights, ways and built things.
    package static let features = WordSet(
        """
        运河 特大桥 地铁站 轻轨站 公交站 湿地公园 水上公园 植物园 草原 半岛 盆地 平原 峡谷 大峡谷 瀑布 沙漠 雪山 群岛 古村落 河 江 湖 山 岭 溪 湾 岛 水库 断面 路 街 大路 大街 大道 步行街 商业街 环城路 高速公路 高速 公路 铁路 高铁 国道 省道 大桥 立交桥 桥 隧道
        公园 广场 湿地 景区 风景区 旅游度假区 度假区 森林公园 自然保护区 新区 新城 老城 开发区 工业园 产业园 工业园区 产业园区 物流园区 创业园 科技园 示范园 礼堂 大厦 博物馆 纪念馆 体育馆 图书馆 文化馆 展览馆 体育场 火车站 高铁站 汽车站 客运站 国际机场 国际会展中心 国际博览中心 国际会议中心 机场 码头 港 寺 庙 塔
        陵园 古城 古镇 小镇 高新技术产业开发区 经济技术开发区 经济开发区 高新技术产业园区 风景名胜区 度假村 动物园 大剧院 剧院 影剧院 小区 家园 公寓 大院 会展中心 体育中心 文化中心 批发市场 农贸市场 矿区 综保区 自贸区 保税区 综合保税区 自贸试验区 自由贸易试验区 综试区 遗址
        遗址公园 旧址 故居 故里 沙地 石刻 石窟 书院 会馆 蓄洪区 滞洪区 水电站 大坝 口岸 渔港 港区 渡口 老街 古街 古道 古寨 古村 苗寨 侗寨 水寨 山庄 滑雪场 牧场 庄园 购物中心 音乐厅 美术馆 科技馆 规划馆 少年宫 文化宫 青少年宫 烈士陵园 革命烈士陵园 纪念碑 纪念塔
        纪念堂 主题公园 郊野公园 体育公园 文化公园 地质公园 国家公园 文化广场 人民广场 商业广场 西站 东站 南站 北站 大运河 干渠 灌区 林区 垦区 油田 盐场 渔场 茶场 收费站 服务区 立交 客运码头 客运中心 体育场馆 游泳馆 奥体中心 会议中心
        展览中心 博览中心 艺术中心 市民中心
        """)

    /// The last characters of all of these.
    package static let lasts = UnitSet((units.words + features.words).compactMap(\.last))

    package static let roads = WordSet("路 街 马路 大路 大街 大道 环城路 高速公路 高速 公路 铁路 高铁 大桥 立交桥 桥 隧道 断面 水库 社区 街道 寺 庙 塔")
    package static let highways = WordSet("国道 省道 县道 高速 高速公路 线")
    /// Units whose party committee is called after them: 镇党委.
    package static let townships = WordSet("镇 乡")
    package static let regions = WordSet("省 市 县 区 旗 盟 州")
    /// The units that stand before the names of bodies: 钦州|市委.
    package static let administrative = WordSet("省 市 县 区 旗 盟")
    /// Roads that are called by numbers without a letter.
    package static let numbered = WordSet("国道 省道 县道 乡道")
    /// What people dwell in.
    package static let dwellings = WordSet("社区 小区 花园 家园 公寓 新村 村 街道")
    /// Endings of the names of waters and heights.
    package static let natural = WordSet("河 江 湖 山 海 岭 泉")
    /// What follows the name of a station.
    package static let leaving = WordSet(
        "驶出 开出 出发 始发 发出 发车 上车 下车 候车 的 和 与 至 到 内 外 前 旁 附近 工作 工作人员 客运 广场 出站 进站 迎来 举行 已 将 正 是 开通 启用 停靠")
    /// What places are counted in behind a list of them: 沙洲、大源三个乡镇.
    package static let counted = WordSet(
        "乡镇 县区 区县 县 村 镇 街道 市县 县市 省区市 省 市 区 州 旗 社区 村屯 乡 国家 城市 地区 省份 县（市、区） 县市区 市州 市地 地市")
    package static let newTowns = WordSet("新城 新区 老城 商圈")
    package static let directions = WordSet("东部 西部 南部 北部 中部 东 西 南 北 城东 城西 城南 城北 江南 江北 河东 河西")

    /// Words before such an ending that make it a kind of thing, not the name of one.
    package static let generic = WordSet(
        """
        各 该 本 全 我 每 某 一 二 三 四 五 六 七 八 九 十 两 几 多 数 同 此 这 那 原 整 老 旧 新 大 小 好 主 内 外 上 下 前 后 左 右 中 成 在 到 的 是 和 与 及 等 出 进 入 过 走 修 建 通 沿 跨 绕 主队 客队 老校 新校 本校 总校 主校 分校 散 规范 封闭 住宅 安置 回迁 弃管 智慧
        居民 农贸 砂石 水泥 柏油 石板 青石板 林荫 乡间 出境 入境 典型 精品 基地 最好 样板 亿元 电商 淘宝 专业 非遗 民俗 传统 偏远 边境 牧业 脱贫 调整 标杆 模范 对口 帮扶 受灾 邻 卫生 文明 宜居 强 贫困 示范 重点 中心 试点 美丽 先进 特色 老旧 主要 各类 流域
        相关 周边 附近 所在 城市 农村 乡村 县城 高速 铁路 公路 国家 全国 全省 全市 工业 农业 产业 化工 现代 重大 大型 小型 自贸 保税 行政 自然 自治 直辖 地级 县级 省级 市级 国家级 农科 煤矿 公共 休闲 娱乐 儿童 风情 静脉 经济 开发 高新 旅游 度假 文化 体育 商业 步行 环城 生态 森林 湿地 地铁 一级 二级
        支流 干流 主干 城乡 东部 西部 南部 北部 中部 沿海 内陆 宜业 和美 幸福 平安 数字 绿色 创新 创业 高质量 行业 领域 各地 当地 外地 异地 本地 部分 其他 其它 多个 两个 三个 许多 村级 镇级 社会 群众 老百姓 移民 棚户 富裕 名 水 青 绿 江 河 湖 海 山 红 土
        石 雪 火 公 马 街 道 铁 桥 弯 岔 思 线 门 套 财 销 生 活 退 网 电 气 思想 发展 改革 转型 致富 成长 复兴 必由之 赶超 强国 贫困县 示范区 核心 优势 特区 灾 疫 林 牧 辖 城 郊 市 县 园 社 景 厂 校 库 战 误 盲 禁 片 分 专 选 学
        """)

    /// What a generic word of one character goes on to when it is the beginning of another word: 河道, 路桥, 山体.
    package static let endings = WordSet(
        "道 流 水 岸 段 长制 堤 床 面 网 桥 灯 况 线 口 径 段 边 体 区 水林 庄 民 委 域 级 场 内 外 里 上 下 间 位 划 容 值 政 直 属 长 办 委 情 份 志 亲 土 愁 风 音 头"
    )

    /// Words that never stand inside a place name.
    package static let breaking = WordSet(
        """
        对面 的 了 在 到 从 于 和 与 及 是 把 被 让 给 将 对 向着 等 由 以 为 至 沿 沿着 经 往 离 距 自 自从 位于 来到 走进 前往 各 该 本 我 每 某 这 那 全 几 多 数 两个 三个 一个 多个 其他 其它 周边 附近 相关 有 无 没有 而 且 或 或者 并 并且 也 又
        还 就 都 才 只 均 已 已经 正 正在 曾 不 未 使 令 叫 请 同 跟 比 像 如 若 因 因为 所以 但 但是 如果 通过 经过 根据 随着 作为 关于 针对 围绕
        """)

    /// Verbs that stand before parks, halls and zones, not in their names.
    package static let verbs = WordSet(
        """
        提升 落地 打造 建设 改造 新建 修建 建成 成为 加快 推进 推动 完善 引进 入驻 落户 培育 发展 支持 建好 用好 管好 规划 开发 投资 参观 走进 游览 视察 考察 调研 促进 扩建 升级 优化 服务 助力 依托 围绕 项目 进入 离开 到达 抵达 回到 联系 现任 原任 曾任 历任
        拟任 时任 调任 升任 转任 驻 赴 建 看 逛 游 补选 当选 辞去 贯彻 实施 启动 完成 保障 加强 强化 巩固 发挥 做强 做大 扩大 打响
        """)

    /// Generic words of one character that end another name when they stand inside.
    package static let innerUnits = UnitSet("市县区镇乡村街路")

    /// Words before the name of a place where somebody or something is, goes or comes from.
    package static let approaches = WordSet(
        "移师 转战 做客 进军 走到 拐到 拐进 赶到 来到了 走进了 回到了 放归 在 到 赴 从 往 来到 走进 前往 位于 来自 抵达 驻 返回 途经 绕行 改道 行至 驶入 驶上 飞往 落户 坐落于 经 至"
    )

    /// Of `approaches`, those before which no person stands: 从罗庄赶来.
    package static let departures = WordSet("从 赴 来自 前往 抵达 返回 途经 驶入 飞往 位于 坐落于")

    /// Units before which common words say of what kind they are: 典型村, 基地县.
    package static let descriptive: WordSet = WordSet("村 县 镇 乡 区 市 社区 街道 屯 小镇 小区 公寓 大院 路 街")

    /// What hamlets end with behind a surname and 家: 马家沟, 杜家岭.
    package static let hamlets = UnitSet("子畔峪梁峁塬砭凹墩坎窑寮厝沟岭屯庄窝湾坪坳寨洼堡店营河庙桥集坝铺坡咀嘴塘冲湖山楼村园坟街巷")

    /// What parts of places end with, directly behind these: 石首|天鹅洲.
    package static let parts = UnitSet("洲源峡滩坑岩崖礁圩垸泊淀洞泉巷峰")

    /// What the names of places of three characters begin with: 大风口, 小清河.
    package static let leads = UnitSet("大小东西南北上下前后")

    /// Units behind names that are written by sound: 西吉尔镇.
    package static let soundedUnits = UnitSet("镇乡村县州省市岛河湖山港邦郡旗")

    /// What is done to a river or a hill, before its generic word: 治河, 过江, 登山.
    package static let crossing = UnitSet("见看望治修过跨沿下上出入进登爬游建护清巡爱渡填挖")

    /// Words of the language after which places are called.
    package static let wordStems = WordSet(
        """
        朝阳 东风 前进 胜利 红旗 光明 和平 团结 新华 建设 解放 人民 友谊 幸福 向阳 长征 跃进 卫星 星火 曙光 黎明 新生 新兴 新民 新立 新建 兴隆 兴旺 永安 永兴 太平 安乐 民主 自由 文化 工农 青年 中山 东升 红星 五星 双龙 龙泉 白云 青山 石门 金星 金山 银山 凤凰
        梧桐 桃园 杏花 梨园 柳树 松树 榆树 杨树 大树 清泉 温泉 甘泉 玉泉 明珠 珍珠 宝山 长江 黄河 泰山 昆仑 天山 长安 平安 吉祥 如意 富强 振兴 复兴 繁荣 昌盛 丰收 丰产 高峰 双胜 三合 大同 共和 石桥 大桥 小河 长河 清河 沙河 灯塔 车站 站前 火车站 工业 商业 学府
        大学 南关 北关 东关 西关 南大 北大 东大 西大 南湖 东湖 西湖 北湖 南山 北山 东山 西山 东门 西门 南门 北门 五四 五一 八一 七一 六一 中心 中央 迎宾 滨河 滨江 滨海 沿江 沿河 通达 世纪 迎春 光华 文明 建国 爱国 勤俭 爱民 福民 富民 康宁 安宁 永福 兴国 兴业
        创业 创新 科技 科学 财富 金融 体育 公园 广场 花园 果园 校园 学院 银河 彩虹 阳光 春光 春风 金光 红光 三江 四平 五爱 六合 七星 九龙 十里 桥头 河口 山口 海口 江口 码头 渡口 大山 高山 石山 铁路 公路 环城 机场 老街 古城 新城 城关 城郊 城东 城西 城南 城北
        中华 中兴 胜天 先锋 先进 模范 劳动 生产 保卫 保安 民族 民生 民康 利民 便民 惠民 公平 公正 正义 仁爱
        """)

    /// Endings that are added to a place that has a name of its own: 朝阳村景区, 鲜明村断面.
    package static let appended = WordSet("景区 风景区 断面 河段 段")

    /// Single characters that are words of their own and yet stand in names.
    package static let nameCharacters = UnitSet(
        "大小上下东西南北中前后新老三二五七八九一四六十双长高平安太永兴和向红白黑青黄金银石龙凤马牛羊虎山水河江湖花柳杨松林泉清明光华文武福寿康宁乐仁义德正同合万千百天云星月日春秋沙土沟岗岭坡台井桥关寨堡营店")

    /// What numbered roads begin with: 南五马路.
    package static let bearings = UnitSet("东南西北中经纬")

    /// What lies at a hill or a water, behind its name: 莲花山脚下.
    package static let sides = UnitSet("脚麓畔巅")

    /// Waters, and what lies beside them.
    package static let shored = WordSet("湖 河 江")
    package static let banks = UnitSet("边岸滨")

    /// What is told of where something lies at a water or a height: 湖边, 山上.
    package static let whereabouts = UnitSet("边岸滨畔上里下中内外脚麓巅顶腰沿旁口东南西北两")

    /// Words that begin with a water or a height and name none.
    package static let courses = WordSet("江段 河道 河床 河堤 山区 山体 山林 山洪 湖区 江水 河水 湖水")

    /// What follows a verb and completes it: 算上, 进到.
    package static let complements = UnitSet("上下到入过出起进")

    package static let innerVerbs = UnitSet("为和任对要会曾已")

    /// Characters that stand before place names more often than in them.
    package static let doubtfulOpeners = UnitSet("过唱认就向任和为有对会后要可能正曾已新上下里内年月日")

    /// Characters that stand before place names, not in them.
    package static let openers = UnitSet(
        "咱沿这那哪在到从由据往赴至经与及对让使是的了我各该本全每某于把被将无去来回离距等个座条户名家处并以不")
}
