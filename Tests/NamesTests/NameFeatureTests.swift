import ArchiveModel
import Testing

@testable import Names

/// What speaks for a name, each on a sentence that it decides.
struct NameFeatureTests {
    @Test("Without the feature that decides it, a sentence reads otherwise", arguments: decisive)
    func decides(feature: NameFeature, sentence: String, names: String) {
        #expect(Self.names(in: sentence, .handSet) == names)
        #expect(Self.names(in: sentence, NameWeights.handSet.without(feature)) != names)
    }

    @Test func `every feature has its sentence`() {
        let decided = Set(Self.decisive.map(\.0))
        #expect(NameFeature.allCases.filter { !decided.contains($0) } == [])
    }

    private static let person = Entity(
        id: EntityID(.person, "yu"), name: "于得水", body: .blank, location: .blank)

    /// 于得水 is a person of whom the archive knows.
    private static func names(in sentence: String, _ weights: NameWeights) -> String {
        let known = RecordNames([Self.person])
        return NameRecogniser(known, weights: weights).mentions(in: NameText(sentence))
            .map { "\($0.kind.word) \($0.name)" }.joined(separator: "; ")
    }

    private static let decisive: [(NameFeature, String, String)] = [
        (.titleBefore, "区委书记万里鹏。", "person 万里鹏"),
        (.occupation, "摔跤手阿拉坦乌拉连胜。", "person 阿拉坦乌拉"),
        (.titleApart, "指导老师是房玄。", "person 房玄"),
        (.credit, "本报记者 汤唯一 摄。", "person 汤唯一"),
        (.speech, "”巴特尔说。", "person 巴特尔"),
        (.honorific, "住在查文昭老人家的阁楼上。", "person 查文昭"),
        (.list, "他带着徒弟付裕和史一鸣。", "person 付裕; person 史一鸣"),
        (.bracketed, "一等奖：阮玉（实验中学）。", "person 阮玉; organisation 实验中学"),
        (.listEdge, "昨天看戏的方云峰、余仰贤等。", "person 方云峰; person 余仰贤"),
        (.action, "程进任意球破门。", "person 程进"),
        (.subject, "董木根演老生。", "person 董木根"),
        (.vitae, "78岁的罗会昌守着一座老祠堂。", "person 罗会昌"),
        (.kin, "讲解员朱淑华是徐解秀的曾孙媳。", "person 朱淑华; person 徐解秀"),
        (.alone, "名字：禤伯。", "person 禤伯"),
        (.work, "《白云飘》。", "person 白云飘"),
        (.masked, "司机黄某受伤。", "person 黄某"),
        (.office, "会议选举孔令辉为市人大常委会副主任。", "person 孔令辉; organisation 市人大常委会"),
        (.known, "于得水笑得合不拢嘴。", "person 于得水"),
        (.dotted, "拉齐尼·巴依卡为救落水儿童牺牲。", "person 拉齐尼·巴依卡"),
        (.sounded, "”才让卓玛说。", "person 才让卓玛"),
        (.famous, "与普京举行会谈。", "person 普京"),
        (.surname, "罗会昌该叫他叔公。", "place 会昌"),
        (.noSurname, "编辑同志：我叫时光。", ""),
        (.given, "受市长雷鸣委托。", "person 雷鸣"),
        (.unsure, "丁霞发球得分。", "person 丁霞"),
        (.unsureOfOne, "王小明放学回家。", "person 王小明"),
        (.oneGiven, "常胜街道居民 时光。", "place 常胜街道"),
        (.followerLast, "副市长万春向大会报告工作。", "person 万春"),
        (.aspectBehind, "记者方云一过桥，天就亮了。", "person 方云"),
        (.adverbLast, "专家徐红则认为不必。", "person 徐红"),
        (.joinerLast, "护士彭慧和退伍军人吕志停车救人。", "person 彭慧; person 吕志"),
        (.verbLast, "李刚慰问，又走了。", "person 李刚"),
        (.listGoesOn, "教授李文海、金冲及、戴逸。", "person 李文海; person 金冲及"),
        (.isWord, "三个室友凌晨5点出门。", "indicator 室友凌晨"),
        (.isOtherWord, "三个室友凌晨5点就到了栈桥。", "place 栈桥; indicator 室友凌晨"),
        (.isPlace, "韩国总统访问日本。", "place 韩国; place 日本"),
        (.soundGoesOn, "外援桑德拉因伤缺阵。", "person 桑德"),
        (.seldomListed, "王建国、李文住、张小军出席会议。", "person 王建国; person 李文住; person 张小军"),
        (.neverListed, "王建国、李文及、张小军出席会议。", "person 王建国; person 李文及; person 张小军"),
        (.toldOf, "本报记者 安东尼·布林肯 报道。", "person 安东尼·布林肯"),
        (.beforeSuffix, "通达街路灯不亮。", "place 通达街"),
        (.oneCharacter, "他把巴山的山歌编进了音乐课。", "place 巴山"),
        (.knownBeforeSuffix, "晋江安海镇的安平桥上。", "place 晋江; place 安海镇; place 安平桥"),
        (.branch, "市民吉克阿依把一束菊花放在胜利南路边。", "person 吉克阿依; place 胜利南路"),
        (.unitTaken, "郭满仓是万宝镇党委书记。", "person 郭满仓; place 万宝镇"),
        (.hamlet, "张家畔街道发生一起持刀伤人案。", "place 张家畔街道"),
        (.chained, "南通启东吕四港镇。", "place 南通; place 启东; place 吕四港镇"),
        (.partOfPlace, "石首天鹅洲的麋鹿跑到稻田里了。", "place 石首; place 天鹅洲"),
        (.soundedPlace, "乌鲁木齐沙依巴克区雅玛里克山社区。", "place 乌鲁木齐; place 沙依巴克区; place 雅玛里克山社区"),
        (.sideBehind, "就到了莲花山脚下的落凤村。", "place 莲花山; place 落凤村"),
        (.roadBeside, "建国路与文化街交会处路面塌陷。", "place 建国路; place 文化街"),
        (.wayBefore, "施工期间11路、23路公交车临时绕行建设路。", "place 建设路"),
        (.regionBefore, "在临江县苇沙河镇。", "place 临江县; place 苇沙河镇"),
        (.markBefore, "通达街路灯不亮。", "place 通达街"),
        (.leadFirst, "大风口水库开闸泄洪。", "place 大风口水库"),
        (.wordOverBridge, "解放桥下更是垃圾成堆。", "place 解放桥"),
        (.ownRegion, "新建市运动会。", ""),
        (.placeBehind, "红光山西的客人。", "place 山西"),
        (.wordBehind, "她爱听山歌。", ""),
        (.verbFirst, "就是修兴业村到前山屯的路。", "place 兴业村; place 前山屯"),
        (.openerFirst, "大家向长安街走去。", "place 长安街"),
        (.describingNoun, "记者参观村史馆。", ""),
        (.describingWord, "打造特别小镇。", ""),
        (.endingIsWord, "工人教她认电路板。", ""),
        (.tailIsWord, "她在母校绍兴市上学。", "place 绍兴市"),
        (.headIsVerb, "慰问王村的老人。", "place 问王村"),
        (.headIsNoun, "大学毕业后回到红旗岭镇。", "place 红旗岭"),
        (.headIsWord, "他去东方红村。", "place 红村"),
        (.knownPlace, "家住皖南山区。", "place 皖南"),
        (.numberedRoad, "104国道桥墩段因塌方中断。", "place 104国道"),
        (
            .listedPlace, "可保护下游沙洲、上坊、大源三个乡镇5.6万人。",
            "place 上坊; place 大源; indicator 乡镇; indicator 大源三个乡镇"
        ),
        (.unitBehind, "云南昭通鲁甸县龙头山镇。", "place 云南; place 昭通; place 鲁甸县; place 龙头山镇"),
        (.featureBehind, "家住胜利小区。", "place 胜利小区"),
        (.bodyOfLevel, "市政府秘书长孔令辉参加。", "person 孔令辉; organisation 市政府"),
        (.titleOfHead, "省财政厅长到会。", "organisation 省财政厅"),
        (.bodyBehind, "市卫健委通报。", "organisation 市卫健委"),
        (.numberedSchool, "合肥八中考点外。", "place 合肥; organisation 合肥八中"),
        (.tradeBehind, "恒泰药业代表发言。", "organisation 恒泰药业"),
        (.firmMeant, "支持一心堂、够够购等企业。", "organisation 一心堂; organisation 够够购"),
        (.quotedProgramme, "全市实施“三百工程”。", "project “三百工程”"),
        (.projectBehind, "梅溪水库除险加固工程昨日开工。", "place 梅溪水库; project 梅溪水库除险加固工程"),
        (.workOnThing, "要加快平陆运河建设。", "place 平陆运河; project 平陆运河建设"),
        (.facilityBuilt, "兴建云岭隧道。", "place 云岭隧道; project 云岭隧道"),
        (.workWithExtent, "新建农村公路22公里。", "project 新建农村公路22公里; indicator 新建农村公路"),
        (.listedProject, "棚户区改造、集中供热管网改造等12个项目竣工。", "project 供热管网改造; indicator 项目"),
        (.countedCases, "事故无人员伤亡。", "indicator 人员伤亡"),
        (.awardBehind, "10名同志被授予“优秀工作者”称号。", "indicator 优秀工作者"),
        (.nounBehind, "租下200亩荒山种茶。", "indicator 荒山"),
        (.objectBehind, "1200户享受了补贴。", "indicator 补贴"),
        (.nounBefore, "段放拦网6次。", "person 段放; indicator 拦网"),
        (.nameCarried, "惠及6个村2100人。", "indicator 惠及; indicator 惠及"),
    ]
}
