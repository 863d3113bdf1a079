import TestSupport

/// An archive in which every kind of page depends on others: issues on one day of two years, a continued article,
/// records that name each other and articles, namesakes, people without a record, figures of one year that differ, notes
/// that link, decisions, old addresses.
enum RiverArchive {
    static let script = SiteScript(
        """
        -- archive.yml --
        format: 1
        title: 河湾日报数字档案
        language: zh-Hans
        base_url: https://example.org/
        paper: {name: 河湾日报, place: places/hewan}
        theme: reading-room
        withheld: ../withheld
        unreviewed: {people: with-role}
        edition: {id: "1", date: 2026-03-01}
        -- calendar.yml --
        not_published: [2021-03-03]
        -- issues/2020-03-02/1.txt --
        # 河湾大桥开工

        本报讯（记者 陆小满）河湾大桥昨天开工。县长周远说,桥要修三年。今年生产总值增长5%。

        # 水渠清淤

        北岸各村的水渠清了一遍,村民许大江说水快多了。
        -- issues/2020-03-02/articles.tsv --
        id	kind	by	parts	headline
        p1-a1	news	auto	1:1-3 # 河湾…长5%。	
        p1-a2	news	auto	1:5-7 # 水渠…快多了。	
        p1-a9	gone	auto	→ p1-a2
        -- issues/2021-03-02/1.txt --
        # 河湾大桥通车

        本报讯（记者 陆小满）昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年。

        去年生产总值增长6%。

        # 春耕开始

        今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。
        -- issues/2021-03-02/1.notes.md --
        一张好纸。

        # 河湾大桥通车 {#p1-a1}

        又见[[2020-03-02-p1-a1]]和[[周远]]。

        > 两岸的人{~~不再~>不用~~}等船

        手民之误。
        -- issues/2021-03-02/2.txt --
        # 图书馆延长开放

        从这个月起,县图书馆晚上九点关门,周末也开。周远去看过。
        -- issues/2021-03-04/1.txt --
        # 渔船进港

        三十条渔船进港,船老大周远卖了头一网鱼。许大江买了两条。

        # 县里开会

        县文化局局长郑海山到会。校长吴明和周远、陆小满坐在前排。县水利局局长高明远讲了话。2020年全县生产总值增长5%。
        -- issues/2021-03-05/1.txt --
        # 吴明来到北岸

        吴明说,北岸的孩子多起来了。周远、陆小满同去。县文化局局长郑海山没有去。

        # 账目公布

        2020年全县生产总值增长7%。院长吴明领了一笔钱。
        -- issues/2021-03-06/1.txt --
        # 吴明的信

        本报收到吴明来信,说水渠还没有通。高明远说,水渠下月就通。
        -- decisions/周远.tsv --
        2021-03-04-p1	⟦周远⟧卖了	none	王敏	2026-03-02
        -- people/zhou-yuan.md --
        ---
        name: 周远
        roles:
          - {title: 县长, of: organisations/hewan-county, seen: [2021-03-02-p1-a1]}
        ---
        河湾县县长,见[[projects/hewan-bridge]]。
        -- people/lu-xiaoman.md --
        ---
        name: 陆小满
        ---
        记者。
        -- people/wu-ming-teacher.md --
        ---
        name: 吴明
        qualifier: 教师
        roles:
          - {title: 校长, of: organisations/hewan-county, from: {date: 2019-01-01}, to: {date: 2021-12-31}}
        ---
        -- people/wu-ming-doctor.md --
        ---
        name: 吴明
        qualifier: 医生
        roles:
          - {title: 院长, seen: [2020-03-02-p1-a2]}
        ---
        -- places/hewan.md --
        ---
        name: 河湾
        type: county
        ---
        -- places/beian.md --
        ---
        name: 北岸
        within: places/hewan
        ---
        -- projects/hewan-bridge.md --
        ---
        name: 河湾大桥
        type: building
        former_ids: [projects/bridge]
        stages:
          - {status: 开工, when: 2020, source: 2020-03-02-p1-a1}
          - {status: 通车, when: 2021, source: 2021-03-02-p1-a1}
        ---
        -- organisations/hewan-county.md --
        ---
        name: 河湾县政府
        ---
        -- organisations/hewan-library.md --
        ---
        name: 县图书馆
        ---
        -- pages/about.md --
        ---
        title: 关于
        ---
        一份试验用的档案,见[[县图书馆]]。
        -- static/CNAME --
        example.org
        """)
}
