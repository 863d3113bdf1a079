import Foundation

/// An archive that is read and published in a moment: one issue of two pages, a record of each kind, a note.
package enum SmallArchive {
    /// The folder of the repository's themes.
    package static var themes: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Themes").resolvingSymlinksInPath().path
    }

    /// Another `title` changes every page of the site.
    package static func script(title: String = "河湾日报数字档案") -> SiteScript {
        SiteScript(
            """
            -- archive.yml --
            format: 1
            title: \(title)
            language: zh-Hans
            base_url: https://example.org/
            paper: {name: 河湾日报, place: places/hewan}
            theme: reading-room
            edition: {id: "1", date: 2026-03-01}
            -- calendar.yml --
            not_published: []
            -- issues/2021-03-02/1.txt --
            # 河湾大桥通车

            本报讯（记者 陆小满）昨天上午,河湾大桥通车,两岸的人不再等船。县长周远说,桥修了三年,
            比原来的打算早了两个月。

            # 春耕开始

            今年春耕的种子已经备齐,北岸各村的水渠也清过一遍。
            -- issues/2021-03-02/2.txt --
            # 图书馆延长开放

            从这个月起,县图书馆晚上九点关门,周末也开。
            -- people/zhou-yuan.md --
            ---
            name: 周远
            roles:
              - {title: 县长, seen: [2021-03-02-p1-a1]}
            ---
            河湾县县长,见[[projects/hewan-bridge]]。
            -- places/hewan.md --
            ---
            name: 河湾
            type: county
            ---
            -- projects/hewan-bridge.md --
            ---
            name: 河湾大桥
            type: building
            ---
            -- organisations/hewan-library.md --
            ---
            name: 县图书馆
            ---
            -- pages/about.md --
            ---
            title: 关于
            ---
            一份试验用的档案。
            -- static/CNAME --
            example.org
            """)
    }
}
