import Foundation
import Glibc
import Publishing
import TestSupport
import Testing

@Suite(.serialized) struct FullDiskTests {
    @Test(
        "on a full disk the old site stays and the next build with room succeeds",
        .enabled(if: SmallDisk.canBeMade, "mounting a small disk needs the rights of root"))
    func fullDisk() async throws {
        let place = try Workplace()
        let disk = try SmallDisk(kilobytes: 1400)
        let output = disk.folder.path("Public")
        #expect(try await place.build(to: output).isPublished)
        let before = try disk.folder.tree("Public")

        try place.folder.write([UInt8](repeating: 0x61, count: 2 << 20), to: "Content/static/large.txt")
        await #expect {
            _ = try await place.build(to: output)
        } throws: { error in
            (error as? FileError)?.isFullDisk == true
        }
        #expect(try disk.folder.tree("Public") == before)
        #expect(try disk.folder.names(in: ".broadsheet/Public").contains("next") == false)

        try place.folder.write("small", to: "Content/static/large.txt")
        #expect(try await place.build(to: output).isPublished)
        #expect(try disk.folder.text("Public/large.txt") == "small")
    }
}

/// A file system in memory that is soon full.
final class SmallDisk: Sendable {
    let folder: TemporaryFolder

    init(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        try #require(mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") == 0)
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    static var canBeMade: Bool {
        guard geteuid() == 0, let disk = try? SmallDisk(kilobytes: 64) else { return false }
        withExtendedLifetime(disk) {}
        return true
    }
}
