import ArchiveModel
import Foundation
import Ingest
import Publishing
import Reading
import TestSupport
import Testing

/// Withheld words in every form in which a file of `static/` may hold them.
struct LeakFormsTests {
    private static func scan(_ name: String = "单玉君", slug: String = "shan-yujun", initials: [String] = [])
        -> LeakScan
    {
        var words = WithheldWords()
        words.names = [.init(text: name, initials: initials, article: nil, file: "1.md")]
        words.records = [.init(id: EntityID(.person, slug), file: "1.md")]
        return LeakScan(words)
    }

    private func ids(_ bytes: [UInt8], _ path: String = "notes.txt") -> [String] {
        Self.scan().leaks(in: bytes, path: path).map(\.id)
    }

    private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
        process.arguments = ["-f", "UTF-8", "-t", encoding]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }

    @Test(arguments: [
        ("单玉君", "GBK"), ("单玉君", "GB18030"), ("單玉君", "BIG5"), ("單玉君", "BIG5-HKSCS"), ("单玉君", "UTF-16"),
        ("单玉君", "UTF-16LE"), ("单玉君", "UTF-16BE"), ("单玉君", "UTF-32"), ("单玉君", "UTF-32BE"), ("單玉君", "EUC-JP"),
        ("單玉君", "SHIFT_JIS"), ("單玉君", "ISO-2022-JP"), ("單玉君", "EUC-KR"),
    ])
    func `in the encodings of Han characters`(name: String, encoding: String) throws {
        let line = "\n2021: \(name)\n"
        #expect(ids(try encoded(line, encoding)).contains("withheld-leak"))
        #expect(ids(try encoded("<p>\(name)</p>", encoding), "a.html").contains("withheld-leak"))
        #expect(!ids(try encoded("\n2021: 周\n", encoding)).contains("withheld-leak"))
    }

    @Test(arguments: [
        ("Björn Sjöberg", "ISO-8859-1"), ("Иван Ложкин", "KOI8-R"), ("Иван Ложкин", "CP1251"),
        ("Åke Öst", "UTF-16LE"),
    ])
    func `in the encodings of alphabets`(name: String, encoding: String) throws {
        let scan = Self.scan(name, slug: "x-y-z")
        #expect(
            scan.leaks(in: try encoded("of \(name), 1921", encoding), path: "a.txt").map(\.id) == [
                "withheld-leak"
            ])
    }

    @Test(arguments: [
        "<ruby>单<rp>(</rp><rt>shan</rt><rp>)</rp>玉<rt>yu</rt>君<rt>jun</rt></ruby>",
        "<ruby><rb>单<rb>玉<rb>君<rt>a<rt>b<rt>c</ruby>",
        "<ruby>甲<rt>单</rt>乙<rt>玉君</rt></ruby>", "单<!-- a > b -->玉君", "单<a title=\"x > y\">玉</a>君",
        "单<a title='>'>玉君", "<!-- > 单玉君 -->",
        "<p title=\"> 单玉君\">", "单<style>p{}</style>玉君", "单<script>1>2</script>玉君", "单<wbr>玉&shy;君",
        "单&zwnj;玉&NoBreak;君", "&#21333;&#x7389&#0021531;",
        "a < b 单<i>玉</i>君", "<td>单</td>\n<td>玉君</td>", "<!---->单<b>玉君</b>", "<?php > ?>单<b>玉君",
        "<a href=\"x>单<b>玉君", "<iframe srcdoc=\"&lt;i&gt;单&lt;/i&gt;&amp;#29577;君\">",
        "&amp;#21333;&amp;#29577;&amp;#21531;",
    ])
    func `in markup, whatever parts them`(text: String) {
        #expect(ids(Array(text.utf8), "a.html") == ["withheld-leak"])
        #expect(ids(Array(text.utf8), "a.svg") == ["withheld-leak"])
    }

    @Test(arguments: [
        #"{"n":"\u5355\u7389\u541b"}"#, #"{"n":"\u5355玉\u541B"}"#, #"n = "\u{5355}\u{007389}\u{541B}""#,
        #"{"n":"\u003cb\u003e单\u003c/b\u003e玉君"}"#,
        #"a::after{content:"\5355\7389\541B"}"#, #"a::after{content:"\005355 \007389 \00541b"}"#,
        #"a{content:"\5355 玉君"}"#, "n = '单\\\n玉君'",
        #"n = "单" + "玉君""#, #"{"n":"&#x5355;&#29577;\u541b"}"#, #"{"n":"%E5%8D%95\u7389君"}"#, #"n="单\/玉\/君""#,
    ])
    func `in the escapes of JSON, scripts and style sheets`(text: String) {
        for path in ["a.json", "a.js", "a.css", "a.html"] {
            #expect(ids(Array(text.utf8), path) == ["withheld-leak"], "\(path)")
        }
    }

    @Test func `a rare character is two escapes, and a Latin name has bytes`() {
        let scan = Self.scan("𠮷田", slug: "x-y-z")
        #expect(
            scan.leaks(in: Array(#""\ud842\udfb7\u7530""#.utf8), path: "a.js").map(\.id) == ["withheld-leak"])
        let latin = Self.scan("Ann Lee", slug: "x-y-z")
        for text in [#""\x41nn\x20Lee""#, #""\101nn Lee""#, "&#65;nn&nbsp;&#x4C;ee", #"\41 nn \4c ee"#] {
            #expect(latin.leaks(in: Array(text.utf8), path: "a.js").map(\.id) == ["withheld-leak"], "\(text)")
        }
    }

    /// What Python's standard library packs.
    private func packed(_ code: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import gzip,zipfile,bz2,lzma,io,sys,base64\nT='<p>昨天</p>'*400+'单<b>玉君</b>'\n" + code,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }

    private static let out = "\nsys.stdout.buffer.write(B)"
    private static let zip = "f=io.BytesIO();z=zipfile.ZipFile(f,'w',zipfile.ZIP_DEFLATED)\n"

    @Test(arguments: [
        "B=gzip.compress(T.encode())", "B=gzip.compress(b'x')+gzip.compress(T.encode())",
        "B=gzip.compress(T.encode('gbk'))",
        "B=b'\\x1f\\x8b\\x08\\x08'+bytes(6)+'单玉君.txt'.encode()+b'\\0'+gzip.compress(b'x')[10:]",
        "B=gzip.compress(gzip.compress(T.encode()))", "B=gzip.compress(T.encode(),0)",
        zip
            + "z.writestr('word/document.xml','<w:t>单</w:t></w:r><w:r><w:t>玉君</w:t>');z.close();B=f.getvalue()",
        zip + "z.writestr('单玉君.txt','x');z.close();B=f.getvalue()",
        "f=io.BytesIO();z=zipfile.ZipFile(f,'w');z.writestr('a.txt',T);z.close();B=f.getvalue()",
        zip + "z.writestr('a.gz',gzip.compress(T.encode()));z.close();B=f.getvalue()",
        "B=b'<img src=\"data:text/html;base64,'+base64.b64encode(T.encode())+b'\">'",
        "B=b'Content-Transfer-Encoding: base64\\r\\n\\r\\n'+base64.encodebytes(T.encode())",
        "B=b'BEGIN:VCARD\\r\\nNOTE;CHARSET=UTF-8;ENCODING=B:'+base64.b64encode('单玉君'.encode())+b'\\r\\n'",
        "import quopri\nB=b'Content-Transfer-Encoding: Quoted-Printable\\n\\n'+quopri.encodestring(T.encode())",
        "import quopri\nB=b'N;ENCODING=QUOTED-PRINTABLE:'+quopri.encodestring('单玉君'.encode('gbk'))",
        "from email.header import Header\nB=b'Subject: '+Header('来信：单玉君'*9,'utf-8').encode().encode()",
    ])
    func `packed with gzip or ZIP, as documents of offices and books are, or coded as mail is`(code: String)
        throws
    {
        #expect(ids(try packed(code + Self.out), "a.bin") == ["withheld-leak"])
    }

    @Test(arguments: [
        "B=b'%PDF-1.7 x'", "B=bz2.compress(T.encode())", "B=lzma.compress(T.encode())", "B=b'Rar!\\x1a\\x07'",
        "B=bytes([0x37,0x7A,0xBC,0xAF,0x27,0x1C])",
        "B=bytes([0xD0,0xCF,0x11,0xE0,0xA1,0xB1,0x1A,0xE1])", "B=gzip.compress(T.encode())[:40]",
        "B=b'PK\\x03\\x04 nothing'",
        "B=gzip.compress(bytes(70<<20))", "B=T.encode()\nfor _ in range(9): B=gzip.compress(B)",
        "B=b'{\\\\rtf1 x}'",
    ])
    func `what cannot be searched is told by name`(code: String) throws {
        let found = Self.scan().leaks(in: try packed(code + Self.out), path: "files/letter.bin")
        #expect(found.map(\.id) == ["withheld-unread"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found.first?.location?.path == "files/letter.bin")
    }

    @Test func `a picture is no text, and nothing to warn of`() {
        #expect(ids([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0xB5, 0xA5], "a.png") == [])
    }

    @Test(arguments: [
        ("<ul><li>a</li></ul>", false), ("people/li/index.html", true), ("../li/index.html", true),
        ("\"people/li\"", true), ("[[people/li|x]]", true),
        ("people/li-gang/index.html", false), ("people/bai-li/index.html", false), ("places/li", false),
        ("/li/2021/", true), ("createElement(\"li\")", false), ("people%2Fli", true),
    ])
    func `a slug is an address with its boundaries`(text: String, isThere: Bool) {
        let scan = Self.scan("黎黎黎", slug: "li")
        #expect(
            !scan.leaks(in: Array(text.utf8), path: "a.html").filter { $0.id == "withheld-leak" }.isEmpty
                == isThere)
    }

    @Test func `initials are looked for where a withholding gives them`() {
        let scan = Self.scan("Jane Smith", slug: "jane-smith", initials: ["J. S."])
        #expect(scan.leaks(in: Array("by J.S.".utf8), path: "a.txt").map(\.id) == ["withheld-leak"])
        #expect(scan.leaks(in: Array("<script src=\"main.js\">".utf8), path: "main.js").map(\.id) == [])
    }
}
