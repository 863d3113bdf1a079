import TestSupport
import Testing

/// An archive on its first day: page texts, and not one record.
struct FreshArchiveTests {
    private static let texts = [
        "1.txt": """
        # 柳树沟修好引水渠

        本报讯（记者 白小舟）柳树沟村的引水渠昨天修好。副县长谷长峰说,渠长四公里,两个村都能用上水。
        副县长谷长峰还到地头看了秧苗。
        """,
        "2.txt": """
        # 县里开会说春播

        副县长谷长峰在会上说,种子和化肥都已备齐。县农业局局长纪春和介绍,今年多种了三千亩玉米。

        # 学校添了新操场

        县第三小学的操场铺好了。校长纪春和的妹妹纪春兰来看孩子们跑步。
        """,
    ]

    @Test func `its indexes list the names of its texts and lead to where they stand`() async throws {
        let folder = try await TemporaryFolder.published(Self.texts, of: "2021-03-02")
        let page = try folder.text("Public/people/index.html")
        #expect(page.contains(">谷长峰</a>") && page.contains("<b>谷长峰</b>"))
        #expect(page.contains("class=\"name guess\"") && !page.contains("class=\"edited\""))
        let front = try folder.text("Public/index.html")
        #expect(front.contains("href=\"people/index.html\""))
    }
}
