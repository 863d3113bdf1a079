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
        switch number(below: 8) {
        case 0 where choice.isRemovable: return (path, nil)
        case 1...3:
            let (from, to) = one(of: Self.swaps)
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
        ("qualifier: 又一个\n", ""), ("这", "那"), ("<article", "<article data-new"), ("周末", "周日"),
    ]

    private static let choices = [
        Choice(
            paths: ["issues/2020-03-02/1.txt", "issues/2021-03-02/1.txt", "issues/2021-03-04/1.txt"],
            texts: ["# 河湾大桥\n\n周远来过。"],
            additions: [
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
            ],
            texts: ["---\nname: 许大江\n---\n村民,见[[people/zhou-yuan]]。"],
            additions: ["又见[[2021-03-02-p1-a1|那一篇]]。"]),
        Choice(
            paths: [
                "organisations/hewan-library.md", "projects/hewan-bridge.md", "organisations/hewan-county.md",
            ],
            texts: ["---\nname: 河湾大桥\naliases: [大桥]\n---\n桥。"], additions: ["说明。"]),
        Choice(
            paths: ["decisions/周远.tsv"], texts: ["*\t⟦周远⟧\tnone\t王敏\t2026-03-02"],
            additions: ["2020-03-02-p1\t⟦周远⟧说\tunknown\t王敏\t2026-03-02"]),
        Choice(
            paths: ["archive.yml"], texts: [], additions: ["offline: true", "unreviewed: {people: all}"],
            isRemovable: false),
        Choice(
            paths: ["calendar.yml"], texts: ["not_held: [2021-03-03]"],
            additions: ["not_held: [2021-03-05/2021-03-09 缺]"]),
        Choice(
            paths: ["pages/about.md", "pages/help.md"], texts: ["---\ntitle: 帮助\n---\n怎样用。"],
            additions: ["又见[[周远]]。"]),
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
    ]
}
