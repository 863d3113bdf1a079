import Foundation

/// The page texts that are measured.
enum PageFiles {
    /// Every `N.txt` below `folder`, in order of path.
    static func load(_ folder: String) -> [[UInt8]] {
        guard let files = FileManager.default.enumerator(atPath: folder) else { return [] }
        return files.compactMap { $0 as? String }.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
            FileManager.default.contents(atPath: "\(folder)/\($0)").map(Array.init)
        }
    }

    /// The pages again and again until they make `size` bytes.
    static func page(of size: Int, from pages: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while bytes.count < size {
            for page in pages where bytes.count < size { bytes += page + [0x0A] }
        }
        return bytes
    }

    static func line(of size: Int, from pages: [[UInt8]]) -> [UInt8] {
        page(of: size, from: pages.map { $0.filter { $0 != 0x0A && $0 != 0x0D } }).filter { $0 != 0x0A }
    }
}
