/// Random changes to the files of an archive and its theme, the same for the same seed.
struct RandomEdits {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea, Flood).
    mutating func number(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((word ^ word >> 31) % UInt64(limit))
    }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// The path that is changed and its new bytes; `nil` removes the file.
    mutating func next(_ files: [String: [UInt8]]) -> (path: String, bytes: [UInt8]?) {
        let choice = one(of: Self.choices)
        let path = one(of: choice.paths)
        guard let old = files[path] else { return (path, Array(one(of: choice.texts).utf8)) }
        let text = String(decoding: old, as: UTF8.self)
        let fitting = Self.swaps.filter { text.contains($0.0) }
        switch number(below: 8) {
        case 0 where choice.isRemovable: return (path, nil)
        case 1...4 where !fitting.isEmpty:
            let (from, to) = one(of: fitting)
            return (path, Array(text.replacing(from, with: to).utf8))
        default: return (path, Array((text + "\n" + one(of: choice.additions) + "\n").utf8))
        }
    }

    private struct Choice {
        var paths: [String]
        /// What a new file holds.
        var texts: [String]
        /// What is added to one that is there.
        var additions: [String]
        var isRemovable = true
    }

    private static let swaps = [
        ("周远", "许大江"), ("许大江", "周远"), ("三年", "五年"), ("五年", "三年"), ("大桥", "老桥"), ("老桥", "大桥"),
        ("title: ", "title: 新"), ("5%", "7%"), ("zh-Hans", "en"), ("language: en", "language: zh-Hans"),
        ("id: \"1\"", "id: \"2\""), ("base_url: https://example.org/", "base_url: https://example.net/a/"),
        ("none", "people/zhou-yuan"), ("[[", "[ ["), ("[ [", "[["), ("name: ", "qualifier: 又一个\nname: "),
        ("qualifier: 又一个\n", ""), ("校长", "院长"), ("院长", "校长"), ("吴明", "郑海山"), ("局长郑海山", "局长吴明"),
        ("people: all", "people: with-role"), ("people: with-role", "people: none"),
        ("people: none", "people: all"), ("action: mask", "action: unlist"), ("某某", "某人"), ("渔船", "帆船"),
        ("# ", "# 又"), ("date: 2019", "date: 2020"), ("孩子", "学生"), ("、陆小满", ""), ("这", "那"),
        ("<article", "<article data-new"), ("周末", "周日"), ("qualifier: 教师", "qualifier: 老教师"),
        ("qualifier: 老教师", "qualifier: 教师"), ("县水利局局长高明远", "高明远"), ("。高明远", "。县水利局局长高明远"),
        ("\"第{0}版\"", "\"{0} 版\""), ("\"{0} 版\"", "\"第{0}版\""), ("\"未详\"", "\"不详\""),
    ]

    private static let choices = [
        Choice(
            paths: [
                "issues/2020-03-02/1.txt", "issues/2021-03-02/1.txt", "issues/2021-03-04/1.txt",
                "issues/2021-03-05/1.txt", "issues/2021-03-06/1.txt",
            ],
            texts: ["# 河湾大桥\n\n周远来过。"],
            additions: [
                "# 吴明说话\n\n吴明说,2020年全县生产总值增长9%。", "校长吴明也来了,局长郑海山没来。",
                "# 同去的人\n\n吴明、周远、陆小满和许大江同去。",
                "# 新的一篇\n\n县图书馆又开了,陆小满去看过,县长周远也去了。", "末了一段,周远写的,生产总值增长8%。", "许大江说水又满了。",
            ], isRemovable: false),
        Choice(
            paths: ["issues/2021-03-02/2.txt", "issues/2021-03-02/3.txt", "issues/2022-03-02/1.txt"],
            texts: ["# 北岸来信\n\n北岸的水渠通了,周远和许大江都在。", "# 无题\n\n河湾大桥上灯亮了。"], additions: ["又一段,说河湾的事。"]),
        Choice(
            paths: [
                "issues/2020-03-02/1.notes.md", "issues/2021-03-02/1.notes.md",
                "issues/2021-03-04/1.notes.md",
            ],
            texts: ["整版的话,见[[周远]]。\n\n# p1-a1 {#p1-a1}\n\n说这一篇,见[[places/beian]]。"],
            additions: [
                "# p1-a1 {#p1-a1}\n\n再说一句,又见[[2021-03-04-p1-a1]]。", "> 县长周远说\n\n这里有话。",
                "> 桥修了{~~三年~>四年~~}\n\n改一处。", "> 河湾{++的++}大桥\n",
            ]),
        Choice(
            paths: [
                "people/zhou-yuan.md", "people/xu-dajiang.md", "people/lu-xiaoman.md", "places/beian.md",
                "people/wu-ming-teacher.md", "people/wu-ming-doctor.md",
            ],
            texts: [
                "---\nname: 许大江\n---\n村民,见[[people/zhou-yuan]]。", "---\nname: 吴明\nroles: [{title: 校长}]\n---",
            ],
            additions: ["又见[[2021-03-02-p1-a1|那一篇]]。"]),
        Choice(
            paths: [
                "organisations/hewan-library.md", "projects/hewan-bridge.md", "organisations/hewan-county.md",
            ],
            texts: ["---\nname: 河湾大桥\naliases: [大桥]\n---\n桥。"], additions: ["说明。"]),
        Choice(
            paths: ["people/zheng-haishan.md", "people/wu-ming-farmer.md"],
            texts: [
                "---\nname: 郑海山\nroles: [{title: 局长, seen: [2021-03-05-p1-a1]}]\n---",
                "---\nname: 吴明\nqualifier: 村民\nwithin: places/beian\n---",
                "---\nname: 郑海山\naliases: [老郑, 吴明]\n---",
            ], additions: ["见[[陆小满]]。"]),
        Choice(
            paths: ["decisions/吴明.tsv"],
            texts: [
                "2021-03-05-p1\t⟦吴明⟧说\tpeople/wu-ming-doctor\t王敏\t2026-03-02",
                "*\t⟦吴明⟧\tpeople/wu-ming-teacher\t王敏\t2026-03-02",
            ], additions: ["2021-03-06-p1\t⟦吴明⟧来信\tnone\t王敏\t2026-03-02"]),
        Choice(
            paths: ["../withheld/1.md", "../withheld/2.md"],
            texts: [
                "---\ntarget: \"*\"\nname: 许大江\naction: mask\nshown_as: 某某\npublic_reason: 应本人要求\n---\n",
                "---\ntarget: \"*\"\nname: 郑海山\naction: mask\nshown_as: 某某\npublic_reason: 应本人要求\n---\n",
                "---\ntarget: 2021-03-06-p1-a1\naction: withdraw\npublic_reason: 撤下\n---\n",
                "---\ntarget: 2021-03-05-p1-a2\naction: unlist\npublic_reason: 隐去\n---\n",
            ], additions: ["内部的话。"]),
        Choice(
            paths: ["decisions/周远.tsv"], texts: ["*\t⟦周远⟧\tnone\t王敏\t2026-03-02"],
            additions: ["2020-03-02-p1\t⟦周远⟧说\tunknown\t王敏\t2026-03-02"]),
        Choice(
            paths: ["archive.yml"], texts: [], additions: ["offline: true", "# 一句"],
            isRemovable: false),
        Choice(
            paths: ["calendar.yml"], texts: ["not_held: [2021-03-03]"],
            additions: ["not_held: [2021-03-05/2021-03-09 缺]"]),
        Choice(
            paths: ["pages/about.md", "pages/help.md"], texts: ["---\ntitle: 帮助\n---\n怎样用。"],
            additions: ["又见[[周远]]。"]),
        Choice(
            paths: ["pages/front.md"], texts: ["---\nauthor: 王敏\nstart: essays/one\n---\n一句话，见[[周远]]。"],
            additions: ["又一句。"]),
        Choice(
            paths: ["pages/essays/index.md", "pages/essays/one.md", "pages/essays/two.md"],
            texts: [
                "---\ntitle: 桥\nmenu: true\norder: 2\ntopics: [桥]\n---\n> 河湾大桥\n> ——[[2021-03-02-p1-a1]]",
                "---\ntitle: 水\nauthor: 王敏\ntopics: 水\n---\n![桥](one.svg)，见[[essays/one]]。",
            ], additions: ["> 周远\n> ——[[2021-03-04-p1-a1]]"]),
        Choice(paths: ["pages/essays/one.svg"], texts: ["<svg/>"], additions: ["<!-- -->"]),
        Choice(
            paths: ["issues/2021-03-02/2.notes.md", "issues/2022-03-02/1.notes.md"],
            texts: ["---\ntopics: [桥, 水]\n---\n", "---\ntopics: {p1-a1: [桥]}\n---\n整版的话。\n\ntopics: 水"],
            additions: ["整版的话。\n\ntopics: 桥"]),
        Choice(
            paths: ["issues/2021-03-02/issue.md"], texts: ["---\nnumber: 88\n---\n这一期,见[[周远]]。"],
            additions: ["再说一句。"]),
        Choice(paths: ["static/CNAME", "static/a/b.txt"], texts: ["example.net"], additions: ["more"]),
        Choice(
            paths: [
                "Themes/reading-room/templates/article.html", "Themes/reading-room/templates/record.html",
                "Themes/reading-room/templates/note.html",
            ], texts: [], additions: ["<!-- one -->", "<p>{{site_title}}</p>"], isRemovable: false),
        Choice(
            paths: ["Themes/reading-room/assets/site.css"], texts: ["a {}"], additions: ["p { margin: 0 }"]),
        Choice(
            paths: ["Themes/reading-room/locales/zh-Hans.json", "Themes/reading-room/locales/en.json"],
            texts: [], additions: [" "], isRemovable: false),
    ]
}
