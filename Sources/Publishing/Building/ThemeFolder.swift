package import ArchiveModel
import Glibc
package import Memo
package import SiteGenerator

/// A theme on the disk.
package struct ThemeFolder: Sendable {
    /// As diagnostics show it.
    package var path: String
    package var files: [ThemeFile]

    /// The theme `name`, from the first of `places` that has a folder of that name.
    package static func read(_ name: String, in places: [String]) -> Diagnosed<ThemeFolder?> {
        guard Path.isSafe(name), !name.contains("/") else { return Diagnosed(nil, [.themeName(name)]) }
        let candidates = places.map { Path.join($0, name) }
        guard let path = candidates.first(where: { (try? Disk.status($0))?.kind == .folder }) else {
            return Diagnosed(nil, [.noTheme(name, candidates, known: names(in: places))])
        }
        do throws(FileError) {
            let scan = try FileTree.scan(path, display: path)
            var diagnostics = scan.diagnostics
            var files: [ThemeFile] = []
            for file in scan.value.files {
                do throws(FileError) {
                    let bytes = try Disk.read(Path.join(scan.value.root, file.path))
                    files.append(ThemeFile(path: file.path, bytes: bytes))
                } catch {
                    diagnostics.append(.unreadable(Path.join(path, file.path), error))
                }
            }
            return Diagnosed(ThemeFolder(path: path, files: files), diagnostics)
        } catch {
            return Diagnosed(nil, [.unreadable(path, error)])
        }
    }

    /// Where themes are looked for: in `chosen` alone, or in the archive, beside it, here, and with the program.
    package static func places(archive: String, chosen: String?) -> [String] {
        if let chosen { return [chosen] }
        let beside = Path.parent(of: archive).map { Path.join($0, "Themes") }
        var places = [Path.join(archive, "Themes"), beside, "Themes"].compactMap(\.self)
        if let program = try? Disk.resolved("/proc/self/exe") {
            var folder = Path.parent(of: program)
            for _ in 0..<5 {
                guard let current = folder else { break }
                places.append(Path.join(current, "Themes"))
                places.append(Path.join(current, "share/broadsheet/Themes"))
                folder = Path.parent(of: current)
            }
        }
        var seen = Set<String>()
        return places.filter { seen.insert((try? Disk.resolved($0)) ?? $0).inserted }
    }

    private static func names(in places: [String]) -> [String] {
        let names = places.flatMap { (try? Disk.names(in: $0)) ?? [] }
        return Set(names.map { String(decoding: $0, as: UTF8.self) }).sorted()
    }
}

/// The theme that its files make.
struct LoadTheme: Step {
    func run(_ files: [ThemeFile]) -> Diagnosed<Theme?> { Theme.load(files) }
}

extension ThemeFile: Keyable {
    package func add(to key: inout KeyedHash) {
        key.add(path)
        key.add(bytes)
    }
}

extension Diagnostic {
    fileprivate static func themeName(_ name: String) -> Diagnostic {
        Diagnostic(
            .themeName, "A theme is named by its folder in Themes/; '\(name)' is no folder name")
    }

    fileprivate static func noTheme(_ name: String, _ candidates: [String], known: [String]) -> Diagnostic {
        Diagnostic(
            .noTheme, "There is no theme '\(name)'",
            notes: candidates.map { "Looked in '\($0)'." },
            fixes: (nearMiss(for: name, among: known).map { ["did you mean '\($0)'?"] } ?? [])
                + ["name the folder that holds it with --theme-dir"])
    }
}
