import TestSupport

/// An archive that names 单玉君 in every place a name can stand in, and one article to be withdrawn.
enum WithheldArchiveScript {
    static let name = "单玉君"

    static let archive = SiteScript(
        """
        -- archive.yml --
        format: 1
        title: 河湾日报数字档案
        language: zh-Hans
        base_url: https://example.org/
        paper: {name: 河湾日报, place: places/hewan}
        theme: reading-room
        edition: {id: "1", date: 2026-03-01}
        withheld: ../withheld
        -- calendar.yml --
        not_published: [2021-03-03 单玉君 告假]
        -- issues/2021-03-02/1.txt --
        # 单玉君获得表彰

        本报讯（记者 陆小满）昨天上午,河湾大桥通车,第一个走过桥的是单
        玉君。单 玉 君说,桥修了三年,比原来的打算早了两个月。她的邻居單玉君也来了。

        # 春耕开始

        （记者 单玉君）今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。单王君管着水渠,
        他说水够用,桑玉君也说水够用。
        -- issues/2021-03-02/2.txt --
        # 一件旧案了结

        去年秋天的一件旧案昨天了结,当事人的店铺重新开门,街坊们送来了花篮和糕点,店主说往后只想安静过日子。
        -- issues/2021-03-02/articles.tsv --
        id	kind	by	parts	headline
        p1-a1	news	王敏	1:1-4 # 单玉君获…也来了。	
        p1-a2	news	王敏	1:6-9 # 春耕开始…水够用。	
        p1-a8	gone	王敏	单玉君的一则启事，已并入别处	
        p2-a1	news	王敏	2:1-3 # 一件旧案…过日子。	
        -- issues/2021-03-02/1.notes.md --
        单玉君在本版出现多次。

        # 春耕开始 {#p1-a2}

        > 单{~~王~>玉~~}君管着水渠{>>王敏 2026-03-02 #n1<<}

        即[[people/shan-yujun]],又作[[单玉君]]、[[people/shan-yujun|单**玉君**]]。

        > {~~桑~>单~~}玉君也说{>>原报误<<}
        -- issues/2021-03-02/issue.md --
        ---
        origin: 单玉君捐赠
        facsimiles: {1: "https://example.org/%E5%8D%95%E7%8E%89%E5%90%9B.jpg"}
        ---
        这一期写了单玉君。
        -- people/shan-yujun.md --
        ---
        name: 单玉君
        reading: Shàn Yùjūn
        former_ids: [people/shan-yu-jun]
        roles:
          - {title: 渠长, of: organisations/hewan-library, seen: [2021-03-02-p1-a2]}
        ---
        河湾的渠长。
        -- people/zhou-yuan.md --
        ---
        name: 周远
        qualifier: 单玉君的同事
        aliases: [小周, 单玉君的师傅]
        same_as: ["https://example.org/wiki/%E5%8D%95%E7%8E%89%E5%90%9B"]
        ---
        与单玉君同事,见[[单玉君]]。
        -- projects/hewan-bridge.md --
        ---
        name: 河湾大桥
        stages:
          - {status: 单玉君主持通车, when: 2021-03, source: 2021-03-02-p1-a1, figures: [{name: 单玉君所报长度, value: 3, unit: 公里}]}
          - {status: 开工, when: 2018, source: "https://example.org/单玉君"}
        ---
        -- places/hewan.md --
        ---
        name: 河湾
        type: county
        ---
        -- organisations/hewan-library.md --
        ---
        name: 县图书馆
        ---
        -- pages/about.md --
        ---
        title: 关于单玉君
        ---
        感谢单_玉君_。
        """)

    static let masked = SiteScript(
        """
        -- 2026-014.md --
        ---
        target: "*"
        name: 单玉君
        action: mask
        shown_as: 单某某
        decided: 2026-03-05
        public_reason: 应本人要求
        ---
        本人来信要求。
        -- 2026-015.md --
        ---
        target: 2021-03-02-p2-a1
        action: withdraw
        decided: 2026-03-06
        public_reason: 应当事人要求撤下
        ---
        """)

    static func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(archive, in: "Content")
        try folder.write(masked, in: "withheld")
        return folder
    }
}
