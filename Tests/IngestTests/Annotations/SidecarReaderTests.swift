import ArchiveModel
import TestSupport
import Testing

@testable import Ingest

@Suite("A sidecar")
struct SidecarReaderTests {
    private func read(_ text: String) -> Diagnosed<Sidecar> {
        SidecarReader.sidecar(SourceText(path: "1.notes.md", text), page: 1)
    }

    @Test func `holds notes on the page, on articles and on quotations`() {
        let read = read(
            """
            整版的说明。

            # 河湾镇冬修水利 {#p1-a2}

            整篇的说明。

            ## 小标题也是说明

            > 清理了{==九条水渠==}{>>王敏 2026-03-02 #n3<<}，
            > 各村都出了力

            - 一条
            - 两条

            > 水渠{--又--}通了
            """)
        #expect(read.diagnostics == [])
        let sections = read.value.sections
        #expect(sections.map { $0.heading?.text ?? "" } == ["", "河湾镇冬修水利"])
        #expect(sections.last?.heading?.id == "p1-a2")
        #expect(sections.map(\.notes.count) == [1, 3])
        #expect(sections[1].notes[0].body.text == "整篇的说明。\n\n## 小标题也是说明")
        let quoted = sections[1].notes[1]
        #expect(quoted.quotation?.words == "九条水渠")
        #expect(quoted.quotation?.surroundings(of: 1).suffix == "，各村都出了力")
        #expect(quoted.signature.author == "王敏")
        #expect(quoted.signature.date == CalendarDate("2026-03-02"))
        #expect(quoted.signature.id == "n3")
        #expect(quoted.body.text == "- 一条\n- 两条")
        #expect(quoted.body.location.line == 12)
        #expect(sections[1].notes[2].quotation?.changes.map(\.old) == ["又"])
        #expect(sections[1].notes[2].body.text.isEmpty)
    }

    @Test func `keeps nested quotations, code and its own headings in the note`() {
        let read = read(
            """
            # 标题
            > 引文引文引文

            编者说：

            > > 另一处的话

            ```
            # 不是标题
            > 不是引文
            ```
            """)
        #expect(read.diagnostics == [])
        #expect(read.value.sections.count == 2)
        #expect(
            read.value.sections[1].notes.map(\.body.text) == [
                "编者说：\n\n  > 另一处的话\n\n```\n# 不是标题\n> 不是引文\n```"
            ])
    }

    @Test func `a signature may close a note on a whole article`() {
        let note = read("# 标题\n\n整篇的说明。\n{>>王 敏 #w1<<}\n").value.sections[1].notes[0]
        #expect(note.body.text == "整篇的说明。\n")
        #expect(note.signature.author == "王 敏")
        #expect(note.signature.id == "w1")
    }

    @Test(arguments: [
        ("原报误", Correction.State.misprint), ("sic", .misprint), ("存疑 王敏", .doubtful),
        ("2026-03-02 doubtful", .doubtful), ("王敏", .misreading), ("原報誤", .misprint),
        ("原報誤植 林敏 #n2", .misprint),
        ("原报误，王敏", .misprint), ("printer's error", .misprint),
        ("Printer’s error, M.W.", .misprint),
        ("(sic)", .misprint), ("Sic.", .misprint), ("m.w. as printed 2026-03-02", .misprint),
        ("unclear", .doubtful),
    ])
    func `a comment says of which kind a correction is`(_ comment: String, _ state: Correction.State) {
        let note = read("> 启新{~~钢铁~>铝业~~}{>>\(comment)<<}公司\n").value.sections[0].notes[0]
        #expect(note.quotation?.changes.map(\.correction.state) == [state])
        #expect(
            note.quotation?.changes.first?.correction.change == .replace(old: "钢铁", new: "铝业"))
    }

    @Test func `a comment keeps whose it is beside what it says of a correction`() {
        let authors = ["原報誤，王敏", "printer's error M. Wells", "sic 王敏、林敏", "M. Wells, Printer"].map {
            comment in
            read("> 启新{~~钢铁~>铝业~~}{>>\(comment)<<}公司\n").value.sections[0].notes[0].signature.author
        }
        #expect(authors == ["王敏", "M. Wells", "王敏、林敏", "M. Wells, Printer"])
    }

    @Test func `marks for paragraphs and lost text are told from words`() {
        let note = read("> 一。{++¶++}二。{-- ¶ --}三{++[lost]++}四{++五++}\n").value.sections[0].notes[0]
        #expect(
            note.quotation?.changes.map(\.correction.change) == [
                .splitParagraph, .joinParagraphs, .lostText, .replace(old: "", new: "五"),
            ])
    }

    @Test func `a line without its mark ends the quotation, with a warning at that line`() {
        let marked = MarkedText("# 标题\n> 引文的第一行\n1️⃣引文的第二行\n\n说明。\n")
        let read = read(marked.text)
        #expect(read.diagnostics.map(\.id) == ["quote-ends"])
        #expect(read.diagnostics.first?.location?.line == marked.place(1)?.line)
        #expect(read.value.sections[1].notes.map(\.body.text) == ["引文的第二行\n\n说明。"])
    }

    @Test(arguments: [
        ("> 一{==二 三四五六七八\n\n说明。", "unclosed-mark"),
        ("> 一{~~二三~~}四五六七八\n\n说明。", "no-arrow"),
        ("> {==一==}二三{==四==}五六七八\n\n说明。", "second-highlight"),
        ("> 一二三四五六七八{>>王敏 2026-3-2<<}\n\n说明。", "note-date"),
        ("> 一{~~二~>三~~}{>>疑为原報誤排<<}四五六七八\n\n说明。", "note-remark"),
        ("> 一{==二==}{>>原報誤<<}三四五六七八\n\n说明。", "note-remark"),
        ("> 一二三四五六七八{>>王敏<<}{>>林敏<<}\n\n说明。", "second-author"),
        ("> 一二三四五六七八\n", "empty-note"),
        ("＞ 一二三四五六七八\n", "full-width-mark"),
        ("＃ 标题\n", "full-width-mark"),
    ])
    func `a slip of the pen is a warning and nothing is lost`(_ text: String, _ id: String) {
        let read = read("\n" + text)
        #expect(read.diagnostics.map(\.id) == [id])
        #expect(read.diagnostics.first?.location?.line == 2)
        #expect(read.diagnostics.first?.severity == .warning)
        #expect(read.value.sections[0].notes.count == 1)
    }

    @Test func `line ends of any kind and an empty file do no harm`() {
        #expect(read("").value.sections.map(\.notes.count) == [0])
        let read = read("# 标题\r\n\r\n> 引文一二三四五\r\n\r\n说明\r\n第二行\r\n")
        #expect(read.value.sections[1].notes.map(\.body.text) == ["说明\n第二行"])
        #expect(read.value.sections[1].notes.map { $0.quotation?.words } == ["引文一二三四五"])
    }
}
