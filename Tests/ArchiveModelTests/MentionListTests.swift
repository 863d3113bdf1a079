import ArchiveModel
import Memo
import Testing

@Suite struct MentionListTests {
    private func mention(_ name: String, at offset: Int) -> Mention {
        Mention(
            kind: .person, name: name, surface: "\(name) ",
            position: TextPosition(block: 0, offset: offset, length: 2), resolution: .unreviewed)
    }

    private var all: [Mention] {
        var plain = mention("赵明", at: 3)
        plain.roles = ["市长", StatedRole("组长", .left, date: "2021-01-26")]
        plain.head = TextPosition(block: 2, offset: 0, length: 3)
        plain.evidence = ["a title stands before it"]
        plain.isReporter = true
        plain.score = 0.35
        var record = mention("赵明", at: 30)
        record.resolution = .record(EntityID(.person, "zhao"))
        record.evidence = plain.evidence
        var open = mention("李同", at: 31)
        open.kind = .place
        open.resolution = .undecided([EntityID(.place, "one"), EntityID(.place, "two")])
        var project = mention("河口大桥", at: 40)
        project.kind = .project
        project.stage = StatedStage(.delivered, "竣工", period: "2021-10")
        project.figures = ["22公里", "3座"]
        var figure = mention("产值", at: 50)
        figure.kind = .indicator
        figure.quantity = Mention.Quantity(
            value: "5", upper: "6", unit: "%", measure: .target, bound: .about, period: "2020",
            scope: ["全市"])
        var bare = figure
        bare.quantity = Mention.Quantity(value: "", unit: nil, measure: .actual, period: nil)
        return [plain, record, open, project, figure, bare]
    }

    @Test func `a list gives back every mention as it was put in`() {
        #expect(Array(MentionList(all)) == all)
        let lists = MentionLists([all, [], all.reversed()]).articles
        #expect(lists.map { Array($0) } == [all, [], all.reversed()])
    }

    @Test func `lists are equal when their mentions are, whatever they were packed with`() {
        let lists = MentionLists([all.reversed(), all]).articles
        #expect(lists[1] == MentionList(all))
        #expect(lists[0] != lists[1])
        #expect(Set([lists[1], MentionList(all)]).count == 1)
    }

    @Test func `lists are recorded and read back, and no damaged byte makes a list that cannot be read`() {
        let lists = MentionLists([all, []])
        let bytes = Recording.bytes(of: lists)
        let read: MentionLists? = Recording.value(from: bytes)
        #expect(read?.articles == lists.articles)
        var refused = 0
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x55
            let read: MentionLists? = Recording.value(from: damaged)
            if let read { _ = read.articles.map { Array($0) } } else { refused += 1 }
        }
        #expect(refused > 20)
    }
}
