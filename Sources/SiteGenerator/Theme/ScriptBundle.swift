package import ArchiveModel

/// Joins ES modules into one classic script, because browsers load no modules from `file://`.
package enum ScriptBundle {
    /// Every folder of `assets` with a `main.js` as one script beside it (`search/main.js` and what it imports gives
    /// `search.js`), and what its `later.js` needs beyond that as a second one (`search-later.js`), which runs behind the
    /// first; other assets as they are.
    package static func joined(_ assets: [String: [UInt8]]) -> Diagnosed<[String: [UInt8]]> {
        var result = assets
        var diagnostics: [Diagnostic] = []
        for main in assets.keys.sorted() where main.hasSuffix("/main.js") {
            let folder = main.dropLast("main.js".count)
            let sources = assets.filter { path, _ in
                path.hasPrefix(folder) && path.hasSuffix(".js") && !path.dropFirst(folder.count).contains("/")
            }
            for path in sources.keys { result[path] = nil }
            var order = ImportOrder(sources: sources.mapValues { String(decoding: $0, as: UTF8.self) })
            order.visit(main)
            let first = order.modules.count
            order.visit(folder + "later.js")
            diagnostics += order.diagnostics
            let name = folder.dropLast()
            let isDivided = first < order.modules.count
            result[name + ".js"] = Array(
                classic(modules: Array(order.modules[..<first]), shared: isDivided ? .made : .none).utf8)
            guard isDivided else { continue }
            result[name + "-later.js"] = Array(
                classic(modules: Array(order.modules[first...]), shared: .found).utf8)
        }
        return Diagnosed(result, diagnostics)
    }

    /// Whether the modules of a script are its own, or for another script as well.
    package enum Shared {
        case none
        /// It makes them for the other.
        case made
        /// It adds to those of the other.
        case found
    }

    /// One script that runs the modules in the order given, which must put a module behind those it imports. Lines that
    /// are comments, and the blanks before the others, are left out.
    ///
    /// Of the module syntax it knows what the theme uses, one statement to a line that begins it: `import {a, b} from
    /// "./x.js";` and `export` before `function`, `async function`, `class` or `const`. Modules are named by the last
    /// component of their path.
    package static func classic(modules: [(path: String, source: String)], shared: Shared = .none) -> String {
        let name = "window.broadsheetModules"
        let beginning =
            switch shared {
            case .none: "{}"
            case .made: "\(name) = {}"
            case .found: name
            }
        var output = "\"use strict\";\n(() => {\nconst modules = \(beginning);\n"
        for (path, source) in modules {
            var exports: [String] = []
            var body = ""
            let lines = source.split(separator: "\n").map { $0.drop { $0 == " " } }
            for line in lines where !line.hasPrefix("//") {
                if let rewritten = importLine(line) {
                    body += rewritten
                } else if let name = exportedName(line) {
                    exports.append(name)
                    body += line.dropFirst("export ".count)
                } else {
                    body += line
                }
                body += "\n"
            }
            output += "modules[\"\(fileName(path))\"] = (() => {\n\(body)"
            output += "return {\(exports.joined(separator: ", "))};\n})();\n"
        }
        return output + "})();\n"
    }

    /// `const {a, b} = modules["x.js"];` for an import of one line.
    private static func importLine(_ line: Substring) -> String? {
        guard let (names, path) = parsedImport(line) else { return nil }
        let assigned = names.split(separator: " as ").joined(separator: ": ")
        return "const \(assigned) = modules[\"\(fileName(String(path)))\"];"
    }

    fileprivate static func parsedImport(_ line: Substring) -> (names: Substring, path: Substring)? {
        guard line.hasPrefix("import "), let open = line.firstIndex(of: "{"),
            let close = line.firstIndex(of: "}")
        else { return nil }
        let quoted = line[close...].split(separator: "\"")
        return quoted.count >= 2 ? (line[open...close], quoted[1]) : nil
    }

    private static func exportedName(_ line: Substring) -> String? {
        guard line.hasPrefix("export ") else { return nil }
        let words = line.dropFirst("export ".count).split {
            !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$")
        }
        guard let index = words.firstIndex(where: { !["async", "function", "class", "const"].contains($0) })
        else {
            return nil
        }
        return String(words[index])
    }

    fileprivate static func fileName(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }
}

/// Modules behind those they import, each once.
private struct ImportOrder {
    let sources: [String: String]
    private(set) var modules: [(path: String, source: String)] = []
    private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<String> = []

    init(sources: [String: String]) { self.sources = sources }

    mutating func visit(_ path: String) {
        guard let source = sources[path], seen.insert(path).inserted else { return }
        let folder = path.dropLast(ScriptBundle.fileName(path).count)
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard let (_, imported) = ScriptBundle.parsedImport(line) else { continue }
            let target = "\(folder)\(ScriptBundle.fileName(String(imported)))"
            if sources[target] == nil {
                let location = SourceLocation("assets/" + path, line: index + 1)
                diagnostics.append(.missingModule(String(imported), at: location))
            }
            visit(target)
        }
        modules.append((path, source))
    }
}

extension Diagnostic {
    fileprivate static func missingModule(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(.missingModule, "The theme has no script module '\(name)'", at: location)
    }
}
