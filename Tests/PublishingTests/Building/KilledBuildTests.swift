import Foundation
import Publishing
import TestSupport
import Testing

/// The real tool, killed for real.
@Suite(.serialized) struct KilledBuildTests {
    @Test(
        "killed at 50 random moments, the output is each time the whole old or the whole new site",
        .enabled(if: BuiltTool.found != nil, "the tool is not built"))
    func killed() throws {
        let tool = try #require(BuiltTool.found)
        let folder = try TemporaryFolder()
        let titles = ["旧档案", "新档案"]
        var sites: [[String: [UInt8]]] = []
        let arguments = ["build", "Content", "--theme-dir", SmallArchive.themes, "--output"]
        var longest = Duration.zero
        for title in titles {
            try folder.write(SmallArchive.script(title: title), in: "Content")
            let start = ContinuousClock.now
            #expect(try tool.run(arguments + ["Clean"], in: folder.path).status == 0)
            longest = max(longest, ContinuousClock.now - start)
            sites.append(try folder.tree("Clean"))
        }
        #expect(sites[0] != sites[1])

        #expect(try tool.run(arguments + ["Public"], in: folder.path).status == 0)
        var random = SplitMix(state: 20_210_302)
        var kills = 0
        for round in 0..<50 {
            let current = round % 2
            try folder.write(SmallArchive.script(title: titles[current]), in: "Content")
            let build = try tool.start(arguments + ["Public"], in: folder.path)
            let delay = longest * Double.random(in: 0...1.1, using: &random)
            Thread.sleep(forTimeInterval: delay / .seconds(1))
            build.kill()
            if build.wait().status == 128 + 9 { kills += 1 }

            let found = try folder.tree("Public")
            let isWhole = found == sites[0] || found == sites[1]
            #expect(isWhole, "round \(round), killed after \(delay)")
            guard isWhole else { return }
            let next = try tool.run(arguments + ["Public"], in: folder.path)
            #expect(next.status == 0, "\(next.text)")
            #expect(try folder.tree("Public") == sites[current])
            #expect(try folder.names(in: ".broadsheet/Public") == ["lock", "manifest", "memo"])
        }
        #expect(kills >= 10, "a machine on which builds end before they are killed shows nothing")
    }
}

/// A small generator with a seed, so that a failure can be seen again.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }
}
