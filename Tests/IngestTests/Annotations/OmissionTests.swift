import ArchiveModel
import Testing

@testable import Ingest

/// What reading takes out of a page is told of as a correction, from the page's file to the article.
@Suite struct `Words printed over each other` {
    private static let page = """
        20242024年 农 事 回 顾年 农 事 回 顾

        本报讯 河口村的水渠去年秋天修好，三百亩稻田今年春天都放进了水，老人们说，比往年早了五天，孩子们在渠边看水，看到天黑才回家。

        平平安安健健康康

        长江加油！长江加油！

        # 西街办起夜读班

        本报讯 西街的夜读班昨晚开课，二十个人来听，最大的七十岁，最小的九岁，老师是退休的何苗，课本是大家凑钱买来的旧书。

        西街夜读班的第一课西街夜读班的第一课 码头新添的起重机码头新添的起重机

        何苗给学员改作业何苗给学员改作业（（资料图片资料图片））

        镇里的老人晒新收的花生

        河口渡口新添的铁船，图为船工在试水
        """

    private static func read(_ notes: String = "", checked: String? = nil) -> Diagnosed<ArchiveModel.Issue> {
        var files = [("issues/2024-03-01/1.txt", page)]
        if !notes.isEmpty { files.append(("issues/2024-03-01/1.notes.md", notes)) }
        if let checked { files.append(("issues/2024-03-01/checked.tsv", checked)) }
        let tree = ArchiveTree.sort(files.map { ArchiveFile(path: $0.0, bytes: Array($0.1.utf8)) }).value
        return IssueFolderReader.issue(in: tree.issues[0]).map(\.issue)
    }

    private static func notes(_ issue: ArchiveModel.Issue) -> [Annotation] {
        issue.articles.flatMap(\.annotations).filter(\.isMachineMade)
    }

    @Test func `are corrections in their places, with what the source has`() {
        let issue = Self.read().value
        let notes = Self.notes(issue)
        let told = notes.map { note -> String in
            guard case .replace(let old, let new)? = note.correction?.change else { return "" }
            return "\(note.location.line) \(old)→\(new)"
        }
        #expect(
            told == [
                "1 20242024年 农 事 回 顾年 农 事 回 顾→2024年农事回顾",
                "13 西街夜读班的第一课西街夜读班的第一课→西街夜读班的第一课",
                "13 码头新添的起重机码头新添的起重机→码头新添的起重机",
                "15 何苗给学员改作业何苗给学员改作业（（资料图片资料图片））→何苗给学员改作业（资料图片）",
            ])
        for article in issue.articles {
            for note in article.annotations {
                let text = note.anchor?.position.map { position in
                    Array(article.text(ofBlock: position.block).unicodeScalars)[
                        position.offset..<position.offset + position.length
                    ].string
                }
                #expect(text == note.anchor?.quote)
            }
        }
        #expect(issue.articles.flatMap(\.paragraphs).flatMap(\.emendations).count == 3)
        #expect(issue.articles.allSatisfy { $0.omissions.isEmpty })
    }

    /// Nothing is taken away in silence: letters of the page, as often as it has them.
    @Test func `leave each letter of the page in the text or in a correction that it shows`() {
        let issue = Self.read().value
        var shown = issue.articles.map { article in
            [article.kicker, article.headline].compactMap(\.self).joined()
                + (article.subheads.map(\.text) + article.paragraphs.map(\.text)).joined()
                + article.byline.map { $0.name + $0.role }.joined()
        }.joined()
        for case .replace(let old, let new) in Self.notes(issue).compactMap(\.correction?.change) {
            #expect(shown.contains(new))
            shown = shown.replacing(new, with: old, maxReplacements: 1)
        }
        #expect(Self.letters(shown) == Self.letters(Self.page))
    }

    private static func letters(_ text: String) -> [Unicode.Scalar: Int] {
        text.unicodeScalars.reduce(into: [:]) { counts, scalar in
            if scalar.properties.isAlphabetic || scalar.isDigit { counts[scalar, default: 0] += 1 }
        }
    }

    @Test func `keep their places where an editor corrects words before them`() {
        let notes = "> 西街夜读班的{~~第一课~>头一课~~}\n\n> {++后来++}何苗给学员改作业\n"
        let issue = Self.read(notes).value
        let articles = issue.articles.filter { $0.annotations.contains { !$0.isMachineMade } }
        #expect(
            articles.flatMap(\.annotations).filter { !$0.isMachineMade && $0.correction?.isMade == true }
                .count == 2)
        let marked = issue.articles.flatMap { article in
            article.paragraphs.flatMap { paragraph in
                paragraph.emendations.filter { $0.reason != nil }.map {
                    Array(paragraph.text.unicodeScalars)[$0.offset..<$0.offset + $0.length].string
                }
            }
        }
        #expect(marked == ["码头新添的起重机", "何苗给学员改作业（资料图片）"])
        #expect(Self.notes(issue).count == 4)
        #expect(Self.notes(issue).allSatisfy { $0.anchor?.position != nil })
    }

    @Test func `are matters of the page until an editor has read it`() {
        let lines = Self.read().diagnostics.filter { $0.kind == .overprinted }.compactMap(\.location?.line)
        #expect(lines == [1, 13, 13, 15])
        let hash = Checked.hash(of: SourceText(path: "1.txt", Self.page))
        let checked = "p1\ttext\t何苗\t2024-03-02\t\(hash)\n"
        let read = Self.read(checked: checked)
        #expect(read.value.pages[0].checked == [.text])
        #expect(!read.diagnostics.contains { $0.kind == .overprinted })
        #expect(Self.notes(read.value).count == 4)
    }
}
