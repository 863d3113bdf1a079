import ArchiveModel
import TestSupport
import Testing

@testable import Names

/// What has become of projects.
struct StageTests {
    @Test(
        arguments: [
            ("鸣溪大桥改建工程建成通车。", "delivered"), ("鸣溪大桥改建工程将于年底建成通车。", "promised"),
            ("鸣溪大桥改建工程已开工。", "begun"), ("鸣溪大桥改建工程正在加快建设。", "underway"),
            ("鸣溪大桥改建工程主体完工。", "underway"), ("鸣溪大桥改建工程因洪水停工。", "stopped"),
            ("力争鸣溪大桥改建工程竣工。", "promised"), ("鸣溪大桥改建工程通过可研评审。", "promised"),
            ("鸣溪大桥改建工程更名为鸣溪新桥工程。", "renamed"),
        ])
    func `a clause says what has become of a project`(text: String, stage: String) {
        #expect(Self.stages(["2020年，" + text]).first == stage)
    }

    @Test func `among plans a word of delivery is a promise`() {
        let found = Self.stages(["二、2022年工作安排", "完成鸣溪大桥改建工程，推进岭背水库加固工程。"])
        #expect(found == ["promised", "promised"])
    }

    private static func stages(_ paragraphs: [String]) -> [String?] {
        NameRecogniser().mentions(in: .holding(paragraphs)).filter { $0.kind == .project }.map {
            $0.stage?.kind.rawValue
        }
    }
}
