import ArchiveModel

/// What lies in the folder of withholdings: nothing in it is passed over in silence.
enum WithheldFolder {
    /// The withholdings among `files`; an error for each of the others, and for a folder that is empty.
    ///
    /// A path that ends with `/` is of something that is no file. What version control and desktops leave behind, what an
    /// editor keeps of a file that is there, and `README.md` say nothing.
    static func withholdings(_ files: [ArchiveFile], in folder: String?) -> Diagnosed<[ArchiveFile]> {
        let names = Set(files.map(\.baseName))
        var withholdings: [ArchiveFile] = []
        var diagnostics: [Diagnostic] = []
        var isEmpty = true
        for file in files.sorted(by: { $0.path < $1.path }) {
            switch kind(of: file.baseName, among: names) {
            case .withholding:
                withholdings.append(file)
                isEmpty = false
            case .explanation: isEmpty = false
            case .leftBehind: break
            case .other:
                isEmpty = false
                diagnostics.append(.notAWithholding(file, among: names))
            }
        }
        if isEmpty, let folder { diagnostics.append(.nothing(in: folder)) }
        return Diagnosed(withholdings, diagnostics)
    }

    private enum Kind { case withholding, explanation, leftBehind, other }

    private static func kind(of name: String, among names: Set<String>) -> Kind {
        if name == "README.md" { return .explanation }
        if leftBehind.contains(name) { return .leftBehind }
        if let original = original(of: name), names.contains(original) { return .leftBehind }
        return name.hasSuffix(".md") && !name.hasPrefix(".") ? .withholding : .other
    }

    private static let leftBehind: Set<String> = [
        ".git/", ".git", ".gitignore", ".gitattributes", ".gitkeep", ".gitmodules", ".DS_Store", ".directory",
        "Thumbs.db", "desktop.ini",
    ]

    /// The file that an editor keeps, under `name`, as it is being edited or as it was before.
    private static func original(of name: String) -> String? {
        if name.hasPrefix(".#") { return String(name.dropFirst(2)) }
        if name.hasPrefix("#"), name.hasSuffix("#") { return String(name.dropFirst().dropLast()) }
        if name.hasSuffix("~") { return String(name.dropLast()) }
        let (stem, ending) = parts(of: name)
        guard let ending else { return nil }
        if name.hasPrefix("."), [".swp", ".swo", ".swn", ".swx"].contains(ending) {
            return String(stem.dropFirst())
        }
        return [".bak", ".orig"].contains(ending) ? stem : nil
    }

    /// `1.MD` is `1` and `.MD`; a dot at the beginning parts nothing.
    static func parts(of name: String) -> (stem: String, ending: String?) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, nil) }
        return (String(name[..<dot]), String(name[dot...]))
    }
}

extension ArchiveFile {
    /// The last part of the path; of what is no file with a `/` behind it.
    fileprivate var baseName: String {
        let parts = path.split(separator: "/")
        return (parts.last.map(String.init) ?? path) + (path.hasSuffix("/") ? "/" : "")
    }
}

extension Diagnostic {
    fileprivate static func notAWithholding(_ file: ArchiveFile, among names: Set<String>) -> Diagnostic {
        let name = file.baseName
        let (rule, fixes) = rule(name, among: names)
        return Diagnostic(
            .notAWithholding, "\(rule); '\(name)' is none", at: SourceLocation(file.path),
            notes: ["What it says is not withheld, so nothing is published."],
            fixes: fixes + ["move it out of the folder of withholdings"])
    }

    private static func rule(_ name: String, among names: Set<String>) -> (String, [String]) {
        let rule = "A withholding is a file of the folder of withholdings, with a name like 2026-014.md"
        if name.hasSuffix("/") {
            return (rule, ["put the files that are in it beside it"])
        }
        let plain = String(name.drop { $0 == "." || $0 == "#" })
        let stem = WithheldFolder.parts(of: plain).stem
        let near = stem.lowercased() == "readme" ? "README.md" : (stem.isEmpty ? "1" : stem) + ".md"
        return (rule, names.contains(near) ? [] : ["rename it to '\(near)'"])
    }

    fileprivate static func nothing(in folder: String) -> Diagnostic {
        Diagnostic(
            .nothingInWithheldFolder, "The folder of withholdings '\(folder)' is empty",
            at: SourceLocation(folder),
            notes: ["A folder that was not copied or not mounted looks the same."],
            fixes: [
                "bring its files back",
                "put a README.md into it, which says that nothing is withheld yet",
                "take 'withheld' out of archive.yml",
            ])
    }
}
